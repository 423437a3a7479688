import { DAY } from '../time';
import { WEEKDAYS } from './calendar';
import type { LocalDate, Weekday } from './calendar';

/** A local day as a whole number, the days since 1970-01-01 in whatever zone: day arithmetic is plain arithmetic. */
export type Day = number;

/** Months and dates may run over: month 13 is January of the next year. */
export function dayOf(year: number, month: number, date: number): Day {
  return Date.UTC(year, month - 1, date) / DAY;
}

export function yearOf(day: Day): number {
  return new Date(day * DAY).getUTCFullYear();
}

export function monthsLater(day: Day, months: number): Day {
  const date = new Date(day * DAY);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1 + months, date.getUTCDate());
}

export function weekdayOf(day: Day): Weekday {
  const firstMonday = 4;
  return WEEKDAYS[(((day - firstMonday) % 7) + 7) % 7]!;
}

export function dateOf(day: Day): LocalDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The day that `YYYY-MM-DD` names, if there is one: 29 February comes and goes. */
export function parseDay(date: LocalDate): Day | undefined {
  const day = Date.parse(`${date}T00:00Z`) / DAY;
  return Number.isInteger(day) && dateOf(day) === date ? day : undefined;
}
