import { useCallback, useLayoutEffect, useRef } from 'react';
import type { OnboardingView } from '../../../src/contract/onboarding';
import { useWords } from '../words';
import type { CaseKeeper } from './case-keeper';
import { placed } from './hoped';
import { titleOf } from './who-words';

/** Moves items within their phase: a step by keyboard, or dropped onto another. The focus stays with what was moved. */
export function useMoving(keeper: CaseKeeper, shown: OnboardingView) {
  const words = useWords();
  const focused = useRef<string>();
  useLayoutEffect(() => {
    if (focused.current === undefined) return;
    document.getElementById(focused.current)?.focus();
    focused.current = undefined;
  }, [shown]);

  const place = useCallback(
    (id: string, after: (ids: readonly string[], at: number) => string | null | undefined): void => {
      const phase = keeper.kept().shown?.phases.find(({ items }) => items.some((item) => item.id === id));
      const item = phase?.items.find((one) => one.id === id);
      if (!phase || !item) return;
      const ids = phase.items.map((one) => one.id);
      const behind = after(ids, ids.indexOf(id));
      if (behind === undefined || behind === id) return;
      focused.current = document.activeElement?.id;
      const to = placed(phase.items, id, behind).findIndex((one) => one.id === id) + 1;
      const title = titleOf(item, words);
      void keeper.act([{ type: 'item-placed', item: id, after: behind }], id);
      keeper.say(words.say('onboarding.moved', { title, place: to, of: ids.length }));
    },
    [keeper, words],
  );
  const move = useCallback(
    (id: string, step: -1 | 1) =>
      place(id, (ids, at) => (step === 1 ? ids[at + 1] : at === 0 ? undefined : (ids[at - 2] ?? null))),
    [place],
  );
  const drop = useCallback(
    (dragged: string, onto: string) =>
      place(dragged, (ids, at) => {
        const target = ids.indexOf(onto);
        if (target < 0 || target === at) return undefined;
        return at < target ? onto : (ids[target - 1] ?? null);
      }),
    [place],
  );
  return { move, drop };
}
