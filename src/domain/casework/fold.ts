import type { Facts, PauseReason } from '../rulebook/rulebook';
import type { Instant, Span } from '../time';
import type { Triage, Verdict } from './choices';
import type { CaseEvent, Happening, History, Place, VendorContact } from './event';

/** How a case came to where it stays. */
export const ARRIVALS = [
  'received',
  /** The superuser's own attempt, before it was sent in. */
  'tried',
  'taken-in',
  'passed-on',
  'escalated',
  'answered-upwards',
  'taken-back',
  'reopened',
  'asked',
  'customer-answered',
  'handed-back',
  'sent-back',
  'returned',
] as const;
export type Arrival = (typeof ARRIVALS)[number];

/** A stretch in which the clock stood still; `standstill` when that of the whole desk did. */
export type Pause = Span & { readonly reason: PauseReason | 'standstill' };

/** A rung of a ladder, and when it was taken. */
export interface Taken {
  readonly id: string;
  readonly at: Instant;
}

/** One bar of the hop chain: the time a case lies with one team without moving. */
export interface Stay extends Place {
  /** `seq` of the event that began it: the stay's name. */
  readonly id: number;
  readonly arrival: Arrival;
  readonly from: Instant;
  /** Since when its clock counts: earlier than `from` when it goes on where an earlier stay left off. */
  readonly countsFrom: Instant;
  /** Undefined while it lasts. */
  readonly to?: Instant;
  /** Everything since `countsFrom` that the clock leaves out, in order. */
  readonly pauses: readonly Pause[];
  readonly paused?: { readonly from: Instant; readonly reason: PauseReason };
  /** Rungs of the ladder already taken by its clock. */
  readonly taken: readonly Taken[];
  /** Somebody has said that they have seen it: nothing is repeated any more. */
  readonly acknowledged: boolean;
  /** What it is judged by: the facts and the rulebook as they were last. */
  readonly facts: Facts;
  readonly rulebook: number;
}

export type Standing = 'open' | 'paused' | 'answered' | 'closed';

/** A contact with a vendor, as far as it has come. */
export interface Contact extends VendorContact {
  /** `seq` of the event that told of it. */
  readonly id: number;
  /** The visit to 3rd level in which it was made: see `visitOf`. */
  readonly visit: number;
  readonly answeredAt?: Instant;
}

/** What 3rd level says a case is, and whether the level it answers agrees. */
export interface VerdictState {
  readonly id: number;
  readonly verdict: Verdict;
  readonly at: Instant;
  readonly state: 'given' | 'agreed' | 'disputed';
  /** The place that is to agree. */
  readonly with: Place;
}

/** What a history amounts to. */
export interface CaseState {
  readonly facts: Facts;
  /** Since when facts and rulebook are what they are. */
  readonly factsFrom: Instant;
  /** Version of the rulebook by which it is judged now. */
  readonly rulebook: number;
  readonly reporter: string | null;
  /** Ids of the organisations of customers it was shared with at first. */
  readonly organisations: readonly string[];
  readonly receivedAt: Instant;
  /** Set when it was open before its desk was enabled; `receivedAt` is then when it was taken in. */
  readonly createdAt?: Instant;
  /** Since when the promise to the customer counts, and what it leaves out. */
  readonly promisedFrom: Instant;
  readonly standing: Standing;
  /** The project that its issue went to. */
  readonly leftFor?: string;
  readonly answeredAt?: Instant;
  /** `seq` of the event that answered it. */
  readonly answeredBy?: number;
  /** In the order they began; the last is the present one. */
  readonly stays: readonly Stay[];
  /** Who waits for whom: the bottom owes the customer the answer, the top has the case. */
  readonly chain: readonly Place[];
  /** When 1st level last looked after what it passed on, and the `seq` of that event. */
  readonly looked: { readonly at: Instant; readonly id: number };
  /** Every rung taken, of whatever ladder. */
  readonly rungs: readonly Taken[];
  /** Until when the desk's clocks stand still. */
  readonly stillUntil?: Instant;
  /** In the order they were written down. */
  readonly contacts: readonly Contact[];
  /** Visits to 3rd level of which it was stated that no vendor was contacted. */
  readonly noContact: readonly number[];
  readonly verdict?: VerdictState;
  /** Id of the issue of the change request. */
  readonly change?: string;
  readonly triage?: { readonly id: number; readonly as: Triage; readonly link?: string };
  /** Public words of staff that went past 1st level. */
  readonly past: readonly Taken[];
  /** Each time it left 3rd level past the gate; `id` is that of the way it left. */
  readonly bypasses: readonly { readonly id: number; readonly visit: number; readonly at: Instant }[];
}

/** Whether somebody has the case and owes something. */
export function inHand({ standing }: Pick<CaseState, 'standing'>): boolean {
  return standing === 'open' || standing === 'paused';
}

/** The present stay of a case: the last. */
export function presentStay({ stays }: Pick<CaseState, 'stays'>): Stay {
  const last = stays.at(-1);
  if (!last) throw new Error('a case that is nowhere');
  return last;
}

/** Who owes the customer the answer: the place at the bottom of the chain. */
export function responsible({ chain }: Pick<CaseState, 'chain'>): Place {
  const [bottom] = chain;
  if (!bottom) throw new Error('a case nobody is responsible for');
  return bottom;
}

/**
 * The visit to 3rd level that a case is on, or was on when it went out of hand: the first of its last stays there.
 * Undefined when it is elsewhere.
 */
export function visitOf({ stays }: Pick<CaseState, 'stays'>): number | undefined {
  const before = stays.findLastIndex(({ level }) => level !== 'third');
  return stays[before + 1]?.id;
}

/**
 * Whether every contact with vendors is written down with its answer, and for this visit to 3rd level there is one, or
 * none is stated to have been made. Elsewhere there is nothing to write down.
 */
export function documented(state: CaseState): boolean {
  const visit = visitOf(state);
  if (visit === undefined) return true;
  const { contacts, noContact } = state;
  return (
    contacts.every(({ answeredAt }) => answeredAt !== undefined) &&
    (contacts.some((contact) => contact.visit === visit) || noContact.includes(visit))
  );
}

/** Whether it is closed and was at 3rd level until then, with nothing written down of vendors. */
export function leftPastGate(state: CaseState): boolean {
  return state.standing === 'closed' && !documented(state);
}

/** The events that count, in the order they happened: what was withdrawn is left out, and so is its withdrawal. */
export function standingEvents(history: History): readonly CaseEvent[] {
  const withdrawn = new Set(history.flatMap(({ what }) => (what.type === 'withdrawn' ? [what.of] : [])));
  return history
    .filter(({ seq, what }) => !withdrawn.has(seq) && what.type !== 'withdrawn' && what.type !== 'text-posted')
    .toSorted((a, b) => a.at - b.at || a.seq - b.seq);
}

/** State of a case: a fold over its history. Undefined until it has been received. */
export function fold(history: History): CaseState | undefined {
  return standingEvents(history).reduce<CaseState | undefined>(foldedOn, undefined);
}

/** The state with one more event, which happened after all it knows. */
export function foldedOn(state: CaseState | undefined, event: CaseEvent): CaseState | undefined {
  return state ? step(state, event) : begin(event);
}

function begin({ seq, at, what }: CaseEvent): CaseState | undefined {
  if (what.type !== 'received' && what.type !== 'taken-in') return undefined;
  const { facts, reporter, organisations = [], rulebook = 1 } = what;
  return {
    facts,
    factsFrom: at,
    rulebook,
    reporter,
    organisations,
    receivedAt: at,
    ...(what.type === 'taken-in' && { createdAt: what.createdAt }),
    promisedFrom: at,
    standing: 'open',
    stays: [...tried(what, at), begun({ facts, rulebook }, seq, what.type, what.to, at)],
    chain: [what.to],
    looked: { at, id: seq },
    rungs: [],
    contacts: [],
    noContact: [],
    past: [],
    bypasses: [],
  };
}

/** The superuser's own stay, where the report says since when they tried. */
function tried(what: Happening, until: Instant): readonly Stay[] {
  if (what.type !== 'received' || !what.tried || what.tried.from >= until) return [];
  const { facts, rulebook = 1, tried: attempt } = what;
  const stay = begun({ facts, rulebook }, 0, 'tried', { level: 'superuser', team: attempt.team }, attempt.from);
  return [{ ...stay, to: until }];
}

/** When an event happened, and its number: the name of what begins with it. */
type Mark = Pick<CaseEvent, 'at' | 'seq'>;

function step(state: CaseState, event: CaseEvent): CaseState {
  const { what } = event;
  switch (what.type) {
    case 'passed-on':
    case 'escalated':
    case 'sent-back':
    case 'answered-upwards':
    case 'taken-back':
    case 'asked-customer':
    case 'handed-back':
    case 'resumed':
    case 'answered-customer':
      return inHand(state) ? moved(state, what, event) : state;
    case 'customer-wrote':
    case 'reopened':
    case 'gate-bypassed':
    case 'closed':
    case 'gave-up':
    case 'left-desk':
      return openedOrClosed(state, what, event);
    case 'reclassified':
    case 'rulebook-moved':
    case 'warned':
    case 'lead-told':
    case 'acted':
    case 'acknowledged':
    case 'followed-up':
    case 'paused':
    case 'pause-ended':
    case 'stood-still':
      return clocked(state, what, event);
    case 'vendor-asked':
    case 'vendor-answered':
    case 'no-vendor-contact':
    case 'verdict-given':
    case 'verdict-agreed':
    case 'verdict-disputed':
    case 'change-made':
    case 'triaged':
      return writtenDown(state, what, event);
    case 'received':
    case 'taken-in':
    case 'text-posted':
    case 'withdrawn':
      return state;
    default:
      return unknownHappening(what);
  }
}

type Moving =
  | 'passed-on'
  | 'escalated'
  | 'sent-back'
  | 'answered-upwards'
  | 'taken-back'
  | 'asked-customer'
  | 'handed-back'
  | 'resumed'
  | 'answered-customer';

/** What people and clocks do to a case in hand that may give it to somebody else. */
function moved(state: CaseState, what: Happening & { type: Moving }, mark: Mark): CaseState {
  const { level, arrival } = presentStay(state);
  const asked = arrival === 'asked';
  switch (what.type) {
    case 'passed-on':
    case 'escalated':
    case 'sent-back':
      return outwards(state, what.type, what.to, mark);
    case 'answered-upwards':
    case 'taken-back': {
      if (asked) return home(state, what.type, mark);
      const { noContact } = what.noVendorContact ? stating(state) : state;
      return { ...move(state, what.type, what.to, backTo(state.chain, what.to), mark), noContact };
    }
    case 'asked-customer':
      if (level === 'superuser') return state;
      return level === 'first' ? outwards(state, 'asked', what.to, mark) : paused(state, 'reporter', mark);
    case 'handed-back':
      return asked ? home(state, 'handed-back', mark) : state;
    case 'resumed':
      return asked ? home(state, 'customer-answered', mark) : unpaused(state, mark);
    case 'answered-customer':
      return answered(state, what.side, mark);
  }
}

/** What ends a case or opens it again. */
function openedOrClosed(
  state: CaseState,
  what: Happening & { type: 'customer-wrote' | 'reopened' | 'gate-bypassed' | 'closed' | 'gave-up' | 'left-desk' },
  mark: Mark,
): CaseState {
  switch (what.type) {
    case 'customer-wrote':
      if (!inHand(state)) return reopened(state, what.clock, mark);
      return presentStay(state).arrival === 'asked' ? home(state, 'customer-answered', mark) : state;
    case 'reopened':
      return inHand(state) ? state : reopened(state, what.clock, mark);
    case 'gate-bypassed':
      return leftPastGate(state) ? broughtBack(state, what, mark) : state;
    case 'closed':
    case 'gave-up':
      return state.standing === 'closed' ? state : closed(state, mark);
    case 'left-desk':
      return { ...closed(state, mark), leftFor: what.to };
  }
}

type OfClocks =
  | 'reclassified'
  | 'rulebook-moved'
  | 'warned'
  | 'lead-told'
  | 'acted'
  | 'acknowledged'
  | 'followed-up'
  | 'paused'
  | 'pause-ended'
  | 'stood-still';

/** What clocks count by, what they have done, and when they stand still. */
function clocked(state: CaseState, what: Happening & { type: OfClocks }, mark: Mark): CaseState {
  const { at, seq: id } = mark;
  switch (what.type) {
    case 'reclassified': {
      const { facts } = what;
      const anew = what.clock === 'restarts' && { countsFrom: at, taken: [], acknowledged: false };
      return { ...state, facts, factsFrom: at, stays: changed(state, (stay) => ({ ...stay, facts, ...anew })) };
    }
    case 'rulebook-moved': {
      const rulebook = what.to;
      const stays = changed(state, (stay) => (stay.to === undefined ? { ...stay, rulebook } : stay));
      return { ...state, rulebook, factsFrom: at, stays };
    }
    case 'warned':
    case 'lead-told':
    case 'acted': {
      const rung: Taken = { id: what.rung, at };
      const stays = changed(state, (stay) => ({ ...stay, taken: [...stay.taken, rung] }));
      return { ...state, rungs: [...state.rungs, rung], stays };
    }
    case 'acknowledged':
      return { ...state, stays: changed(state, (stay) => ({ ...stay, acknowledged: true })) };
    case 'followed-up':
      return { ...state, looked: { at, id } };
    case 'paused':
      return paused(state, what.reason, mark);
    case 'pause-ended':
      return unpaused(state, mark);
    case 'stood-still': {
      const stays = changed(state, (stay) => stoodStill(stay, at, what.until));
      return { ...state, stillUntil: what.until, stays };
    }
  }
}

type OfRecord =
  | 'vendor-asked'
  | 'vendor-answered'
  | 'no-vendor-contact'
  | 'verdict-given'
  | 'verdict-agreed'
  | 'verdict-disputed'
  | 'change-made'
  | 'triaged';

/** What is written down beside a case, which stays where it is. */
function writtenDown(state: CaseState, what: Happening & { type: OfRecord }, { at, seq: id }: Mark): CaseState {
  const { contacts, verdict } = state;
  switch (what.type) {
    case 'vendor-asked':
      return { ...state, contacts: [...contacts, { ...what.contact, id, visit: visitOf(state) ?? 0 }] };
    case 'vendor-answered': {
      const { of, answeredAt, number } = what;
      const answer = { answeredAt, ...(number !== undefined && { number }) };
      return { ...state, contacts: contacts.map((one) => (one.id === of ? { ...one, ...answer } : one)) };
    }
    case 'no-vendor-contact':
      return stating(state);
    case 'verdict-given':
      return { ...state, verdict: { id, verdict: what.verdict, at, state: 'given', with: below(state) } };
    case 'verdict-agreed':
      return verdict?.state === 'given' ? { ...state, verdict: { ...verdict, state: 'agreed' } } : state;
    case 'verdict-disputed':
      return verdict?.state === 'given' ? { ...state, verdict: { ...verdict, state: 'disputed' } } : state;
    case 'change-made':
      return { ...state, change: what.issueId };
    case 'triaged': {
      const { as, link } = what;
      return { ...state, triage: { id, as, ...(link !== undefined && { link }) } };
    }
  }
}

function unknownHappening(what: never): never {
  throw new Error(`a happening nobody taught us: ${JSON.stringify(what satisfies Happening)}`);
}

/** With another place, in a new stay; its clock goes on from an `earlier` one, where there is one. */
function move(
  state: CaseState,
  arrival: Arrival,
  to: Place,
  chain: readonly Place[],
  { at, seq }: Mark,
  earlier?: Stay,
): CaseState {
  const stay = goingOn(begun(state, seq, arrival, to, at), earlier);
  return { ...state, standing: 'open', stays: [...left(state, at), stay], chain };
}

/** Asked of another place, which answers the present one. Past the superusers it is for 1st level to look after. */
function outwards(state: CaseState, arrival: Arrival, to: Place, mark: Mark): CaseState {
  const away = move(state, arrival, to, [...state.chain, to], mark);
  const looked = presentStay(state).level === 'first' && to.level !== 'superuser';
  return looked ? { ...away, looked: { at: mark.at, id: mark.seq } } : away;
}

/** Home to 1st level from the customer, its clock going on. */
function home(state: CaseState, arrival: Arrival, mark: Mark): CaseState {
  return move(state, arrival, responsible(state), state.chain.slice(0, 1), mark, state.stays.at(-2));
}

/** Back with whoever owed the answer; the promise counts anew unless the clock goes on. */
function reopened(state: CaseState, clock: 'continues' | undefined, mark: Mark): CaseState {
  const earlier = clock === 'continues' ? lastAtFirst(state) : undefined;
  const again = unanswered(move(state, 'reopened', responsible(state), state.chain.slice(0, 1), mark, earlier));
  return clock === 'continues' ? again : { ...again, promisedFrom: mark.at };
}

/** Back at 3rd level, which it left past the gate; noted alone where it has been so too often. */
function broughtBack(state: CaseState, what: Happening & { type: 'gate-bypassed' }, mark: Mark): CaseState {
  const here = presentStay(state);
  const bypasses = [...state.bypasses, { id: what.of, visit: visitOf(state) ?? 0, at: mark.at }];
  if (what.leftClosed) return { ...state, bypasses };
  const { level, team } = here;
  return unanswered({ ...move(state, 'returned', { level, team }, state.chain, mark, here), bypasses });
}

/** Answered, where 1st level has it; elsewhere, and from above, these were words that went past 1st level. */
function answered(state: CaseState, side: 'first' | 'above' | undefined, { at, seq }: Mark): CaseState {
  const withFirst = state.chain.length === 1 || presentStay(state).arrival === 'asked';
  if (side === 'above' || (!withFirst && side === undefined))
    return { ...state, past: [...state.past, { id: String(seq), at }] };
  if (!withFirst) return state;
  const chain = state.chain.slice(0, 1);
  return { ...state, standing: 'answered', answeredAt: at, answeredBy: seq, stays: left(state, at), chain };
}

function unanswered({ answeredAt: _before, answeredBy: _by, ...state }: CaseState): CaseState {
  return state;
}

function closed(state: CaseState, { at }: Mark): CaseState {
  return { ...state, standing: 'closed', stays: left(state, at) };
}

function paused(state: CaseState, reason: PauseReason, { at: from }: Mark): CaseState {
  if (state.standing !== 'open') return state;
  return { ...state, standing: 'paused', stays: changed(state, (stay) => ({ ...stay, paused: { from, reason } })) };
}

function unpaused(state: CaseState, { at }: Mark): CaseState {
  if (state.standing !== 'paused') return state;
  return { ...state, standing: 'open', stays: changed(state, (stay) => resumed(stay, at)) };
}

/** The place that the present one answers. */
function below({ chain }: CaseState): Place {
  return chain.at(-2) ?? responsible({ chain });
}

function stating(state: CaseState): CaseState {
  const visit = visitOf(state);
  return visit === undefined ? state : { ...state, noContact: [...state.noContact, visit] };
}

function backTo(chain: readonly Place[], place: Place): readonly Place[] {
  const found = chain.findLastIndex(({ level, team }) => level === place.level && team === place.team);
  return found < 0 ? [...chain.slice(0, 1), place] : chain.slice(0, found + 1);
}

function lastAtFirst(state: CaseState): Stay | undefined {
  const { team } = responsible(state);
  return state.stays.findLast((stay) => stay.level === 'first' && stay.team === team);
}

function begun(
  { facts, rulebook, stillUntil = 0 }: Pick<CaseState, 'facts' | 'rulebook' | 'stillUntil'>,
  id: number,
  arrival: Arrival,
  { level, team }: Place,
  at: Instant,
): Stay {
  const pauses: readonly Pause[] = at < stillUntil ? [{ from: at, to: stillUntil, reason: 'standstill' }] : [];
  return {
    level,
    team,
    id,
    arrival,
    from: at,
    countsFrom: at,
    pauses,
    taken: [],
    acknowledged: false,
    facts,
    rulebook,
  };
}

/** A stay whose clock goes on where that of an earlier one stopped. */
function goingOn(stay: Stay, earlier: Stay | undefined): Stay {
  if (earlier?.to === undefined) return stay;
  const between: Pause = { from: earlier.to, to: stay.from, reason: 'reporter' };
  return {
    ...stay,
    countsFrom: earlier.countsFrom,
    pauses: [...earlier.pauses, between, ...stay.pauses],
    taken: earlier.taken,
    // What somebody had seen before it was over is to be seen again.
    acknowledged: stay.arrival !== 'reopened' && earlier.acknowledged,
  };
}

/** The stays, the present one changed. */
function changed(state: Pick<CaseState, 'stays'>, change: (stay: Stay) => Stay): readonly Stay[] {
  return [...state.stays.slice(0, -1), change(presentStay(state))];
}

function left(state: Pick<CaseState, 'stays'>, at: Instant): readonly Stay[] {
  return changed(state, (stay) => (stay.to === undefined ? { ...resumed(stay, at), to: at } : stay));
}

function resumed({ paused, ...stay }: Stay, at: Instant): Stay {
  return paused ? { ...stay, pauses: [...stay.pauses, { ...paused, to: at }] } : stay;
}

/** A pause may overlap it: what the clock leaves out is counted once (`pausesUntil`). */
function stoodStill(stay: Stay, from: Instant, to: Instant): Stay {
  return stay.to === undefined ? { ...stay, pauses: [...stay.pauses, { from, to, reason: 'standstill' }] } : stay;
}
