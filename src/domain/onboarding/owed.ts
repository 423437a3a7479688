import { isSettled } from './child';
import type { Playbooks } from './event';
import type { OnboardingEvent } from './event';
import { BOARD, membersOf, silentIn } from './clock';
import { entriesOf, itemState } from './fold';
import { itemsOf, peopleIn } from './items';
import { PROJECT_LEAD } from './may';
import { searchedOf } from './searched';
import type { OnboardingState } from './state';
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
  /** A mail to staff: what about, and to whom. `was`: the start date before it was moved. */
  | { readonly kind: 'mail'; readonly letter: Letter; readonly to: readonly string[]; readonly was?: string };

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
  events: readonly OnboardingEvent[],
  before: OnboardingState | undefined,
  after: OnboardingState,
  playbooks: Playbooks,
  now: Instant,
): readonly Owing[] {
  const effects = events.flatMap((event) =>
    effectsOf(event, before, after, playbooks).map((effect) => owing(event, effect)),
  );
  const last = events.at(-1);
  if (!last || !searchedChanges(before, after, playbooks, now)) return effects;
  return [...effects, owing(last, { kind: 'property' })];

  function owing({ seq, by }: OnboardingEvent, effect: Effect): Owing {
    const letter = effect.kind === 'mail' ? `:${effect.letter}` : '';
    const id = `${seq}:${effect.kind}${letter}`;
    return { id, effect, ...(by.kind === 'person' && { by: by.accountId }), tries: 0, heldUntil: now };
  }
}

/** The property anew, where time alone has changed what it says. */
export function propertyOf({ version }: OnboardingState, now: Instant): Owing {
  return { id: `${version}:property`, effect: { kind: 'property' }, tries: 0, heldUntil: now };
}

function effectsOf(
  event: OnboardingEvent,
  before: OnboardingState | undefined,
  state: OnboardingState,
  playbooks: Playbooks,
): readonly Effect[] {
  const { what } = event;
  const letters = lettersOf(event, before, state, playbooks);
  switch (what.type) {
    case 'phase-left':
      return [{ kind: 'status', phase: what.to }];
    case 'phase-reentered':
    case 'status-put-back':
      return [{ kind: 'status', phase: what.phase }];
    case 'ended':
      return [{ kind: 'status', phase: 'ended' }, ...letters];
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
    default:
      return letters;
  }
}

/** Who is mailed about an event. Nobody about what they did themselves, but for what they are asked to do. */
function lettersOf(
  { what, by }: OnboardingEvent,
  before: OnboardingState | undefined,
  state: OnboardingState,
  playbooks: Playbooks,
): readonly Effect[] {
  const { board, ended } = state.frame;
  const withRole = (...roles: readonly string[]) => roles.flatMap((role) => peopleIn(state, role));
  switch (what.type) {
    case 'board-asked':
      return letter('board-asked', accountsAmong(what.members, state));
    case 'board-reminded':
      return letter('board-reminded', accountsAmong(what.members, state));
    case 'board-closed':
      return letter('board-closed', withRole('SG', PROJECT_LEAD));
    // Whoever joins the board while it assesses is asked like the others.
    case 'entry-put': {
      if (what.list !== 'cast' || !before || !board || board.closed || ended) return [];
      const seat = entriesOf(state, 'cast').find(({ id }) => id === what.entry);
      const joins = accountsAmong([seat?.values['accountId'] ?? ''], state);
      const had = membersOf(before);
      const silent = silentIn(state);
      return letter(
        'board-asked',
        joins.filter((member) => !had.includes(member) && silent.includes(member)),
      );
    }
    case 'decided': {
      const item = itemsOf(state, playbooks).find(({ id }) => id === what.item);
      const ends = item?.outcomes?.some(({ id, ends: does }) => id === what.outcome && does === true);
      return item?.does === 'admit' && !ends ? letter('admitted', others(withRole(PROJECT_LEAD))) : [];
    }
    case 'start-set': {
      const was = before?.frame.start?.date;
      if (was === undefined || was === what.date) return [];
      return letter('start-moved', others(hitBy(state, playbooks)), was);
    }
    case 'ended': {
      const waiting = board && !board.closed ? accountsAmong(silentIn(state), state) : [];
      return letter('ended', others([...withRole(PROJECT_LEAD, 'PM', 'SG'), ...waiting]));
    }
    case 'form-submitted':
      return letter('form-submitted', others(withRole(PROJECT_LEAD, 'KC')));
    case 'assigned':
      return letter('assigned', others(what.accountId === null ? [] : [what.accountId]));
    case 'day-counted':
      return letter('day', withRole(PROJECT_LEAD, 'KC'));
    default:
      return [];
  }

  function others(people: readonly string[]): readonly string[] {
    return people.filter((accountId) => by.kind !== 'person' || by.accountId !== accountId);
  }
}

function letter(about: Letter, people: readonly string[], was?: string): readonly Effect[] {
  const to = [...new Set(people)];
  return to.length === 0 ? [] : [{ kind: 'mail', letter: about, to, ...(was !== undefined && { was }) }];
}

/** Members who have an account: the others are told by whoever leads the case. */
function accountsAmong(members: readonly string[], state: OnboardingState): readonly string[] {
  const accounts = peopleIn(state, BOARD);
  return members.filter((member) => accounts.includes(member));
}

/** Who is responsible for something that is not done and is due so many days from the start date. */
function hitBy(state: OnboardingState, playbooks: Playbooks): readonly string[] {
  const open = itemsOf(state, playbooks).filter(
    ({ due, wanted, state: { ticked, waived, dueSet } }) =>
      due?.from === 'start' && wanted !== 'no' && !ticked && !waived && dueSet === undefined,
  );
  return open.flatMap(({ responsible, state: { assigned } }) =>
    assigned === undefined ? responsible.flatMap((role) => peopleIn(state, role)) : [assigned],
  );
}

/** What people search by: phase, whether the gate is shut, what is due next. */
function searchedChanges(
  before: OnboardingState | undefined,
  after: OnboardingState,
  playbooks: Playbooks,
  now: Instant,
): boolean {
  if (!before) return true;
  const of = (state: OnboardingState) => JSON.stringify(searchedOf(state, playbooks, now));
  return of(before) !== of(after);
}
