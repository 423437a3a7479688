import { view } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Waiting } from '../states';
import { Board } from './board';
import { ChooseCase } from './choose-case';
import './storyboard.css';

type History = Awaited<ReturnType<typeof view.createHistory>>;

/** The page of a project's storyboards: that of the case in the address, or which one. */
export function Storyboard() {
  const [issueId, choose] = useCase();
  if (issueId === undefined) return <Waiting rows={8} />;
  return issueId === '' ? <ChooseCase choose={choose} /> : <Board key={issueId} issueId={issueId} />;
}

/** The case that the address names; empty: none. Where the address cannot be had, it is remembered here. */
function useCase(): readonly [string | undefined, (issueId: string) => void] {
  const [issueId, show] = useState<string>();
  const history = useRef<History>();
  useEffect(() => {
    let here = true;
    const follow = (search: string | undefined): void => {
      const named = new URLSearchParams(search ?? '').get('case') ?? '';
      if (here) show(/^\d{1,18}$/.test(named) ? named : '');
    };
    view.createHistory().then(
      (created) => {
        history.current = created;
        follow(created.location.search);
        created.listen(({ search }) => follow(search));
      },
      () => follow(''),
    );
    return () => {
      here = false;
    };
  }, []);
  const choose = useCallback((next: string) => {
    show(next);
    history.current?.push({ pathname: '/', search: `?case=${next}` });
  }, []);
  return [issueId, choose];
}
