import { WEEKDAYS, type Calendar, type Hours } from '../calendar/calendar';
import { DAY, HOUR, MINUTE } from '../time';
import { cell, type Cells } from './inputs';

/** Why "how fast" gives no limit. `no-limit`: none was agreed. `calendar-time`: limits count the team's own hours. */
export type NoPace = 'no-pace' | 'no-limit' | 'calendar-time' | 'too-long';

/** Working time, and what a day of it was taken for. */
export interface Pace {
  readonly time: number;
  readonly dayLength?: number;
}

/** The longest limit that a rulebook holds. */
const LONGEST = 2_000 * DAY;

/** "How fast" in the hours of the team that solves it. A day is the team's usual working day. */
export function paceOf(row: Cells, calendar: Calendar): Pace | NoPace {
  const time = cell(row, 'time');
  if (time === 'none') return 'no-limit';
  const amount = Number(cell(row, 'amount').replace(',', '.'));
  const unit = cell(row, 'unit');
  if (!(amount > 0) || !Number.isFinite(amount) || !isUnit(unit) || (time !== 'working' && time !== 'calendar'))
    return 'no-pace';
  // Around the clock the two are the same.
  if (time === 'calendar' && !isAlwaysOpen(calendar)) return 'calendar-time';
  const dayLength = usualDay(calendar);
  const length = { minutes: MINUTE, hours: HOUR, days: dayLength }[unit];
  const limit = Math.max(MINUTE, Math.round((amount * length) / MINUTE) * MINUTE);
  if (limit > LONGEST) return 'too-long';
  return { time: limit, ...(unit === 'days' && { dayLength }) };
}

type Unit = 'minutes' | 'hours' | 'days';

function isUnit(unit: string): unit is Unit {
  return unit === 'minutes' || unit === 'hours' || unit === 'days';
}

/** The length that most of the week's open days have; of two, the longer. */
function usualDay({ week }: Calendar): number {
  const lengths = WEEKDAYS.map((day) => openFor(week[day])).filter((length) => length > 0);
  const count = (length: number) => lengths.filter((one) => one === length).length;
  return lengths.toSorted((one, other) => count(other) - count(one) || other - one)[0] ?? 8 * HOUR;
}

function isAlwaysOpen({ week, holidays, closingDays, dateOverrides, dateBreaks }: Calendar): boolean {
  const closed = [closingDays, Object.keys(dateOverrides), Object.keys(dateBreaks)].some(({ length }) => length > 0);
  return holidays === 'none' && !closed && WEEKDAYS.every((day) => openFor(week[day]) === DAY);
}

function openFor(hours: readonly Hours[]): number {
  return hours.reduce((sum, [from, to]) => {
    const length = clock(to) - clock(from);
    return sum + (length > 0 ? length : length + DAY);
  }, 0);
}

function clock(text: string): number {
  const [hours, minutes] = text.split(':').map(Number);
  return (hours ?? 0) * HOUR + (minutes ?? 0) * MINUTE;
}
