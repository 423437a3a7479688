import type { Playbook, PlaybookAnswer } from '../../../src/contract/playbook';

/** What every part of the playbook's page is given. */
export interface PlaybookPart {
  readonly answer: PlaybookAnswer;
  /** As it stands on this screen. */
  readonly book: Playbook;
  readonly editable: boolean;
  /** Changes what stands on this screen; nothing is saved yet. Only when `editable`. */
  readonly change: (book: Playbook) => void;
}
