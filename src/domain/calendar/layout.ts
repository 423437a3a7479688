import { DAY } from '../time';
import type { Instant, Span } from '../time';
import type { Plan } from './plan';
import { layOutYear } from './year';
import type { Year } from './year';

/** A closure longer than this is taken for the end of all openings. Every yearly pattern is shorter. */
export const LONGEST_CLOSURE = 400 * DAY;

/** Nothing is open outside these years, so no question, however odd, can lay out more than 230 of them. */
export const FIRST_YEAR = 1970;
export const LAST_YEAR = 2199;

/** A calendar's open time over whole local years, laid out for searching. */
export interface Layout extends Span {
  readonly firstYear: number;
  readonly lastYear: number;
  /** When each opening begins, in order. Openings neither overlap nor touch. */
  readonly starts: Float64Array;
  /** The working time before each opening, and at the end the working time of all: one more than `starts`. */
  readonly totals: Float64Array;
  /** Closures longer than the longest allowed. What is not laid out, at both ends, counts as closed. */
  readonly longClosures: readonly Span[];
}

export const NOTHING: Layout = {
  firstYear: Infinity,
  lastYear: -Infinity,
  from: Infinity,
  to: -Infinity,
  starts: new Float64Array(0),
  totals: new Float64Array(1),
  longClosures: [],
};

/** Adds the years still missing, before and after those already known. */
export function layOut(plan: Plan, known: Layout, firstYear: number, lastYear: number): Layout {
  const years: Year[] = [];
  for (let year = firstYear; year <= lastYear; year++) {
    if (year === known.firstYear) years.push({ from: known.from, to: known.to, open: openingsIn(known) });
    if (year < known.firstYear || year > known.lastYear) years.push(layOutYear(plan, year));
  }
  const open = joined(years.flatMap((year) => year.open));
  return {
    firstYear,
    lastYear,
    from: firstYear === FIRST_YEAR ? -Infinity : Math.min(...years.map(({ from }) => from)),
    to: lastYear === LAST_YEAR ? Infinity : Math.max(...years.map(({ to }) => to)),
    starts: Float64Array.from(open, ({ from }) => from),
    totals: runningTotals(open),
    longClosures: longClosuresAround(open),
  };
}

export function closingOf({ starts, totals }: Layout, index: number): Instant {
  return starts[index]! + (totals[index + 1]! - totals[index]!);
}

function openingsIn(layout: Layout): readonly Span[] {
  return Array.from(layout.starts, (from, index) => ({ from, to: closingOf(layout, index) }));
}

function joined(spans: readonly Span[]): readonly Span[] {
  const apart: { from: Instant; to: Instant }[] = [];
  for (const { from, to } of spans) {
    const last = apart.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else apart.push({ from, to });
  }
  return apart;
}

function runningTotals(open: readonly Span[]): Float64Array {
  const totals = new Float64Array(open.length + 1);
  let total = 0;
  open.forEach(({ from, to }, index) => (totals[index + 1] = total += to - from));
  return totals;
}

function longClosuresAround(open: readonly Span[]): readonly Span[] {
  const opensAt = [...open.map(({ from }) => from), Infinity];
  return opensAt
    .map((to, index) => ({ from: open[index - 1]?.to ?? -Infinity, to }))
    .filter(({ from, to }) => to - from > LONGEST_CLOSURE);
}
