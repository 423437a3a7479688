import { DAY } from '../time';
import { WEEKDAYS } from './calendar';
import type { LocalDate, Weekday } from './calendar';

/** A local day as a whole number: days since 1970-01-01, whatever the zone. Day arithmetic is then plain arithmetic. */
export type Day = number;

export function dayOf(year: number, month: number, date: number): Day {
  return Date.UTC(year, month - 1, date) / DAY;
}

/** The day a `YYYY-MM-DD` names, or nothing if there is no such day: 29 February comes and goes. */
export function parseDay(date: LocalDate): Day | undefined {
  const day = Date.parse(`${date}T00:00:00Z`) / DAY;
  return Number.isInteger(day) && dateOf(day) === date ? day : undefined;
}

export function dateOf(day: Day): LocalDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export function weekdayOf(day: Day): Weekday {
  const mondayWasDay = 4;
  return WEEKDAYS[(((day - mondayWasDay) % 7) + 7) % 7]!;
}
