import { isSamePerson } from '../person';
import { MINUTE, type Instant } from '../time';
import type { Deed, Facts, Level, PauseReason } from '../rulebook/rulebook';
import type { Channel, Triage, Verdict } from './choices';

/** A level and the team that has the case there. */
export interface Place {
  readonly level: Level;
  readonly team: string;
}

/** Who made it happen: a person, or a rule of the rulebook. */
export type Actor =
  { readonly kind: 'person'; readonly accountId: string } | { readonly kind: 'rule'; readonly id: string };

/** A contact with a vendor. With whom, what was asked and what was answered lies in comments. */
export interface VendorContact {
  /** Id of the vendor's team, when the rulebook has one. */
  readonly team?: string;
  readonly channel: Channel;
  /** The vendor's own number of the case. */
  readonly number?: string;
  /** When it took place, which may be before it was written down. */
  readonly madeAt: Instant;
}

/** What can happen to a case, in the words of the trade. */
export type Happening =
  | {
      readonly type: 'received';
      readonly facts: Facts;
      readonly reporter: string | null;
      /** Ids of the organisations of customers it was shared with then. */
      readonly organisations?: readonly string[];
      readonly to: Place;
      /** Version by which the case is judged; the first when left out. */
      readonly rulebook?: number;
      /** Since when the superusers' team tried to answer the colleague, before sending it in. */
      readonly tried?: { readonly from: Instant; readonly team: string };
    }
  /** Was open when its desk was enabled: nothing before counts. */
  | {
      readonly type: 'taken-in';
      readonly facts: Facts;
      readonly reporter: string | null;
      readonly organisations?: readonly string[];
      readonly to: Place;
      readonly rulebook: number;
      readonly createdAt: Instant;
    }
  | { readonly type: 'reclassified'; readonly facts: Facts; readonly clock?: 'restarts' }
  /** `notice`: the team at 2nd level that is told of it on the direct route. */
  | { readonly type: 'passed-on'; readonly to: Place; readonly notice?: string }
  /** The answer that came up is not good enough: back to whom it came from. */
  | { readonly type: 'sent-back'; readonly to: Place }
  | {
      readonly type: 'escalated';
      readonly to: Place;
      readonly rung: string;
      readonly late: boolean;
      readonly notice?: string;
    }
  | { readonly type: 'warned'; readonly rung: string; readonly clock?: OtherClock }
  | { readonly type: 'lead-told'; readonly rung: string; readonly clock?: OtherClock }
  | {
      readonly type: 'acted';
      readonly rung: string;
      readonly does: Extract<Deed, 'tell' | 'assign' | 'raise-priority' | 'remind'>;
      readonly clock?: OtherClock;
    }
  | { readonly type: 'acknowledged' }
  | { readonly type: 'followed-up' }
  | { readonly type: 'answered-upwards'; readonly to: Place; readonly noVendorContact?: true }
  /** `side`: of a comment, whether who wrote it works at 1st level or above; unknown when left out. */
  | { readonly type: 'answered-customer'; readonly side?: 'first' | 'above' }
  /** 1st level waits for whoever sent the case in, who has it meanwhile. Elsewhere it is a pause like any other. */
  | { readonly type: 'asked-customer'; readonly to: Place }
  | { readonly type: 'customer-wrote'; readonly clock?: 'continues' }
  /** The customer did not answer in time: back to 1st level, or closed. */
  | { readonly type: 'handed-back'; readonly rung: string }
  | { readonly type: 'gave-up'; readonly rung: string }
  | { readonly type: 'taken-back'; readonly to: Place; readonly noVendorContact?: true }
  | { readonly type: 'vendor-asked'; readonly contact: VendorContact }
  /** `of`: the event that told of the contact. */
  | { readonly type: 'vendor-answered'; readonly of: number; readonly answeredAt: Instant; readonly number?: string }
  /** 3rd level states that no vendor was contacted. */
  | { readonly type: 'no-vendor-contact' }
  | { readonly type: 'verdict-given'; readonly verdict: Verdict }
  | { readonly type: 'verdict-agreed'; readonly verdict: Verdict }
  | { readonly type: 'verdict-disputed' }
  /** The issue of a change request has been made. */
  | { readonly type: 'change-made'; readonly issueId: string }
  /** `link`: key, at the time, of the issue that tells of the known error or shortcoming. */
  | { readonly type: 'triaged'; readonly as: Triage; readonly link?: string }
  /** It left 3rd level without a word of vendor contacts, and is back there, unless it has been so too often. `of`: how it left. */
  | { readonly type: 'gate-bypassed'; readonly of: number; readonly leftClosed?: true }
  | { readonly type: 'paused'; readonly reason: PauseReason }
  /** A pause has lasted as long as it may. */
  | { readonly type: 'pause-ended'; readonly rung: string }
  | { readonly type: 'resumed' }
  | { readonly type: 'closed' }
  /** Its issue went to another project, `to`: it is out of hand here, and whatever it becomes there begins afresh. */
  | { readonly type: 'left-desk'; readonly to: string }
  | { readonly type: 'reopened'; readonly clock?: 'continues' }
  /** The desk's clocks stood still from this event's instant on. */
  | { readonly type: 'stood-still'; readonly until: Instant }
  | { readonly type: 'rulebook-moved'; readonly to: number }
  | { readonly type: 'text-posted'; readonly of: number; readonly commentId: string }
  | { readonly type: 'withdrawn'; readonly of: number; readonly because: number };

/** The clock a rung belongs to, when it is not that of the level. */
export type OtherClock = 'follow-up' | 'promise' | 'vendor';

/** Something that happened, before it has its place in a history. */
export interface News {
  /** Names the cause uniquely, so that hearing of it twice changes nothing: `change:10023:0`, `move:<id>`, `rung:<stay>:<rung>`. */
  readonly key: string;
  /** When it happened, which may be long before we heard. */
  readonly at: Instant;
  readonly by: Actor;
  readonly what: Happening;
}

/** One entry of a case's history. Entries are only ever added; `seq` counts from 1. */
export interface CaseEvent extends News {
  readonly seq: number;
  readonly heardAt: Instant;
  /** Recorded without asking the clock what is due: in a person's move, or with more news still to come. */
  readonly unasked?: true;
}

export type History = readonly CaseEvent[];

/** The history with news added, leaving out what it already knows. */
export function extend(
  history: History,
  news: readonly News[],
  heardAt: Instant,
  how: { readonly unasked?: true } = {},
): History {
  const known = new Set(history.map((event) => event.key));
  const fresh = news.filter((item) => !known.has(item.key) && known.add(item.key));
  return [...history, ...fresh.map((item, i) => ({ ...item, seq: history.length + i + 1, heardAt, ...how }))];
}

/**
 * News that the history does not hold yet. A comment that a move of ours owes, or has posted, is not news. Posted in the
 * person's own call, within a minute of the move, nobody can tell it from another of theirs, so such comments wait until
 * we know which it is. Posted later, it has the app for its author.
 */
export function unknownTo(history: History, news: readonly News[]): readonly News[] {
  const known = new Set(history.map(({ key }) => key));
  const posted = history.flatMap(({ what }) => (what.type === 'text-posted' ? [what] : []));
  const ours = new Set(posted.map(({ commentId }) => `comment:${commentId}`));
  const carried = new Set(posted.map(({ of }) => of));
  const owing = history.filter(
    ({ seq, key, what }) =>
      key.startsWith('move:') &&
      (what.type === 'answered-customer' || what.type === 'asked-customer') &&
      !carried.has(seq),
  );
  const waits = ({ key, at, by }: News): boolean =>
    key.startsWith('comment:') && owing.some((move) => Math.abs(at - move.at) <= MINUTE && isSamePerson(by, move.by));
  const [begun] = history;
  const before = ({ at }: News): boolean => begun?.what.type === 'taken-in' && at <= begun.at;
  return news.filter((item) => !known.has(item.key) && !ours.has(item.key) && !waits(item) && !before(item));
}
