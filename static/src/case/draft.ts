import type { CaseView, LONGEST_TEXT, TeamView } from '../../../src/contract/calls';

/** Moves with a form of their own. */
export type Kind = 'pass-on' | 'take-back' | 'answer';
/** Moves that need no words: one press. */
export type Plain = 'acknowledge' | 'follow-up';

/** The contract's limit, by type, so that the screens need not carry its parser. */
export const LONGEST: typeof LONGEST_TEXT = 30_000;

/** What is typed in a form. `moveId` names the press of its button, however often it is pressed. */
export interface Draft {
  /** The case as its writer last saw it: what the move is meant for. */
  readonly before: CaseView;
  readonly moveId: string;
  readonly team: string | undefined;
  readonly texts: Readonly<Record<TextField, string>>;
}
export type TextField = 'reason' | 'tried' | 'asked' | 'answer';

export const noTexts: Draft['texts'] = { reason: '', tried: '', asked: '', answer: '' };

/** The texts that a form asks for. Each must be given. */
export function fieldsOf(
  kind: Kind,
  { team }: Pick<Draft, 'team'>,
  { passOn }: CaseView['moves'],
): readonly TextField[] {
  switch (kind) {
    case 'pass-on':
      return team === undefined || team === passOn[0]?.id ? ['tried', 'asked'] : ['reason', 'tried', 'asked'];
    case 'take-back':
      return ['reason'];
    case 'answer':
      return ['answer'];
  }
}

/** Whether the protocol offers a move as the case stands. */
export function offers(kind: Kind, { passOn, takeBack, answer }: CaseView['moves']): boolean {
  switch (kind) {
    case 'pass-on':
      return passOn.length > 0;
    case 'take-back':
      return takeBack.length > 0;
    case 'answer':
      return answer !== undefined;
  }
}

/** The moves without words that are offered as the case stands. */
export function plainOffered({ acknowledged, followUp, moves, chain }: CaseView): readonly Plain[] {
  if (moves.answer === undefined || chain.at(-1)?.arrival === 'asked') return [];
  return [...(acknowledged ? [] : ['acknowledge' as const]), ...(followUp ? ['follow-up' as const] : [])];
}

/**
 * Which draft belongs to a move now; undefined when it is not offered. Answers are kept apart by whom they go to: what
 * was written for a colleague must never become an answer to the customer because the case moved.
 */
export function draftKey(kind: Kind, moves: CaseView['moves']): string | undefined {
  if (!offers(kind, moves)) return undefined;
  return kind === 'answer' ? `answer to ${answerTeam(moves)?.id ?? 'the customer'}` : kind;
}

/** The team an answer goes to; undefined when it goes to the customer, or nowhere. */
export function answerTeam({ answer }: CaseView['moves']): TeamView | undefined {
  return answer === undefined || answer === 'customer' ? undefined : answer;
}
