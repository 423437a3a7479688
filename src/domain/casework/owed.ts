import type { Instant } from '../time';
import type { CaseEvent, Happening, History } from './event';

/** What was typed with a move. It leaves our store when the comment that carries it has been posted. */
export type Words =
  | { readonly type: 'hand-over'; readonly tried: string; readonly asked: string; readonly reason?: string }
  | { readonly type: 'answer-upwards'; readonly text: string }
  | { readonly type: 'answer-customer'; readonly text: string }
  /** What 1st level asks whoever sent the case in. */
  | { readonly type: 'question'; readonly text: string }
  /** Why a case was taken back. */
  | { readonly type: 'reason'; readonly text: string }
  /** Internal words with any other move; `with`: the person at the vendor. */
  | { readonly type: 'note'; readonly about: Note; readonly text: string; readonly with?: string };

export const NOTES = [
  'sent-back',
  'reopened',
  'vendor-asked',
  'vendor-answered',
  'no-vendor-contact',
  'verdict-given',
  'verdict-agreed',
  'verdict-disputed',
  'triaged',
] as const satisfies readonly Happening['type'][];
export type Note = (typeof NOTES)[number];

/** What a customer who cannot follow the case is told when it goes further: made for customers, by us, once each. */
export type Tidings = 'technicians' | 'specialists';

/** Something the world must still be told, recorded together with the event that made it necessary. */
export type Owed =
  /** The thin fields: always written as the case stands when it is done. */
  | { readonly id: string; readonly kind: 'fields' }
  /** A comment carrying what was typed: internal, or public when it answers the customer. */
  | { readonly id: string; readonly kind: 'comment'; readonly of: number; readonly words: Words; readonly by: string }
  /** The status that says it was answered. */
  | { readonly id: string; readonly kind: 'answered-status'; readonly of: number; readonly by: string }
  /** The status that says we wait for the customer. */
  | { readonly id: string; readonly kind: 'asked-status'; readonly of: number; readonly by: string }
  /** The status of a case that is opened again, by a person or because it left 3rd level past the gate. */
  | { readonly id: string; readonly kind: 'open-status'; readonly of: number; readonly by?: string }
  /** A public comment by the app for a customer who cannot follow the case. */
  | { readonly id: string; readonly kind: 'told'; readonly of: number; readonly says: Tidings }
  /** The issue of a change request, linked to this one. */
  | { readonly id: string; readonly kind: 'change'; readonly of: number; readonly by: string }
  /** A link to the issue of a known error or shortcoming. */
  | { readonly id: string; readonly kind: 'link'; readonly of: number; readonly to: string; readonly by: string }
  /** What a rung does to the issue itself. */
  | {
      readonly id: string;
      readonly kind: 'act';
      readonly of: number;
      readonly does: 'assign' | 'raise-priority' | 'remind';
    }
  /** The status of a case whose customer never answered. */
  | { readonly id: string; readonly kind: 'closed-status'; readonly of: number }
  /** A letter to the staff whom an event concerns; `told` are those who have it, when it did not reach everybody at once. */
  | {
      readonly id: string;
      readonly kind: 'mail';
      readonly of: number;
      /** When it leaves, together with others. */
      readonly at: Instant;
      readonly told?: readonly string[];
    };

/** What was typed, and the account that typed it. */
export interface Typed {
  readonly words: Words;
  readonly by: string;
}

/** What an event owes beside what it says itself. */
export interface OwedOf {
  /** When the letter about it leaves; undefined when it owes none. */
  readonly letterAt: (event: CaseEvent) => Instant | undefined;
  /** What the customer is told of it. */
  readonly tidings: (event: CaseEvent) => Tidings | undefined;
}

/** A case that owes. Effects are numbered through all its lives, of which the present one has so many events `before` it. */
interface Owing {
  readonly issueId: string;
  readonly before: number;
}

/** The effects that new events owe. What was typed belongs to the move among them. */
export function owedFor(
  { issueId, before }: Owing,
  fresh: History,
  fieldsChanged: boolean,
  { letterAt, tidings }: OwedOf,
  typed?: Typed,
): readonly Owed[] {
  const fields: readonly Owed[] = fieldsChanged ? [{ id: fieldsId(issueId), kind: 'fields' }] : [];
  const letter = (event: CaseEvent): readonly Owed[] => {
    const at = letterAt(event);
    return at === undefined
      ? []
      : [{ id: effectId(issueId, before + event.seq, 'mail'), kind: 'mail', of: event.seq, at }];
  };
  const told = (event: CaseEvent): readonly Owed[] => {
    const says = tidings(event);
    return says ? [{ id: effectId(issueId, before + event.seq, 'told'), kind: 'told', of: event.seq, says }] : [];
  };
  return [
    ...fields,
    ...fresh.flatMap((event) => [...owedForOne({ issueId, before }, event, typed), ...told(event), ...letter(event)]),
  ];
}

/** The id of every effect that a case can owe for its events after one and up to another, in all its lives. */
export function owedIds(issueId: string, upTo: number, after = 0): readonly string[] {
  const ofOne = (i: number): readonly string[] =>
    KINDS_OF_AN_EVENT.map((kind) => effectId(issueId, after + i + 1, kind));
  return [fieldsId(issueId), ...Array.from({ length: upTo - after }, (_, i) => ofOne(i)).flat()];
}

const KINDS_OF_AN_EVENT = [
  'comment',
  'answered-status',
  'asked-status',
  'open-status',
  'closed-status',
  'told',
  'change',
  'link',
  'mail',
  'act',
] as const satisfies readonly Exclude<Owed['kind'], 'fields'>[];

export function effectId(issueId: string, seq: number, kind: Exclude<Owed['kind'], 'fields'>): string {
  return `${issueId}:${seq}:${kind}`;
}

export function fieldsId(issueId: string): string {
  return `${issueId}:fields`;
}

function owedForOne(
  { issueId, before }: Owing,
  { seq, key, by: actor, what }: CaseEvent,
  typed?: Typed,
): readonly Owed[] {
  const id = (kind: Exclude<Owed['kind'], 'fields'>): string => effectId(issueId, before + seq, kind);
  const comment: readonly Owed[] =
    typed && key.startsWith('move:')
      ? [{ id: id('comment'), kind: 'comment', of: seq, words: typed.words, by: typed.by }]
      : [];
  switch (what.type) {
    case 'gave-up':
      return [{ id: id('closed-status'), kind: 'closed-status', of: seq }];
    case 'answered-customer':
      return typed && comment.length > 0
        ? [...comment, { id: id('answered-status'), kind: 'answered-status', of: seq, by: typed.by }]
        : [];
    case 'asked-customer':
      return typed && comment.length > 0
        ? [...comment, { id: id('asked-status'), kind: 'asked-status', of: seq, by: typed.by }]
        : [];
    case 'reopened':
      return actor.kind === 'person' && key.startsWith('move:')
        ? [...comment, { id: id('open-status'), kind: 'open-status', of: seq, by: actor.accountId }]
        : [];
    case 'gate-bypassed':
      return what.leftClosed ? [] : [{ id: id('open-status'), kind: 'open-status', of: seq }];
    case 'verdict-agreed':
      return what.verdict === 'change-request' && actor.kind === 'person'
        ? [...comment, { id: id('change'), kind: 'change', of: seq, by: actor.accountId }]
        : comment;
    case 'triaged':
      return what.link !== undefined && actor.kind === 'person'
        ? [...comment, { id: id('link'), kind: 'link', of: seq, to: what.link, by: actor.accountId }]
        : comment;
    case 'acted':
      return what.does === 'tell' ? [] : [{ id: id('act'), kind: 'act', of: seq, does: what.does }];
    default:
      return comment;
  }
}
