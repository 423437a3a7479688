import { DAY } from '../time';
import type { Instant } from '../time';
import { WEEKDAYS } from './calendar';
import type { Calendar, ClosingDay, Hours, LocalDate, Name } from './calendar';
import { closedDays } from './closed-days';
import { dateOf, monthsLater, weekdayOf, yearOf } from './days';
import type { Day } from './days';
import { clockText } from './hours';
import type { ClockSpan } from './hours';
import { danishHolidays } from './holidays';
import { closuresIn, hoursOn, planOf } from './plan';
import { dayAt } from './zone';

/** What a calendar comes to, day by day, for whoever is about to change it. */
export interface Preview {
  readonly today: LocalDate;
  /** Every day of the weeks from this one to the one a year ahead, Monday first. */
  readonly days: readonly PreviewDay[];
  /** Days kept closed in the coming year, weekends included. */
  readonly closed: readonly ClosedDay[];
  /** Closed by the calendar it is compared with, and not by this one. */
  readonly reopened: readonly ClosingDay[];
  /** The public holidays of Denmark in the years shown. */
  readonly holidays: readonly { readonly year: number; readonly days: readonly ClosingDay[] }[];
}

export interface PreviewDay {
  readonly date: LocalDate;
  /** In order, apart, and cut at midnight: a night shift goes on in the next day's. */
  readonly open: readonly Hours[];
  /** What closes it, or would if it were not opened all the same. */
  readonly name?: Name;
  readonly holiday?: true;
  /** The hours of the calendar it is compared with, where they are others. */
  readonly before?: readonly Hours[];
}

export interface ClosedDay extends ClosingDay {
  readonly holiday: boolean;
  /** Whether anybody would be there on such a weekday. */
  readonly otherwiseOpen: boolean;
  /** Open by the calendar it is compared with; the hours it would take away. */
  readonly takes?: readonly Hours[];
}

const MONTHS = 12;

/** Both calendars must be without faults. `inForce` is what this one would replace; undefined when it is new. */
export function previewOf(calendar: Calendar, inForce: Calendar | undefined, now: Instant): Preview {
  const today = dayAt(calendar.timeZone, now);
  const end = monthsLater(today, MONTHS);
  const monday = today - daysSinceMonday(today);
  const years: readonly [number, number] = [yearOf(monday), yearOf(end) + 1];
  const [hours, hoursBefore] = [hoursByDay(calendar, years), inForce && hoursByDay(inForce, years)];
  const closures = closuresIn(calendar, ...years);
  const isHoliday = holidaysOf(calendar, years);
  const days: PreviewDay[] = [];
  for (let day = monday; day < end || weekdayOf(day) !== 'mon'; day++) {
    const [open, before, name] = [hours(day), hoursBefore?.(day), closures.get(day)];
    days.push({
      date: dateOf(day),
      open,
      ...(name && { name }),
      ...(name && isHoliday.has(dateOf(day)) && { holiday: true }),
      ...(before && !same(open, before) && { before }),
    });
  }
  const closed = closedDays(calendar, now, MONTHS);
  const closedBefore = inForce ? closedDays(inForce, now, MONTHS) : [];
  const byDate = new Map(days.map((day) => [day.date, day]));
  const stillClosed = new Set(closed.map(({ date }) => date));
  return {
    today: dateOf(today),
    days,
    closed: closed.map((day) => ({
      ...day,
      holiday: isHoliday.has(day.date),
      otherwiseOpen: calendar.week[weekdayOf(Date.parse(day.date) / DAY)].length > 0,
      ...takenOn(byDate.get(day.date)),
    })),
    reopened: closedBefore.filter(({ date }) => !stillClosed.has(date) && (byDate.get(date)?.open.length ?? 0) > 0),
    holidays: [0, 1, 2].map((ahead) => ({ year: yearOf(today) + ahead, days: inOrder(yearOf(today) + ahead) })),
  };
}

function takenOn(day: PreviewDay | undefined): Pick<ClosedDay, 'takes'> {
  return day?.before && day.before.length > 0 ? { takes: day.before } : {};
}

function inOrder(year: number): readonly ClosingDay[] {
  return danishHolidays(year).toSorted((one, other) => one.date.localeCompare(other.date));
}

function daysSinceMonday(day: Day): number {
  return WEEKDAYS.indexOf(weekdayOf(day));
}

function holidaysOf({ holidays }: Calendar, [first, last]: readonly [number, number]): ReadonlySet<LocalDate> {
  if (holidays === 'none') return new Set();
  if (holidays !== 'danish') return new Set(holidays);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return new Set(years.flatMap(danishHolidays).map(({ date }) => date));
}

/** The hours of a day as its own clock shows them, with what is left of the night shift before it. */
function hoursByDay(calendar: Calendar, years: readonly [number, number]): (day: Day) => readonly Hours[] {
  const plan = planOf(calendar);
  const closures = closuresIn(calendar, years[0] - 1, years[1]);
  return (day) => {
    const nightBefore = hoursOn(plan, day - 1, closures).map(({ from, to }) => ({ from: from - DAY, to: to - DAY }));
    const cut = [...nightBefore, ...hoursOn(plan, day, closures)]
      .map(({ from, to }) => ({ from: Math.max(0, from), to: Math.min(DAY, to) }))
      .filter(({ from, to }) => from < to);
    return apart(cut).map(({ from, to }) => [clockText(from), clockText(to)]);
  };
}

function apart(spans: readonly ClockSpan[]): readonly ClockSpan[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

function same(some: readonly Hours[], others: readonly Hours[]): boolean {
  return some.length === others.length && some.every(([from, to], i) => from === others[i]?.[0] && to === others[i][1]);
}
