import type { Instant } from '../time';
import type { CaseEvent, History } from './event';

/** What was typed with a move. It leaves our store when the comment that carries it has been posted. */
export type Words =
  | { readonly type: 'hand-over'; readonly tried: string; readonly asked: string; readonly reason?: string }
  | { readonly type: 'answer-upwards'; readonly text: string }
  | { readonly type: 'answer-customer'; readonly text: string }
  | { readonly type: 'reason'; readonly text: string };

/** Something the world must still be told, recorded together with the event that made it necessary. */
export type Owed =
  /** The thin fields: always written as the case stands when it is done. */
  | { readonly id: string; readonly kind: 'fields' }
  /** A comment carrying what was typed: internal, or public when it answers the customer. */
  | { readonly id: string; readonly kind: 'comment'; readonly of: number; readonly words: Words; readonly by: string }
  /** The status that says it was answered. */
  | { readonly id: string; readonly kind: 'answered-status'; readonly of: number; readonly by: string }
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

/** When the letter about an event leaves; undefined when it owes none. */
export type LetterAt = (event: CaseEvent) => Instant | undefined;

/** The effects that new events owe. What was typed belongs to the move among them. */
export function owedFor(
  issueId: string,
  fresh: History,
  fieldsChanged: boolean,
  letterAt: LetterAt,
  typed?: Typed,
): readonly Owed[] {
  const fields: readonly Owed[] = fieldsChanged ? [{ id: fieldsId(issueId), kind: 'fields' }] : [];
  const letter = (event: CaseEvent): readonly Owed[] => {
    const at = letterAt(event);
    return at === undefined ? [] : [{ id: effectId(issueId, event.seq, 'mail'), kind: 'mail', of: event.seq, at }];
  };
  return [...fields, ...fresh.flatMap((event) => [...owedForOne(issueId, event, typed), ...letter(event)])];
}

/** The id of every effect that a case with so many events can owe. */
export function owedIds(issueId: string, events: number): readonly string[] {
  const ofOne = (i: number): readonly string[] => KINDS_OF_AN_EVENT.map((kind) => effectId(issueId, i + 1, kind));
  return [fieldsId(issueId), ...Array.from({ length: events }, (_, i) => ofOne(i)).flat()];
}

const KINDS_OF_AN_EVENT = ['comment', 'answered-status', 'closed-status', 'mail', 'act'] as const;

export function effectId(issueId: string, seq: number, kind: Exclude<Owed['kind'], 'fields'>): string {
  return `${issueId}:${seq}:${kind}`;
}

export function fieldsId(issueId: string): string {
  return `${issueId}:fields`;
}

function owedForOne(
  issueId: string,
  { seq, key, what }: CaseEvent,
  typed?: { words: Words; by: string },
): readonly Owed[] {
  const id = (kind: Exclude<Owed['kind'], 'fields'>): string => effectId(issueId, seq, kind);
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
    case 'acted':
      return what.does === 'tell' ? [] : [{ id: id('act'), kind: 'act', of: seq, does: what.does }];
    case 'passed-on':
    case 'answered-upwards':
    case 'taken-back':
      return comment;
    default:
      return [];
  }
}
