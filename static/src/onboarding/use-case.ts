import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { OnboardingAnswer } from '../../../src/contract/onboarding';
import type { Outcome } from '../call';
import { useNews } from '../use-news';
import { CaseKeeper, type Kept } from './case-keeper';

/** How often what others did is asked for, while the page is looked at. */
const EVERY = 4_000;

/** The case, kept fresh while it is in view, and after each deed of the reader's own. */
export function useCase(first: Promise<Outcome<OnboardingAnswer>>): readonly [Kept, CaseKeeper] {
  const [keeper] = useState(() => new CaseKeeper());
  const kept = useSyncExternalStore(keeper.listen, keeper.kept);
  useEffect(() => void keeper.expect(first), [keeper, first]);
  useNews(keeper.refresh);
  const watching = kept.state === 'known';
  useEffect(() => {
    if (!watching) return;
    const look = (): void => {
      const { sending, loading } = keeper.kept();
      if (document.visibilityState === 'visible' && sending === 0 && !loading) void keeper.look();
    };
    const timer = setInterval(look, EVERY);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [keeper, watching]);
  return useMemo(() => [kept, keeper], [kept, keeper]);
}

/** The keeper of the case, for whatever does something to it. */
export const Keeping = createContext(new CaseKeeper());

export function useKeeper(): CaseKeeper {
  return useContext(Keeping);
}
