import { events } from '@forge/bridge';
import { useEffect } from 'react';

/** Told to the app's other frames on the page when a case has been moved in one of them. */
const MOVED = 'trin.moved';
/** How long Trin is given to hear of what somebody else did in Jira, before it is asked. */
const HEARING = 5_000;

/** Looks again when another panel moved the case, and a moment after somebody changed the issue in Jira. */
export function useNews(refresh: () => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const heard = [
      events.on(MOVED, refresh),
      events.on('JIRA_ISSUE_CHANGED', () => {
        clearTimeout(timer);
        timer = setTimeout(refresh, HEARING);
      }),
    ];
    return () => {
      clearTimeout(timer);
      for (const one of heard) void one.then((subscription) => subscription.unsubscribe()).catch(() => undefined);
    };
  }, [refresh]);
}

/** Tells the other panels that this one has moved the case. */
export function tellMoved(): void {
  void events.emit(MOVED).catch(() => undefined);
}
