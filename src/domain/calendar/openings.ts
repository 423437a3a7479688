import { DAY } from '../time';
import type { Instant } from '../time';
import type { Calendar } from './calendar';
import { FIRST_YEAR, LAST_YEAR, NOTHING, layOut } from './layout';
import type { Layout } from './layout';
import { planOf } from './plan';
import type { Plan } from './plan';

const [BEGINNING, END] = [Date.UTC(FIRST_YEAR, 0, 1), Date.UTC(LAST_YEAR, 11, 31)];

/**
 * A calendar ready for questions (working-time.ts). It lays out years as it is asked about them and keeps them, so it
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

/** A layout that knows all openings from one instant up to and including the other. */
export function covering(openings: Openings, from: Instant, to: Instant): Layout {
  const { layout } = openings;
  return from > layout.from && to < layout.to ? layout : growTo(openings, yearAt(from - DAY), yearAt(to + DAY));
}

/** Lays out as many more years as are known, so that a long search costs no more than twice what it needs. */
export function growForward(openings: Openings): Layout {
  const { firstYear, lastYear } = openings.layout;
  return growTo(openings, firstYear, lastYear + (lastYear - firstYear + 1));
}

export function growBackward(openings: Openings): Layout {
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

/** The year in UTC; the zone's own differs from it by less than a day. */
function yearAt(at: Instant): number {
  if (!Number.isFinite(at)) throw new RangeError(`A calendar was asked about ${at}, which is no instant`);
  return new Date(Math.max(BEGINNING, Math.min(at, END))).getUTCFullYear();
}
