import type { Instant } from '../time';
import { onClock, wakesAt } from './clock';
import { beginsEarlyLife, earlyLifeWakesAt } from './early-life';
import type { Happening, Playbooks } from './event';
import type { CaseState } from './state';

/** Everything that the clock calls for by now: the board's days, the first day of closer support. */
export function calledFor(state: CaseState, playbooks: Playbooks, now: Instant): readonly Happening[] {
  const begins = beginsEarlyLife(state, playbooks(state.frame.playbook), now);
  return [...onClock(state, now, playbooks), ...begins];
}

/** When the clock next calls; null when never. */
export function nextCallOf(state: CaseState, playbooks: Playbooks): Instant | null {
  return soonest([wakesAt(state), earlyLifeWakesAt(state, playbooks(state.frame.playbook))]);
}

/** The earliest of these; null when there is none. */
export function soonest(instants: readonly (Instant | null)[]): Instant | null {
  const known = instants.filter((at) => at !== null);
  return known.length > 0 ? Math.min(...known) : null;
}
