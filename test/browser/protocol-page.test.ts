import type { Frame, Page } from 'playwright-core';
import { say, type Locale } from '../../src/messages/message';
import { openDesk, supportCentre, type Desk } from '../scenarios/desk';
import { bookOf } from '../scenarios/rulebook';
import { openSite, type Site } from '../site/site';
import {
  appFrame,
  closePage,
  describeInBrowser,
  everyDay,
  lookInside,
  openPage,
  seen,
  stage,
  type View,
} from './browser';

const PATH = '/jira/servicedesk/projects/SUP/settings/apps/desk-set-up';
const HOUR = 3_600_000;

describeInBrowser('how levels, vendors and customers work together is written on a page', () => {
  let site: Site;
  let desk: Desk;

  stage(async () => {
    site = await openSite(supportCentre('2026-11-24T09:00:00+01:00'));
    desk = await openDesk(site);
    return site;
  });

  const open = async (locale: Locale, name: 'protocol' | 'set-up', view: View = {}) => {
    const page = await openPage(site, 'projectAdmin', `${PATH}/${name}`, { ...view, locale });
    const frame = await appFrame(page, 'desk-set-up');
    await frame.getByRole('heading', { level: 1 }).first().waitFor();
    return { page, frame };
  };
  const type = async (page: Page, frame: Frame, label: string, text: string) => {
    await frame.getByLabel(label, { exact: true }).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  };

  test.each(
    everyDay([
      ['da', 'dev', ['citizen', 'company', 'superuser'], 'Superbruger'],
      ['en', 'ONB', ['citizen', 'company'], 'Superuser'],
    ] as const),
  )('by keyboard (%s)', async (locale, project, told, group) => {
    const { page, frame } = await open(locale, 'protocol');
    await type(page, frame, say(locale, 'rules.change-project'), 'not a key');
    await frame.getByText(say(locale, 'rules.change-project-wrong')).waitFor();
    await type(page, frame, say(locale, 'rules.change-project'), project);
    await type(page, frame, say(locale, 'rules.asked-at'), `Spurgt ${locale}`);
    await type(page, frame, say(locale, 'rules.open-status'), 'Lukket');
    const where = say(locale, 'rules.status-finished');
    await frame.getByText(say(locale, 'rules.status-taken', { status: 'Lukket', where })).waitFor();
    await type(page, frame, say(locale, 'rules.open-status'), 'I gang');
    await frame.getByLabel(group, { exact: true }).press('Space');
    await frame.getByRole('button', { name: say(locale, 'rules.vendor-time-add') }).press('Enter');
    await type(page, frame, say(locale, 'rules.vendor-time'), '12');
    await type(page, frame, say(locale, 'rules.vendor-time'), '12 t'.replace('t', locale === 'da' ? 't' : 'h'));
    await frame
      .locator('.rulebook')
      .getByText(/^(Gemt|Saved) /)
      .waitFor();
    await seen(page, `rules-protocol-${locale}`);
    const book = await bookOf(desk);
    expect(book).toMatchObject({
      askedAtField: `Spurgt ${locale}`,
      openStatus: ['I gang'],
      changeRequest: { project: project.toUpperCase(), link: ['Relates', 'Relaterer'] },
      tellCustomer: told,
    });
    expect(book.vendorTime.map(({ time }) => time / HOUR)).toContain(12);
  });

  test.each(
    everyDay(
      [
        ['da', 'light', 'set-up'],
        ['en', 'dark', 'protocol'],
      ] as const,
      1,
    ),
  )('narrow, in %s and %s, nothing of %s is cut off', async (locale, theme, name) => {
    const { page, frame } = await open(locale, name, { width: 320, theme });
    if (name === 'set-up') await frame.getByText(say(locale, 'desk.line-gate')).waitFor();
    await lookInside(page, frame, `rules-${name}-${locale}-${theme}-narrow`);
    await closePage(page);
  });
});
