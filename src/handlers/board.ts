import { askTheBoard, showWhyDue } from '../app/ask-board';
import type { boardCalls } from '../contract/board';
import type { Ports } from '../ports/ports';
import type { Handlers } from './dispatch';
import { partyOf } from './onboarding';

type BoardCall = keyof typeof boardCalls;

/** What those who can see an onboarding case may ask of its board. */
export function boardHandlers(ports: Ports): Handlers<BoardCall> {
  return {
    'board.ask': (caller, { moveId }) => {
      const { issueId, who } = partyOf(caller);
      return askTheBoard(ports, issueId, who, moveId);
    },
    'board.why': (caller, { item }) => showWhyDue(ports, partyOf(caller).issueId, item),
  };
}
