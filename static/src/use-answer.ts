import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure, Outcome } from './call';

export interface Shown<T> {
  /** The latest answer, also while a newer one is fetched or could not be had. */
  readonly value: T | undefined;
  readonly failure: Failure | undefined;
  readonly loading: boolean;
  /** The app's time, counted on from its latest answer. */
  readonly now: number;
  readonly refresh: () => void;
  readonly put: (value: T) => void;
}

const TICK = 5_000;
const STALE = 60_000;
const MOST_TRIES = 6;

/**
 * An answer of the app, kept fresh without polling: counted on from its `asOf`, fetched again when the instant `wakeAt`
 * names has passed (ever more seldom, and at most six times in a row) and when the reader comes back to the page.
 * The browser's clock is used for differences only.
 */
export function useAnswer<T extends { readonly asOf: number }>(
  look: () => Promise<Outcome<T>>,
  first: Promise<Outcome<T>>,
  wakeAt: (value: T) => number | undefined,
): Shown<T> {
  const [held, hold] = useState<{ readonly value: T; readonly at: number }>();
  const [failure, fail] = useState<Failure>();
  const [loading, setLoading] = useState(true);
  const [, tick] = useState(0);
  const latest = useRef(first);
  const tries = useRef(0);

  const expect = useCallback((coming: Promise<Outcome<T>>) => {
    latest.current = coming;
    setLoading(true);
    void coming.then((outcome) => {
      if (latest.current !== coming) return;
      setLoading(false);
      fail(outcome.ok ? undefined : outcome.reason);
      if (outcome.ok) hold({ value: outcome.value, at: Date.now() });
    });
  }, []);
  const refresh = useCallback(() => expect(look()), [expect, look]);
  const put = useCallback((value: T) => expect(Promise.resolve({ ok: true, value })), [expect]);

  useEffect(() => expect(first), [expect, first]);

  const now = held ? held.value.asOf + Math.max(0, Date.now() - held.at) : 0;
  const wake = held && wakeAt(held.value);
  useEffect(() => {
    const asOf = held?.value.asOf ?? 0;
    const tried = wake === undefined || wake > asOf ? 0 : tries.current;
    const due = wake === undefined || tried >= MOST_TRIES ? Infinity : Math.max(wake, asOf) + TICK * 2 ** tried;
    const onTick = (): void => {
      tick((count) => count + 1);
      if (!held || document.visibilityState !== 'visible' || asOf + Date.now() - held.at < due) return;
      tries.current = tried + 1;
      refresh();
    };
    const onReturn = (): void => {
      if (document.visibilityState !== 'visible' || !held || Date.now() - held.at < STALE) return;
      tries.current = 0;
      refresh();
    };
    const timer = setInterval(onTick, TICK);
    document.addEventListener('visibilitychange', onReturn);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [held, wake, refresh]);

  return { value: held?.value, failure, loading, now, refresh, put };
}
