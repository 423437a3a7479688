import { no, ok } from '../result';
import type { Result } from '../result';
import type { Instant, Span } from '../time';
import { closesForGood, closingOf } from './layout';
import type { Layout } from './layout';
import { covering, growBackward, growForward } from './openings';
import type { Openings } from './openings';
import { lastBelow, lastUpTo } from './search';

/** Working time in milliseconds from one instant to the other; 0 if `to` is not after `from`. */
export function workingTimeBetween(openings: Openings, from: Instant, to: Instant): number {
  if (to <= from) return 0;
  const layout = covering(openings, from, to);
  return workedUntil(layout, to) - workedUntil(layout, from);
}

/**
 * When so much working time has passed: the closing instant if it passes exactly then. No time at all is the start
 * itself if open, else the next opening. `duration` is not negative.
 */
export function workingTimeAfter(openings: Openings, from: Instant, duration: number): Result<Instant, NeverOpens> {
  let layout = covering(openings, from, from);
  for (;;) {
    const at = reached(layout, from, duration);
    if (closesForGood(layout, from, Math.min(at, layout.to))) return no('calendar-never-opens');
    if (at < Infinity) return ok(at);
    layout = growForward(openings);
  }
}

/**
 * When so much working time was still to come before `to`: the opening instant if it was exactly then. No time at all
 * is `to` itself if open, else the last closing. `duration` is not negative.
 */
export function workingTimeBefore(openings: Openings, to: Instant, duration: number): Result<Instant, NeverOpens> {
  let layout = covering(openings, to, to);
  for (;;) {
    const at = reachedBackward(layout, to, duration);
    if (closesForGood(layout, Math.max(at, layout.from), to)) return no('calendar-never-opens');
    if (at > -Infinity) return ok(at);
    layout = growBackward(openings);
  }
}

/** The way to the answer led through 400 days without an opening, or out of the years 1970 to 2199. */
export type NeverOpens = 'calendar-never-opens';

/** The instant itself if open then, else when it opens next. */
export function nextOpening(openings: Openings, at: Instant): Result<Instant, NeverOpens> {
  return workingTimeAfter(openings, at, 0);
}

/** The instant itself if open then, else when it closed last. */
export function lastClosing(openings: Openings, at: Instant): Result<Instant, NeverOpens> {
  return workingTimeBefore(openings, at, 0);
}

export function isOpen(openings: Openings, at: Instant): boolean {
  return isOpenIn(covering(openings, at, at), at);
}

/** The open time between two instants as spans, cut off at both. Spans that touch are one. */
export function openSpans(openings: Openings, from: Instant, to: Instant): readonly Span[] {
  const layout = covering(openings, from, to);
  const spans: Span[] = [];
  for (let index = Math.max(0, lastUpTo(layout.starts, from)); index <= lastBelow(layout.starts, to); index++) {
    const span = { from: Math.max(from, layout.starts[index]!), to: Math.min(to, closingOf(layout, index)) };
    if (span.from < span.to) spans.push(span);
  }
  return spans;
}

function workedUntil({ starts, totals }: Layout, at: Instant): number {
  const index = lastUpTo(starts, at);
  return index < 0 ? 0 : Math.min(totals[index]! + (at - starts[index]!), totals[index + 1]!);
}

function isOpenIn(layout: Layout, at: Instant): boolean {
  const index = lastUpTo(layout.starts, at);
  return index >= 0 && at < closingOf(layout, index);
}

/** Infinity if that is beyond what is laid out. */
function reached(layout: Layout, from: Instant, duration: number): Instant {
  const { starts, totals } = layout;
  const target = workedUntil(layout, from) + duration;
  const index = duration > 0 ? lastBelow(totals, target) : lastUpTo(totals, target);
  return index < starts.length ? starts[index]! + (target - totals[index]!) : Infinity;
}

/** -Infinity if that is before what is laid out. */
function reachedBackward(layout: Layout, to: Instant, duration: number): Instant {
  if (duration === 0 && isOpenIn(layout, to)) return to;
  const { starts, totals } = layout;
  const target = workedUntil(layout, to) - duration;
  const index = duration > 0 ? lastUpTo(totals, target) : lastBelow(totals, target);
  return index >= 0 ? starts[index]! + (target - totals[index]!) : -Infinity;
}
