type Listener = (payload: unknown) => unknown;

const listeners = new Map<string, Set<Listener>>();

/** Events between the frames of one page; the page itself speaks here too (JIRA_ISSUE_CHANGED). */
export const pageEvents = {
  emit(event: string, payload: unknown): void {
    for (const listener of listeners.get(event) ?? []) void listener(payload);
  },
  on(event: string, listener: Listener): () => void {
    const all = listeners.get(event) ?? new Set();
    listeners.set(event, all.add(listener));
    return () => void all.delete(listener);
  },
};
