import { useCallback, useEffect, useState } from 'react';
import type { Outcome } from '../call';

/** What is seen when the page opens, and again whenever somebody presses the button. `ask` stays the same. */
export function useLook<Seen>(ask: () => Promise<Outcome<Seen>>) {
  const [outcome, put] = useState<Outcome<Seen>>();
  const [busy, setBusy] = useState(true);
  const look = useCallback((): void => {
    setBusy(true);
    void ask().then((seen) => {
      put(seen);
      setBusy(false);
    });
  }, [ask]);
  useEffect(look, [look]);
  return { outcome, put, busy, setBusy, look };
}
