import { tzOffset } from '@date-fns/tz/tzOffset';
import { DAY, MINUTE, SECOND } from '../time';
import type { Instant } from '../time';
import type { Day } from './days';

/** A stretch of time through which a zone's clock keeps one offset, which is what it adds to UTC. */
interface SteadyClock {
  readonly from: Instant;
  readonly to: Instant;
  readonly offset: number;
}

/** How a zone's clock ran: one stretch after the other. */
export type ZoneClock = readonly SteadyClock[];

/** Since 1970 no zone has kept an offset for less: the shortest was Brazil's summer time of 2000, called off in a week. */
const PROBE_EVERY = 6 * DAY;

/** The last stretch has no end: nothing is known of what comes after `to`. */
export function zoneClock(timeZone: string, from: Instant, to: Instant): ZoneClock {
  const clock: SteadyClock[] = [];
  let steady = { from, offset: offsetAt(timeZone, from) };
  for (let at = from; at < to; at += PROBE_EVERY) {
    const offset = offsetAt(timeZone, at + PROBE_EVERY);
    if (offset === steady.offset) continue;
    const changeAt = offsetChange(timeZone, at, at + PROBE_EVERY);
    clock.push({ ...steady, to: changeAt });
    steady = { from: changeAt, offset };
  }
  return [...clock, { ...steady, to: Infinity }];
}

/**
 * The first instant at which the clock shows this time or a later one. In an hour that occurs twice that is the
 * earlier; for a time that is skipped it is the end of the skip. `clockTime` is the clock's face read as if it were UTC.
 */
export function instantAt(clock: ZoneClock, clockTime: number): Instant {
  for (const { from, to, offset } of clock) {
    const at = Math.max(from, clockTime - offset);
    if (at < to) return at;
  }
  return Infinity;
}

/** The day it is on a zone's clock. */
export function dayAt(timeZone: string, at: Instant): Day {
  return Math.floor((at + offsetAt(timeZone, at)) / DAY);
}

/** Asks Intl, because tzOffset reads an offset out of any text that has one. */
export function isZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function offsetAt(timeZone: string, at: Instant): number {
  return Math.round(tzOffset(timeZone, new Date(at)) * MINUTE);
}

/** The second in which the offset changes between two instants, one change apart. */
function offsetChange(timeZone: string, before: Instant, after: Instant): Instant {
  const old = offsetAt(timeZone, before);
  while (after - before > SECOND) {
    const middle = before + Math.floor((after - before) / 2 / SECOND) * SECOND;
    if (offsetAt(timeZone, middle) === old) before = middle;
    else after = middle;
  }
  return after;
}
