import type { Playbook } from '../playbook/playbook';
import { no, ok, type Result } from '../result';
import type { Instant } from '../time';
import { boardGoesOn, membersOf } from './clock';
import { isNamedInstant, isNamedTime, namedDay } from './dates';
import { isCalm } from './early-life';
import { entryFaults, type EntryFault } from './entries';
import type { Happening, Playbooks } from './event';
import { entriesOf } from './fold';
import { gateOf, type Missing } from './gate';
import { comesBefore, itemsOf, nextPhase, type Item } from './items';
import { lacksOf, timesOf, partiesOf, stateOf, type Lack } from './lacks';
import { mayDo, type Party } from './may';
import type { OnboardingState } from './state';

/** Why something cannot be done to a case. */
export type Refusal =
  | 'not-yours'
  | 'ended'
  | 'no-such-item'
  | 'later-phase'
  | 'lacking'
  | 'gate-shut'
  | 'no-such-outcome'
  | 'nothing-said'
  | 'not-a-date'
  | 'no-such-party'
  | 'no-such-phase'
  | 'not-own'
  | 'done'
  | 'not-conditional'
  | 'no-such-entry'
  | 'no-board'
  | 'board-closed'
  | 'not-a-member'
  | 'not-submitted'
  | 'compiled-anew'
  | 'not-calm'
  | 'bad-entry'
  /** What followed rests on it: its phase has to be re-entered first. */
  | 'phase-is-left'
  /** Its filter decision stands while the board assesses. */
  | 'board-running'
  /** The steering group's yes is the one thing that nobody can do without. */
  | 'never-waived'
  /** More than is written at once. */
  | 'too-much'
  /** Its issue lies in another project. */
  | 'elsewhere';

/** What a deed comes to: events to record, none when it was so already; or why not. */
export type Judged = Result<readonly Happening[], Refusal> & {
  readonly missing?: readonly Missing[];
  /** Of an entry: what can never be right. */
  readonly faults?: readonly EntryFault[];
};

/** What can be done while a case has ended: it may be taken up again, and talked about. */
const AFTER_THE_END: readonly Happening['type'][] = ['resumed', 'commented'];

/**
 * Whether this person may do this to the case now, and what it comes to. A deed that changes nothing comes to nothing, so
 * that doing it twice is doing it once. Entries are made and changed by the same deed, in any order of columns.
 */
export function judge(what: Happening, who: Party, state: OnboardingState, playbooks: Playbooks, now: Instant): Judged {
  const all = itemsOf(state, playbooks);
  const item = isOfItem(what) ? all.find(({ id }) => id === what.item) : undefined;
  if (!mayDo(who, what, state, item)) return no('not-yours');
  if (state.frame.ended && !AFTER_THE_END.includes(what.type)) return no('ended');
  const playbook = playbooks(state.frame.playbook);
  if (!isOfItem(what)) return onCase(what, who, state, playbooks, playbook, now);
  return item ? onItem(what, item, state, all, playbook, now) : no('no-such-item');
}

/** What happens to an item that is there. */
type OfItem = Extract<Happening, { readonly item: string }>;

function isOfItem(what: Happening): what is OfItem {
  return 'item' in what && typeof what.item === 'string';
}

function onItem(
  what: OfItem,
  item: Item,
  state: OnboardingState,
  all: readonly Item[],
  playbook: Playbook,
  now: Instant,
): Judged {
  const { state: had } = item;
  switch (what.type) {
    case 'ticked': {
      if (had.ticked) return ok([]);
      if (comesBefore(playbook, state.frame.phase, item.phase)) return no('later-phase');
      if (item.does === 'send-to-board' && !state.frame.board) return lacking(item, [{ lack: 'board' }]);
      const lacks = lacksOf(item, state, all, timesOf(state, playbook, now));
      return lacks.length > 0 ? lacking(item, lacks) : ok([what]);
    }
    case 'unticked':
      return had.ticked ? ok([what]) : ok([]);
    case 'wrote':
      return written(what, item);
    case 'assigned':
      return (had.assigned ?? null) === what.accountId ? ok([]) : ok([what]);
    case 'due-set':
      if (what.dueAt !== null && !isNamedInstant(what.dueAt)) return no('not-a-date');
      return (had.dueSet ?? null) === what.dueAt ? ok([]) : ok([what]);
    case 'commented':
      return what.text.trim() === '' ? no('nothing-said') : ok([what]);
    case 'signed': {
      if (!partiesOf(had.fields.parties?.text ?? '').includes(what.party)) return no('no-such-party');
      if (namedDay(what.on) === undefined) return no('not-a-date');
      if (what.name.trim() === '') return no('nothing-said');
      const same = had.signatures.some(
        ({ party, name, on }) => party === what.party && name === what.name && on === what.on,
      );
      return same ? ok([]) : ok([what]);
    }
    case 'signature-withdrawn':
      if (what.reason.trim() === '') return no('nothing-said');
      return had.signatures.some(({ party }) => party === what.party) ? ok([what]) : ok([]);
    case 'decided':
      return decided(what, item, state, playbook, all, now);
    case 'approved':
      return comesBefore(playbook, state.frame.phase, item.phase) ? no('later-phase') : ok([what]);
    case 'waived':
      if (what.reason.trim() === '') return no('nothing-said');
      if (item.does === 'admit') return no('never-waived');
      return had.waived ? ok([]) : ok([what]);
    case 'waiver-withdrawn':
      return had.waived ? ok([what]) : ok([]);
    case 'child-asked':
      return had.child ? ok([]) : ok([what]);
    case 'item-removed':
      if (!item.own) return no('not-own');
      return had.ticked ? no('done') : ok([what]);
    case 'item-placed': {
      const after = what.after === null ? undefined : all.find(({ id }) => id === what.after);
      return what.after !== null && after?.phase !== item.phase ? no('no-such-item') : ok([what]);
    }
    // Trin's own.
    case 'child-made':
    case 'child-gone':
      return no('not-yours');
  }
}

/** A text is kept as it was typed, but a date must be one and a document's state one of those there are. */
function written(what: Happening & { type: 'wrote' }, { state: had }: Item): Judged {
  const { field, text } = what;
  if ((had.fields[field]?.text ?? '') === text) return ok([]);
  const dates = ['sentOn', 'validFrom', 'validTo', 'review', 'date'];
  if (text !== '' && dates.includes(field) && namedDay(text) === undefined) return no('not-a-date');
  if (text !== '' && ['from', 'to'].includes(field) && !isNamedTime(text)) return no('not-a-date');
  if (field === 'state' && stateOf(text) !== text) return no('nothing-said');
  return ok([what]);
}

/**
 * A decision ticks its item in the same breath, and nothing else does; one that ends the case says so. It can be taken
 * again, with another outcome too, until its gate is left: then what was done after it, such as telling the customer, is to
 * be done anew. One whose tick was taken back can be taken again as it was, whenever.
 */
function decided(
  what: Happening & { type: 'decided' },
  item: Item,
  state: OnboardingState,
  playbook: Playbook,
  all: readonly Item[],
  now: Instant,
): Judged {
  const outcome = (item.outcomes ?? []).find(({ id }) => id === what.outcome);
  if (!outcome) return no('no-such-outcome');
  const { phase, board, earlyLife } = state.frame;
  if (comesBefore(playbook, phase, item.phase)) return no('later-phase');
  const { decision: had, ticked } = item.state;
  const isAsBefore = !ticked && had?.outcome === outcome.id;
  if (had && !isAsBefore && comesBefore(playbook, item.gate, phase)) return no('phase-is-left');
  if (item.does === 'filter' && board && !board.closed) return no('board-running');
  const { reason, decider } = what;
  if (reason.trim() === '') return no('nothing-said');
  const lacks = lacksOf(item, state, all, timesOf(state, playbook, now)).filter(({ lack }) => lack !== 'decision');
  if (lacks.length > 0) return lacking(item, lacks);
  const { id } = item;
  const isSame = had?.outcome === outcome.id && had.reason === reason && had.decider === decider;
  if (isSame && ticked) return ok([]);
  const differs = had !== undefined && had.outcome !== outcome.id;
  const ends = item.does === 'end-early-life' && earlyLife !== undefined && !earlyLife.ended;
  const undone = differs ? all.filter(({ after, state: one }) => after === id && one.ticked) : [];
  return ok([
    what,
    { type: 'ticked', item: id },
    ...undone.map((one): Happening => ({ type: 'unticked', item: one.id, reason })),
    ...(ends ? [{ type: 'early-life-ended', reason } as const] : []),
    ...(outcome.ends ? [{ type: 'ended', reason, decider } as const] : []),
  ]);
}

function lacking({ id: item }: Item, lacks: readonly Lack[]): Judged {
  return { ...no('lacking'), missing: [{ item, why: 'lacks', lacks }] };
}

function onCase(
  what: Exclude<Happening, OfItem>,
  who: Party,
  state: OnboardingState,
  playbooks: Playbooks,
  playbook: Playbook,
  now: Instant,
): Judged {
  const { frame } = state;
  switch (what.type) {
    case 'named':
      return frame[what.field] === what.text ? ok([]) : ok([what]);
    case 'item-added': {
      if (!playbook.phases.some(({ id }) => id === what.item.phase)) return no('no-such-phase');
      if (what.item.title.trim() === '') return no('nothing-said');
      const known = itemsOf(state, playbooks).some(({ id }) => id === what.item.id);
      return known ? ok([]) : ok([what]);
    }
    case 'phase-left': {
      if (frame.phase !== what.phase) return frame.phase === what.to ? ok([]) : no('no-such-phase');
      if (nextPhase(playbook, what.phase)?.id !== what.to) return no('no-such-phase');
      const gate = gateOf(state, playbooks, now);
      return gate.isOpen ? ok([what]) : { ...no('gate-shut'), missing: gate.missing };
    }
    case 'phase-reentered':
      if (what.reason.trim() === '') return no('nothing-said');
      return comesBefore(playbook, what.phase, frame.phase) ? ok([what]) : no('no-such-phase');
    case 'status-put-back':
      if (what.phase !== frame.phase) return no('no-such-phase');
      return ok(frame.bypasses.some(({ putBack }) => !putBack) ? [what] : []);
    case 'start-set':
      return started(what, state, playbook);
    case 'ended':
      return what.reason.trim() === '' || what.decider.trim() === '' ? no('nothing-said') : ok([what]);
    case 'resumed':
      if (what.reason.trim() === '') return no('nothing-said');
      return frame.ended ? ok([what, ...boardGoesOn(state, playbook, now)]) : ok([]);
    case 'entry-put': {
      const had = entriesOf(state, what.list).find(({ id }) => id === what.entry);
      const faults = entryFaults(what.list, what.values, entriesOf(state, what.list));
      if (faults.length > 0) return { ...no('bad-entry'), faults };
      const changed = Object.entries(what.values).filter(([column, text]) => (had?.values[column] ?? '') !== text);
      if (had && changed.length === 0) return ok([]);
      return ok([{ ...what, values: Object.fromEntries(had ? changed : Object.entries(what.values)) }]);
    }
    case 'entry-removed':
      return entriesOf(state, what.list).some(({ id }) => id === what.entry) ? ok([what]) : ok([]);
    case 'entry-placed':
      return entriesOf(state, what.list).some(({ id }) => id === what.entry) ? ok([what]) : no('no-such-entry');
    case 'form-returned':
      if (what.reason.trim() === '') return no('nothing-said');
      return frame.form?.submittedAt === undefined ? no('not-submitted') : ok([what]);
    case 'assessed':
      return assessed(what, who, state, playbook);
    case 'service-approved': {
      if (frame.service?.mark !== what.mark || frame.service.draft !== what.draft) return no('compiled-anew');
      if (frame.service.errors === undefined || frame.service.errors > 0) return no('lacking');
      return ok([what]);
    }
    case 'early-life-ended':
      if (what.reason.trim() === '') return no('nothing-said');
      if (!frame.earlyLife || frame.earlyLife.ended) return ok([]);
      return isCalm(state, playbook) ? ok([what]) : no('not-calm');
    case 'form-sent':
      return ok([what]);
    // What has a way of its own, or is Trin's.
    case 'opened':
    case 'upgraded':
    case 'board-asked':
    case 'board-reminded':
    case 'board-moved':
    case 'board-closed':
    case 'bypassed':
    case 'form-made':
    case 'form-gone':
    case 'form-submitted':
    case 'compiled':
    case 'service-checked':
    case 'service-published':
    case 'early-life-begun':
    case 'day-counted':
      return no('not-yours');
  }
}

/** Nobody writes over what a member said in person. Until the board closes, everybody may think again. */
function assessed(
  what: Happening & { type: 'assessed' },
  who: Party,
  state: OnboardingState,
  { criteria }: Playbook,
): Judged {
  const { board } = state.frame;
  if (!board) return no('no-board');
  if (board.closed) return no('board-closed');
  const { member, verdict, reason, unmet } = what;
  if (!membersOf(state).includes(member)) return no('not-a-member');
  const had = board.assessments.find((one) => one.member === member);
  const saidInPerson = had?.by.kind === 'person' && had.by.accountId === member;
  if (saidInPerson && who.accountId !== member) return no('not-yours');
  if (reason.trim() === '') return no('nothing-said');
  if (unmet.some((one) => !criteria.some(({ id }) => id === one))) return no('no-such-entry');
  const isSame = had?.verdict === verdict && had.reason === reason && had.unmet.join() === unmet.join();
  return ok(isSame ? [] : [what]);
}

/** The first date needs no reason but that it was agreed; another one does. It is confirmed in its own phase, not before. */
function started(what: Happening & { type: 'start-set' }, state: OnboardingState, playbook: Playbook): Judged {
  const { start, phase } = state.frame;
  if (namedDay(what.date) === undefined) return no('not-a-date');
  const confirms = playbook.phases.find(({ items }) => items.some(({ does }) => does === 'confirm-start'));
  if (what.confirmed && confirms && comesBefore(playbook, phase, confirms.id)) return no('later-phase');
  const moves = start !== undefined && start.date !== what.date;
  if (moves && what.reason.trim() === '') return no('nothing-said');
  return !moves && start?.confirmed === what.confirmed ? ok([]) : ok([what]);
}
