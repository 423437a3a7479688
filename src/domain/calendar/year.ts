import { DAY } from '../time';
import type { Span } from '../time';
import { dayOf } from './days';
import { closuresIn, hoursOn } from './plan';
import type { Plan } from './plan';
import { instantAt, zoneClock } from './zone';

/** Hours touch no more days than the one they begin on and the next: none ends after 48:00. */
const DAYS_PER_SHIFT = 2;

/** One local year of a calendar. */
export interface Year extends Span {
  /** When it is open, in order of opening. Neighbours may touch or overlap. */
  readonly open: readonly Span[];
}

export function layOutYear(plan: Plan, year: number): Year {
  const [firstDay, endDay] = [dayOf(year, 1, 1), dayOf(year + 1, 1, 1)];
  const clock = zoneClock(plan.calendar.timeZone, (firstDay - DAYS_PER_SHIFT) * DAY, (endDay + DAYS_PER_SHIFT) * DAY);
  const [from, to] = [instantAt(clock, firstDay * DAY), instantAt(clock, endDay * DAY)];
  const closures = closuresIn(plan.calendar, year - 1, year);
  const open: Span[] = [];
  for (let day = firstDay - (DAYS_PER_SHIFT - 1); day < endDay; day++) {
    for (const hours of hoursOn(plan, day, closures)) {
      const opensAt = Math.max(from, instantAt(clock, day * DAY + hours.from));
      const closesAt = Math.min(to, instantAt(clock, day * DAY + hours.to));
      if (opensAt < closesAt) open.push({ from: opensAt, to: closesAt });
    }
  }
  return { from, to, open: open.sort((one, other) => one.from - other.from) };
}
