import { useEffect, useRef } from 'react';
import type { ItemView, OnboardingView } from '../../../src/contract/onboarding';
import { useWords } from '../words';
import type { CaseKeeper } from './case-keeper';
import { useNames } from './use-names';
import { titleOf } from './who-words';

/** Tells whoever hears the page what somebody else has just ticked. */
export function useOthersTicks(told: OnboardingView, keeper: CaseKeeper): void {
  const words = useWords();
  const before = useRef(told);
  const fresh = freshIn(before.current, told);
  const name = useNames([...new Set(fresh.flatMap((item) => tickedBy(item) ?? []))]);
  useEffect(() => {
    const news = freshIn(before.current, told);
    before.current = told;
    const said = news.map((item) =>
      words.say('onboarding.did-ticked', { who: name(tickedBy(item) ?? ''), item: titleOf(item, words) }),
    );
    if (said.length > 0) keeper.say(said.join(' '));
  }, [told, keeper, words, name]);
}

/** Items that somebody other than the reader has ticked since. */
function freshIn(before: OnboardingView, after: OnboardingView): readonly ItemView[] {
  if (before === after) return [];
  const known = new Map(before.phases.flatMap(({ items }) => items).map((item) => [item.id, item]));
  return after.phases
    .flatMap(({ items }) => items)
    .filter((item) => {
      const was = known.get(item.id);
      if (was === item || !was || was.state.ticked || !item.state.ticked) return false;
      return tickedBy(item) !== after.me.accountId;
    });
}

function tickedBy({ state: { ticked } }: ItemView): string | undefined {
  return ticked?.by.kind === 'person' ? ticked.by.accountId : undefined;
}
