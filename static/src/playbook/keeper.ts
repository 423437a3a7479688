import type { Playbook, PlaybookAnswer } from '../../../src/contract/playbook';
import { isSame } from '../rulebook/same';

export interface Kept {
  /** The newest version, as it was last fetched. */
  readonly answer: PlaybookAnswer;
  /** The playbook as it stands on this screen. */
  readonly book: Playbook;
  readonly changed: boolean;
}

/** Keeps what somebody is changing while they go from page to page. It is saved when they say so, as a whole. */
class Keeper {
  #kept: Kept | undefined;
  readonly #listeners = new Set<() => void>();

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly look = (): Kept | undefined => this.#kept;

  /** A fetched version; changes on top of an older one stay. */
  readonly fetched = (answer: PlaybookAnswer): void => {
    if (!this.#kept?.changed) this.take(answer);
  };

  /** Shows a version, without any changes. */
  readonly take = (answer: PlaybookAnswer): void => this.#put(answer, answer.playbook);

  /** The changes are from now on changes to this version. */
  readonly rebase = (answer: PlaybookAnswer): void => this.#put(answer, this.#kept?.book ?? answer.playbook);

  readonly change = (book: Playbook): void => {
    if (this.#kept) this.#put(this.#kept.answer, book);
  };

  #put(answer: PlaybookAnswer, book: Playbook): void {
    const { version } = answer.playbook;
    this.#kept = { answer, book, changed: !isSame({ ...book, version }, answer.playbook) };
    for (const tell of this.#listeners) tell();
  }
}

export const keeper = new Keeper();
