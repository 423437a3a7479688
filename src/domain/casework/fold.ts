import type { Facts, PauseReason } from '../rulebook/rulebook';
import type { Instant, Span } from '../time';
import type { CaseEvent, Happening, History, Place } from './event';

/** How a case came to where it stays. */
export type Arrival = 'received' | 'passed-on' | 'escalated' | 'answered-upwards' | 'taken-back' | 'reopened';

/** One bar of the hop chain: the time a case lies with one team without moving. */
export interface Stay extends Place {
  /** `seq` of the event that began it: the stay's name. */
  readonly id: number;
  readonly arrival: Arrival;
  readonly from: Instant;
  /** Undefined while it lasts. */
  readonly to?: Instant;
  readonly pauses: readonly (Span & { readonly reason: PauseReason })[];
  readonly paused?: { readonly from: Instant; readonly reason: PauseReason };
  /** Rungs of the ladder already taken in this stay. */
  readonly taken: readonly string[];
}

export type Standing = 'open' | 'paused' | 'answered' | 'closed';

/** What a history amounts to. */
export interface CaseState {
  readonly facts: Facts;
  /** Since when the facts are what they are. */
  readonly factsFrom: Instant;
  readonly reporter: string | null;
  readonly receivedAt: Instant;
  readonly standing: Standing;
  readonly answeredAt?: Instant;
  /** In the order they began; the last is the present one. */
  readonly stays: readonly Stay[];
  /** Who waits for whom: the bottom owes the customer the answer, the top has the case. */
  readonly chain: readonly Place[];
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
  return standingEvents(history).reduce<CaseState | undefined>(
    (state, event) => (state ? step(state, event) : begin(event)),
    undefined,
  );
}

/** The present stay of a case. */
export function presentStay(state: CaseState): Stay {
  return present(state.stays);
}

function begin({ seq, at, what }: CaseEvent): CaseState | undefined {
  if (what.type !== 'received') return undefined;
  return {
    facts: what.facts,
    factsFrom: at,
    reporter: what.reporter,
    receivedAt: at,
    standing: 'open',
    stays: [{ ...what.to, id: seq, arrival: 'received', from: at, pauses: [], taken: [] }],
    chain: [what.to],
  };
}

function step(state: CaseState, { seq, at, what }: CaseEvent): CaseState {
  const inHand = state.standing === 'open' || state.standing === 'paused';
  const move = (arrival: Arrival, to: Place, chain: readonly Place[]): CaseState => ({
    ...state,
    standing: 'open',
    stays: [...left(state.stays, at), { ...to, id: seq, arrival, from: at, pauses: [], taken: [] }],
    chain,
  });
  switch (what.type) {
    case 'reclassified':
      return { ...state, facts: what.facts, factsFrom: at };
    case 'passed-on':
    case 'escalated':
      return inHand ? move(what.type, what.to, [...state.chain, what.to]) : state;
    case 'answered-upwards':
    case 'taken-back':
      return inHand ? move(what.type, what.to, backTo(state.chain, what.to)) : state;
    case 'warned':
    case 'lead-told':
      return { ...state, stays: changed(state.stays, (stay) => ({ ...stay, taken: [...stay.taken, what.rung] })) };
    case 'paused':
      return state.standing === 'open'
        ? {
            ...state,
            standing: 'paused',
            stays: changed(state.stays, (stay) => ({ ...stay, paused: { from: at, reason: what.reason } })),
          }
        : state;
    case 'resumed':
      return state.standing === 'paused'
        ? { ...state, standing: 'open', stays: changed(state.stays, (stay) => resumed(stay, at)) }
        : state;
    case 'answered-customer':
      return inHand && state.chain.length === 1
        ? { ...state, standing: 'answered', answeredAt: at, stays: left(state.stays, at) }
        : state;
    case 'closed':
      return state.standing === 'closed' ? state : { ...state, standing: 'closed', stays: left(state.stays, at) };
    case 'customer-wrote':
    case 'reopened':
      return inHand ? state : unanswered(move('reopened', responsible(state), state.chain.slice(0, 1)));
    case 'received':
    case 'text-posted':
    case 'withdrawn':
      return state;
    default:
      return unknownHappening(what);
  }
}

function unanswered({ answeredAt: _before, ...state }: CaseState): CaseState {
  return state;
}

function unknownHappening(what: never): never {
  throw new Error(`a happening nobody taught us: ${JSON.stringify(what satisfies Happening)}`);
}

/** Who owes the customer the answer: the place at the bottom of the chain. */
export function responsible({ chain }: CaseState): Place {
  const [bottom] = chain;
  if (!bottom) throw new Error('a case nobody is responsible for');
  return bottom;
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

function changed(stays: readonly Stay[], change: (stay: Stay) => Stay): readonly Stay[] {
  return [...stays.slice(0, -1), change(present(stays))];
}

function left(stays: readonly Stay[], at: Instant): readonly Stay[] {
  return changed(stays, (stay) => (stay.to === undefined ? { ...resumed(stay, at), to: at } : stay));
}

function resumed({ paused, ...stay }: Stay, at: Instant): Stay {
  return paused ? { ...stay, pauses: [...stay.pauses, { ...paused, to: at }] } : stay;
}
