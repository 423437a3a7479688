import { dueOf } from './due';
import type { Playbooks } from './event';
import { gateOf } from './gate';
import { itemsOf } from './items';
import type { OnboardingState } from './state';
import type { Instant } from '../time';

/** What people search for onboarding cases by. What is not so is left out, so that `is EMPTY` finds it. */
export interface SearchedStart {
  /** Id of the phase, or `ended`. */
  readonly phase: string;
  /** Whether its gate is shut. */
  readonly blocked: 'yes' | 'no';
  /** When the first of what is missing is due. */
  readonly dueAt?: Instant;
  /** The start date, `2026-12-10`. */
  readonly start?: string;
}

export function searchedOf(state: OnboardingState, playbooks: Playbooks, now: Instant): SearchedStart {
  const { phase, ended, start } = state.frame;
  const date = start && { start: start.date };
  if (ended) return { phase: 'ended', blocked: 'no', ...date };
  const all = itemsOf(state, playbooks);
  const gate = gateOf(state, playbooks, now);
  const missing = all.filter(({ id }) => gate.missing.some(({ item }) => item === id));
  const dues = missing.flatMap((item) => dueOf(item, state, all, playbooks(state.frame.playbook))?.at ?? []);
  return {
    phase,
    blocked: gate.isOpen ? 'no' : 'yes',
    ...(dues.length > 0 && { dueAt: Math.min(...dues) }),
    ...date,
  };
}
