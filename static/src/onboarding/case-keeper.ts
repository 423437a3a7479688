import type { Deed } from '../../../src/contract/deeds';
import type { DoneAnswer, ItemView, OnboardingAnswer, OnboardingView } from '../../../src/contract/onboarding';
import { MINUTE } from '../../../src/contract/time';
import { call, type Failure, type Outcome } from '../call';
import { hoped } from './hoped';
import { sharing } from './shared-parts';

/** What was refused, and of which item, when of one. */
export interface Trouble {
  readonly item: string | undefined;
  readonly what: Failure | (DoneAnswer & { readonly done: false });
}

export interface Kept {
  readonly state: 'loading' | 'failed' | Exclude<OnboardingAnswer['state'], 'same'>;
  readonly mayBegin: boolean;
  /** The case with what is on its way. */
  readonly shown: OnboardingView | undefined;
  /** The case as it was told, for what is news. */
  readonly told: OnboardingView | undefined;
  readonly failure: Failure | undefined;
  readonly loading: boolean;
  /** How many presses are on their way. */
  readonly sending: number;
  readonly trouble: Trouble | undefined;
  /** What has just happened, for whoever hears the page. */
  readonly said: string;
  /** The site's time, to the minute. */
  readonly now: number;
}

interface Wish {
  readonly deeds: readonly Deed[];
  readonly item: string | undefined;
  readonly done: (outcome: Outcome<DoneAnswer>) => void;
}

/**
 * The case in front of its reader. Deeds are shown at once and sent one press after another, in the order they were made;
 * what is refused goes back to what was there. The browser's clock is used for differences only.
 */
export class CaseKeeper {
  #told: OnboardingView | undefined;
  #toldAt = 0;
  #wishes: readonly Wish[] = [];
  #looking = 0;
  readonly #listeners = new Set<() => void>();
  #kept: Kept = {
    state: 'loading',
    mayBegin: false,
    shown: undefined,
    told: undefined,
    failure: undefined,
    loading: true,
    sending: 0,
    trouble: undefined,
    said: '',
    now: 0,
  };

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly kept = (): Kept => this.#kept;

  /** Takes an answer of `onboarding.show` or `.begin` that is on its way; of several, the last one asked for. */
  readonly expect = async (coming: Promise<Outcome<OnboardingAnswer>>): Promise<void> => {
    this.#looking += 1;
    const mine = this.#looking;
    this.#put({ loading: true });
    const outcome = await coming;
    if (mine !== this.#looking) return;
    if (!outcome.ok) {
      this.#put({
        loading: false,
        failure: outcome.reason,
        ...(this.#kept.state === 'loading' && { state: 'failed' as const }),
      });
      return;
    }
    const { value } = outcome;
    if (value.state === 'known') return this.#tell(value.case);
    if (value.state === 'same') return this.#put({ loading: false, failure: undefined });
    this.#put({
      state: value.state,
      mayBegin: value.state === 'not-begun' && value.mayBegin,
      loading: false,
      failure: undefined,
    });
  };

  /** Looks whether there is anything new. */
  readonly look = (): Promise<void> =>
    this.expect(call('onboarding.show', this.#told ? { since: this.#told.written } : {}));

  /** Fetches the case whatever its version: something about it changed that is no event of it. */
  readonly refresh = (): void => void this.expect(call('onboarding.show', {}));

  readonly act = (deeds: readonly Deed[], item: string | undefined): Promise<Outcome<DoneAnswer>> =>
    new Promise((done) => {
      this.#wishes = [...this.#wishes, { deeds, item, done }];
      this.#put({ trouble: undefined });
      if (this.#wishes.length === 1) void this.#send();
    });

  /** Says at once what the app would answer: that an item lacks something. */
  readonly refuse = ({ id, lacks }: ItemView): void => {
    const missing = [{ item: id, why: 'lacks', lacks }] as const;
    this.#put({ trouble: { item: id, what: { done: false, reason: 'lacking', deed: 0, missing } } });
  };

  readonly say = (said: string): void => this.#put({ said });

  async #send(): Promise<void> {
    for (let [wish] = this.#wishes; wish; [wish] = this.#wishes) {
      const outcome = await sent(wish.deeds);
      this.#wishes = this.#wishes.slice(1);
      // Whatever was being looked up began before this was done.
      this.#looking += 1;
      const trouble = troubleOf(outcome, wish);
      const answer = outcome.ok ? outcome.value.case : undefined;
      if (answer) this.#tell(answer, trouble);
      else this.#put({ trouble, loading: false });
      wish.done(outcome);
    }
  }

  #tell(view: OnboardingView, trouble?: Trouble): void {
    if (this.#told && view.written < this.#told.written) return this.#put({ loading: false });
    this.#told = sharing(this.#told, view);
    this.#toldAt = Date.now();
    this.#put({ state: 'known', told: this.#told, loading: false, failure: undefined, ...(trouble && { trouble }) });
  }

  #put(change: Partial<Kept>): void {
    const at = this.#told ? this.#told.asOf + Math.max(0, Date.now() - this.#toldAt) : 0;
    const deeds = this.#wishes.flatMap((wish) => wish.deeds);
    const shown = this.#told && hoped(this.#told, deeds, at);
    this.#kept = {
      ...this.#kept,
      ...change,
      shown,
      sending: this.#wishes.length,
      now: Math.floor(at / MINUTE) * MINUTE,
    };
    for (const tell of this.#listeners) tell();
  }
}

/** Sent twice where no answer came: the same press is not done twice. */
async function sent(deeds: readonly Deed[]): Promise<Outcome<DoneAnswer>> {
  const input = { moveId: crypto.randomUUID(), deeds: [...deeds] };
  const first = await call('onboarding.do', input);
  return first.ok || first.reason !== 'unreachable' ? first : call('onboarding.do', input);
}

function troubleOf(outcome: Outcome<DoneAnswer>, { deeds, item }: Wish): Trouble | undefined {
  if (outcome.ok && outcome.value.done) return undefined;
  const at = outcome.ok && !outcome.value.done ? deeds[outcome.value.deed] : deeds[0];
  const of = at && 'item' in at && typeof at.item === 'string' ? at.item : undefined;
  if (!outcome.ok) return { item: item ?? of, what: outcome.reason };
  return outcome.value.done ? undefined : { item: item ?? of, what: outcome.value };
}
