import { no, ok } from '../result';
import type { Result } from '../result';
import { DAY } from '../time';
import type { Instant, Span } from '../time';
import type { Calendar } from './calendar';
import { FIRST_YEAR, LAST_YEAR, NOTHING, closingOf, layOut } from './layout';
import type { Layout } from './layout';
import { planOf } from './plan';
import type { Plan } from './plan';
import { closesForGood, isOpenIn, lastBelow, lastUpTo, reached, reachedBackward, workedUntil } from './search';

/**
 * A calendar ready for questions. It lays out years as it is asked about them and keeps them, so it
 * should outlive one question; how it grew never shows in an answer. A changed calendar needs a new one.
 */
export interface Openings {
  readonly plan: Plan;
  layout: Layout;
}

/** Cheap: nothing is laid out before the first question. The calendar must have passed `checkCalendar`. */
export function openingsOf(calendar: Calendar): Openings {
  return { plan: planOf(calendar), layout: NOTHING };
}

/** The way to the answer led through 400 days without an opening, or out of the years 1970 to 2199. */
export type NeverOpens = 'calendar-never-opens';

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

/** A layout that knows all openings from one instant up to and including the other. */
function covering(openings: Openings, from: Instant, to: Instant): Layout {
  const { layout } = openings;
  return from > layout.from && to < layout.to ? layout : growTo(openings, yearAt(from - DAY), yearAt(to + DAY));
}

/** Lays out as many more years as are known, so that a long search costs no more than twice what it needs. */
function growForward(openings: Openings): Layout {
  const { firstYear, lastYear } = openings.layout;
  return growTo(openings, firstYear, lastYear + (lastYear - firstYear + 1));
}

function growBackward(openings: Openings): Layout {
  const { firstYear, lastYear } = openings.layout;
  return growTo(openings, firstYear - (lastYear - firstYear + 1), lastYear);
}

function growTo(openings: Openings, from: number, to: number): Layout {
  const { plan, layout } = openings;
  const firstYear = Math.max(FIRST_YEAR, Math.min(layout.firstYear, from));
  const lastYear = Math.min(LAST_YEAR, Math.max(layout.lastYear, to));
  if (firstYear < layout.firstYear || lastYear > layout.lastYear) {
    openings.layout = layOut(plan, layout, firstYear, lastYear);
  }
  return openings.layout;
}

const [BEGINNING, END] = [Date.UTC(FIRST_YEAR, 0, 1), Date.UTC(LAST_YEAR, 11, 31)];

/** The year in UTC; the zone's own differs from it by less than a day. */
function yearAt(at: Instant): number {
  if (!Number.isFinite(at)) throw new RangeError(`A calendar was asked about ${at}, which is no instant`);
  return new Date(Math.max(BEGINNING, Math.min(at, END))).getUTCFullYear();
}
