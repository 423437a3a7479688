import { DAY } from '../time';
import { WEEKDAYS } from './calendar';
import type { Calendar, Hours, LocalDate, Name } from './calendar';
import { parseDay } from './days';
import { clockSpans } from './hours';
import type { ClockSpan } from './hours';
import { isZone } from './zone';

/** What is wrong, and the way from the calendar to it: `['week', 'mon', 0]`. */
export interface CalendarFault {
  readonly fault: Fault;
  readonly place: Place;
}

type Fault =
  | 'no-name'
  | 'unknown-zone'
  | 'no-such-date'
  | 'no-such-time'
  | 'ends-before-start'
  | 'ends-after-next-day'
  | 'overlap'
  | 'never-opens';

type Place = readonly (string | number)[];

/** Everything that keeps a calendar from being saved. A calendar without faults can be laid out. */
export function checkCalendar(calendar: Calendar): readonly CalendarFault[] {
  const { timeZone, week, holidays, closingDays, extraOpenings, dateOverrides, dateBreaks } = calendar;
  const openings = [...Object.values(week), ...Object.values(extraOpenings), ...Object.values(dateOverrides)];
  return [
    ...faultInName(calendar.name, ['name']),
    ...when(!isZone(timeZone), 'unknown-zone', ['timeZone']),
    ...WEEKDAYS.flatMap((weekday) => faultsInHours(week[weekday], ['week', weekday])),
    ...overlapsPastMidnight(week),
    ...(typeof holidays === 'string' ? [] : holidays).flatMap((date, index) => faultInDate(date, ['holidays', index])),
    ...closingDays.flatMap(({ date, name }, index) => [
      ...faultInDate(inLeapYear(date), ['closingDays', index]),
      ...faultInName(name, ['closingDays', index]),
    ]),
    ...Object.entries({ extraOpenings, dateOverrides, dateBreaks }).flatMap(([kind, dates]) =>
      Object.entries(dates).flatMap(([date, hours]) => [
        ...faultInDate(date, [kind, date]),
        ...faultsInHours(hours, [kind, date]),
      ]),
    ),
    ...when(openings.flat().length === 0, 'never-opens', ['week']),
  ];
}

function when(wrong: boolean, fault: Fault, place: Place): readonly CalendarFault[] {
  return wrong ? [{ fault, place }] : [];
}

/** Readers of either language must be told. */
function faultInName({ da, en }: Name, place: Place): readonly CalendarFault[] {
  return when(da.trim() === '' || en.trim() === '', 'no-name', place);
}

function faultInDate(date: LocalDate, place: Place): readonly CalendarFault[] {
  return when(parseDay(date) === undefined, 'no-such-date', place);
}

/** A yearly `MM-DD` may be any day that some year has. */
function inLeapYear(date: string): LocalDate {
  return date.length === 'MM-DD'.length ? `2000-${date}` : date;
}

function faultsInHours(hours: readonly Hours[], place: Place): readonly CalendarFault[] {
  const spans = clockSpans(hours);
  return spans.flatMap((span, index) => {
    const here = [...place, index];
    if (Number.isNaN(span.from + span.to)) return [{ fault: 'no-such-time', place: here }];
    return [
      ...when(span.to <= span.from, 'ends-before-start', here),
      ...when(span.to > 2 * DAY, 'ends-after-next-day', here),
      ...when(
        spans.slice(0, index).some((other) => overlap(span, other)),
        'overlap',
        here,
      ),
    ];
  });
}

/** A night shift that is still on when the next day's hours begin. */
function overlapsPastMidnight(week: Calendar['week']): readonly CalendarFault[] {
  return WEEKDAYS.flatMap((weekday, index) => {
    const nightBefore = clockSpans(week[WEEKDAYS.at(index - 1)!]).map(({ from, to }) => ({
      from: from - DAY,
      to: to - DAY,
    }));
    return clockSpans(week[weekday]).flatMap((span, place) =>
      when(
        nightBefore.some((night) => overlap(span, night)),
        'overlap',
        ['week', weekday, place],
      ),
    );
  });
}

function overlap(one: ClockSpan, other: ClockSpan): boolean {
  return one.from < other.to && other.from < one.to;
}
