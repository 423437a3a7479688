import type { ItemView, OnboardingView } from '../../../src/contract/onboarding';

/** What the reader may do to an item; the rules decide again when it is done. */
export interface May {
  /** Tick, write, sign, decide. */
  readonly touch: boolean;
  /** Give it to somebody, say when it is due, move it, make an issue of it. */
  readonly arrange: boolean;
  readonly approve: boolean;
  /** Waive it, withdraw a signature, set the start date. */
  readonly lead: boolean;
  readonly comment: boolean;
}

/** Nothing but comments while the case has ended. */
export function mayOf({ me, frame }: OnboardingView, { theirs }: Pick<ItemView, 'theirs'>): May {
  const live = frame.ended === undefined;
  return {
    touch: live && (me.works || theirs),
    arrange: live && me.works,
    approve: live && (theirs || me.leads),
    lead: live && me.leads,
    comment: true,
  };
}
