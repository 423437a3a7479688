import type { ItemView, OnboardingView, PhaseView } from '../../../src/contract/onboarding';

/**
 * A newer answer, in which every item and phase that is as it was is the very same value: what has not changed is not drawn
 * again.
 */
export function sharing(before: OnboardingView | undefined, after: OnboardingView): OnboardingView {
  if (!before) return after;
  const phases = after.phases.map((phase) => {
    const was = before.phases.find(({ id }) => id === phase.id);
    return was ? sharedPhase(was, phase) : phase;
  });
  return { ...after, phases };
}

function sharedPhase(was: PhaseView, phase: PhaseView): PhaseView {
  const known = new Map(was.items.map((item) => [item.id, item]));
  const items = phase.items.map((item) => sameItem(known.get(item.id), item));
  const { items: _, ...head } = phase;
  const { items: __, ...headBefore } = was;
  const isSame = items.length === was.items.length && items.every((item, index) => item === was.items[index]);
  return isSame && JSON.stringify(head) === JSON.stringify(headBefore) ? was : { ...phase, items };
}

function sameItem(was: ItemView | undefined, item: ItemView): ItemView {
  return was && JSON.stringify(was) === JSON.stringify(item) ? was : item;
}
