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

/** The present stay of a case. */
export function presentStay(state: CaseState): Stay {
  return present(state.stays);
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

function step(state: CaseState, { seq, at, what }: CaseEvent): CaseState {
  const inHand = state.standing === 'open' || state.standing === 'paused';
  const here = presentStay(state);
  const move = (arrival: Arrival, to: Place, chain: readonly Place[], earlier?: Stay): CaseState => ({
    ...state,
    standing: 'open',
    stays: [...left(state.stays, at), goingOn(begun(state, seq, arrival, to, at), earlier)],
    chain,
  });
  const outwards = (arrival: Arrival, to: Place): CaseState => ({
    ...move(arrival, to, [...state.chain, to]),
    ...(here.level === 'first' && to.level !== 'superuser' && { looked: { at, id: seq } }),
  });
  /** Home to 1st level from the customer, its clock going on. */
  const home = (arrival: Arrival): CaseState =>
    move(arrival, responsible(state), state.chain.slice(0, 1), before(state.stays));
  const onLadder = (rung: string): CaseState => ({
    ...state,
    rungs: [...state.rungs, { id: rung, at }],
    stays: changed(state.stays, (stay) => ({ ...stay, taken: [...stay.taken, { id: rung, at }] })),
  });
  const pause = (reason: PauseReason): CaseState =>
    state.standing === 'open'
      ? {
          ...state,
          standing: 'paused',
          stays: changed(state.stays, (stay) => ({ ...stay, paused: { from: at, reason } })),
        }
      : state;
  const resume = (): CaseState =>
    state.standing === 'paused'
      ? { ...state, standing: 'open', stays: changed(state.stays, (stay) => resumed(stay, at)) }
      : state;
  const reopen = (clock: 'continues' | undefined): CaseState =>
    unanswered(
      clock === 'continues'
        ? move('reopened', responsible(state), state.chain.slice(0, 1), lastAtFirst(state))
        : { ...move('reopened', responsible(state), state.chain.slice(0, 1)), promisedFrom: at },
    );
  switch (what.type) {
    case 'reclassified':
      return {
        ...state,
        facts: what.facts,
        factsFrom: at,
        stays: changed(state.stays, (stay) => ({
          ...stay,
          facts: what.facts,
          ...(what.clock === 'restarts' && { countsFrom: at, taken: [], acknowledged: false }),
        })),
      };
    case 'rulebook-moved':
      return {
        ...state,
        rulebook: what.to,
        factsFrom: at,
        stays: changed(state.stays, (stay) => (stay.to === undefined ? { ...stay, rulebook: what.to } : stay)),
      };
    case 'passed-on':
    case 'escalated':
      return inHand ? outwards(what.type, what.to) : state;
    case 'sent-back':
      return inHand ? outwards('sent-back', what.to) : state;
    case 'answered-upwards':
    case 'taken-back': {
      if (!inHand) return state;
      const stated = what.noVendorContact ? stating(state) : state;
      return here.arrival === 'asked'
        ? home(what.type)
        : { ...move(what.type, what.to, backTo(state.chain, what.to)), noContact: stated.noContact };
    }
    case 'vendor-asked':
      return { ...state, contacts: [...state.contacts, { ...what.contact, id: seq, visit: visitOf(state) ?? 0 }] };
    case 'vendor-answered':
      return {
        ...state,
        contacts: state.contacts.map((contact) =>
          contact.id === what.of
            ? { ...contact, answeredAt: what.answeredAt, ...(what.number !== undefined && { number: what.number }) }
            : contact,
        ),
      };
    case 'no-vendor-contact':
      return stating(state);
    case 'verdict-given':
      return { ...state, verdict: { id: seq, verdict: what.verdict, at, state: 'given', with: below(state) } };
    case 'verdict-agreed':
    case 'verdict-disputed':
      return state.verdict?.state === 'given'
        ? { ...state, verdict: { ...state.verdict, state: what.type === 'verdict-agreed' ? 'agreed' : 'disputed' } }
        : state;
    case 'change-made':
      return { ...state, change: what.issueId };
    case 'triaged':
      return {
        ...state,
        triage: { id: seq, as: what.as, ...(what.link !== undefined && { link: what.link }) },
      };
    case 'gate-bypassed': {
      if (!leftPastGate(state)) return state;
      const { level, team } = here;
      const bypasses = [...state.bypasses, { id: what.of, visit: visitOf(state) ?? 0, at }];
      return what.leftClosed
        ? { ...state, bypasses }
        : unanswered({ ...move('returned', { level, team }, state.chain, here), bypasses });
    }
    case 'warned':
    case 'lead-told':
    case 'acted':
      return onLadder(what.rung);
    case 'acknowledged':
      return { ...state, stays: changed(state.stays, (stay) => ({ ...stay, acknowledged: true })) };
    case 'followed-up':
      return { ...state, looked: { at, id: seq } };
    case 'asked-customer':
      if (!inHand || here.level === 'superuser') return state;
      return here.level === 'first' ? outwards('asked', what.to) : pause('reporter');
    case 'handed-back':
      return here.arrival === 'asked' && inHand ? home('handed-back') : state;
    case 'paused':
      return pause(what.reason);
    case 'pause-ended':
      return resume();
    case 'resumed':
      return here.arrival === 'asked' && inHand ? home('customer-answered') : resume();
    case 'stood-still':
      return {
        ...state,
        stillUntil: what.until,
        stays: changed(state.stays, (stay) => stoodStill(stay, at, what.until)),
      };
    case 'answered-customer': {
      const withFirst = state.chain.length === 1 || here.arrival === 'asked';
      if (inHand && (what.side === 'above' || (!withFirst && what.side === undefined)))
        return { ...state, past: [...state.past, { id: String(seq), at }] };
      return inHand && withFirst
        ? {
            ...state,
            standing: 'answered',
            answeredAt: at,
            answeredBy: seq,
            stays: left(state.stays, at),
            chain: state.chain.slice(0, 1),
          }
        : state;
    }
    case 'left-desk':
      return { ...state, standing: 'closed', stays: left(state.stays, at), leftFor: what.to };
    case 'closed':
    case 'gave-up':
      return state.standing === 'closed' ? state : { ...state, standing: 'closed', stays: left(state.stays, at) };
    case 'customer-wrote':
      if (here.arrival === 'asked' && inHand) return home('customer-answered');
      return inHand ? state : reopen(what.clock);
    case 'reopened':
      return inHand ? state : reopen(what.clock);
    case 'received':
    case 'taken-in':
    case 'text-posted':
    case 'withdrawn':
      return state;
    default:
      return unknownHappening(what);
  }
}

function unanswered({ answeredAt: _before, answeredBy: _by, ...state }: CaseState): CaseState {
  return state;
}

function unknownHappening(what: never): never {
  throw new Error(`a happening nobody taught us: ${JSON.stringify(what satisfies Happening)}`);
}

/** Who owes the customer the answer: the place at the bottom of the chain. */
export function responsible({ chain }: Pick<CaseState, 'chain'>): Place {
  const [bottom] = chain;
  if (!bottom) throw new Error('a case nobody is responsible for');
  return bottom;
}

/** The place that the present one answers. */
function below({ chain }: CaseState): Place {
  return chain.at(-2) ?? responsible({ chain });
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

function stating(state: CaseState): CaseState {
  const visit = visitOf(state);
  return visit === undefined ? state : { ...state, noContact: [...state.noContact, visit] };
}

function backTo(chain: readonly Place[], place: Place): readonly Place[] {
  const found = chain.findLastIndex(({ level, team }) => level === place.level && team === place.team);
  return found < 0 ? [...chain.slice(0, 1), place] : chain.slice(0, found + 1);
}

function present(stays: readonly Stay[]): Stay {
  const last = stays.at(-1);
  if (!last) throw new Error('a case that is nowhere');
  return last;
}

/** The stay before the present one, as it was left. */
function before(stays: readonly Stay[]): Stay | undefined {
  return stays.at(-2);
}

function lastAtFirst(state: CaseState): Stay | undefined {
  const { team } = responsible(state);
  return state.stays.findLast((stay) => stay.level === 'first' && stay.team === team);
}

function changed(stays: readonly Stay[], change: (stay: Stay) => Stay): readonly Stay[] {
  return [...stays.slice(0, -1), change(present(stays))];
}

function left(stays: readonly Stay[], at: Instant): readonly Stay[] {
  return changed(stays, (stay) => (stay.to === undefined ? { ...resumed(stay, at), to: at } : stay));
}

function resumed({ paused, ...stay }: Stay, at: Instant): Stay {
  return paused ? { ...stay, pauses: [...stay.pauses, { ...paused, to: at }] } : stay;
}

/** A pause may overlap it: what the clock leaves out is counted once (`pausesUntil`). */
function stoodStill(stay: Stay, from: Instant, to: Instant): Stay {
  return stay.to === undefined ? { ...stay, pauses: [...stay.pauses, { from, to, reason: 'standstill' }] } : stay;
}
