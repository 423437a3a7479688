import { parseDay, type Day } from '../calendar/days';
import { dayAfter, endOf, startOf, workingDaysBetween } from '../calendar/working-days';
import { dayAt } from '../calendar/zone';
import type { Playbook } from '../playbook/playbook';
import type { Instant } from '../time';
import { dueOf } from './due';
import type { Gate } from './gate';
import type { Item } from './items';
import type { OnboardingState } from './state';

/** As much of a case as its plan follows from. */
interface Standing {
  readonly frame: {
    readonly phase: string;
    readonly ended?: { readonly at: Instant };
    readonly start?: { readonly date: string };
  };
  readonly phases: Readonly<Record<string, { readonly enteredAt?: Instant }>>;
}

/** The days a phase is planned to take: from the beginning of the first, to the end of the last. */
export interface Planned {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * When the present phase and those ahead are planned to be: the present one from when it began, the others one after the
 * other, each with the working days its playbook gives it. What should have been left by now is left today at the earliest.
 */
export function plansOf(state: Standing, playbook: Playbook, now: Instant): ReadonlyMap<string, Planned> {
  const { calendar, phases } = playbook;
  const { phase: present, ended } = state.frame;
  const today = dayAt(calendar.timeZone, now);
  const plans = new Map<string, Planned>();
  let first = dayAt(calendar.timeZone, state.phases[present]?.enteredAt ?? now);
  for (const { id, days } of ended ? [] : phases.slice(phases.findIndex((phase) => phase.id === present))) {
    const last = Math.max(dayAfter(calendar, first, days, 'working'), today);
    plans.set(id, { from: startOf(calendar, first), to: endOf(calendar, last) });
    first = dayAfter(calendar, last, 1, 'working');
  }
  return plans;
}

/** What is due last of all that is missing, when that is still ahead: before it the gate will hardly open. */
export function openingOf(
  gate: Gate,
  state: OnboardingState,
  all: readonly Item[],
  playbook: Playbook,
  now: Instant,
): { readonly at: Instant; readonly item: string } | undefined {
  const dues = gate.missing.flatMap(({ item: id }) => {
    const item = all.find((one) => one.id === id);
    const due = item && dueOf(item, state, all, playbook);
    return due && due.at > now ? [{ at: due.at, item: id }] : [];
  });
  return dues.toSorted((one, other) => other.at - one.at)[0];
}

/**
 * Working days that lie between the planned end of the phase in which support is let begin and the start date; negative
 * when the plan runs past it. Undefined without a date, or when that phase has been left.
 */
export function spareBeforeStart(
  { frame }: Standing,
  { calendar, phases }: Playbook,
  plans: ReadonlyMap<string, Planned>,
): number | undefined {
  const start: Day | undefined = parseDay(frame.start?.date ?? '');
  const go = phases.find(({ items }) => items.some(({ does }) => does === 'go'));
  const plan = go && plans.get(go.id);
  if (start === undefined || !plan) return undefined;
  return workingDaysBetween(calendar, dayAt(calendar.timeZone, plan.to - 1), start);
}
