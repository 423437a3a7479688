import type { OnboardingEvent, Happening } from '../../../src/domain/onboarding/event';
import { apply } from '../../../src/domain/onboarding/fold';
import { itemsOf, type Item } from '../../../src/domain/onboarding/items';
import type { Party } from '../../../src/domain/onboarding/may';
import type { OnboardingState } from '../../../src/domain/onboarding/state';
import { defaultPlaybook } from '../../../src/domain/playbook/default';
import type { Playbook } from '../../../src/domain/playbook/playbook';

export const BEGUN = Date.parse('2027-03-01T09:00+01:00');
export const lead: Party = { accountId: 'lead', agent: true, administers: false };
export const agent: Party = { accountId: 'agent', agent: true, administers: false };
export const reader: Party = { accountId: 'reader', agent: false, administers: false };
export const member = (accountId: string): Party => ({ accountId, agent: false, administers: false });

const CAST = [
  { entry: 'pl-1', role: 'PL', accountId: 'lead' },
  { entry: 'kc-1', role: 'KC', accountId: 'knowledge' },
  { entry: 'sg-1', role: 'SG', accountId: 'steering' },
  { entry: 'ab-1', role: 'AB', accountId: 'anna' },
  { entry: 'ab-2', role: 'AB', accountId: 'bo' },
];

/** A case as these things made it, each a minute after the other, from the given instant on. */
export function caseOf(what: readonly Happening[], at = BEGUN): OnboardingState {
  const opened: Happening = { type: 'opened', playbook: 1, phase: '1', people: CAST };
  const first = apply(undefined, { seq: 1, at: BEGUN, by: { kind: 'person', accountId: 'lead' }, what: opened });
  return what.reduce((state, one, index) => then(state, one, at + index * 60_000), first);
}

/** The case after one more thing, done by somebody at an instant. */
export function then(state: OnboardingState, what: Happening, at: number, accountId = 'lead'): OnboardingState {
  return apply(state, eventOf(state, what, at, accountId));
}

export function eventOf(
  { version }: OnboardingState,
  what: Happening,
  at: number,
  accountId = 'lead',
): OnboardingEvent {
  return { seq: version + 1, at, by: { kind: 'person', accountId }, what };
}

/** On the way to the given phase, with nothing done. */
export function inPhase(phase: string): readonly Happening[] {
  const { phases } = defaultPlaybook;
  const at = phases.findIndex(({ id }) => id === phase);
  return phases
    .slice(0, at)
    .map(({ id }, index) => ({ type: 'phase-left', phase: id, to: phases[index + 1]?.id ?? '' }));
}

export function playbooksOf(playbook: Playbook = defaultPlaybook): () => Playbook {
  return () => playbook;
}

export function itemOf(state: OnboardingState, id: string, playbook: Playbook = defaultPlaybook): Item {
  const item = itemsOf(state, playbooksOf(playbook)).find((one) => one.id === id);
  if (!item) throw new Error(`no item ${id}`);
  return item;
}
