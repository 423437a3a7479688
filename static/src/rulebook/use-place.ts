import { view } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PageKey } from './page';
import { pageNamed } from './pages';

type History = Awaited<ReturnType<typeof view.createHistory>>;

/** The page that the address names, and a way to another. Where the address cannot be had, the page is remembered here. */
export function usePlace(otherwise: PageKey): readonly [PageKey, (to: PageKey) => void] {
  const [page, show] = useState<PageKey>();
  const history = useRef<History>();
  useEffect(() => {
    let here = true;
    const follow = (path: string): void => {
      if (here) show(pageNamed(path)?.key);
    };
    view.createHistory().then(
      (created) => {
        history.current = created;
        follow(created.location.pathname);
        created.listen(({ pathname }) => follow(pathname));
      },
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, []);
  const go = useCallback((to: PageKey) => {
    show(to);
    history.current?.push(`/${to}`);
  }, []);
  return [page ?? otherwise, go];
}
