import type { Instant } from '../time';
import type { Calendar, ClosingDay, Name } from './calendar';
import { dateOf, monthsLater, yearOf } from './days';
import { closuresIn, hoursOn, planOf } from './plan';
import { dayAt } from './zone';

const CLOSED: Name = { da: 'Lukket', en: 'Closed' };

/**
 * The days in the coming months that holidays, closing days or date overrides keep closed, in order, weekends included,
 * beginning with the day of `fromAt`. For an administrator to look over before anyone is surprised.
 */
export function closedDays(calendar: Calendar, fromAt: Instant, months: number): readonly ClosingDay[] {
  const plan = planOf(calendar);
  const today = dayAt(calendar.timeZone, fromAt);
  const end = monthsLater(today, months);
  const closures = closuresIn(calendar, yearOf(today), yearOf(end));
  const closed: ClosingDay[] = [];
  for (let day = today; day < end; day++) {
    const name = closures.get(day) ?? (plan.overrides.has(day) ? CLOSED : undefined);
    if (name && hoursOn(plan, day, closures).length === 0) closed.push({ date: dateOf(day), name });
  }
  return closed;
}
