import { MINUTE, type Instant } from '../time';
import type { Facts, Level, PauseReason } from '../rulebook/rulebook';

/** A level and the team that has the case there. */
export interface Place {
  readonly level: Level;
  readonly team: string;
}

/** Who made it happen: a person, or a rule of the rulebook. */
export type Actor =
  { readonly kind: 'person'; readonly accountId: string } | { readonly kind: 'rule'; readonly id: string };

/** What can happen to a case, in the words of the trade. */
export type Happening =
  | { readonly type: 'received'; readonly facts: Facts; readonly reporter: string | null; readonly to: Place }
  | { readonly type: 'reclassified'; readonly facts: Facts }
  | { readonly type: 'passed-on'; readonly to: Place; readonly reason?: string }
  | { readonly type: 'escalated'; readonly to: Place; readonly rung: string; readonly late: boolean }
  | { readonly type: 'warned'; readonly rung: string }
  | { readonly type: 'lead-told'; readonly rung: string }
  | { readonly type: 'answered-upwards'; readonly to: Place }
  | { readonly type: 'answered-customer' }
  | { readonly type: 'customer-wrote' }
  | { readonly type: 'taken-back'; readonly to: Place }
  | { readonly type: 'paused'; readonly reason: PauseReason }
  | { readonly type: 'resumed' }
  | { readonly type: 'closed' }
  | { readonly type: 'reopened' }
  | { readonly type: 'text-posted'; readonly of: number; readonly commentId: string }
  | { readonly type: 'withdrawn'; readonly of: number; readonly because: number };

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
}

export type History = readonly CaseEvent[];

/** The history with news added, leaving out what it already knows. */
export function extend(history: History, news: readonly News[], heardAt: Instant): History {
  const known = new Set(history.map((event) => event.key));
  const fresh = news.filter((item) => !known.has(item.key) && known.add(item.key));
  return [...history, ...fresh.map((item, i) => ({ ...item, seq: history.length + i + 1, heardAt }))];
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
    ({ seq, key, what }) => key.startsWith('move:') && what.type === 'answered-customer' && !carried.has(seq),
  );
  const waits = ({ key, at, by }: News): boolean =>
    key.startsWith('comment:') && owing.some((move) => Math.abs(at - move.at) <= MINUTE && sameActor(by, move.by));
  return news.filter((item) => !known.has(item.key) && !ours.has(item.key) && !waits(item));
}

function sameActor(one: Actor, other: Actor): boolean {
  return one.kind === 'person' && other.kind === 'person' && one.accountId === other.accountId;
}
