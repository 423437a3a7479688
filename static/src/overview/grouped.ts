import type { OverviewCase } from '../../../src/contract/overview';
import { GROUPS, groupOf, nextDue, overdueOf, type Group } from '../../../src/contract/overview-standing';

export interface Grouped {
  readonly group: Group;
  readonly cases: readonly OverviewCase[];
  /** How many there are, shown or not. */
  readonly count: number;
}

/** Cases by their trouble, the worst first; `most` of them are shown. Groups with none are left out. */
export function grouped(cases: readonly OverviewCase[], now: number, most: number): readonly Grouped[] {
  let left = most;
  return GROUPS.flatMap((group) => {
    const here = cases.filter((one) => groupOf(one, now) === group).toSorted((one, other) => order(one, other, now));
    const shown = here.slice(0, Math.max(0, left));
    left -= shown.length;
    return shown.length === 0 ? [] : [{ group, cases: shown, count: here.length }];
  });
}

function order(one: OverviewCase, other: OverviewCase, now: number): number {
  const over = (overdueOf(other, now)?.days ?? 0) - (overdueOf(one, now)?.days ?? 0);
  if (over !== 0) return over;
  const due = (nextDue(one) ?? Infinity) - (nextDue(other) ?? Infinity);
  return Number.isNaN(due) || due === 0 ? one.issueId.localeCompare(other.issueId) : due;
}
