import type { Calendar } from '../calendar/calendar';
import { closedDays } from '../calendar/closed-days';
import { dateOf, weekdayOf, type Day } from '../calendar/days';
import { openingsOf, openSpans } from '../calendar/openings';
import { dayAt, instantAt, zoneClock } from '../calendar/zone';
import { DAY, HOUR, type Span } from '../time';
import type { Stretch } from './example';

/** How much of the hours before and after is shown as well. */
const AROUND = 2 * HOUR;
const MONTH = 28 * DAY;

/** A stretch of time as the calendar sees it, to be drawn: hours, closed days with their names, weekends, nights. */
export function stripOf(calendar: Calendar, { from, to }: Span): readonly Stretch[] {
  const [start, end] = [from - AROUND, to + AROUND];
  const days = daysBetween(calendar, start, end);
  const months = Math.ceil((end - start) / MONTH) + 1;
  const names = new Map(closedDays(calendar, start, months).map(({ date, name }) => [date, name]));
  const open: readonly Stretch[] = openSpans(openingsOf(calendar), start, end).map((span) => ({
    ...span,
    kind: 'open',
  }));
  const shut = days.flatMap(({ day, ...span }): readonly Stretch[] => {
    const name = names.get(dateOf(day));
    const gaps = openSpans(openingsOf(calendar), span.from, span.to).reduce<readonly Span[]>(
      (left, taken) =>
        left.flatMap((gap) =>
          [
            { from: gap.from, to: Math.min(gap.to, taken.from) },
            { from: Math.max(gap.from, taken.to), to: gap.to },
          ].filter((part) => part.from < part.to),
        ),
      [span],
    );
    if (name) return gaps.map((gap) => ({ ...gap, kind: 'holiday', name }));
    const weekend = calendar.week[weekdayOf(day)].length === 0;
    return gaps.map((gap) => ({ ...gap, kind: weekend ? 'weekend' : 'closed' }));
  });
  return joined([...open, ...shut].toSorted((a, b) => a.from - b.from));
}

/** The local days a stretch touches, cut off at its ends. */
export function daysBetween(
  { timeZone }: Calendar,
  from: number,
  to: number,
): readonly (Span & { readonly day: Day })[] {
  const clock = zoneClock(timeZone, from - 2 * DAY, to + 2 * DAY);
  const [first, last] = [dayAt(timeZone, from), dayAt(timeZone, to)];
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    day: first + i,
    from: Math.max(from, instantAt(clock, (first + i) * DAY)),
    to: Math.min(to, instantAt(clock, (first + i + 1) * DAY)),
  })).filter((span) => span.from < span.to);
}

/** Neighbours of one kind and name are one; a night and the morning after are one closure. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.reduce<readonly Stretch[]>((done, next) => {
    const last = done.at(-1);
    const same = last?.kind === next.kind && last.name?.da === next.name?.da && last.to === next.from;
    return last && same ? [...done.slice(0, -1), { ...last, to: next.to }] : [...done, next];
  }, []);
}
