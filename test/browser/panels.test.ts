import type { Frame, Page } from 'playwright-core';
import { openDesk, supportCentre, type Desk } from '../scenarios/desk';
import { openSite, type Site } from '../site/site';
import {
  appFrame,
  becomes,
  describeInBrowser,
  fits,
  inDepth,
  look,
  openModule,
  says,
  seen,
  stage,
  until,
  type View,
} from './browser';

const MODULES = '[...document.querySelectorAll("iframe[data-module]")].map(({ dataset }) => dataset.module)';
const PORTAL = '/servicedesk/customer/portal/1/SUP-1';

describeInBrowser('one case from the portal through the panels and back, by keyboard', () => {
  let site: Site;
  let desk: Desk;

  stage(async () => {
    site = await openSite(supportCentre('2026-11-24T09:00:00+01:00'));
    desk = await openDesk(site);
    await desk.until('2026-11-24T09:15:00+01:00');
    await desk.raise('superuser', { summary: 'CV kan ikke godkendes i Jobnet: fejl 5031' });
    await desk.until('2026-11-24T10:12:00+01:00');
    return site;
  });

  const open = (who: string, view: View, path = '/browse/SUP-1', module = 'case-panel') =>
    openModule(site, who, path, module, view);
  const press = async (page: Page, frame: Frame, ...keys: readonly string[]) => {
    await frame.focus('button');
    for (const key of keys) await page.keyboard.press(key);
  };

  test('the superuser sees where the request is and what is promised', async () => {
    const { page, frame } = await open('superuser', { locale: 'da' }, PORTAL, 'request-line');
    await says(frame, 'Vi arbejder på din henvendelse');
    await says(frame, 'Supportcentret har haft din henvendelse siden i dag kl. 09.15');
    await says(frame, 'Hvornår kommer svaret?');
    await until(frame, 'document.documentElement.lang === "da"');
    const fetched: unknown = await frame.evaluate('performance.getEntriesByType("resource").map(({ name }) => name)');
    expect(String(fetched)).toMatch(/request-line/);
    expect(String(fetched)).not.toMatch(/case-panel|hop-chain|desk-set-up/);
    await seen(page, 'portal-first-trip-da');
  });

  test('1st level passes it on with two texts; the picture beside it follows', async () => {
    const { page, frame } = await open('first', { locale: 'da' });
    const chain = await appFrame(page, 'hop-chain');
    await says(frame, 'Supportcentret, København');
    await press(page, frame, 'v');
    await frame.getByLabel('Hvad er prøvet?').waitFor();
    await page.keyboard.press('Control+Enter');
    await says(frame, 'Skal udfyldes.');
    await page.keyboard.type('Genskabt i testmiljøet v. 2');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Er tjenesten nede?');
    await look(page, 'issue-pass-on-form-da');
    await page.keyboard.press('Control+Enter');
    await says(frame, 'Sendt videre til BIT. Frist der:');
    await says(chain, 'har sagen nu');
    await chain.getByRole('button', { name: /^Vis overlevering: BIT/ }).waitFor();
    await chain.getByRole('button', { name: /^Vis overlevering: BIT/ }).press('Enter');
    await says(chain, 'Genskabt i testmiljøet v. 2');
    await seen(page, 'issue-passed-on-da');
  });

  test('whoever comes too late keeps the text and is told what happened', async () => {
    const { page, frame } = await open('second', { locale: 'en', theme: 'dark' });
    await says(frame, '2nd level');
    await press(page, frame, 'a');
    await frame.getByLabel('Answer to Support centre').waitFor();
    await page.keyboard.type('The service was restarted.');
    const taken = await desk.move('first', 'SUP-1', 'case.take-back', { reason: 'Kunden ringede' });
    expect(taken.moved).toBe(true);
    await page.keyboard.press('Control+Enter');
    await says(frame, 'The case moved while you were writing');
    await says(frame, 'It was taken back to Support centre, Copenhagen today at 10:12.');
    await becomes(() => frame.getByLabel('What you wrote').inputValue(), 'The service was restarted.');
    // Written for 1st level: now that 1st level has the case, the same button would have told the customer.
    await becomes(() => frame.locator('button[type="submit"]').count(), 0);
    await seen(page, 'issue-moved-meanwhile-en-dark');
  });

  test('1st level answers the customer, and nothing is left to do', async () => {
    const { page, frame } = await open('first', { locale: 'da', theme: 'dark', width: 1024 });
    await press(page, frame, 's');
    await frame.getByLabel('Svar til kunden').waitFor();
    await page.keyboard.type('Tjenesten er startet igen, og CV’et kan godkendes.');
    await page.keyboard.press('Control+Enter');
    await says(frame, 'Svaret er sendt til kunden.');
    await says(frame, 'Besvaret i dag kl. 10.12');
    await becomes(() => frame.getByRole('button', { name: 'Send videre' }).count(), 0);
    expect(await page.evaluate(MODULES)).toEqual(['hop-chain', 'case-panel']);
    await seen(page, 'issue-answered-da-dark');
  });

  inDepth('the superuser has the answer, in English and in the dark, on a narrow page', async () => {
    const view: View = { locale: 'en', theme: 'dark', width: 400 };
    const { page, frame } = await open('superuser', view, PORTAL, 'request-line');
    await says(frame, 'We have answered your request');
    await says(frame, 'You got the answer today at 10:12.');
    await until(frame, 'document.documentElement.dataset.colorMode === "dark"');
    await fits(frame);
    await seen(page, 'portal-answered-en-dark');
  });

  test('when Trin cannot answer, the panel says what is safe, and trying again works', async () => {
    await desk.raise('superuser', { summary: 'Jobnet viser en tom side' });
    await desk.until('2026-11-24T10:20:00+01:00');
    site.faults.set({ when: { api: 'kvs' }, do: 'fail', status: 500, times: 40 });
    const { page, frame } = await open('first', { locale: 'da' }, '/browse/SUP-2');
    await says(frame, 'Trin svarer ikke lige nu');
    await says(frame, 'Intet er ændret, og uret passer sig selv.');
    site.faults.clear();
    await frame.getByRole('button', { name: 'Hent igen' }).press('Enter');
    await says(frame, 'Supportcentret, København');
    await seen(page, 'issue-again-da');
  });

  test('an open panel follows the clock: what escalates is seen without touching anything', async () => {
    const { page, frame } = await open('first', { locale: 'da' }, '/browse/SUP-2');
    await says(frame, '1. niveau');
    await desk.until('2026-11-24T15:00:00+01:00');
    await says(frame, 'Eskaleret hertil i dag kl. 14.12: fristen hos Supportcentret, København udløb.');
    await seen(page, 'issue-escalated-da');
  });
});
