/** Monday first, as in Denmark. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Half-open hours on the zone's clock, `['08:00', '16:00']`. After 24:00 is the next day: a night shift is `['22:00', '30:00']`. */
export type Hours = readonly [from: string, to: string];

/** `YYYY-MM-DD` in the calendar's zone. */
export type LocalDate = string;

/** Danish and English, for whoever reads it. */
export interface Name {
  readonly da: string;
  readonly en: string;
}

/** A day the house decided to close: one date, or the same `MM-DD` every year. */
export interface ClosingDay {
  readonly date: string;
  readonly name: Name;
}

/**
 * When people work. A day's hours are found in this order: its date override, which wins over everything; nothing on
 * a holiday or a closing day; else the weekday's hours. Extra openings are then added, and breaks taken away last.
 * A shift past midnight belongs to the day it starts on, and so do the breaks in it.
 */
export interface Calendar {
  readonly id: string;
  readonly version: number;
  readonly name: Name;
  /** IANA name, `Europe/Copenhagen`. */
  readonly timeZone: string;
  readonly week: Readonly<Record<Weekday, readonly Hours[]>>;
  readonly holidays: 'danish' | 'none' | readonly LocalDate[];
  readonly closingDays: readonly ClosingDay[];
  readonly extraOpenings: Readonly<Record<LocalDate, readonly Hours[]>>;
  readonly dateOverrides: Readonly<Record<LocalDate, readonly Hours[]>>;
  readonly dateBreaks: Readonly<Record<LocalDate, readonly Hours[]>>;
}
