import { projectIdOf } from '../bench/stored-cases';
import { scaled } from '../domain/replay/lives';
import { openDesk, supportCentre, type Desk } from '../scenarios/desk';
import { pastCase, storeClosed } from '../scenarios/past-cases';
import { bookOf, save } from '../scenarios/rulebook';
import { openSite, type Site } from '../site/site';
import { axeProblems, describeInBrowser, everyDay, openModule, says, seen, stage, type View } from './browser';

const REPLAY = '/jira/servicedesk/projects/SUP/settings/apps/desk-set-up/replay';

describeInBrowser('trying a draft on the past', () => {
  let site: Site;
  let desk: Desk;
  let clean: Uint8Array;

  stage(async () => {
    site = await openSite(supportCentre('2026-11-24T09:00:00+01:00'));
    desk = await openDesk(site);
    const projectId = projectIdOf(site, 'SUP');
    for (let i = 0; i < 60; i++)
      storeClosed(site, projectId, String(5_000_000 + i), pastCase(i + 1, Date.UTC(2026, 8, 10)));
    await save(desk, scaled(await bookOf(desk), 0.5));
    await desk.until('2026-11-24T10:12:00+01:00');
    clean = site.snapshot();
    return site;
  });

  beforeEach(() => site.restore(clean));

  const open = async (view: View) => {
    const shown = await openModule(site, 'projectAdmin', REPLAY, 'desk-set-up', view);
    await shown.frame.waitForSelector('.replay');
    return shown;
  };
  const replayed = async (): Promise<void> => {
    const input = { from: Date.UTC(2026, 8, 1), to: site.now(), book: 'draft' };
    const answer = await desk.call('projectAdmin', 'replay.start', input, { projectKey: 'SUP' });
    expect(answer).toMatchObject({ ok: true, value: { started: true } });
    await desk.until('2026-11-24T10:20:00+01:00');
  };

  test('started, read and drilled into, by keyboard alone', async () => {
    const { page, frame } = await open({ locale: 'da' });
    await says(frame, 'Intet er afprøvet endnu');
    expect(await axeProblems(page)).toEqual([]);
    await frame.getByRole('button', { name: 'Afprøv på de sidste 90 dage' }).press('Enter');
    await says(frame, 'Du kan lukke siden');
    await desk.until('2026-11-24T10:20:00+01:00');
    await says(frame, /Med kladden ville \d+ sager være eskaleret, som ikke blev det, og \d+ ville være sluppet\./);
    await frame
      .getByRole('button', { name: /flere: .*Vis sagerne/ })
      .first()
      .press('Enter');
    await says(frame, 'ville være eskaleret');
    await frame.locator('.replay-cases li button').first().press('Enter');
    await says(frame, 'Det ville være sket');
    await says(frame, 'Det er et tænkt forløb');
    await seen(page, 'replay-da');
  });

  test.each(
    everyDay(
      [
        ['en', 'light', 1280],
        ['da', 'dark', 320],
      ] as const,
      1,
    ),
  )('it reads as well in %s, %s, at %i', async (locale, theme, width) => {
    await replayed();
    const { page, frame } = await open({ locale, theme, width });
    await says(frame, locale === 'en' ? /With the draft, \d+ cases? would have been/ : /Med kladden ville \d+ sag/);
    await frame.locator('.replay-figure').first().click();
    await frame.locator('.replay-cases li button').first().click();
    await says(frame, locale === 'en' ? 'What would have happened' : 'Det ville være sket');
    await seen(page, `replay-${locale}-${theme}-${width}`);
  });
});
