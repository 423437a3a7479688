import type { Instant } from '../time';
import { LONGEST_CLOSURE, closingOf } from './layout';
import type { Layout } from './layout';

/** Working time from the beginning of a layout. */
export function workedUntil({ starts, totals }: Layout, at: Instant): number {
  const index = lastUpTo(starts, at);
  return index < 0 ? 0 : Math.min(totals[index]! + (at - starts[index]!), totals[index + 1]!);
}

export function isOpenIn(layout: Layout, at: Instant): boolean {
  const index = lastUpTo(layout.starts, at);
  return index >= 0 && at < closingOf(layout, index);
}

/** Infinity if that is beyond what is laid out. */
export function reached(layout: Layout, from: Instant, duration: number): Instant {
  const { starts, totals } = layout;
  const target = workedUntil(layout, from) + duration;
  const index = duration > 0 ? lastBelow(totals, target) : lastUpTo(totals, target);
  return index < starts.length ? starts[index]! + (target - totals[index]!) : Infinity;
}

/** -Infinity if that is before what is laid out. */
export function reachedBackward(layout: Layout, to: Instant, duration: number): Instant {
  if (duration === 0 && isOpenIn(layout, to)) return to;
  const { starts, totals } = layout;
  const target = workedUntil(layout, to) - duration;
  const index = duration > 0 ? lastUpTo(totals, target) : lastBelow(totals, target);
  return index >= 0 ? starts[index]! + (target - totals[index]!) : -Infinity;
}

/** Whether going from one instant to the other leads through a closure that counts as the end of all openings. */
export function closesForGood({ longClosures }: Layout, from: Instant, to: Instant): boolean {
  for (const closure of longClosures) {
    if (Math.min(to, closure.to) - Math.max(from, closure.from) > LONGEST_CLOSURE) return true;
  }
  return false;
}

/**
 * Where the last value at or below the given one is among rising values; -1 if all are above. Openings come at an even
 * pace, so a guess by proportion is a step or two off; doubling steps bound the answer, halving finds it.
 */
export function lastUpTo(rising: Float64Array, value: number): number {
  let low = 0;
  let high = rising.length - 1;
  if (high < 0 || value < rising[low]!) return -1;
  if (value >= rising[high]!) return high;
  let probe = Math.floor(((value - rising[low]!) / (rising[high]! - rising[low]!)) * high);
  for (let step = 2; low <= probe && probe < high; step *= 2) {
    if (rising[probe]! <= value) {
      low = probe;
      probe += step;
    } else {
      high = probe;
      probe -= step;
    }
  }
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (rising[middle]! <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** Where the last value below the given one is; -1 if there is none. */
export function lastBelow(rising: Float64Array, value: number): number {
  const index = lastUpTo(rising, value);
  return rising[index] === value ? index - 1 : index;
}
