import { useEffect, useState } from 'react';
import { call } from '../call';
import type { CaseEvent } from './history-words';

/** A history as far as it was fetched, newest first. `events` is undefined before anything came. */
interface History {
  readonly events: readonly CaseEvent[] | undefined;
  readonly failed: boolean;
  /** Fetches what came before; undefined when nothing did. */
  readonly earlier: (() => void) | undefined;
}

/** What happened to a case, or to one of its items: fetched while it is wanted, and anew whenever `count` has changed. */
export function useHistory(item: string | undefined, count: number, wanted: boolean): History {
  const [events, put] = useState<readonly CaseEvent[]>();
  const [next, setNext] = useState<number>();
  const [failed, fail] = useState(false);
  const of = item === undefined ? {} : { item };
  useEffect(() => {
    if (!wanted) return;
    let late = false;
    void call('onboarding.history', item === undefined ? {} : { item }).then((outcome) => {
      if (late) return;
      fail(!outcome.ok);
      if (!outcome.ok) return;
      put(outcome.value.events);
      setNext(outcome.value.next);
    });
    return () => {
      late = true;
    };
  }, [item, count, wanted]);
  const earlier = async (before: number): Promise<void> => {
    const outcome = await call('onboarding.history', { ...of, before });
    fail(!outcome.ok);
    if (!outcome.ok) return;
    put((known = []) => [...known, ...outcome.value.events]);
    setNext(outcome.value.next);
  };
  return { events, failed, earlier: next === undefined ? undefined : () => void earlier(next) };
}
