import { tzOffset } from '@date-fns/tz/tzOffset';
import { DAY, MINUTE, SECOND } from '../time';
import type { Instant } from '../time';
import type { Day } from './days';

/** A stretch of time through which a zone's clock keeps one offset. `offset` is what the clock adds to UTC. */
interface SteadyClock {
  readonly from: Instant;
  readonly to: Instant;
  readonly offset: number;
}

/** How a zone's clock ran over a time: one stretch per offset, in order, without gaps. */
export type ZoneClock = readonly SteadyClock[];

/** Since 1970 no zone has kept an offset for less; the shortest were the six days of northern Brazil's summer of 2000. */
const PROBE_EVERY = 6 * DAY;

export function zoneClock(timeZone: string, from: Instant, to: Instant): ZoneClock {
  const stretches: SteadyClock[] = [];
  let current = { from, offset: offsetAt(timeZone, from) };
  for (let known = from; known < to; known += PROBE_EVERY) {
    const offset = offsetAt(timeZone, known + PROBE_EVERY);
    if (offset === current.offset) continue;
    const changeAt = offsetChangeAt(timeZone, known, known + PROBE_EVERY);
    stretches.push({ ...current, to: changeAt });
    current = { from: changeAt, offset };
  }
  return [...stretches, { ...current, to: Infinity }];
}

/**
 * The first instant at which the clock shows this time or a later one. An hour that occurs twice thus means its first
 * occurrence, and a time that is skipped means the first instant after the skip.
 * `clockTime` is the wall clock written as if it were UTC.
 */
export function instantAt(clock: ZoneClock, clockTime: number): Instant {
  for (const stretch of clock) {
    const at = Math.max(stretch.from, clockTime - stretch.offset);
    if (at < stretch.to) return at;
  }
  return Infinity;
}

/** The day it is on a zone's clock. */
export function clockDay(timeZone: string, at: Instant): Day {
  return Math.floor((at + offsetAt(timeZone, at)) / DAY);
}

function offsetAt(timeZone: string, at: Instant): number {
  return Math.round(tzOffset(timeZone, new Date(at)) * MINUTE);
}

/** The second at which an offset that changes once after `before` and by `after` does so. */
function offsetChangeAt(timeZone: string, before: Instant, after: Instant): Instant {
  const offset = offsetAt(timeZone, before);
  let [same, changed] = [before, after];
  while (changed - same > SECOND) {
    const middle = same + Math.floor((changed - same) / 2 / SECOND) * SECOND;
    if (offsetAt(timeZone, middle) === offset) same = middle;
    else changed = middle;
  }
  return changed;
}
