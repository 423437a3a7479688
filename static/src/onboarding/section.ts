import type { Deed } from '../../../src/contract/deeds';
import type { DoneAnswer, ItemView, OnboardingView } from '../../../src/contract/onboarding';
import type { Outcome } from '../call';

/** Does things to the case, all of them or none; the panel shows the answer's case, and says what was refused. */
export type Act = (...deeds: readonly Deed[]) => Promise<Outcome<DoneAnswer>>;

/** What the inside of an item is given. */
export interface SectionProps {
  readonly item: ItemView;
  readonly of: OnboardingView;
  readonly act: Act;
  /** Fetches the case anew, after a call that is not a deed. */
  readonly refresh: () => void;
}
