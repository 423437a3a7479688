import { view } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';

type History = Awaited<ReturnType<typeof view.createHistory>>;

/**
 * What the address says the reader wants, and a way to want something else. Where the address cannot be had, it is
 * remembered here. `everything`: where the address says nothing. All three stay the same for as long as the page is there.
 */
export function useInAddress<Chosen extends object>(
  everything: Chosen,
  chosenIn: (search: string) => Chosen,
  searchOf: (chosen: Chosen) => string,
): readonly [Chosen, (part: Partial<Chosen>) => void] {
  const [chosen, show] = useState(everything);
  const history = useRef<History>();
  const latest = useRef(chosen);
  latest.current = chosen;
  useEffect(() => {
    let here = true;
    const follow = (search: string | undefined): void => {
      if (here) show(chosenIn(search ?? ''));
    };
    view.createHistory().then(
      (created) => {
        history.current = created;
        follow(created.location.search);
        created.listen(({ search }) => follow(search));
      },
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [chosenIn]);
  const choose = useCallback(
    (part: Partial<Chosen>) => {
      const next = { ...latest.current, ...part };
      latest.current = next;
      show(next);
      history.current?.replace({ pathname: '/', search: searchOf(next) });
    },
    [searchOf],
  );
  return [chosen, choose];
}
