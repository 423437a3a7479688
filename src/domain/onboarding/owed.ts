import { isSettled } from './child';
import type { Playbooks } from './event';
import type { CaseEvent } from './event';
import { itemState } from './fold';
import { gateOf } from './gate';
import type { CaseState } from './state';
import type { Instant } from '../time';

/** Something that events of a case want done in Jira. Each is safe to do twice. `by`: in whose call, while that lasts. */
export type Effect =
  /** The issue's status becomes that of the phase, or one that is finished. */
  | { readonly kind: 'status'; readonly phase: string | 'ended' }
  /** The property that people search by, as the case stands. */
  | { readonly kind: 'property' }
  /** An issue of its own for an item. */
  | { readonly kind: 'child'; readonly item: string }
  /** That issue's status: done with its item, and open again with it. */
  | { readonly kind: 'child-status'; readonly item: string; readonly done: boolean }
  /** The request in which the customer fills in the form; its people; a word on it when it is sent back. */
  | { readonly kind: 'form' }
  | { readonly kind: 'form-people' }
  | { readonly kind: 'form-word'; readonly text: string }
  /** A mail to staff: what about, and to whom. */
  | { readonly kind: 'mail'; readonly letter: Letter; readonly to: readonly string[] };

/** What mails are about. */
export type Letter =
  | 'board-asked'
  | 'board-reminded'
  | 'board-closed'
  | 'assigned'
  | 'admitted'
  | 'start-moved'
  | 'form-submitted'
  | 'day'
  | 'ended';

/** An effect that is owed. `id`: the event and the kind, so that it is never owed twice. */
export interface Owing {
  readonly id: string;
  readonly effect: Effect;
  readonly by?: string;
  readonly tries: number;
  /** Nobody else does it before this. */
  readonly heldUntil: Instant;
  /** Jira refused it for good. */
  readonly parked?: string;
}

/** What these new events owe. `before`: the case before them. */
export function owedBy(
  events: readonly CaseEvent[],
  before: CaseState | undefined,
  after: CaseState,
  playbooks: Playbooks,
  now: Instant,
): readonly Owing[] {
  const effects = events.flatMap((event) => effectsOf(event, after).map((effect) => owing(event, effect)));
  const last = events.at(-1);
  if (!last || !searchedChanges(before, after, playbooks, now)) return effects;
  return [...effects, owing(last, { kind: 'property' })];

  function owing({ seq, by }: CaseEvent, effect: Effect): Owing {
    const letter = effect.kind === 'mail' ? `:${effect.letter}` : '';
    const id = `${seq}:${effect.kind}${letter}`;
    return { id, effect, ...(by.kind === 'person' && { by: by.accountId }), tries: 0, heldUntil: now };
  }
}

function effectsOf({ what, by }: CaseEvent, state: CaseState): readonly Effect[] {
  switch (what.type) {
    case 'phase-left':
      return [{ kind: 'status', phase: what.to }];
    case 'phase-reentered':
      return [{ kind: 'status', phase: what.phase }];
    case 'ended':
      return [{ kind: 'status', phase: 'ended' }];
    case 'resumed':
      return [{ kind: 'status', phase: state.frame.phase }];
    case 'child-asked':
      return [{ kind: 'child', item: what.item }];
    case 'child-made':
      return isSettled(itemState(state, what.item)) ? [{ kind: 'child-status', item: what.item, done: true }] : [];
    case 'ticked':
    case 'waived':
      return itemState(state, what.item).child?.issueId ? [{ kind: 'child-status', item: what.item, done: true }] : [];
    case 'unticked':
    case 'waiver-withdrawn':
      return itemState(state, what.item).child?.issueId ? [{ kind: 'child-status', item: what.item, done: false }] : [];
    case 'form-sent':
      return [state.frame.form?.issueId ? { kind: 'form-people' } : { kind: 'form' }];
    case 'form-returned':
      return [{ kind: 'form-word', text: what.reason }];
    case 'board-asked':
      return [{ kind: 'mail', letter: 'board-asked', to: what.members }];
    case 'board-reminded':
      return [{ kind: 'mail', letter: 'board-reminded', to: what.members }];
    case 'assigned':
      return what.accountId === null || (by.kind === 'person' && by.accountId === what.accountId)
        ? []
        : [{ kind: 'mail', letter: 'assigned', to: [what.accountId] }];
    default:
      return [];
  }
}

/** What people search by: phase, whether the gate is shut, what is due next. */
function searchedChanges(before: CaseState | undefined, after: CaseState, playbooks: Playbooks, now: Instant): boolean {
  if (!before) return true;
  const of = (state: CaseState) => {
    const gate = gateOf(state, playbooks, now);
    return [state.frame.phase, state.frame.ended !== undefined, gate.isOpen, gate.missing.length].join();
  };
  return of(before) !== of(after);
}
