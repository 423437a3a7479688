import { withSite } from '../site/closing';
import { crashAt, distinct, hourly, record, type Crash, type Meeting } from './crash';
import { openDesk, supportCentre } from './desk';
import type { Moment } from './story';

/**
 * `npm run deep` crashes at every occurrence of every call; `npm test` after the last of each distinct one, and before the first
 * of every second: what dies before a call leaves what dies after the one before it.
 */
const deep = process.env['TRIN_DEEP'] === '1';

/** Fewer would mean that the story no longer reaches what the app does. */
const LEAST_RUNS = { crashBefore: 25, crashAfter: 50 };

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
    if (meetings.length < LEAST_RUNS[crash]) throw new Error(`only ${meetings.length} crash runs`);
    for (const meeting of meetings) {
      const outcome = await crashAt(site, desk, moments, recording, meeting, crash);
      expect([meeting.name, crash, outcome]).toEqual([meeting.name, crash, recording.outcome]);
    }
  });
}

function chosen(meetings: readonly Meeting[], crash: Crash): readonly Meeting[] {
  if (deep) return meetings;
  return crash === 'crashAfter'
    ? distinct(meetings, 'last')
    : distinct(meetings, 'first').filter((_, i) => i % 2 === 0);
}
