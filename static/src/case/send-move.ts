import type { MoveAnswer } from '../../../src/contract';
import { call, type Outcome } from '../call';
import type { Draft, Kind } from './draft';

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
