import { withSite } from '../site/closing';
import { crashAt, distinct, hourly, record, type Crash, type Meeting } from './crash';
import { openDesk, supportCentre } from './desk';
import type { Moment } from './story';

/** `npm run deep` crashes at every occurrence of every call, `npm test` before the first and after the last of each distinct one. */
const deep = process.env['TRIN_DEEP'] === '1';

/** Before and after together: fewer would mean that the story no longer reaches what the app does. */
const LEAST_RUNS = 75;

/**
 * Tells a story once, then once for every call with a crash there, until the site is again as it was at that moment, or to its
 * end; and expects it to end the same each time.
 */
export async function crashEverywhere(crash: Crash, startsAt: string, story: readonly Moment[]): Promise<void> {
  await withSite(supportCentre(startsAt), async (site) => {
    const desk = await openDesk(site);
    const moments = hourly(story);
    const recording = await record(site, desk, moments);
    const meetings = chosen(recording.meetings, crash);
    process.stdout.write(
      `\n${meetings.length} runs with ${crash}, of ${recording.meetings.length} calls in the story\n`,
    );
    if (2 * meetings.length < LEAST_RUNS) throw new Error(`only ${2 * meetings.length} crash runs`);
    for (const meeting of meetings) {
      const outcome = await crashAt(site, desk, moments, recording, meeting, crash);
      expect([meeting.name, crash, outcome]).toEqual([meeting.name, crash, recording.outcome]);
    }
  });
}

function chosen(meetings: readonly Meeting[], crash: Crash): readonly Meeting[] {
  return deep ? meetings : distinct(meetings, crash === 'crashBefore' ? 'first' : 'last');
}
