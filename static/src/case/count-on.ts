import type { ClockView } from '../../../src/contract/calls';

/**
 * Working time left at `now`, counted on from the answer of `asOf` through the open hours it named. Beyond them the
 * count stands still until the next answer. Negative when the limit is exceeded.
 */
export function leftAt({ left, openNow, dueAt, why }: ClockView, asOf: number, now: number): number {
  if (now <= asOf) return left;
  if (left <= 0) return openNow && dueAt !== null ? left - (now - asOf) : left;
  const worked = why.sum.leftDuring.reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(to, now) - Math.max(from, asOf)),
    0,
  );
  return left - worked;
}

export type Mood = 'calm' | 'soon' | 'over';

/** How pressing a clock is: past its warning, past its limit, or neither. */
export function moodOf({ limit, warnAt }: Pick<ClockView, 'limit' | 'warnAt'>, left: number): Mood {
  if (left <= 0) return 'over';
  return warnAt !== undefined && limit - left >= warnAt * limit ? 'soon' : 'calm';
}
