import { say, type Locale } from '../../src/messages/message';
import { openServiceCentre, serviceCentre } from '../scenarios/service-centre';
import { layStarts } from '../site/seed/starts';
import { openSite, type Site } from '../site/site';
import {
  becomes,
  closePage,
  describeInBrowser,
  eventually,
  everyDay,
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

const PAGE = '/jira/servicedesk/projects/ONB/queues/apps/queue-onboarding';
const SET_UP = '/jira/servicedesk/projects/ONB/settings/apps/desk-set-up/set-up';

describeInBrowser('all onboarding cases of a desk on one page', () => {
  let site: Site;

  stage(async () => {
    site = await openSite(serviceCentre('2026-11-24T10:12:00+01:00'));
    await openServiceCentre(site);
    layStarts(site);
    return site;
  });

  const open = (view: View) => openModule(site, 'projectLead', PAGE, 'queue-onboarding', view);

  test('by phase and by time, filtered by keyboard and in the address', async () => {
    const { page, frame } = await open({ locale: 'da', height: 1100 });
    await frame.getByRole('link', { name: 'Sårfoto' }).waitFor();
    await says(frame, 'Forsinket · 2');
    await look(page, 'overview-da');
    await fits(frame);

    // Nine cases that go on; the chips add up to them.
    const chips = frame.locator('.overview-chip b');
    const numbers = async () => (await chips.allTextContents()).map(Number);
    const counts = await eventually(numbers, (all) => all.reduce((sum, count) => sum + count, 0) === 9);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(9);
    await frame.locator('.overview-chip').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/whom=/);
    await until(frame, `document.querySelectorAll('.overview-name').length === ${counts[0]}`);
    await page.keyboard.press('Enter');
    await until(frame, "document.querySelectorAll('.overview-name').length === 9");

    await frame.getByLabel(say('da', 'overview.with-ended', { count: 1 })).press('Space');
    await says(frame, 'Afsluttet · 1');
    await frame.getByLabel(say('da', 'overview.text')).fill('genopt');
    await until(frame, "document.querySelectorAll('.overview-name').length === 1");
    await frame.getByRole('button', { name: say('da', 'queue.clear') }).press('Enter');

    await frame.getByRole('button', { name: 'Tidslinje' }).press('Enter');
    await page.waitForURL(/view=timeline/);
    await frame.locator('.track').first().waitFor();
    // What is drawn is said as well.
    const row = frame.getByRole('row', { name: /Sårfoto/ });
    await becomes(() => row.getByRole('listitem').count(), 9);
    await look(page, 'overview-timeline-da');
    const file = page.waitForEvent('download');
    await frame.getByRole('button', { name: say('da', 'overview.csv') }).press('Enter');
    expect((await file).suggestedFilename()).toBe('opstart-2026-11-24.csv');
    await closePage(page);
  });

  test.each(
    everyDay<[Locale, View]>([
      ['en', { theme: 'dark', width: 320 }],
      ['en', { theme: 'dark' }],
    ]),
  )('in %s, dark, and as cards where it is narrow', async (locale, view) => {
    const { page, frame } = await open({ ...view, locale });
    await frame.getByRole('link', { name: 'Sårfoto' }).waitFor();
    await says(frame, say(locale, 'overview.running', { count: 9 }));
    await fits(frame);
    await seen(page, `overview-${locale}-dark-${view.width ?? 1280}`);
  });

  inDepth('a desk with no cases is told how to begin, and its set-up page what it needs', async () => {
    const { page, frame } = await openModule(site, 'projectLead', SET_UP, 'desk-set-up', {
      locale: 'da',
      height: 2600,
    });
    await says(frame, say('da', 'start-type.statuses-well'));
    const type = frame.getByLabel(say('da', 'start-type.cases-choose'));
    await becomes(() => type.locator('option:checked').textContent(), 'Opstartsforløb (standard)');
    await frame.getByText(say('da', 'start-type.epic')).press('Enter');
    await seen(page, 'set-up-start-types-da');

    const { jira } = site.world.state;
    for (const project of jira.projects.values()) if (project.key === 'ONB') project.typeIds = ['10002'];
    const bare = await openModule(site, 'projectLead', SET_UP, 'desk-set-up', {
      locale: 'en',
      theme: 'dark',
      width: 320,
    });
    await bare.frame.getByRole('button', { name: 'Create the issue type Opstartsforløb' }).press('Enter');
    await says(bare.frame, say('en', 'start-type.make-touches', { name: 'Opstartsforløb' }));
    await bare.frame.getByRole('button', { name: 'Create the issue type Opstartsforløb' }).press('Enter');
    await says(bare.frame, say('en', 'start-type.forbidden', { name: 'Opstartsforløb' }));
    await seen(bare.page, 'set-up-start-types-en');
  });
});
