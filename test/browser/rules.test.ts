import type { Frame, Locator, Page } from 'playwright-core';
import { say, type Locale } from '../../src/messages/message';
import { openDesk, supportCentre, type Desk } from '../scenarios/desk';
import { openSite, type Site } from '../site/site';
import {
  appFrame,
  closePage,
  describeInBrowser,
  everyDay,
  inDepth,
  lookInside,
  openPage,
  seen,
  stage,
  until,
  type View,
} from './browser';

const PATH = '/jira/servicedesk/projects/SUP/settings/apps/desk-set-up';
const HOUR = 3_600_000;

describeInBrowser('rules are written by keyboard, and stand in the draft', () => {
  let site: Site;
  let desk: Desk;

  stage(async () => {
    site = await openSite(supportCentre('2026-11-24T09:00:00+01:00'));
    desk = await openDesk(site);
    return site;
  });

  type PageName = 'facts' | 'routes' | 'limits' | 'pauses' | 'follow-up' | 'promises' | 'mail';
  const open = async (locale: Locale, name: PageName, view: View = {}) => {
    const page = await openPage(site, 'projectAdmin', `${PATH}/${name}`, { ...view, locale });
    const frame = await appFrame(page, 'desk-set-up');
    await frame.getByRole('heading', { level: 1, name: say(locale, `rulebook.page-${name}`) }).waitFor();
    return { page, frame };
  };
  const type = async (page: Page, within: Frame | Locator, label: string, text: string) => {
    await within.getByLabel(label, { exact: true }).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  const drafted = async () => {
    const answer = await desk.call('projectAdmin', 'rulebook.show', {}, { projectKey: 'SUP' });
    if (!answer.ok || !answer.value.draft) throw new Error('there is no draft');
    return answer.value.draft.book;
  };
  /** Saved a moment after the last key, which the page says; then looked at, and put away. */
  const saved = async (page: Page, frame: Frame, name: string) => {
    await frame
      .locator('.rulebook')
      .getByText(/^(Gemt|Saved) /)
      .waitFor();
    await seen(page, name);
  };

  test.each(
    everyDay([
      ['da', 'Jobnet', 'jobnet', '3 t 30 min', 'send'],
      ['en', 'Amanda', 'amanda', '3 h 30 min', 'pass'],
    ] as const),
  )('a limit with a rung (%s)', async (locale, system, id, time, pass) => {
    const { page, frame } = await open(locale, 'limits');
    await frame
      .getByRole('button', { name: say(locale, 'rules.limits-add', { level: say(locale, 'level.second') }) })
      .press('Enter');
    const box = frame.locator('[aria-labelledby="limits-second"] .rule-open');
    await box.getByLabel(system, { exact: true }).press('Space');
    await type(page, box, say(locale, 'rules.limit-time'), '3');
    await frame.getByText(say(locale, 'rules.wrong-no-unit', { text: '3' })).waitFor();
    await type(page, box, say(locale, 'rules.limit-time'), time);
    await box.getByRole('button', { name: say(locale, 'rules.add-rung') }).press('Enter');
    await frame.getByLabel(say(locale, 'rules.rung-does'), { exact: true }).focus();
    await page.keyboard.type(pass);
    await box.locator('.ladder').getByText(say(locale, 'rules.passes-on')).waitFor();
    await saved(page, frame, `rules-limits-${locale}`);
    const limits = (await drafted()).limits.filter(({ level }) => level === 'second');
    const made = limits.find(({ when }) => when.system?.includes(id));
    expect(made).toMatchObject({ when: { system: [id] }, time: 3.5 * HOUR });
    expect(made?.ladder.map(({ at, after, does }) => [at, after, does])).toEqual([
      [1, undefined, 'tell-lead'],
      [1, HOUR / 2, 'pass-on'],
    ]);
    expect(limits.at(-1)?.id).toBe('second');
  });

  test.each(
    everyDay(
      [
        ['da', 'Virksomhed', 'company', 'IBM', 'ibm'],
        ['en', 'Citizen', 'citizen', 'KMD', 'kmd'],
      ] as const,
      1,
    ),
  )('a route, moved up past another (%s)', async (locale, group, id, team, teamId) => {
    const { page, frame } = await open(locale, 'routes');
    await frame.getByRole('button', { name: say(locale, 'rules.routes-add') }).press('Enter');
    await frame.locator('.rule-open').getByLabel(group, { exact: true }).press('Space');
    await frame
      .getByLabel(say(locale, 'rules.route-team', { level: say(locale, 'level.third') }), { exact: true })
      .focus();
    await page.keyboard.type(team);
    await page.keyboard.press('Alt+ArrowUp');
    await saved(page, frame, `rules-routes-${locale}`);
    const { routes } = await drafted();
    expect(routes.at(-3)).toMatchObject({ when: { customerGroup: [id] }, teams: { third: teamId } });
    expect(routes.at(-1)?.id).toBe('otherwise');
  });

  test.each(
    everyDay([
      ['da', 'Afventer servicevindue', 'maintenance'],
      ['en', 'Agreed date', 'agreed'],
    ] as const),
  )('a pause, whose status must be its own (%s)', async (locale, status, reason) => {
    const { page, frame } = await open(locale, 'pauses');
    const label = say(locale, 'rules.pause-add-status');
    await type(page, frame, label, 'Lukket');
    const where = say(locale, 'rules.status-finished');
    await frame.getByText(say(locale, 'rules.status-taken', { status: 'Lukket', where })).waitFor();
    await type(page, frame, label, status);
    await frame.locator('.rule-row').getByText(status, { exact: true }).last().waitFor();
    await saved(page, frame, `rules-pauses-${locale}`);
    expect((await drafted()).pausing.at(-1)).toEqual({ status: [status], reason, atMost: 40 * HOUR });
  });

  test('what is removed can be brought back, and is where it was', async () => {
    const { page, frame } = await open('da', 'routes');
    const before = (await drafted()).routes;
    await frame.getByRole('button', { name: /^Fjern rute 2:/ }).press('Enter');
    await frame
      .getByText(/^Rute 2: Sagstype: Standardændring er fjernet/)
      .first()
      .waitFor();
    await until(frame, 'document.activeElement?.textContent === "Fortryd"');
    await page.keyboard.press('Enter');
    await frame.getByRole('button', { name: /^Fjern rute 2: Sagstype: Standardændring/ }).waitFor();
    await saved(page, frame, 'rules-undone-da');
    expect((await drafted()).routes).toEqual(before);
  });

  inDepth('a copy comes before its original, open to be made narrower', async () => {
    const { page, frame } = await open('en', 'promises');
    await frame.getByRole('button', { name: /^Duplicate promise 1:/ }).press('Enter');
    await frame.getByText('Never used: number 1 already covers the same cases.').waitFor();
    await page.keyboard.press('Space');
    await frame.getByText('Never used').waitFor({ state: 'detached' });
    await saved(page, frame, 'rules-duplicated-en');
    const { targets } = await drafted();
    expect(targets.map(({ id, when }) => [id, when])).toEqual([
      ['high-2', { system: ['amanda'], priority: ['high'] }],
      ['high', { priority: ['high'] }],
      ['usual', {}],
    ]);
  });

  inDepth('who uses a value is said before it goes, and its rules go with it', async () => {
    const { page, frame } = await open('da', 'facts', { theme: 'dark' });
    await frame.getByRole('button', { name: 'Fjern Forretningsspørgsmål' }).press('Enter');
    await frame.getByText('1 regel gælder kun for Forretningsspørgsmål og fjernes: rute 1.').waitFor();
    await page.keyboard.press('Enter');
    await frame.getByRole('button', { name: 'Fortryd' }).waitFor();
    await saved(page, frame, 'rules-facts-da-dark');
    expect((await drafted()).routes.map(({ id }) => id)).not.toContain('business');
  });

  test.each([
    ['follow-up', 'da', 'light'],
    ['promises', 'en', 'dark'],
    ['mail', 'da', 'light'],
    ['limits', 'en', 'dark'],
    ['routes', 'da', 'light'],
    ['facts', 'en', 'light'],
    ['pauses', 'da', 'dark'],
  ] as const)('%s fits a narrow page (%s, %s)', async (name, locale, theme) => {
    const { page, frame } = await open(locale, name, { width: 360, theme });
    // So narrow, the product's own bar loses the name of its link: its business, not the panel's.
    await lookInside(page, frame, `rules-${name}-${locale}-${theme}-narrow`);
    await closePage(page);
  });
});
