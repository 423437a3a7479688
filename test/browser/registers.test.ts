import type { Frame, Page } from 'playwright-core';
import { say } from '../../src/messages/message';
import { openServiceCentre, serviceCentre, type ServiceCentre } from '../scenarios/service-centre';
import { openSite, type Site } from '../site/site';
import {
  axeProblems,
  becomes,
  closePage,
  describeInBrowser,
  eventually,
  fits,
  inDepth,
  look,
  openModule,
  screenshot,
  seen,
  stage,
  type View,
} from './browser';

describeInBrowser('the registers of an onboarding case', () => {
  let site: Site;
  let centre: ServiceCentre;
  let key: string;

  stage(async () => {
    site = await openSite(serviceCentre('2026-11-24T10:00:00+01:00'));
    centre = await openServiceCentre(site);
    key = await centre.begin('Hjemmemonitorering af KOL');
    const on = '2026-11-01';
    const parties = 'Fjordlund\nServicecentret';
    await centre.act(
      'projectLead',
      key,
      { type: 'wrote', item: '5.2', field: 'parties', text: parties },
      { type: 'wrote', item: '5.2', field: 'state', text: 'signed' },
      { type: 'wrote', item: '5.2', field: 'validTo', text: '2026-12-24' },
      { type: 'signed', item: '5.2', party: 'Fjordlund', name: 'Bodil Mejlby', on },
      { type: 'wrote', item: '5.6', field: 'validTo', text: '2026-11-23' },
    );
    const row = { workflow: 'Drift', kind: 'clinical', task: 'Måling fejler' };
    await centre.act(
      'projectLead',
      key,
      {
        type: 'entry-put',
        list: 'sessions',
        entry: 's-1',
        values: { item: '6.11', audience: 'Vagthold', block: 'Løsningen', participants: 'Tina Blichfeldt\nBo Lund' },
      },
      { type: 'entry-put', list: 'storyboard', entry: 'r-1', values: row },
    );
    return site;
  });

  const open = (who: string, view: View) =>
    openModule(site, who, `/browse/${key}`, 'onboarding-panel', { height: 1200, ...view });
  const opened = async (page: Page, frame: Frame, item: string) => {
    const phase = frame.locator(`[id="phase-${item.charAt(0)}"]`);
    if ((await phase.getAttribute('aria-expanded')) === 'false') await phase.press('Enter');
    await frame.locator(`[id="title-${item}"]`).press('Enter');
    const body = frame.locator(`[data-item="${item}"] .item-body`);
    await body.waitFor();
    return body;
  };

  test('a contact is written down, corrected and confirmed by keyboard; agreements say what they are worth', async () => {
    const { page, frame } = await open('knowledgeCentre', { locale: 'da' });
    const body = await opened(page, frame, '6.6');
    await body.getByRole('button', { name: say('da', 'registers.contacts-add') }).press('Enter');
    const next = async (text: string) => {
      await page.keyboard.insertText(text);
      await page.keyboard.press('Tab');
    };
    for (const text of ['Ole Brandt', 'Supportchef', 'Medisystem A/S', '', '70 10 20 30', 'ole at medisystem'])
      await next(text);
    await page.keyboard.press('Enter');
    await body.getByText(say('da', 'registers.not-a-mail')).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await body.getByLabel(say('da', 'registers.contact-mail')).fill('ole@medisystem.example');
    await page.keyboard.press('Enter');
    await body.getByText('Medisystem A/S').waitFor();
    await body.getByRole('button', { name: say('da', 'registers.confirm-of', { name: 'Ole Brandt' }) }).press('Enter');
    await body.getByText(say('da', 'registers.confirmed-on', { date: '24.11.2026' })).waitFor();
    // Shown at once, and saved a moment later.
    const stored = async () => (await centre.show('board', key)).lists.contacts[0]?.values;
    expect(await eventually(stored, (values) => values?.['confirmed'] !== undefined)).toMatchObject({
      kind: 'vendor',
      name: 'Ole Brandt',
      confirmed: '2026-11-24',
    });
    const agreements = frame.getByRole('region', { name: say('da', 'registers.agreements') });
    await agreements.getByText(say('da', 'registers.expires', { days: 30 })).waitFor();
    await agreements.getByText(say('da', 'registers.not-signed-by', { party: 'Servicecentret' })).waitFor();
    await agreements.getByText(say('da', 'registers.expired', { date: '23.11.2026' })).waitFor();
    await screenshot(page, 'registers-contact-da');
    const cast = frame.getByRole('region', { name: say('da', 'registers.cast') });
    await becomes(() => cast.getByRole('button').count(), 0);
    // What had the focus goes with the entry that is removed: the nearest one has it then, or what adds one.
    await centre.act('knowledgeCentre', key, {
      type: 'entry-put',
      list: 'contacts',
      entry: 'next',
      values: { kind: 'vendor', name: 'Pia Lund' },
    });
    const removed = async (name: string) => {
      await body.getByRole('button', { name: say('da', 'registers.remove-of', { name }) }).press('Enter');
      await body.getByRole('button', { name: say('da', 'registers.remove-yes') }).press('Enter');
      await becomes(() => body.getByText(name, { exact: true }).count(), 0);
    };
    const focused = (name: string) => () =>
      body.getByRole('button', { name }).evaluate((button) => button === document.activeElement);
    await body.getByRole('button', { name: say('da', 'registers.edit-of', { name: 'Pia Lund' }) }).waitFor();
    await removed('Ole Brandt');
    await becomes(focused(say('da', 'registers.edit-of', { name: 'Pia Lund' })), true);
    await removed('Pia Lund');
    await becomes(focused(say('da', 'registers.contacts-add')), true);
    await closePage(page);
  });

  inDepth(
    'attendance asks for a catch-up, whoever leads names people, and the storyboard says what it lacks and opens',
    async () => {
      const { page, frame } = await open('projectLead', { locale: 'en', theme: 'dark', width: 320 });
      const sessions = await opened(page, frame, '6.11');
      await sessions.getByRole('button', { name: `Bo Lund: ${say('en', 'registers.absent')}` }).press('Enter');
      await sessions.getByText(say('en', 'registers.catch-up', { names: 'Bo Lund' })).waitFor();
      const catchUp = async () => (await centre.show('board', key)).phases[5]?.items.find(({ id }) => id === '6.13');
      await becomes(async () => (await catchUp())?.wanted, 'yes');
      await fits(frame);
      await screenshot(page, 'registers-sessions-en-dark-320');
      const cast = frame.getByRole('region', { name: say('en', 'registers.cast') });
      await cast.getByRole('button', { name: say('en', 'registers.cast-add') }).press('Enter');
      await cast.getByLabel(say('en', 'registers.cast-role')).selectOption('CU');
      await cast.getByLabel(say('en', 'registers.cast-name')).fill('Bodil Mejlby');
      await page.keyboard.press('Enter');
      await cast.getByText('Bodil Mejlby', { exact: true }).waitFor();
      const board = await opened(page, frame, '3.8');
      await board.getByText(/^Måling fejler: /).waitFor();
      await look(page, 'registers-storyboard-en-dark-320');
      await board.getByRole('button', { name: say('en', 'storyboard.section-open') }).press('Enter');
      await page.waitForURL((url) => url.pathname.endsWith('/apps/queue-storyboard') && url.searchParams.has('case'));
      await seen(page, 'registers-opened');
    },
  );
});
