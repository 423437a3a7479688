/** Instants as JQL writes them: absolute, relative to now, or by a function such as `startOfDay("-1d")`. */
import { tzOffset } from '@date-fns/tz';

const MINUTE = 60_000;
const UNITS: Readonly<Record<string, number>> = {
  m: MINUTE,
  h: 60 * MINUTE,
  d: 24 * 60 * MINUTE,
  w: 7 * 24 * 60 * MINUTE,
};

/** The instant a literal means, or undefined when it means none. `timeZone` is that of whoever asks. */
export function instantOf(text: string, now: number, timeZone: string): number | undefined {
  const absolute = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/.exec(text.trim());
  if (absolute) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = absolute.slice(1).map((part) => Number(part ?? 0));
    return atLocal(Date.UTC(year, month - 1, day, hour, minute), timeZone);
  }
  const relative = relativeMs(text);
  return relative === undefined ? undefined : now + relative;
}

/** The instant a date function means, or undefined when there is no such function. */
export function functionInstant(
  name: string,
  increment: string | undefined,
  now: number,
  timeZone: string,
): number | undefined {
  if (name === 'now') return now;
  const parts = /^(start|end)of(day|week|month|year)$/.exec(name);
  if (!parts) return undefined;
  const [, edge, unit = ''] = parts;
  const local = new Date(now + tzOffset(timeZone, new Date(now)) * MINUTE);
  const step = stepOf(increment, unit);
  if (!step) return undefined;
  let year = local.getUTCFullYear();
  let month = local.getUTCMonth();
  let day = local.getUTCDate();
  if (unit === 'week') day -= (local.getUTCDay() + 6) % 7;
  if (unit === 'month' || unit === 'year') day = 1;
  if (unit === 'year') month = 0;
  const beyond = edge === 'end' ? 1 : 0;
  year += (unit === 'year' ? beyond : 0) + step.years;
  month += (unit === 'month' ? beyond : 0) + step.months;
  day += (unit === 'day' ? beyond : unit === 'week' ? 7 * beyond : 0) + step.days;
  return atLocal(Date.UTC(year, month, day), timeZone) + step.ms - beyond;
}

function relativeMs(text: string): number | undefined {
  const match = /^([+-]?)((?:\d+[mhdw]\s*)+)$/.exec(text.trim());
  if (!match) return undefined;
  const [, sign, parts = ''] = match;
  let sum = 0;
  for (const [, count, unit = ''] of parts.matchAll(/(\d+)([mhdw])/g)) sum += Number(count) * (UNITS[unit] ?? 0);
  return sign === '-' ? -sum : sum;
}

interface Step {
  readonly years: number;
  readonly months: number;
  readonly days: number;
  readonly ms: number;
}

/** An increment such as `-1`, `"+2w"` or `-1M`; without a unit it counts in the function's own. */
function stepOf(increment: string | undefined, own: string): Step | undefined {
  const none: Step = { years: 0, months: 0, days: 0, ms: 0 };
  if (increment === undefined) return none;
  const match = /^([+-]?\d+)([yMwdhm]?)$/.exec(increment.trim());
  if (!match) return undefined;
  const count = Number(match[1]);
  const unit = match[2] === '' ? { day: 'd', week: 'w', month: 'M', year: 'y' }[own] : match[2];
  if (unit === 'y') return { ...none, years: count };
  if (unit === 'M') return { ...none, months: count };
  if (unit === 'w') return { ...none, days: 7 * count };
  if (unit === 'd') return { ...none, days: count };
  return { ...none, ms: count * (UNITS[unit ?? 'm'] ?? 0) };
}

/** The instant of a local wall time; one that a spring night leaves out lies after the gap. */
function atLocal(wall: number, timeZone: string): number {
  const first = wall - tzOffset(timeZone, new Date(wall)) * MINUTE;
  return wall - tzOffset(timeZone, new Date(first)) * MINUTE;
}
