import type { Frame, Page } from 'playwright-core';
import { openDesk, supportCentre, type Desk } from '../scenarios/desk';
import { bookOf, firstWithin, publish, save, show } from '../scenarios/rulebook';
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
  seen,
  stage,
  until,
  type View,
} from './browser';

const IN_REASON = 'document.activeElement?.matches("input, textarea")';
const SETTINGS = '/jira/servicedesk/projects/SUP/settings/apps/desk-set-up';

describeInBrowser('the rulebook and its draft', () => {
  let site: Site;
  let desk: Desk;
  let clean: Uint8Array;

  stage(async () => {
    site = await openSite(supportCentre('2026-11-24T09:00:00+01:00'));
    desk = await openDesk(site);
    await desk.raise('superuser', { summary: 'CV kan ikke godkendes i Jobnet: fejl 5031' });
    await desk.until('2026-11-24T10:12:00+01:00');
    clean = site.snapshot();
    return site;
  });

  beforeEach(() => site.restore(clean));

  const open = async (view: View, page = '', who = 'projectAdmin', at = SETTINGS, module = 'desk-set-up') => {
    const opened = await openPage(site, who, `${at}${page}`, view);
    const frame = await appFrame(opened, module);
    await frame.waitForSelector('main:not([aria-busy]) h1');
    return { page: opened, frame };
  };
  /** Presses Tab until the focus is on something called so. */
  const tabTo = async (page: Page, frame: Frame, name: string) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const focused: unknown = await frame.evaluate(
        'const e = document.activeElement; (e?.labels?.[0]?.innerText ?? e?.innerText ?? "").trim()',
      );
      if (String(focused).startsWith(name)) return;
    }
    throw new Error(`Tab never came to ${name}`);
  };

  inDepth('the menu names every page, in both languages, and a page has an address', async () => {
    const { page, frame } = await open({ locale: 'da' });
    await says(frame, 'Version 1');
    await frame.getByRole('link', { name: 'Versioner' }).click();
    await frame.getByRole('heading', { name: 'Version 1' }).waitFor();
    await page.waitForURL((url) => url.pathname === `${SETTINGS}/versions`);
    await seen(page, 'rulebook-versions-da');
    const english = await open({ locale: 'en' }, '/text');
    await english.frame.getByRole('heading', { name: 'Import and export' }).waitFor();
    await seen(english.page, 'rulebook-text-en');
  });

  test('a draft is imported, looked through, published with a reason and moved to, by keyboard', async () => {
    const { page, frame } = await open({ locale: 'da' }, '/text');
    const text = JSON.stringify(firstWithin(await bookOf(desk), 2));
    await frame.getByLabel('Eller indsæt teksten').fill(text);
    await tabTo(page, frame, 'Vis, hvad det ændrer');
    await page.keyboard.press('Enter');
    await says(frame, 'Teksten giver 1 ændring');
    await tabTo(page, frame, 'Brug den som kladde');
    await page.keyboard.press('Enter');
    await says(frame, 'Teksten er nu kladden.');
    await says(frame, /^Gemt /);
    expect((await show(desk)).draft?.changes).toHaveLength(1);
    await tabTo(page, frame, 'Publicér version 2');
    await page.keyboard.press('Enter');
    await until(frame, IN_REASON);
    await page.keyboard.press('Enter');
    await says(frame, 'Skriv en begrundelse');
    await until(frame, IN_REASON);
    await page.keyboard.type('Kortere frist efter aftale');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await says(frame, 'tidligere for 1 sag');
    await look(page, 'rulebook-publish-da');
    await tabTo(page, frame, 'Publicér version 2');
    await page.keyboard.press('Enter');
    await says(frame, 'Version 2 er publiceret og i kraft.');
    expect((await show(desk)).inForce.version).toMatchObject({
      reason: 'Kortere frist efter aftale',
      running: 'moved',
    });
    await seen(page, 'rulebook-published-da');
  });

  test('what another administrator saved meanwhile is shown, and what both changed is kept', async () => {
    const { page, frame } = await open({ locale: 'en', theme: 'dark' }, '/text');
    const book = await bookOf(desk);
    await save(desk, firstWithin(book, 3), { who: 'siteAdmin' });
    await frame.getByLabel('Or paste the text').fill(JSON.stringify({ ...book, reopening: 'continues' }));
    await frame.getByRole('button', { name: 'Show what it changes' }).click();
    await frame.getByRole('button', { name: 'Use it as the draft' }).click();
    await says(frame, 'Somebody else has changed the rulebook meanwhile');
    await look(page, 'rulebook-overtaken-en');
    await frame.getByRole('button', { name: 'Keep both' }).click();
    await says(frame, /^Saved /);
    expect((await show(desk)).draft?.changes.map(({ place }) => place)).toEqual([
      'limits/first/time',
      'reopening/reopening',
    ]);
    await closePage(page);
  });

  test('a text that is no rulebook is refused with place and remedy, and changes nothing', async () => {
    const { page, frame } = await open({ locale: 'da' }, '/text');
    await frame.getByLabel('Eller indsæt teksten').fill(JSON.stringify({ ...(await bookOf(desk)), routes: 7 }));
    await frame.getByRole('button', { name: 'Vis, hvad det ændrer' }).click();
    await says(frame, 'skal være en liste i kantede parenteser.');
    expect((await show(desk)).draft).toBeUndefined();
    await seen(page, 'rulebook-refused-da');
  });

  inDepth('an older version is restored with a reason', async () => {
    await save(desk, firstWithin(await bookOf(desk), 2));
    await publish(desk);
    const { page, frame } = await open({ locale: 'en' }, '/versions');
    await says(frame, 'Time limit');
    await frame.getByRole('button', { name: 'Roll back to version 1' }).click();
    await until(frame, IN_REASON);
    await page.keyboard.type('It went badly');
    await page.keyboard.press('Enter');
    await says(frame, 'Version 3 is in force, with the rules of version 1.');
    await seen(page, 'rulebook-rolled-back-en');
  });

  test('agents read it where they work, at 320 pixels too, and find nothing to press', async () => {
    const { page, frame } = await open(
      { locale: 'da', width: 700 },
      '',
      'first',
      '/jira/servicedesk/projects/SUP/apps/desk-rules',
      'desk-rules',
    );
    await says(frame, 'Version 1');
    await becomes(() => frame.getByRole('button', { name: /Publicér|Kassér/ }).count(), 0);
    await seen(page, 'rulebook-reader-da');
  });
});
