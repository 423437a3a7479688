import { useCallback, useSyncExternalStore } from 'react';

/** Texts that were typed and not sent, by where: they outlast whatever is drawn anew or closed meanwhile. */
const drafts = new Map<string, string>();
const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function keep(key: string, text: string | undefined): void {
  if (text === undefined) drafts.delete(key);
  else drafts.set(key, text);
  for (const tell of listeners) tell();
}

/** What was typed at a place of the page; undefined when nothing is waiting there. */
export function useDraft(key: string): readonly [string | undefined, (text: string | undefined) => void] {
  const text = useSyncExternalStore(
    listen,
    useCallback(() => drafts.get(key), [key]),
  );
  return [text, useCallback((next: string | undefined) => keep(key, next), [key])];
}
