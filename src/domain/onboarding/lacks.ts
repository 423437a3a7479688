import type { LocalDate } from '../calendar/calendar';
import { dateAt } from '../calendar/working-days';
import type { ListName, WorkflowKind } from '../playbook/choices';
import type { Playbook, PlaybookItem } from '../playbook/playbook';
import type { Instant } from '../time';
import { STATES, type DocumentState } from './choices';
import { isCalm } from './early-life';
import { entriesOf } from './fold';
import { peopleIn, type Item } from './items';
import type { OnboardingState, Entry } from './state';

/** What an item still wants before it can be ticked. */
export type Lack =
  | { readonly lack: 'date' | 'decision' | 'form' | 'comparison' | 'board' | 'contact' | 'entry' | 'row' | 'session' }
  | { readonly lack: 'rows-without-actor' | 'rows-incomplete'; readonly count: number }
  /** A signed agreement has run out, on its last day. */
  | { readonly lack: 'expired'; readonly on: LocalDate }
  | { readonly lack: 'state'; readonly until: 'draft' | 'sent' | 'signed' }
  /** Parties of a document who have not signed. None named yet: empty. */
  | { readonly lack: 'signatures'; readonly parties: readonly string[] }
  /** Accounts, or none when nobody has the role. */
  | { readonly lack: 'approvals'; readonly people: readonly string[] }
  | { readonly lack: 'service'; readonly what: 'compiled' | 'errors' | 'lead' | 'owner' | 'normal' }
  | { readonly lack: 'calm' }
  | { readonly lack: 'item'; readonly item: string };

/** The columns of the storyboard, in order; the first three are the row's head. */
export const STORYBOARD = [
  'workflow',
  'kind',
  'task',
  'actor',
  'how',
  'amount',
  'unit',
  'time',
  'must',
  'can',
  'watch',
  'registration',
] as const;
export type StoryboardColumn = (typeof STORYBOARD)[number];

/** What of a moment matters to an item: the day it is, and whether the first weeks have been calm by then. */
export interface Times {
  readonly today: LocalDate;
  readonly calm: boolean;
}

export function timesOf(state: OnboardingState, playbook: Playbook, now: Instant): Times {
  return { today: dateAt(playbook.calendar, now), calm: isCalm(state, playbook) };
}

/** Everything that stands between an item and its tick, whatever anybody has ticked. */
export function lacksOf(item: Item, state: OnboardingState, all: readonly Item[], times: Times): readonly Lack[] {
  const stated = (item.state.fields.none?.text ?? '').trim() !== '';
  return [
    ...ofOrder(item, all),
    ...ofKind(item, state, times.today),
    ...(item.needs ? ofNeed(item.needs, state, stated, times.calm) : []),
  ];
}

function ofOrder({ after }: Item, all: readonly Item[]): readonly Lack[] {
  const before = after === undefined ? undefined : all.find(({ id }) => id === after);
  return before && before.wanted !== 'no' && !before.state.ticked && !before.state.waived
    ? [{ lack: 'item', item: before.id }]
    : [];
}

function ofKind(item: Item, state: OnboardingState, today: LocalDate): readonly Lack[] {
  const { fields, decision, ticked } = item.state;
  switch (item.kind) {
    case 'meeting':
      return fields.from?.text ? [] : [{ lack: 'date' }];
    // Deciding ticks it. One that was taken back is to be decided anew, by whoever may.
    case 'decision':
      return decision && ticked ? [] : [{ lack: 'decision' }];
    case 'document':
      return ofDocument(item, today);
    case 'approval':
      return item.needs ? [] : ofApproval(item, state);
    case 'training':
      return entriesOf(state, 'sessions').some(({ values }) => values['item'] === item.id) ? [] : [{ lack: 'session' }];
    default:
      return [];
  }
}

/** A document that must be signed needs everybody's signature that its parties name, and not to have run out. */
function ofDocument({ until, state: { fields, signatures } }: Item, today: LocalDate): readonly Lack[] {
  if (!until) return [];
  const has = stateOf(fields.state?.text);
  if (until !== 'signed') return reaches(has, until) ? [] : [{ lack: 'state', until }];
  const parties = partiesOf(fields.parties?.text ?? '');
  const unsigned = parties.filter((party) => !signatures.some((signature) => signature.party === party));
  if (parties.length === 0 || unsigned.length > 0) return [{ lack: 'signatures', parties: unsigned }];
  if (!reaches(has, 'signed')) return [{ lack: 'state', until }];
  const on = fields.validTo?.text ?? '';
  return on !== '' && on < today ? [{ lack: 'expired', on }] : [];
}

/** One party to a line. */
export function partiesOf(text: string): readonly string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}

/** What a document's state says; nothing else counts as one. */
export function stateOf(text: string | undefined): DocumentState {
  return STATES.find((state) => state === text) ?? 'none';
}

function reaches(has: DocumentState, until: 'draft' | 'sent' | 'signed'): boolean {
  const far: readonly DocumentState[] = ['none', 'draft', 'negotiation', 'sent', 'signed'];
  return far.indexOf(has) >= far.indexOf(until);
}

/** Everybody who has the item's role approves it, or whom it was assigned to. */
function ofApproval({ responsible, state: { approvals, assigned } }: Item, state: OnboardingState): readonly Lack[] {
  const wanted = assigned === undefined ? responsible.flatMap((role) => peopleIn(state, role)) : [assigned];
  const given = approvals.flatMap(({ by }) => (by.kind === 'person' ? by.accountId : []));
  const silent = [...new Set(wanted)].filter((person) => !given.includes(person));
  // Where nobody has the role in Jira, one approval that somebody wrote down is enough.
  return silent.length > 0 || given.length === 0 ? [{ lack: 'approvals', people: silent }] : [];
}

function ofNeed(
  needs: NonNullable<PlaybookItem['needs']>,
  state: OnboardingState,
  stated: boolean,
  calm: boolean,
): readonly Lack[] {
  const { form, board, service } = state.frame;
  if ('rows' in needs) return ofRows(needs.rows, state, stated);
  if ('form' in needs) {
    if (!form?.submittedAt || form.returned) return [{ lack: 'form' }];
    return needs.form === 'compared' && !compared(state) ? [{ lack: 'comparison' }] : [];
  }
  if ('contacts' in needs) {
    const there = entriesOf(state, 'contacts').some(({ values }) => values['kind'] === needs.contacts);
    return there || stated ? [] : [{ lack: 'contact' }];
  }
  if ('list' in needs) return hasEntries(state, needs.list) || stated ? [] : [{ lack: 'entry' }];
  if ('board' in needs) return board?.closed ? [] : [{ lack: 'board' }];
  if ('calm' in needs) return calm ? [] : [{ lack: 'calm' }];
  if (!service) return [{ lack: 'service', what: 'compiled' }];
  if (service.errors === undefined || service.errors > 0) return [{ lack: 'service', what: 'errors' }];
  return (['lead', 'owner'] as const)
    .filter((as) => !service.approved.some((one) => one.as === as))
    .map((what) => ({ lack: 'service', what }));
}

function hasEntries(state: OnboardingState, list: ListName): boolean {
  return entriesOf(state, list).length > 0;
}

function ofRows(rows: WorkflowKind | 'actors' | 'complete', state: OnboardingState, stated: boolean): readonly Lack[] {
  const all = entriesOf(state, 'storyboard');
  if (rows !== 'actors' && rows !== 'complete')
    return stated || all.some(({ values }) => values['kind'] === rows) ? [] : [{ lack: 'row' }];
  if (all.length === 0) return [{ lack: 'row' }];
  const wrong = all.filter((row) => (rows === 'actors' ? !has(row, 'actor') : !complete(row)));
  const lack = rows === 'actors' ? 'rows-without-actor' : 'rows-incomplete';
  return wrong.length > 0 ? [{ lack, count: wrong.length }] : [];
}

/** Columns 1 to 4 are filled, and 5 and 6 say something, if only "none". */
export function complete(row: Entry): boolean {
  const fast = row.values['time'] === 'none' || (Number(row.values['amount']) > 0 && has(row, 'unit'));
  return (
    (['workflow', 'kind', 'task', 'actor', 'how', 'watch', 'registration'] as const).every((column) =>
      has(row, column),
    ) &&
    fast &&
    (has(row, 'must') || has(row, 'can'))
  );
}

function has({ values }: Entry, column: StoryboardColumn): boolean {
  return (values[column] ?? '').trim() !== '';
}

/** Each task that the customer wishes for has the centre's answer. Both lie in `views`, one entry a task. */
function compared(state: OnboardingState): boolean {
  const tasks = entriesOf(state, 'views');
  return tasks.length > 0 && tasks.every(({ values }) => (values['centre'] ?? '') !== '');
}
