import { DAY, HOUR, MINUTE, type Instant, type Span } from '../time';
import type { Calendar, LocalDate } from './calendar';
import { dateOf, parseDay, yearOf, type Day } from './days';
import { closuresIn, hoursOn, planOf } from './plan';
import { dayAt, instantAt, zoneClock } from './zone';

/** How days are counted: those on which the calendar is open at all, or every one. */
export type DayUnit = 'working' | 'calendar';

/** A calendar that is closed for longer than this on end has no working days left: calendar days are counted on from there. */
const LONGEST_CLOSURE = 800;

/** The day that lies so many whole days after another, or before it where the number is negative. 0 is the day itself. */
export function dayAfter(calendar: Calendar, day: Day, days: number, unit: DayUnit): Day {
  if (unit === 'calendar' || days === 0) return day + days;
  const isWorking = workingDays(calendar);
  const step = Math.sign(days);
  let left = Math.abs(days);
  let last = day;
  for (let next = day + step; Math.abs(next - last) <= LONGEST_CLOSURE; next += step) {
    if (!isWorking(next)) continue;
    last = next;
    left -= 1;
    if (left === 0) return next;
  }
  return last + step * left;
}

/** The instant so many days later, at the same time on the clock on the wall; one that summer time skips is the next there is. */
export function instantAfter(calendar: Calendar, at: Instant, days: number, unit: DayUnit): Instant {
  // A time that comes twice, when summer time ends, would otherwise be its first.
  if (days === 0) return at;
  const today = dayAt(calendar.timeZone, at);
  const then = dayAfter(calendar, today, days, unit);
  return onClock(calendar, then, at + offsetAt(calendar, at) - today * DAY);
}

/** An instant put off by what lies between two others: all of it, or the working days in it, each with its 24 hours on the wall. */
export function putOff(calendar: Calendar, at: Instant, { from, to }: Span, unit: DayUnit): Instant {
  if (unit === 'calendar') return at + (to - from);
  const isWorking = workingDays(calendar);
  const dayOf = (instant: Instant) => dayAt(calendar.timeZone, instant);
  const timeOf = (instant: Instant) =>
    isWorking(dayOf(instant)) ? instant + offsetAt(calendar, instant) - dayOf(instant) * DAY : 0;
  const whole = workingDaysBetween(calendar, dayOf(from) - 1, dayOf(to) - 1) * DAY;
  const then = timeOf(at) + whole + timeOf(to) - timeOf(from);
  const first = isWorking(dayOf(at)) ? dayOf(at) : dayAfter(calendar, dayOf(at), 1, 'working');
  const days = Math.floor(then / DAY);
  return onClock(calendar, dayAfter(calendar, first, days, 'working'), then - days * DAY);
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
  const [, date, hours = '00', minutes = '00'] = /^([\d-]{10})(?:T([01]\d|2[0-3]):([0-5]\d))?$/.exec(text) ?? [];
  const day = date === undefined ? undefined : parseDay(date);
  if (day === undefined) return undefined;
  return onClock(calendar, day, Number(hours) * HOUR + Number(minutes) * MINUTE);
}

export function dateAt({ timeZone }: Calendar, at: Instant): LocalDate {
  return dateOf(dayAt(timeZone, at));
}

/** How many working days lie after one day, up to another and with it; negative when that lies before. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  const isWorking = workingDays(calendar);
  const step = to < from ? -1 : 1;
  let count = 0;
  for (let day = from; day !== to; day += step) if (isWorking(day + (step > 0 ? 1 : 0))) count += step;
  return count;
}

/** Whether the calendar is open on a day at all. */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  return workingDays(calendar)(day);
}

/** Closures are looked up by the year, each when a day of it is first asked for. */
function workingDays(calendar: Calendar): (day: Day) => boolean {
  const plan = planOf(calendar);
  const years = new Map<number, ReturnType<typeof closuresIn>>();
  return (day) => {
    const year = yearOf(day);
    const closures = years.get(year) ?? closuresIn(calendar, year, year);
    years.set(year, closures);
    return hoursOn(plan, day, closures).length > 0;
  };
}

/** The instant of a day's time on the clock on the wall. */
function onClock({ timeZone }: Calendar, day: Day, time: number): Instant {
  return instantAt(zoneClock(timeZone, (day - 2) * DAY, (day + 3) * DAY), day * DAY + time);
}

function offsetAt({ timeZone }: Calendar, at: Instant): number {
  return zoneClock(timeZone, at, at)[0]?.offset ?? 0;
}
