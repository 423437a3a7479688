import type { Playbook, PlaybookAnswer, PlaybookItem, PlaybookPhase } from '../../../src/contract/playbook';

/** What every part of the playbook's page is given. */
export interface PlaybookPart {
  readonly answer: PlaybookAnswer;
  /** As it stands on this screen. */
  readonly book: Playbook;
  readonly editable: boolean;
  /** Changes what stands on this screen; nothing is saved yet. Only when `editable`. */
  readonly change: (book: Playbook) => void;
}

/** What whoever edits an item is given. */
export interface ItemEditing {
  readonly book: Playbook;
  readonly phase: PlaybookPhase;
  readonly item: PlaybookItem;
  readonly editable: boolean;
  readonly put: (item: PlaybookItem) => void;
}
