import { parseDay, yearOf, type Day } from '../calendar/days';
import { DAY, type Instant } from '../time';

/** Years that people may name: work is planned day by day from there to now. */
const [FIRST, LAST] = [1950, 2099];

/** The day that somebody named, `2026-12-10`; undefined where there is none, or none of our days. */
export function namedDay(text: string): Day | undefined {
  const day = parseDay(text);
  return day !== undefined && isOurs(day) ? day : undefined;
}

/** Whether somebody named a day and a time of it, `2026-12-10T09:00`. */
export function isNamedTime(text: string): boolean {
  const [date = '', clock = ''] = text.split('T');
  return namedDay(date) !== undefined && /^([01]\d|2[0-3]):[0-5]\d$/.test(clock);
}

export function isNamedInstant(at: Instant): boolean {
  return Number.isInteger(at) && isOurs(Math.floor(at / DAY));
}

function isOurs(day: Day): boolean {
  const year = yearOf(day);
  return year >= FIRST && year <= LAST;
}
