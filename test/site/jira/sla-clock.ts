/** Jira Service Management's own reckoning of its service levels: weekly hours, no holidays, a day at a time. */
import { tzOffset } from '@date-fns/tz';
import type { SlaMetric } from './state';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A goal that takes longer than this is never reached in any calendar worth the name. */
const MOST_DAYS = 1000;

type Calendar = SlaMetric['calendar'];

/** Open milliseconds from one instant to a later one. */
export function openMs(calendar: Calendar, from: number, to: number): number {
  let sum = 0;
  for (const [opens, closes] of openings(calendar, from)) {
    if (opens >= to) break;
    sum += Math.max(0, Math.min(closes, to) - Math.max(opens, from));
  }
  return sum;
}

/** The instant by which `ms` have been open since `from`; undefined when they never will. */
export function openAfter(calendar: Calendar, from: number, ms: number): number | undefined {
  let left = ms;
  for (const [opens, closes] of openings(calendar, from)) {
    const begin = Math.max(opens, from);
    if (closes - begin >= left) return begin + left;
    left -= Math.max(0, closes - begin);
  }
  return undefined;
}

export function isOpen(calendar: Calendar, at: number): boolean {
  return openMs(calendar, at, at + 1) > 0;
}

/** Open spans in order, beginning with the day `from` lies in. */
function* openings({ timeZone, days }: Calendar, from: number): Generator<readonly [number, number]> {
  const local = from + tzOffset(timeZone, new Date(from)) * MINUTE;
  const midnight = local - (((local % DAY) + DAY) % DAY);
  for (let day = 0; day < MOST_DAYS; day += 1) {
    const wall = midnight + day * DAY;
    const weekday = ((new Date(wall).getUTCDay() + 6) % 7) + 1;
    for (const [begin, end] of days[String(weekday)] ?? [])
      yield [instant(wall + begin * MINUTE, timeZone), instant(wall + end * MINUTE, timeZone)];
  }
}

function instant(wall: number, timeZone: string): number {
  const first = wall - tzOffset(timeZone, new Date(wall)) * MINUTE;
  return wall - tzOffset(timeZone, new Date(first)) * MINUTE;
}
