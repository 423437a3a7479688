import { Temporal } from 'temporal-polyfill';
import type { Calendar, Hours } from '../../../src/domain/calendar/calendar';
import { WEEKDAYS } from '../../../src/domain/calendar/calendar';
import { danishHolidays } from '../../../src/domain/calendar/holidays';
import type { Instant, Span } from '../../../src/domain/time';

/**
 * What business time means, told slowly: day by day through Temporal, span by span. It has nothing of the engine's but
 * the Danish holidays, which have a witness of their own.
 */
export function openIn(calendar: Calendar, from: Instant, to: Instant): readonly Span[] {
  const spans: Span[] = [];
  let date = dateAt(calendar, from).subtract({ days: 3 });
  for (const last = dateAt(calendar, to); Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    spans.push(...openOn(calendar, date));
  }
  return union(spans.map((span) => ({ from: Math.max(from, span.from), to: Math.min(to, span.to) })));
}

export function foldBetween(open: readonly Span[], from: Instant, to: Instant): number {
  return open.reduce((sum, span) => sum + Math.max(0, Math.min(to, span.to) - Math.max(from, span.from)), 0);
}

/** Nothing, if the open spans end before `duration` has passed. */
export function foldAfter(open: readonly Span[], from: Instant, duration: number): Instant | undefined {
  let left = duration;
  for (const span of open.filter(({ to }) => to > from)) {
    const start = Math.max(from, span.from);
    if (left <= span.to - start) return start + left;
    left -= span.to - start;
  }
  return undefined;
}

/** Nothing, if the open spans begin too late for `duration` to pass. */
export function foldBefore(open: readonly Span[], to: Instant, duration: number): Instant | undefined {
  if (duration === 0 && open.some((span) => span.from <= to && to < span.to)) return to;
  let left = duration;
  for (const span of open.filter(({ from }) => from < to).toReversed()) {
    const end = Math.min(to, span.to);
    if (left <= end - span.from) return end - left;
    left -= end - span.from;
  }
  return undefined;
}

function openOn(calendar: Calendar, date: Temporal.PlainDate): readonly Span[] {
  const at = (hours: readonly Hours[]): readonly Span[] =>
    hours.map(([from, to]) => ({ from: instantOf(calendar, date, from), to: instantOf(calendar, date, to) }));
  const weekday = WEEKDAYS[date.dayOfWeek - 1]!;
  const usual = isClosed(calendar, date) ? [] : calendar.week[weekday];
  const open = calendar.dateOverrides[`${date}`] ?? usual;
  const breaks = at(calendar.dateBreaks[`${date}`] ?? []);
  return [...at(open), ...at(calendar.extraOpenings[`${date}`] ?? [])].flatMap((span) => minus(span, breaks));
}

function isClosed({ holidays, closingDays }: Calendar, date: Temporal.PlainDate): boolean {
  const dates = holidays === 'danish' ? danishHolidays(date.year).map((holiday) => holiday.date) : holidays;
  return dates.includes(`${date}`) || closingDays.some((closing) => `${date}`.endsWith(closing.date));
}

/** Temporal moves a skipped time by the length of the skip; for us it is the end of the skip. */
function instantOf({ timeZone }: Calendar, date: Temporal.PlainDate, time: string): Instant {
  const [hours, minutes] = time.split(':').map(Number);
  const wanted = date.toPlainDateTime().add({ hours: hours!, minutes: minutes! });
  const found = wanted.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const exists = found.toPlainDateTime().equals(wanted);
  return (exists ? found : found.getTimeZoneTransition('next')!).epochMilliseconds;
}

function minus(span: Span, breaks: readonly Span[]): readonly Span[] {
  const [first, ...others] = breaks;
  if (!first) return [span];
  const parts = [
    { from: span.from, to: Math.min(span.to, first.from) },
    { from: Math.max(span.from, first.to), to: span.to },
  ];
  return parts.filter(({ from, to }) => from < to).flatMap((part) => minus(part, others));
}

function union(spans: readonly Span[]): readonly Span[] {
  const inOrder = spans.filter(({ from, to }) => from < to).toSorted((one, other) => one.from - other.from);
  return inOrder.reduce<readonly Span[]>((joined, span) => {
    const last = joined.at(-1);
    if (!last || last.to < span.from) return [...joined, span];
    return [...joined.slice(0, -1), { from: last.from, to: Math.max(last.to, span.to) }];
  }, []);
}

function dateAt({ timeZone }: Calendar, at: Instant): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
}
