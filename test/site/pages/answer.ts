import { useCallback, useEffect, useState } from 'react';
import { onIssueChange, type IssueChange } from './site-clock';

export interface Answer<T> {
  readonly value: T | undefined;
  readonly error: Error | undefined;
  readonly reload: () => void;
}

/**
 * Asks once for each `key` and again on `reload`. What was shown stays until the new answer is here, so that a page
 * never jumps. With `about`, a change of that issue (or of any issue) asks again by itself.
 */
export function useAnswer<T>(key: string, ask: () => Promise<T>, about?: (change: IssueChange) => boolean): Answer<T> {
  const [round, setRound] = useState(0);
  const [state, setState] = useState<{ key: string; value?: T; error?: Error }>({ key });
  const reload = useCallback(() => setRound((old) => old + 1), []);
  useEffect(() => {
    let wanted = true;
    ask().then(
      (value) => wanted && setState({ key, value }),
      (error: unknown) => {
        const failure = error instanceof Error ? error : new Error(String(error));
        if (wanted) setState((old) => ({ ...(old.key === key ? old : { key }), error: failure }));
      },
    );
    return () => {
      wanted = false;
    };
    // `ask` is made anew on every render; `key` says what it asks for.
  }, [key, round]);
  useEffect(() => (about ? onIssueChange((change) => about(change) && reload()) : undefined), [key, reload]);
  const mine = state.key === key;
  return { value: mine ? state.value : undefined, error: mine ? state.error : undefined, reload };
}
