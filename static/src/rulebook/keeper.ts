import type { DraftAnswer, Rulebook, RulebookAnswer, TextFault } from '../../../src/contract/rulebook';
import { call, type Failure } from '../call';
import { merged } from './merged';

/** What has become of what was typed last. */
export type Saving =
  | { readonly is: 'saved' }
  /** Typed, and not on its way yet. */
  | { readonly is: 'waiting' }
  | { readonly is: 'saving' }
  | { readonly is: 'failed'; readonly failure: Failure }
  | { readonly is: 'refused'; readonly faults: readonly TextFault[] }
  | ({ readonly is: 'overtaken' } & Overtaken);
export type Overtaken = Extract<DraftAnswer, { readonly reason: 'changed-meanwhile' }>;

/** A pause in the typing after which it is saved; after a failure it is tried again a little later. */
const PAUSE = 1_000;
const AGAIN = 10_000;

/** Keeps the draft on screen: shows a change at once, saves it a moment later, and never lets go of what was typed. */
export class Keeper {
  #mine: Rulebook | undefined;
  #saving: Saving = { is: 'saved' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #shown: KeptDraft;
  readonly #listeners = new Set<() => void>();

  constructor(private answer: RulebookAnswer) {
    this.#shown = this.#show();
  }

  readonly look = (): KeptDraft => this.#shown;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly change = (next: Rulebook): void => {
    this.#mine = next;
    if (this.#saving.is !== 'overtaken') this.#expect({ is: 'waiting' }, PAUSE);
    this.#tell();
  };

  /** Saves at once what is not saved yet. */
  readonly flush = async (): Promise<boolean> => {
    while (this.#running || ['waiting', 'failed'].includes(this.#saving.is)) {
      await (this.#running ?? this.#save());
      if (this.#saving.is === 'failed') break;
    }
    return this.#saving.is === 'saved';
  };

  /** Goes on from a newer answer: after publishing, or when another's draft is taken over. */
  readonly put = (answer: RulebookAnswer): void => {
    this.answer = answer;
    this.#mine = undefined;
    this.#expect({ is: 'saved' });
    this.#tell();
  };

  readonly takeTheirs = (): void => {
    if (this.#saving.is === 'overtaken') this.put(this.#saving.answer);
  };

  readonly keepMine = (): void => {
    if (this.#saving.is !== 'overtaken') return;
    this.answer = this.#saving.answer;
    this.#expect({ is: 'waiting' }, 0);
    this.#tell();
  };

  readonly merge = (): void => {
    if (this.#saving.is !== 'overtaken') return;
    this.#mine = this.#merged() ?? this.#mine;
    this.keepMine();
  };

  /** Asks how it stands, unless something is on its way. */
  readonly refresh = async (): Promise<void> => {
    if (this.#saving.is !== 'saved') return;
    const before = this.#mine;
    const outcome = await call('rulebook.show', {});
    if (!outcome.ok || this.#saving.is !== 'saved' || this.#mine !== before) return;
    if (outcome.value.seen === this.answer.seen) this.answer = outcome.value;
    else this.put(outcome.value);
    this.#tell();
  };

  async #save(): Promise<void> {
    this.#running = this.#send();
    await this.#running;
    this.#running = undefined;
    this.#tell();
  }

  async #send(): Promise<void> {
    const sent = this.#mine;
    if (!sent) return this.#expect({ is: 'saved' });
    this.#expect({ is: 'saving' });
    this.#tell();
    const { seen, inForce } = this.answer;
    const outcome = await call('draft.save', { seen, base: inForce.version?.version ?? 0, text: JSON.stringify(sent) });
    const typedOn = this.#mine !== sent;
    if (!outcome.ok) return this.#expect({ is: 'failed', failure: outcome.reason }, AGAIN);
    const { value } = outcome;
    if (value.saved) {
      this.answer = value.answer;
      return typedOn ? this.#expect({ is: 'waiting' }, PAUSE) : this.#expect({ is: 'saved' });
    }
    if (value.reason === 'changed-meanwhile') return this.#expect({ is: 'overtaken', ...value });
    return typedOn ? this.#expect({ is: 'waiting' }, PAUSE) : this.#expect({ is: 'refused', faults: value.faults });
  }

  #expect(saving: Saving, inMs?: number): void {
    clearTimeout(this.#timer);
    this.#saving = saving;
    if (inMs !== undefined) this.#timer = setTimeout(() => void this.flush(), inMs);
  }

  #merged(): Rulebook | undefined {
    if (this.#saving.is !== 'overtaken' || !this.#mine) return undefined;
    return merged(bookOf(this.answer), this.#mine, bookOf(this.#saving.answer));
  }

  #show(): KeptDraft {
    const book = this.#mine ?? bookOf(this.answer);
    return { answer: this.answer, book, saving: this.#saving, mergeable: this.#merged() !== undefined };
  }

  #tell(): void {
    this.#shown = this.#show();
    for (const listener of this.#listeners) listener();
  }
}

export interface KeptDraft {
  readonly answer: RulebookAnswer;
  readonly book: Rulebook;
  readonly saving: Saving;
  /** When overtaken: the two changed different parts, so that both can be kept. */
  readonly mergeable: boolean;
}

function bookOf({ draft, inForce }: RulebookAnswer): Rulebook {
  return draft?.book ?? inForce.book;
}
