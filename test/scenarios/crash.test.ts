import { withSite } from '../site/closing';
import { crashAt, distinct, record, type Crash } from './crash';
import { deskOn, openDesk, supportCentre } from './desk';
import { MONDAY, twoDays } from './two-days';

/** Fewer would mean that the story no longer reaches what the app does. */
const LEAST_RUNS = 150;

test('a crash at any call, before it or after it, changes nothing in how a story ends', async () => {
  await withSite(supportCentre(MONDAY), async (site) => {
    const desk = deskOn(site);
    await openDesk(site);
    const recording = await record(site, desk, twoDays);
    const runs = distinct(recording.meetings).flatMap((meeting) =>
      (['crashBefore', 'crashAfter'] satisfies Crash[]).map((crash) => ({ meeting, crash })),
    );
    console.log(`${runs.length} crash runs over ${recording.meetings.length} calls`);
    expect(runs.length).toBeGreaterThanOrEqual(LEAST_RUNS);
    for (const { meeting, crash } of runs) {
      const outcome = await crashAt(site, desk, twoDays, recording, meeting, crash);
      expect([meeting.name, crash, outcome]).toEqual([meeting.name, crash, recording.outcome]);
    }
  });
}, 600_000);
