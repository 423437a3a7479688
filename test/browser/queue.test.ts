import { say, type Locale } from '../../src/messages/message';
import { openDesk, supportCentre } from '../scenarios/desk';
import { openSite, type Site } from '../site/site';
import {
  appFrame,
  axeProblems,
  becomes,
  closePage,
  describeInBrowser,
  everyDay,
  fits,
  look,
  openModule,
  openPage,
  seen,
  stage,
  until,
  type View,
} from './browser';

const PAGE = '/jira/servicedesk/projects/SUP/queues/apps/queue-page';
const texts = { tried: 'Genstart.', asked: 'Hvad er galt?' };

describeInBrowser('all open cases of a desk on one page, and in a gadget', () => {
  let site: Site;

  stage(async () => {
    site = await openSite(supportCentre('2026-11-23T09:00:00+01:00'));
    const desk = await openDesk(site);
    const keys: string[] = [];
    for (const [summary, system] of [
      ['CV kan ikke godkendes', 'Jobnet'],
      ['Dubletter i sagslisten', 'Amanda'],
      ['Jobnet viser en tom side', 'Jobnet'],
    ] as const)
      keys.push(await desk.raise('superuser', { summary, system }));
    await desk.until('2026-11-23T09:15:00+01:00');
    await desk.move('first', keys[1] ?? '', 'case.pass-on', texts);
    await desk.until('2026-11-23T09:20:00+01:00');
    await desk.move('first', keys[2] ?? '', 'case.pass-on', { ...texts, direct: true });
    await desk.until('2026-11-23T09:25:00+01:00');
    await desk.comment('second', keys[1] ?? '', 'Prøv igen nu.');
    // 1st level is to have looked after both by now; the first case is about to be escalated.
    await desk.until('2026-11-25T10:12:00+01:00');
    await desk.raise('superuser', { summary: 'Ny sag i dag', system: 'Amanda' });
    await desk.until('2026-11-25T10:20:00+01:00');
    return site;
  });

  const open = (who: string, view: View, path = PAGE) => openModule(site, who, path, 'queue-page', view);

  test.each<[Locale, View]>(
    everyDay([
      ['da', {}],
      ['en', { theme: 'dark', width: 320 }],
    ]),
  )(
    'the page shows where every case is, filters in the address, and takes a follow-up by keyboard (%s)',
    async (locale, view) => {
      const { page, frame } = await open('first', { ...view, locale });
      await frame.getByRole('link', { name: 'Ny sag i dag' }).first().waitFor();
      await look(page, `queue-${locale}`);
      await fits(frame);
      await frame.getByText(say(locale, 'queue.deviations-why')).waitFor();

      await frame.getByLabel(say(locale, 'queue.system')).focus();
      await page.keyboard.press('ArrowDown');
      await until(frame, 'document.querySelector(".queue-totals .queue-figure").textContent === "2"');
      await page.waitForURL(/\?system=amanda$/);
      await page.reload();
      const again = await appFrame(page, 'queue-page');
      await again.waitForSelector('main:not([aria-busy])');
      await until(again, 'document.querySelector(".queue-totals .queue-figure").textContent === "2"');
      await becomes(() => again.getByLabel(say(locale, 'queue.system')).inputValue(), 'amanda');

      await again.getByRole('button', { name: say(locale, 'queue.clear') }).press('Enter');
      await page.waitForURL((url) => url.search === '');
      await until(again, 'document.querySelector(".queue-totals .queue-figure").textContent === "4"');
      const looks = again.getByRole('button', { name: /SUP-\d$/ });
      const before = await looks.count();
      await looks.first().press('Enter');
      await until(again, `document.querySelectorAll(".queue-look").length === ${before - 1}`);
      await seen(page, `queue-followed-${locale}`);
    },
  );

  test('the reader’s own level comes first, and another when they say so', async () => {
    const { page, frame } = await open('second', { locale: 'da' });
    await frame.getByLabel(say('da', 'queue.mine')).selectOption('kmd');
    await until(frame, 'document.querySelector(".queue-own h2")?.textContent.includes("3. niveau")');
    await until(frame, 'document.querySelector(".queue-column").className.includes("queue-own")');
    await page.waitForURL(/\?mine=kmd$/);
    await closePage(page);
  });

  test('a gadget is set to a desk and shows the same numbers', async () => {
    const page = await openPage(site, 'first', '/jira/dashboards/10000', { locale: 'da', width: 1280 });
    await page.getByRole('button', { name: /^Tilføj/ }).press('Enter');
    const settings = await appFrame(page, 'queue-gadget');
    await settings.getByRole('button', { name: say('da', 'queue.gadget-save') }).waitFor();
    await look(page, 'gadget-settings');
    await settings.getByRole('button', { name: say('da', 'queue.gadget-save') }).press('Enter');
    await page.getByRole('button', { name: 'Indstil' }).waitFor();
    const cells = async (): Promise<unknown> => {
      const frame = await appFrame(page, 'queue-gadget');
      await frame.waitForSelector('tfoot td');
      return frame.evaluate('[...document.querySelectorAll("tfoot td")].map((one) => one.textContent)');
    };
    const counted = await cells();
    await look(page, 'gadget');
    const gadget = await appFrame(page, 'queue-gadget');
    await gadget.getByRole('link', { name: say('da', 'queue.gadget-open') }).press('Enter');
    const shown = await appFrame(page, 'queue-page');
    await shown.waitForSelector('.queue-totals');
    const figures = await shown.evaluate(
      '[...document.querySelectorAll(".queue-totals .queue-figure")].slice(0, 3).map((one) => one.textContent)',
    );
    expect(Object(counted).map((text: string) => text.replace(/\D/g, ''))).toEqual(figures);
    await closePage(page);
  });

  test('a desk that is not enabled says so', async () => {
    const bare = await openSite(supportCentre('2026-11-23T09:00:00+01:00'));
    const page = await openPage(bare, 'first', PAGE, { locale: 'en' });
    const frame = await appFrame(page, 'queue-page');
    await frame.getByRole('heading', { name: say('en', 'case.not-enabled') }).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await closePage(page);
    bare.close();
  });
});
