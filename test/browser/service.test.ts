import { randomUUID } from 'node:crypto';
import { openServiceCentre, serviceCentre, type ServiceCentre } from '../scenarios/service-centre';
import { layStarts, STARTS } from '../site/seed/starts';
import { openSite, type Site } from '../site/site';
import {
  axeProblems,
  closeBrowser,
  closePage,
  describeInBrowser,
  inDepth,
  openModule,
  says,
  screenshot,
  seen,
  everyDay,
} from './browser';

const FITS = 'document.documentElement.scrollWidth <= innerWidth';

describeInBrowser('a storyboard becomes a service', () => {
  let site: Site;
  let centre: ServiceCentre;
  let key: string;

  beforeAll(async () => {
    site = await openSite(serviceCentre('2026-11-24T10:00:00+01:00'));
    centre = await openServiceCentre(site);
    key = await centre.begin('Hjemmemonitorering af KOL');
    const row = { workflow: 'Måling', kind: 'technical', how: 'Genstart måleren', registration: 'Måler-id' };
    const put = (list: 'storyboard' | 'contacts', entry: string, values: Record<string, string>) =>
      ({ type: 'entry-put', list, entry, values }) as const;
    await centre.act(
      'projectLead',
      key,
      put('contacts', 'v', { kind: 'vendor', name: 'Vagten', organisation: 'Systemhuset Brohoved' }),
      put('storyboard', 'a', {
        ...row,
        task: 'Måler virker ikke',
        actor: 'first',
        must: 'third',
        watch: 'Skal være ladet op',
      }),
      put('storyboard', 'a', { amount: '2', unit: 'days', time: 'working' }),
      put('storyboard', 'b', {
        ...row,
        task: 'Opret borger',
        actor: 'second',
        time: 'calendar',
        amount: '1',
        unit: 'days',
      }),
      put('storyboard', 'c', { ...row, task: 'Byt måler' }),
      put('contacts', 'leder', { kind: 'local-leader', name: 'Lone Leder' }),
      put('storyboard', 'd', { ...row, task: 'Hent måler', actor: 'contact:leder', time: 'none' }),
    );
  }, 60_000);

  afterAll(async () => {
    await closeBrowser();
    site.close();
    expect(site.everyViolation).toEqual([]);
  });

  const open = async (locale: 'da' | 'en', view: { width?: number; theme?: 'dark' } = {}) => {
    const shown = await openModule(site, 'projectLead', `/browse/${key}`, 'onboarding-panel', {
      height: 1600,
      locale,
      ...view,
    });
    const phase = shown.frame.getByRole('button', { name: /^6\b|Klargøring|Preparation/ }).first();
    const title = shown.frame.locator('[id="title-6.17"]');
    if (!(await title.isVisible())) await phase.click();
    await title.click();
    await shown.frame.locator('.service-rows').first().waitFor();
    return shown;
  };

  test('rules are made and checked, and rows say what became of them', async () => {
    const { page, frame } = await open('da');
    await says(frame, 'Storyboardet er ikke omsat til regler endnu.');
    await says(frame, '8 t i indkøringsperioden. Aftalt er 16 t. En dag er regnet som 8 t.');
    await says(frame, 'Ingen løser opgaven endnu. Udfyld "Hvem løser opgaven?".');
    // Somebody who is on no line: the row leads to the table, and the rules follow what is chosen there.
    await frame.getByRole('button', { name: /Vælg i tabellen.*Lone Leder/ }).focus();
    await page.keyboard.press('Enter');
    const level = frame.getByRole('combobox', { name: 'Niveau for Lone Leder' });
    expect(await level.evaluate((select) => select === document.activeElement)).toBe(true);
    await page.keyboard.press('2');
    await says(frame, 'Lone Leder er gemt.');
    await frame.getByRole('combobox', { name: 'Team for Lone Leder' }).selectOption('BIT');
    await says(frame, 'Valgt for dette forløb.');
    await frame.getByRole('button', { name: /Vælg i tabellen.*Lone Leder/ }).waitFor({ state: 'detached' });
    await frame.getByRole('button', { name: 'Dan regler i kladden' }).focus();
    await page.keyboard.press('Enter');
    await says(frame, 'Reglerne ligger i kladden til regelsættet.');
    await frame.getByRole('button', { name: 'Kontrollér kladden' }).focus();
    await page.keyboard.press('Enter');
    await says(frame, 'trin-3-systemhuset-brohoved');
    expect(await axeProblems(page)).toEqual([]);
    await screenshot(page, 'service-da');
    await closePage(page);
  });

  test.each(
    everyDay(
      [
        ['en', {}, 'service-en'],
        ['da', { theme: 'dark' }, 'service-dark'],
        ['en', { width: 320 }, 'service-320'],
      ] as const,
      2,
    ),
  )('in %s, %o', async (locale, view, name) => {
    const { page, frame } = await open(locale, view);
    for (const summary of await frame.locator('.service summary').all()) await summary.click();
    expect(await frame.evaluate(FITS)).toBe(true);
    expect(await axeProblems(page)).toEqual([]);
    await screenshot(page, name);
    await closePage(page);
  });

  inDepth('closer support is seen day by day, and what is left of it', async () => {
    const started = layStarts(site, STARTS.slice(-2, -1));
    for (const [name, locale, view] of [
      ['early-life-da', 'da', {}],
      ['early-life-dark', 'da', { theme: 'dark' }],
      ['early-life-360', 'en', { width: 360 }],
    ] as const) {
      const { page, frame } = await openModule(site, 'projectLead', `/browse/${started[0]}`, 'onboarding-panel', {
        height: 1400,
        locale,
        ...view,
      });
      await frame.locator('[id="title-9.6"]').click();
      await frame.locator('.service-days').waitFor();
      await says(frame, locale === 'da' ? 'Dag 12.' : 'Day 12.');
      await says(frame, locale === 'da' ? '5 af 10 rolige arbejdsdage i træk' : '5 of 10 calm working days in a row');
      await says(frame, locale === 'da' ? /Der mangler 5 rolige arbejdsdage/ : /5 more calm working days/);
      expect(await frame.locator('.service-calm').getAttribute('value')).toBe('5');
      expect(await frame.locator('.service-days .pressing').allTextContents()).toContain('▲ 1');
      expect(await frame.evaluate(FITS)).toBe(true);
      await frame.locator('.service-days').scrollIntoViewIfNeeded();
      await seen(page, name);
    }
  });

  test('what is not theirs to do is not offered', async () => {
    const answer = await centre.desk.call('board', 'service.compile', { moveId: randomUUID() }, { issueKey: key });
    expect(answer).toMatchObject({ ok: true, value: { done: false, reason: 'not-yours' } });
    const seen = await centre.ask('board', key, 'service.show', {});
    expect(seen).toMatchObject({ service: { changes: [], me: { works: false } } });
  });
});
