import type { CalendarFault } from '../../../src/contract/calendar';
import type { Calendar, Hours, Weekday } from '../../../src/contract/rulebook';
import { DAY } from '../../../src/contract/time';
import type { Words } from '../words';

export const DAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** `08:00–12:00, 12:30–16:00`; a shift into the next day is written by that day's clock. */
export function hoursText(hours: readonly Hours[]): string {
  return hours.map(([from, to]) => `${from}–${onClock(to)}`).join(', ');
}

/** `ma–fr 08:00–16:00`: days in a row with the same hours are told together. */
export function weekText(words: Words, week: Calendar['week']): string {
  const runs: { first: Weekday; last: Weekday; hours: string }[] = [];
  DAYS.forEach((day, index) => {
    const hours = hoursText(week[day]);
    const run = runs.at(-1);
    if (run && run.hours === hours && run.last === DAYS[index - 1]) run.last = day;
    else if (hours !== '') runs.push({ first: day, last: day, hours });
  });
  if (runs.length === 0) return words.say('calendar.always-closed');
  return runs
    .map(({ first, last, hours }) => {
      const days = first === last ? shortDay(words, first) : `${shortDay(words, first)}–${shortDay(words, last)}`;
      return `${days} ${hours}`;
    })
    .join(' · ');
}

export function shortDay(words: Words, day: Weekday): string {
  return words.say(`calendar.short-${day}`);
}

/** `to. 24.12.`, and with the year when it is not the one we are in. */
export function dateText(words: Words, date: string, today: string): string {
  const [year, month, day] = date.split('-');
  const written = `${day}.${month}.${today.startsWith(`${year}-`) ? '' : year}`;
  return words.say('calendar.short-date', { day: shortDay(words, weekdayOf(date)), date: written });
}

/** A date as it is kept, `12-24` or `2026-12-24`, as people write it. */
export function plainDate(date: string): string {
  const [first, second, third] = date.split('-');
  return third === undefined ? `${second}.${first}.` : `${third}.${second}.${first}`;
}

export function weekdayOf(date: string): Weekday {
  return DAYS[(new Date(Date.parse(date)).getUTCDay() + 6) % 7] ?? 'mon';
}

/** The number of the week by ISO 8601: that of its Thursday. */
export function weekNumber(date: string): number {
  const thursday = Date.parse(date) + (3 - DAYS.indexOf(weekdayOf(date))) * DAY;
  const newYear = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - newYear) / DAY / 7) + 1;
}

/** The minutes of `HH:MM` since midnight. */
export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** `HH:MM` of minutes since midnight, over 24 hours on the next day. */
export function timeOf(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** What a clock shows: `30:00` is six in the morning. Midnight at the end of a day stays 24:00. */
export function onClock(time: string): string {
  const minutes = minutesOf(time);
  return minutes > 24 * 60 ? timeOf(minutes - 24 * 60) : time;
}

/** Faults at a place or anywhere under it. */
export function faultsAt(
  faults: readonly CalendarFault[],
  ...place: readonly (string | number)[]
): readonly CalendarFault[] {
  return faults.filter((fault) => place.every((step, index) => fault.place[index] === step));
}
