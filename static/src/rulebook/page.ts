import type { Rulebook, RulebookAnswer } from '../../../src/contract/rulebook';

/** What every page of the rulebook is given. */
export interface RulebookPage {
  readonly answer: RulebookAnswer;
  /** The rules as they are in force. */
  readonly inForce: Rulebook;
  /** The draft as it stands on this screen; what is in force when there is none. */
  readonly book: Rulebook;
  /** False for those who may only read. */
  readonly editable: boolean;
  /** Changes the draft, which is saved by itself a moment later. Only when `editable`. */
  readonly change: (next: Rulebook) => void;
}
