/** What is counted over the open cases of a desk: the same on the page, in the gadget and in the answer. */
import type { Glance } from '../domain/casework/glance';
import type { Arm, Level } from '../domain/rulebook/rulebook';
import { HOUR, type Instant } from '../domain/time';

/** Where cases stand side by side: the levels, 3rd by its arms. */
export const BAYS = ['first', 'second', 'third-vendor', 'third-business', 'superuser'] as const;
export type Bay = (typeof BAYS)[number];

/** `over`: past the limit. `soon`: past the warning, or due within the hour. `still`: no limit runs. */
export type Urgency = 'over' | 'soon' | 'calm' | 'still';

export interface Load {
  readonly open: number;
  readonly over: number;
  readonly soon: number;
}

export function bayOf({ level, arm }: { readonly level: Level; readonly arm?: Arm }): Bay {
  if (level !== 'third') return level;
  return arm === 'business' ? 'third-business' : 'third-vendor';
}

export function urgencyOf({ dueAt, soonAt }: Pick<Glance, 'dueAt' | 'soonAt'>, now: Instant): Urgency {
  if (dueAt === null) return 'still';
  if (dueAt <= now) return 'over';
  return dueAt - now <= HOUR || (soonAt !== null && soonAt <= now) ? 'soon' : 'calm';
}

export function loadOf(cases: readonly Pick<Glance, 'dueAt' | 'soonAt'>[], now: Instant): Load {
  const counted = cases.map((one) => urgencyOf(one, now));
  const of = (wanted: Urgency): number => counted.filter((one) => one === wanted).length;
  return { open: cases.length, over: of('over'), soon: of('soon') };
}

export function loadsOf(cases: readonly Glance[], now: Instant): Readonly<Record<Bay, Load>> {
  const at = (bay: Bay): Load =>
    loadOf(
      cases.filter((one) => bayOf(one) === bay),
      now,
    );
  return {
    first: at('first'),
    second: at('second'),
    'third-vendor': at('third-vendor'),
    'third-business': at('third-business'),
    superuser: at('superuser'),
  };
}

/** When some case becomes more urgent than it is now. */
export function changesAt(cases: readonly Pick<Glance, 'dueAt' | 'soonAt'>[], now: Instant): Instant | undefined {
  const ahead = cases
    .flatMap(({ dueAt, soonAt }) => (dueAt === null ? [] : [dueAt, dueAt - HOUR, soonAt ?? dueAt]))
    .filter((at) => at > now);
  return ahead.length === 0 ? undefined : ahead.reduce((first, at) => Math.min(first, at));
}
