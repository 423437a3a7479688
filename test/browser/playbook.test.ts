import type { Frame, Page } from 'playwright-core';
import { openSite, type Site } from '../site/site';
import { writePlaybook } from '../../src/contract/playbook-text';
import { withItem } from '../domain/playbook/arbitrary';
import type { Desk } from '../scenarios/desk';
import { openServiceCentre, serviceCentre } from '../scenarios/service-centre';
import {
  axeProblems,
  becomes,
  describeInBrowser,
  fits,
  inDepth,
  look,
  openModule,
  says,
  screenshot,
  seen,
  stage,
  until,
  type View,
} from './browser';

const PAGE = '/jira/servicedesk/projects/ONB/apps/desk-rules/playbook';
const AT = { projectKey: 'ONB' };
const SOME = ['Clarification form', 'Lines and early-life support'];
const TABS = process.env['TRIN_DEEP'] === '1' ? [...SOME, 'Phases', 'Assessment', 'Working days'] : SOME;

describeInBrowser('the playbook’s page, by keyboard', () => {
  let site: Site;
  let desk: Desk;
  /** A case that goes by the first version. */
  let begun: string;

  stage(async () => {
    site = await openSite(serviceCentre('2026-11-24T09:00:00+01:00'));
    const centre = await openServiceCentre(site);
    ({ desk } = centre);
    begun = await centre.begin('Hjemmemåling af blodtryk');
    await centre.act('projectLead', begun, { type: 'ticked', item: '1.3' });
    return site;
  });

  const open = async (who: string, view: View): Promise<{ page: Page; frame: Frame }> => {
    const opened = await openModule(site, who, PAGE, 'desk-rules', view);
    await opened.frame.waitForSelector('main.playbook');
    return opened;
  };
  const press = (frame: Frame, name: string | RegExp) => frame.getByRole('button', { name }).first().press('Enter');

  test('an administrator changes an item, sees what differs, and saves the next version', async () => {
    const { page, frame } = await open('projectLead', { locale: 'da' });
    await says(frame, '1.6 Fremsend afklaringsskema');
    await says(frame, 'opgave · obligatorisk · Projektledelsen · 10 arbejdsdage før fasens møde');
    await screenshot(page, 'playbook-items-da');
    await press(frame, 'Ret punkt 1.6 Fremsend afklaringsskema');
    await frame.getByLabel('Antal dage').fill('5');
    await frame.getByLabel('Antal dage').press('Enter');
    await says(frame, '5 arbejdsdage før fasens møde');
    await screenshot(page, 'playbook-item-da', true);
    // Moved by the keyboard, added, and taken away.
    await frame.getByRole('button', { name: 'Ret punkt 1.6 Fremsend afklaringsskema' }).press('Alt+ArrowUp');
    await press(frame, 'Tilføj punkt');
    await frame.getByLabel('Titel på dansk').fill('Aftal parkering');
    await frame.getByLabel('Titel på dansk').press('Enter');
    await says(frame, '1.17 Aftal parkering');
    await press(frame, 'Fjern punkt 1.8 Gennemgå skema');
    await press(frame, 'Se ændringer og gem');
    await says(frame, 'Det bliver version 2');
    await says(frame, '4 ændringer i forhold til version 1');
    await says(frame, 'Nyt: punkt 1.17 Aftal parkering');
    await says(frame, 'Fjernet: punkt 1.8 Gennemgå skema');
    await look(page, 'playbook-review-da');
    await press(frame, 'Gem version 2');
    await says(frame, 'Skriv en begrundelse på mindst tre tegn.');
    await frame.getByLabel(/^Begrundelse/).fill('Mødet kommer hurtigere');
    await frame.getByLabel(/^Begrundelse/).press('Enter');
    await says(frame, 'Version 2 er gemt.');
    await until(frame, 'document.activeElement?.textContent === "Tjeklister"');
    await press(frame, /^Versioner$/);
    await says(frame, 'Mødet kommer hurtigere');
    await says(frame, '10 arbejdsdage før fasens møde');
    await fits(frame);
    await seen(page, 'playbook-versions-da');
    const { phases } = await newest();
    expect(phases[0]?.items.map(({ id }) => id).slice(4, 8)).toEqual(['1.6', '1.5', '1.7', '1.9']);
    expect(phases[0]?.items.at(-1)).toMatchObject({ id: '1.17', title: { da: 'Aftal parkering' } });
  });

  test('whoever is overtaken keeps their changes, and sees who was first', async () => {
    const { page, frame } = await open('projectLead', { locale: 'en' });
    await press(frame, /^Roles$/);
    await press(frame, 'Edit role AB Advisory board');
    await frame.getByLabel('Find a person').fill('Karen');
    await frame
      .getByRole('button', { name: /^Choose / })
      .first()
      .press('Enter');
    await says(frame, 'governance · 1 person');
    await look(page, 'playbook-roles-en');
    const book = await newest();
    const text = writePlaybook(withItem('1.3', { need: 'optional' }, book));
    await desk.call('siteAdmin', 'playbook.save', { seen: book.version, text, reason: 'Partners choose' }, AT);
    await press(frame, 'See changes and save');
    await frame.getByLabel(/^Reason/).fill('A standing board');
    await frame.getByLabel(/^Reason/).press('Enter');
    await says(frame, 'Somebody else has saved version 3 meanwhile');
    await says(frame, 'Partners choose');
    await seen(page, 'playbook-meanwhile-en');
    expect((await newest()).roles.find(({ id }) => id === 'AB')?.people).toEqual([]);
  });

  test('a case takes over of a newer version what its lead chooses', async () => {
    const view: View = { locale: 'da', width: 1400, height: 1600 };
    const { page, frame } = await openModule(site, 'projectLead', `/browse/${begun}`, 'onboarding-panel', view);
    await press(frame, 'Se, hvad version 3 ændrer');
    await until(frame, 'document.activeElement?.textContent === "Fra version 1 til version 3"');
    await becomes(() => frame.getByLabel('Ændret: 1.3 Invitér private partnere').isDisabled(), true);
    await frame.getByLabel('Fjernet: 1.8 Gennemgå skema').press('Space');
    await look(page, 'playbook-upgrade-da');
    await press(frame, 'Overtag version 3');
    await says(frame, 'Forløbet følger nu version 3.');
    await says(frame, 'Aftal parkering');
    await says(frame, 'Gennemgå skema');
    await seen(page, 'playbook-upgraded-da');
  });

  inDepth('a text that cannot be used is refused with every place and what to do', async () => {
    const { page, frame } = await open('projectLead', { locale: 'da', theme: 'dark', width: 320 });
    await press(frame, /^Import og eksport$/);
    const text = writePlaybook(withItem('1.16', { after: '9.9', title: { da: 'Vis vejen', en: '' } }, await newest()));
    const file = { name: 'drejebog.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await frame.getByLabel('Vælg en fil').setInputFiles(file);
    await says(frame, 'Teksten kan ikke bruges: 2 fejl. Intet er ændret.');
    await says(frame, /Linje \d+, fase 1, punkt 1\.16, titel, på engelsk/);
    await says(frame, 'punktet 9.9 findes ikke. Vælg et andet, eller fjern henvisningen.');
    await fits(frame);
    await look(page, 'playbook-import-da-dark-narrow');
    await press(frame, /^Tjeklister$/);
    await says(frame, '1.2 Arrangér dialogmøde');
    await fits(frame);
    await seen(page, 'playbook-items-da-dark-narrow');
  });

  inDepth('whoever works there reads it all, and changes nothing', async () => {
    const { page, frame } = await open('knowledgeCentre', { locale: 'en', theme: 'dark' });
    await press(frame, /^5 Agreement/);
    await says(frame, '5.11 Vendor agreement signed');
    await press(frame, 'Show item 5.11 Vendor agreement signed');
    expect(await frame.getByRole('button', { name: /^(Add|Edit|Remove|See changes)/ }).count()).toBe(0);
    expect(await frame.getByLabel('Kind', { exact: true }).isDisabled()).toBe(true);
    for (const tab of TABS) {
      await press(frame, new RegExp(`^${tab}$`));
      await frame.getByRole('heading', { name: tab, exact: true }).first().waitFor();
      expect([tab, await axeProblems(page)]).toEqual([tab, []]);
      await screenshot(page, `playbook-${tab.toLowerCase().replaceAll(' ', '-')}-en-dark`, true);
    }
    await seen(page, 'playbook-read-only-en-dark');
  });

  async function newest() {
    const answer = await desk.call('projectLead', 'playbook.show', {}, AT);
    if (!answer.ok) throw new Error(answer.reason);
    return answer.value.playbook;
  }
});
