import type { CaseView, LONGEST_TEXT as Longest, TeamView } from '../../../src/contract';
import { call, type Outcome } from '../call';
import type { MoveAnswer } from '../../../src/contract';

export type Kind = 'pass-on' | 'take-back' | 'answer';
type Longest = typeof Longest;

/** The contract's limit, by type, so that the screens need not carry its parser. */
export const LONGEST: Longest = 30_000;

/** What is typed in a form. `moveId` names the press of its button, however often it is pressed. */
export interface Draft {
  readonly moveId: string;
  readonly team: string | undefined;
  readonly texts: Readonly<Record<TextField, string>>;
}
export type TextField = 'reason' | 'tried' | 'asked' | 'answer';

export const noTexts: Draft['texts'] = { reason: '', tried: '', asked: '', answer: '' };

/** The texts a form asks for, and whether each must be given. */
export function fieldsOf(
  kind: Kind,
  draft: Draft,
  { passOn }: CaseView['moves'],
): readonly { readonly field: TextField; readonly must: boolean }[] {
  switch (kind) {
    case 'pass-on':
      return [
        ...(draft.team === undefined || draft.team === passOn[0]?.id ? [] : [{ field: 'reason', must: true } as const]),
        { field: 'tried', must: true },
        { field: 'asked', must: true },
      ];
    case 'take-back':
      return [{ field: 'reason', must: true }];
    case 'answer':
      return [{ field: 'answer', must: true }];
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

/** The team an answer goes to; undefined when it goes to the customer, or nowhere. */
export function answerTeam({ answer }: CaseView['moves']): TeamView | undefined {
  return answer === undefined || answer === 'customer' ? undefined : answer;
}

/** Makes the move that a form describes. */
export function send(kind: Kind, { moveId, team, texts }: Draft, seen: number): Promise<Outcome<MoveAnswer>> {
  const to = team === undefined ? {} : { team };
  switch (kind) {
    case 'pass-on': {
      const reason = texts.reason.trim();
      return call('case.pass-on', {
        moveId,
        seen,
        ...to,
        ...(reason && { reason }),
        tried: texts.tried.trim(),
        asked: texts.asked.trim(),
      });
    }
    case 'take-back':
      return call('case.take-back', { moveId, seen, ...to, reason: texts.reason.trim() });
    case 'answer':
      return call('case.answer', { moveId, seen, text: texts.answer.trim() });
  }
}
