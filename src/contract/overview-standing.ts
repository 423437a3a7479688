/** How the cases of an overview stand at an instant: the same for the page, its sentence, its filters and its table. */
import { DAY, type Instant } from '../domain/time';
import type { OverviewCase } from './overview';

/** In the order of trouble. */
export const GROUPS = ['late', 'blocked', 'plan', 'early', 'ended'] as const;
export type Group = (typeof GROUPS)[number];

export function groupOf(one: OverviewCase, now: Instant): Group {
  if (one.ended) return 'ended';
  if (overdueOf(one, now)) return 'late';
  if (one.earlyLife) return 'early';
  return one.blocked ? 'blocked' : 'plan';
}

/** Days that something mandatory, or the whole phase, is over its deadline, whichever was reached first. */
export function overdueOf(
  { ended, deadlineAt, missing: [first] }: OverviewCase,
  now: Instant,
): { readonly days: number; readonly of: 'phase' | 'item' } | undefined {
  if (ended) return undefined;
  const item = first?.dueAt ?? Infinity;
  const phase = deadlineAt ?? Infinity;
  const at = Math.min(item, phase);
  return at > now
    ? undefined
    : { days: Math.max(1, Math.ceil((now - at) / DAY)), of: item <= phase ? 'item' : 'phase' };
}

/** Who a case waits for first: whoever has what is due first of all that is missing. */
export type Whom =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'party'; readonly id: string }
  | { readonly kind: 'role'; readonly id: string }
  | { readonly kind: 'nobody'; readonly id: '' };

export function whomOf({ ended, missing: [first] }: OverviewCase): Whom {
  if (ended || !first) return { kind: 'nobody', id: '' };
  if (first.accountId !== undefined) return { kind: 'person', id: first.accountId };
  if (first.party !== undefined) return { kind: 'party', id: first.party };
  const [role] = first.roles;
  return role === undefined ? { kind: 'nobody', id: '' } : { kind: 'role', id: role };
}

export function whomKey({ kind, id }: Whom): string {
  return `${kind}:${id}`;
}

/** How long the first thing that is missing has been waited for, in whole days. */
export function waitedDays({ ended, missing: [first] }: OverviewCase, now: Instant): number | undefined {
  return ended || first?.since === undefined ? undefined : Math.max(0, Math.floor((now - first.since) / DAY));
}

/** The next deadline of a case: of what is missing, or of its phase. */
export function nextDue({ ended, deadlineAt, missing: [first] }: OverviewCase): Instant | undefined {
  if (ended) return undefined;
  const next = Math.min(first?.dueAt ?? Infinity, deadlineAt ?? Infinity);
  return next === Infinity ? undefined : next;
}

/** Days that a phase took, or has lasted by now, the first of them counted. */
export function daysOf({ from, to }: { readonly from: Instant; readonly to?: Instant }, now: Instant): number {
  return Math.max(1, Math.ceil(((to ?? now) - from) / DAY));
}

/** The middle of the days that cases took for a phase which they have left; undefined while none has. */
export function medianDays(cases: readonly OverviewCase[], phase: string): number | undefined {
  const took = cases
    .flatMap(({ spans }) => spans.filter((span) => span.phase === phase && span.to !== undefined))
    .map((span) => daysOf(span, span.from))
    .toSorted((one, other) => one - other);
  const [low, high] = [took[Math.floor((took.length - 1) / 2)], took[Math.floor(took.length / 2)]];
  return low === undefined || high === undefined ? undefined : Math.round((low + high) / 2);
}
