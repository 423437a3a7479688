import type { CaseView, MoveAnswer } from '../../../src/contract/calls';
import { call, type Outcome } from '../call';
import type { Draft, Kind, Plain } from './draft';

/** Makes the move that a form describes. */
export function send(
  kind: Kind,
  { moveId, team, texts, before }: Draft,
  { passOn, takeBack }: CaseView['moves'],
): Promise<Outcome<MoveAnswer>> {
  const seen = before.version;
  const known =
    kind === 'pass-on' ? passOn.some(({ id }) => id === team) : takeBack.some((place) => place.team === team);
  const to = known && team !== undefined ? { team } : {};
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

/** Makes a move that needs no words. */
export function sendPlain(kind: Plain, moveId: string, { version }: CaseView): Promise<Outcome<MoveAnswer>> {
  return call(`case.${kind}`, { moveId, seen: version });
}
