import { useSyncExternalStore } from 'react';

/** Why findings that only warn are accepted, by their id. */
export type Excuses = Readonly<Record<string, string>>;

let excuses: Excuses = {};
const listeners = new Set<() => void>();

/** The words of why, as they stand on this screen: written on the page of the check, sent along by publishing. */
export function useExcuses(): Excuses {
  return useSyncExternalStore(listen, now);
}

/** An empty word takes the excuse away. */
export function excuse(id: string, why: string): void {
  const { [id]: _before, ...others } = excuses;
  put(why.trim() === '' ? others : { ...others, [id]: why });
}

/** Forgets every excuse: the draft they were for has been published. */
export function forgetExcuses(): void {
  put({});
}

function put(next: Excuses): void {
  excuses = next;
  for (const told of listeners) told();
}

function now(): Excuses {
  return excuses;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
