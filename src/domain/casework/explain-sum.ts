import { openSpans, type Openings } from '../calendar/openings';
import type { Instant, Span } from '../time';
import { pausesUntil, usedIn, wouldReachAt } from './clock';
import type { Pause, Stay } from './fold';

/** What a clock had used at an instant, and when. Durations are working time; spans are open time in which it ran. */
export interface Sum {
  readonly time: number;
  readonly used: number;
  /** Negative beyond the limit. */
  readonly left: number;
  /** Of what is used, how much an earlier stay used. */
  readonly carried: number;
  /** None while the clock stands still. */
  readonly dueAt: Instant | null;
  /** The last few, the latest last. What was used before them is the rest of `used`. */
  readonly usedDuring: readonly Span[];
  /** The first few in which what is left will be. */
  readonly leftDuring: readonly Span[];
  /** When the clock stood still, the latest last. */
  readonly stood: readonly Pause[];
}

const SHOWN = 4;

/** A clock's account as it stood at an instant. Of a stay that has ended, when its limit would have been reached. */
export function sumOf(stay: Stay, hours: Openings, time: number, asOf: Instant): Sum {
  const until = Math.min(asOf, stay.to ?? asOf);
  const used = usedIn(stay, hours, until);
  const dueAt = wouldReachAt(stay, hours, time) ?? null;
  return {
    time,
    used,
    left: time - used,
    carried: Math.min(used, usedIn(stay, hours, stay.from)),
    dueAt,
    usedDuring: running(stay, hours, { from: stay.countsFrom, to: until }).slice(-SHOWN),
    leftDuring:
      dueAt === null || stay.to !== undefined ? [] : running(stay, hours, { from: until, to: dueAt }).slice(0, SHOWN),
    stood: pausesUntil(stay, until)
      .filter(({ from }) => from < until)
      .map(({ to, ...pause }) => ({ ...pause, to: Math.min(to, until) }))
      .slice(-SHOWN),
  };
}

/** Open time between two instants less the pauses in it. */
function running(stay: Stay, hours: Openings, { from, to }: Span): readonly Span[] {
  const pauses = pausesUntil(stay, to);
  const starts = [from, ...pauses.map((pause) => pause.to)];
  return starts.flatMap((start, i) => {
    const [begin, end] = [Math.max(start, from), Math.min(pauses[i]?.from ?? to, to)];
    return begin < end ? openSpans(hours, begin, end) : [];
  });
}
