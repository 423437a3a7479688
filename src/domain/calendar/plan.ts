import type { Calendar, ClosingDay, Hours, LocalDate, Name, Weekday } from './calendar';
import { WEEKDAYS } from './calendar';
import { parseDay, weekdayOf } from './days';
import type { Day } from './days';
import { danishHolidays } from './holidays';
import { clockSpans, without } from './hours';
import type { ClockSpan } from './hours';

/** A calendar with its texts read once, ready to be asked for any day. */
export interface Plan {
  readonly calendar: Calendar;
  readonly week: ReadonlyMap<Weekday, readonly ClockSpan[]>;
  readonly overrides: HoursByDay;
  readonly extraOpenings: HoursByDay;
  readonly breaks: HoursByDay;
}

type HoursByDay = ReadonlyMap<Day, readonly ClockSpan[]>;
type Closures = ReadonlyMap<Day, Name>;

export function planOf(calendar: Calendar): Plan {
  return {
    calendar,
    week: new Map(WEEKDAYS.map((weekday) => [weekday, clockSpans(calendar.week[weekday])])),
    overrides: byDay(calendar.dateOverrides),
    extraOpenings: byDay(calendar.extraOpenings),
    breaks: byDay(calendar.dateBreaks),
  };
}

/** The hours that begin on a day, in no order; they may overlap. `closures` has at least those of the day's year. */
export function hoursOn(plan: Plan, day: Day, closures: Closures): readonly ClockSpan[] {
  const usual = closures.has(day) ? [] : plan.week.get(weekdayOf(day));
  const open = plan.overrides.get(day) ?? usual ?? [];
  const extra = plan.extraOpenings.get(day);
  const breaks = plan.breaks.get(day);
  const all = extra ? [...open, ...extra] : open;
  return breaks ? without(all, breaks) : all;
}

/** All holidays and closing days of these years, and what they are called. An override or an extra opening may open one. */
export function closuresIn(calendar: Calendar, firstYear: number, lastYear: number): Closures {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const days = years.flatMap((year) => [
    ...calendar.closingDays.map((closing) => inYear(closing, year)),
    ...holidaysIn(calendar, year),
  ]);
  return new Map(days.flatMap(({ date, name }) => pairOn(date, name)));
}

const HOLIDAY: Name = { da: 'Helligdag', en: 'Public holiday' };

function holidaysIn({ holidays }: Calendar, year: number): readonly ClosingDay[] {
  if (holidays === 'none') return [];
  return holidays === 'danish' ? danishHolidays(year) : holidays.map((date) => ({ date, name: HOLIDAY }));
}

function inYear({ date, name }: ClosingDay, year: number): ClosingDay {
  return { date: date.length === 'MM-DD'.length ? `${year}-${date}` : date, name };
}

function byDay(hours: Readonly<Record<LocalDate, readonly Hours[]>>): HoursByDay {
  return new Map(Object.entries(hours).flatMap(([date, spans]) => pairOn(date, clockSpans(spans))));
}

/** A date a year lacks, such as a yearly 29 February, names no day. */
function pairOn<T>(date: LocalDate, value: T): readonly (readonly [Day, T])[] {
  const day = parseDay(date);
  return day === undefined ? [] : [[day, value]];
}
