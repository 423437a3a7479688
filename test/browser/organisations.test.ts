import { openDesk, supportCentre, type Desk } from '../scenarios/desk';
import { idOf, share, writeDown } from '../scenarios/organisations';
import { accountOf } from '../site/seed/people';
import { openSite, type Site } from '../site/site';
import {
  appFrame,
  becomes,
  closePage,
  describeInBrowser,
  inDepth,
  look,
  openPage,
  says,
  screenshot,
  seen,
  stage,
  until,
  type View,
} from './browser';

const HVIDSTED = 'Jobcenter Hvidsted';
const PAGE = '/jira/servicedesk/projects/SUP/apps/desk-rules/organisations';
const MY_REQUESTS = '/servicedesk/customer/user/requests';

describeInBrowser('a desk’s organisations, by keyboard', () => {
  let site: Site;
  let desk: Desk;

  stage(async () => {
    site = await openSite(supportCentre('2026-11-24T09:00:00+01:00'));
    desk = await openDesk(site);
    const reach = 'Ring til Gitte på lokal 4411, eller find hende på 2. sal.';
    const hvidsted = await writeDown(desk, HVIDSTED, {
      unit: 'Hvidsted It',
      phone: '99 88 77 66',
      superusers: [accountOf('superuser')],
      reach,
    });
    const own = await desk.raise('superuser', { summary: 'CV kan ikke godkendes i Jobnet: fejl 5031' });
    const colleagues = await desk.raise('colleague', { summary: 'Arbejdsmarkedsportalen viser en tom side' });
    for (const key of [own, colleagues]) await share(desk, key, hvidsted);
    await desk.until('2026-11-24T09:15:00+01:00');
    await desk.move('first', colleagues, 'case.pass-on', { tried: 'Genskabt', asked: 'Er tjenesten nede?' });
    await desk.until('2026-11-24T10:12:00+01:00');
    return site;
  });

  const open = async (who: string, path: string, module: string, view: View) => {
    const page = await openPage(site, who, path, view);
    return { page, frame: await appFrame(page, module) };
  };

  test('a superuser opens the list of the job centre and chooses what to see', async () => {
    const { page, frame } = await open('superuser', MY_REQUESTS, 'organisation-requests', { locale: 'da' });
    const button = frame.getByRole('button', { name: `Vis åbne henvendelser fra ${HVIDSTED}` });
    await button.press('Enter');
    await says(frame, '2 henvendelser vist');
    await says(frame, 'Arbejdsmarkedsportalen viser en tom side');
    const row = frame.getByRole('row').nth(1);
    await row.filter({ hasText: /SUP-2.*Vi arbejder på den.*Teknikerne.*senest/s }).waitFor();
    await screenshot(page, 'portal-organisation-da');
    await frame.getByRole('combobox').selectOption('late');
    await says(frame, 'Ingen af de viste passer til det, du har valgt.');
    await seen(page, 'portal-organisation-none-da', frame);
  });

  test('narrow, dark and in English', async () => {
    const view: View = { locale: 'en', theme: 'dark', width: 320 };
    const { page, frame } = await open('superuser', MY_REQUESTS, 'organisation-requests', view);
    await frame.getByRole('button', { name: /^Show open requests/ }).press('Enter');
    await says(frame, '2 requests shown');
    await seen(page, 'portal-organisation-narrow-en-dark', frame);
  });

  inDepth('an employee sees no list, and in their own request whom to ask first', async () => {
    const page = await openPage(site, 'colleague', MY_REQUESTS, { locale: 'da' });
    const empty = await appFrame(page, 'organisation-requests');
    await until(empty, 'document.querySelector("main[hidden]") !== null');
    await closePage(page);
    const path = '/servicedesk/customer/portal/1/SUP-2';
    const own = await open('colleague', path, 'request-line', { locale: 'da', width: 1280 });
    await says(own.frame, 'Din superbruger kan hjælpe');
    await says(own.frame, 'Ring til Gitte på lokal 4411');
    await seen(own.page, 'portal-pointed-to-superuser-da', own.frame);
    const others = await open('superuser', path, 'request-line', { locale: 'en', theme: 'dark', width: 400 });
    await says(others.frame, 'We are working on the request');
    await says(others.frame, 'The sender');
    await seen(others.page, 'portal-of-a-colleague-en-dark', others.frame);
  });

  test('an agent writes down a superuser; whoever is overtaken keeps their words', async () => {
    const { page, frame } = await open('first', PAGE, 'desk-rules', { locale: 'da' });
    await says(frame, 'mangler en superbruger.');
    await screenshot(page, 'organisations-da');
    await frame.getByRole('button', { name: 'Åbn Jobcenter Fjordlund' }).press('Enter');
    await frame.getByLabel('It-enhedens navn').fill('Fjordlund Digital');
    await frame.getByLabel('Poul Erik Nystrup').press('Space');
    await writeDown(desk, 'Jobcenter Fjordlund', { unit: 'Kommunens it', phone: '70 10 20 30' });
    await frame.getByRole('button', { name: 'Gem', exact: true }).press('Enter');
    await says(frame, 'En anden har gemt imens');
    await says(frame, 'Gemt imens: Kommunens it');
    await becomes(() => frame.getByLabel('It-enhedens navn').inputValue(), 'Fjordlund Digital');
    await look(page, 'organisation-meanwhile-da');
    await frame.getByRole('button', { name: 'Gem', exact: true }).press('Enter');
    await says(frame, 'Gemt.');
    const id = await idOf(desk, 'Jobcenter Fjordlund');
    const kept = await desk.call('first', 'organisation.show', { id }, { projectKey: 'SUP' });
    expect(kept).toMatchObject({
      ok: true,
      value: {
        organisation: { version: 2, about: { unit: 'Fjordlund Digital', superusers: [accountOf('superuser2')] } },
      },
    });
    await frame.getByRole('button', { name: 'Alle organisationer' }).press('Enter');
    await until(frame, 'document.activeElement?.textContent === "Jobcenter Fjordlund"');
    await seen(page, 'organisations-after-da', frame);
  });

  inDepth('the same page narrow, dark and in English; and the panel says whom the case is for', async () => {
    const view: View = { locale: 'en', theme: 'dark', width: 320 };
    const { page, frame } = await open('first', PAGE, 'desk-rules', view);
    await frame.getByRole('button', { name: `Open ${HVIDSTED}` }).press('Enter');
    await says(frame, 'How to reach the superuser');
    await seen(page, 'organisation-narrow-en-dark', frame);
    const panel = await open('first', '/browse/SUP-2', 'case-panel', { locale: 'da' });
    await says(panel.frame, 'Afsenderen er ikke superbruger.');
    await says(panel.frame, 'Hvidsted It');
    await seen(panel.page, 'issue-customer-da', panel.frame);
  });
});
