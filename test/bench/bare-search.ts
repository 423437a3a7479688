import type { Instant, Span } from '../../src/domain/time';

/** What the arithmetic costs at the least: plain binary searches in two arrays that someone else has filled. */
export interface BareArrays {
  readonly starts: Float64Array;
  readonly totals: Float64Array;
}

export function bareArrays(open: readonly Span[]): BareArrays {
  const totals = new Float64Array(open.length + 1);
  open.forEach(({ from, to }, index) => (totals[index + 1] = totals[index]! + (to - from)));
  return { starts: Float64Array.from(open, ({ from }) => from), totals };
}

export function bareBetween(arrays: BareArrays, from: Instant, to: Instant): number {
  return totalAt(arrays, to) - totalAt(arrays, from);
}

export function bareAfter(arrays: BareArrays, from: Instant, duration: number): Instant {
  const target = totalAt(arrays, from) + duration;
  const index = countBelow(arrays.totals, target) - 1;
  return arrays.starts[index]! + (target - arrays.totals[index]!);
}

function totalAt({ starts, totals }: BareArrays, at: Instant): number {
  const index = countBelow(starts, at) - 1;
  return index < 0 ? 0 : Math.min(totals[index]! + (at - starts[index]!), totals[index + 1]!);
}

function countBelow(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
