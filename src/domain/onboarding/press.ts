import type { Happening } from './event';
import type { OnboardingState } from './state';

/**
 * Rows that a press may come to: the store takes 25 in one transaction, of which the case's own row, and what the clock may
 * add at once (the board closes and ticks its item, closer support begins), are kept free.
 */
const MOST_ROWS = 18;

/** Whether what one press comes to is more than is written at once: a row for each event, and for each part that changed. */
export function isTooMuch(before: OnboardingState, after: OnboardingState, events: readonly Happening[]): boolean {
  const parts = (state: OnboardingState): readonly (readonly [name: string, part: unknown])[] => [
    ['frame', state.frame],
    ...Object.entries(state.phases),
    ...Object.entries(state.lists),
  ];
  const had = new Map(parts(before));
  const changed = parts(after).filter(([name, part]) => had.get(name) !== part);
  return events.length + changed.length > MOST_ROWS;
}
