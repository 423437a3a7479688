import { DAY, HOUR, MINUTE, type Instant } from '../time';
import type { Calendar, LocalDate } from './calendar';
import { dateOf, parseDay, yearOf, type Day } from './days';
import { closuresIn, hoursOn, planOf } from './plan';
import { dayAt, instantAt, zoneClock } from './zone';

/** How days are counted: those on which the calendar is open at all, or every one. */
export type DayUnit = 'working' | 'calendar';

/** Nobody counts further than this many days on the calendar. */
const FURTHEST = 2000;

/** The day that lies so many days after another, or before it where the number is negative. 0 is the day itself. */
export function dayAfter(calendar: Calendar, day: Day, days: number, unit: DayUnit): Day {
  if (unit === 'calendar' || days === 0) return day + days;
  const isWorking = workingDays(calendar, day, days);
  const step = Math.sign(days);
  let left = Math.abs(days);
  for (let next = day + step; Math.abs(next - day) < FURTHEST; next += step) {
    if (isWorking(next)) left -= 1;
    if (left === 0) return next;
  }
  return day + days;
}

/** The instant so many days later, at the same time on the clock on the wall; one that summer time skips is the next there is. */
export function instantAfter(calendar: Calendar, at: Instant, days: number, unit: DayUnit): Instant {
  const today = dayAt(calendar.timeZone, at);
  const then = dayAfter(calendar, today, days, unit);
  return onClock(calendar, then, at + offsetAt(calendar, at) - today * DAY);
}

/** Midnight with which a day begins. */
export function startOf(calendar: Calendar, day: Day): Instant {
  return onClock(calendar, day, 0);
}

export function endOf(calendar: Calendar, day: Day): Instant {
  return startOf(calendar, day + 1);
}

/** The instant of a local date and time, `2026-12-10T09:00`; undefined when it is none. */
export function instantOf(calendar: Calendar, text: string): Instant | undefined {
  const [date = '', time = '00:00'] = text.split('T');
  const day = parseDay(date);
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (day === undefined || hours === undefined) return undefined;
  return onClock(calendar, day, Number(hours) * HOUR + Number(minutes) * MINUTE);
}

export function dateAt({ timeZone }: Calendar, at: Instant): LocalDate {
  return dateOf(dayAt(timeZone, at));
}

/** How many working days lie after one day, up to another and with it; negative when that lies before. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  const isWorking = workingDays(calendar, from, to - from);
  const step = to < from ? -1 : 1;
  let count = 0;
  for (let day = from; day !== to; day += step) if (isWorking(day + (step > 0 ? 1 : 0))) count += step;
  return count;
}

/** Whether the calendar is open on a day at all. */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  return workingDays(calendar, day, 0)(day);
}

function workingDays(calendar: Calendar, day: Day, days: number): (day: Day) => boolean {
  const plan = planOf(calendar);
  const reach = Math.min(Math.abs(days) * 2 + 40, FURTHEST);
  const closures = closuresIn(calendar, yearOf(day - reach), yearOf(day + reach));
  return (one) => hoursOn(plan, one, closures).length > 0;
}

/** The instant of a day's time on the clock on the wall. */
function onClock({ timeZone }: Calendar, day: Day, time: number): Instant {
  return instantAt(zoneClock(timeZone, (day - 2) * DAY, (day + 3) * DAY), day * DAY + time);
}

function offsetAt({ timeZone }: Calendar, at: Instant): number {
  return zoneClock(timeZone, at, at)[0]?.offset ?? 0;
}
