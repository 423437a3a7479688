import { parseDay } from '../calendar/days';
import { endOf, startOf } from '../calendar/working-days';
import type { Instant } from '../time';
import { onClock, wakesAt } from './clock';
import { beginsEarlyLife, earlyLifeWakesAt } from './early-life';
import type { Happening, Playbooks } from './event';
import { itemsOf } from './items';
import type { OnboardingState } from './state';

/** Everything that the clock calls for by now: the board's days, the first day of closer support. */
export function calledFor(state: OnboardingState, playbooks: Playbooks, now: Instant): readonly Happening[] {
  const begins = beginsEarlyLife(state, playbooks(state.frame.playbook), now);
  return [...onClock(state, now, playbooks), ...begins];
}

/**
 * Instants at which a gate may answer otherwise although nobody does anything: the midnight after the last day of an
 * agreement, and the one with which the start date begins. None while a case has ended.
 */
export function turnsOf(state: OnboardingState, playbooks: Playbooks): readonly Instant[] {
  const { start, ended } = state.frame;
  if (ended) return [];
  const { calendar } = playbooks(state.frame.playbook);
  const over = itemsOf(state, playbooks).flatMap(({ kind, state: { fields } }) => {
    const last = kind === 'document' ? parseDay(fields.validTo?.text ?? '') : undefined;
    return last === undefined ? [] : endOf(calendar, last);
  });
  const day = start && parseDay(start.date);
  return day === undefined ? over : [...over, startOf(calendar, day)];
}

/** When the clock next calls after this instant; null when never. */
export function nextCallOf(state: OnboardingState, playbooks: Playbooks, now: Instant): Instant | null {
  const turns = turnsOf(state, playbooks).filter((at) => at > now);
  return soonest([wakesAt(state), earlyLifeWakesAt(state, playbooks(state.frame.playbook)), ...turns]);
}

/** The earliest of these; null when there is none. */
export function soonest(instants: readonly (Instant | null)[]): Instant | null {
  const known = instants.filter((at) => at !== null);
  return known.length > 0 ? Math.min(...known) : null;
}
