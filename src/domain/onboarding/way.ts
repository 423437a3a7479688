import { isNamed } from '../name';
import type { Playbook } from '../playbook/playbook';
import { boardGoesOn } from './clock';
import type { Happening, Playbooks } from './event';
import { gateOf, type Missing } from './gate';
import { comesBefore, nextPhase } from './items';
import type { OnboardingState } from './state';
import type { Instant } from '../time';

/** A status of Jira's; `finished`: nobody works on what has it. */
export interface Status {
  readonly name: string;
  readonly finished: boolean;
}

/** Where a status lies, seen from the phase that a case is in. */
type Way =
  /** The status of the present phase, one of none, or one that is finished. */
  { readonly to: 'here' | 'nowhere' | 'out' } | { readonly to: 'back' | 'next' | 'ahead'; readonly phase: string };

/** Why a case may not take on a status. `missing` is empty where nothing is missing, and the way is wrong even so. */
export interface Barred {
  readonly because: 'missing' | 'skips' | 'not-last' | 'ended';
  readonly missing: readonly Missing[];
  /** What is recorded where it was taken on in spite of that: a phase, or the end. */
  readonly to: string;
}

/** A status that several phases share is the present one's first, then the nearest one's. */
function wayTo({ frame: { phase } }: OnboardingState, playbook: Playbook, { name, finished }: Status): Way {
  const named = playbook.phases.filter(({ status }) => isNamed(status, name));
  if (named.some(({ id }) => id === phase)) return { to: 'here' };
  const ahead = named.find(({ id }) => comesBefore(playbook, phase, id));
  if (ahead) return { to: nextPhase(playbook, phase)?.id === ahead.id ? 'next' : 'ahead', phase: ahead.id };
  const back = named.at(-1);
  if (back) return { to: 'back', phase: back.id };
  return { to: finished ? 'out' : 'nowhere' };
}

/**
 * Whether a case may take on a status now: undefined when it may. Into the next phase, and out of the last one, only through
 * an open gate; further ahead never; back always.
 */
export function barredFrom(
  status: Status,
  state: OnboardingState,
  playbooks: Playbooks,
  now: Instant,
): Barred | undefined {
  const way = wayTo(state, playbooks(state.frame.playbook), status);
  if (way.to === 'here' || way.to === 'nowhere' || way.to === 'back') return undefined;
  const { ended } = state.frame;
  const gate = gateOf(state, playbooks, now);
  const to = 'phase' in way ? way.phase : 'ended';
  if (ended) return way.to === 'out' ? undefined : { because: 'ended', missing: [], to };
  if (gate.missing.length > 0) return { because: 'missing', missing: gate.missing, to };
  if (way.to === 'ahead') return { because: 'skips', missing: [], to };
  return way.to === 'out' && gate.to !== undefined ? { because: 'not-last', missing: [], to } : undefined;
}

/** Whether a status is the one that the case has by rights. */
export function fits(status: Status, state: OnboardingState, playbooks: Playbooks): boolean {
  const { to } = wayTo(state, playbooks(state.frame.playbook), status);
  return state.frame.ended ? to === 'out' || to === 'nowhere' : to === 'here' || to === 'nowhere';
}

/** What people read in the history of a case that somebody moved in Jira. */
export interface MovedInJira {
  readonly status: Status;
  /** Says which change of Jira's it was. */
  readonly key: string;
  readonly at: Instant;
  readonly reason: string;
}

/**
 * What somebody's change of status in Jira comes to: `then` is the case as it was at that instant, `now` as it has become.
 * A gate is judged as it stood then.
 */
export function toldBy(
  { status, key, at, reason }: MovedInJira,
  then: OnboardingState,
  now: OnboardingState,
  playbooks: { readonly then: Playbooks; readonly now: Playbooks },
): readonly Happening[] {
  const barred = barredFrom(status, then, playbooks.then, at);
  if (barred) return [{ type: 'bypassed', to: barred.to, missing: barred.missing.map(({ item }) => item), key }];
  const playbook = playbooks.now(now.frame.playbook);
  const way = wayTo(then, playbooks.then(then.frame.playbook), status);
  const { phase, ended } = now.frame;
  const reopens = then.frame.ended && ended && way.to !== 'out' && way.to !== 'nowhere';
  const reopened: readonly Happening[] = reopens
    ? [{ type: 'resumed', reason }, ...boardGoesOn(now, playbook, at)]
    : [];
  switch (way.to) {
    case 'back':
      return comesBefore(playbook, way.phase, phase)
        ? [...reopened, { type: 'phase-reentered', phase: way.phase, reason }]
        : reopened;
    case 'next':
      return phase === then.frame.phase && !ended ? [{ type: 'phase-left', phase, to: way.phase }] : [];
    case 'out':
      return ended ? [] : [{ type: 'ended', reason, decider: '' }];
    case 'here':
      return reopened;
    case 'ahead':
    case 'nowhere':
      return [];
  }
}
