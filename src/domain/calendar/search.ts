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

/** How far to walk from a guess. On an ordinary calendar two steps are usual. */
const STEPS = 8;

/**
 * Where the last value at or below the given one is among rising values; -1 if all are above. Openings come at an even
 * pace, so the value's share of the range is a good guess. Where it is not, halving finds the place.
 */
export function lastUpTo(rising: Float64Array, value: number): number {
  const last = rising.length - 1;
  if (last < 0 || value < rising[0]!) return -1;
  if (value >= rising[last]!) return last;
  let guess = Math.floor(((value - rising[0]!) / (rising[last]! - rising[0]!)) * last);
  for (let step = 0; step < STEPS; step++) {
    if (rising[guess]! > value) guess--;
    else if (rising[guess + 1]! <= value) guess++;
    else return guess;
  }
  return lastUpToByHalving(rising, value);
}

function lastUpToByHalving(rising: Float64Array, value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rising[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where the last value below the given one is; -1 if there is none. */
export function lastBelow(rising: Float64Array, value: number): number {
  const index = lastUpTo(rising, value);
  return rising[index] === value ? index - 1 : index;
}
