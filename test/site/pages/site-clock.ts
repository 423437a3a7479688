import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import type { Reading } from './site-calls';

const Told = z.object({
  now: z.number(),
  speed: z.number(),
  mails: z.number(),
  violations: z.number(),
  changed: z.array(z.object({ issueId: z.string(), issueKey: z.string(), projectId: z.string(), by: z.string() })),
});
export type Told = z.infer<typeof Told>;
export type IssueChange = Told['changed'][number];

let told: Omit<Told, 'changed'> = { now: 0, speed: 0, mails: 0, violations: 0 };
let minute = 0;
const listeners = new Set<() => void>();
const changeListeners = new Set<(change: IssueChange) => void>();

/** Listens to the site: its clock, its counters, and which issues have changed. */
export function listenToSite(first: Reading): void {
  hear({ ...first, mails: 0, violations: 0, changed: [] });
  const stream = new EventSource('/_site/stream');
  stream.onmessage = ({ data }: MessageEvent<string>) => hear(Told.parse(JSON.parse(data)));
}

function hear({ changed, ...rest }: Told): void {
  told = rest;
  minute = Math.floor(rest.now / 60_000) * 60_000;
  for (const listener of listeners) listener();
  for (const change of changed) for (const listener of changeListeners) listener(change);
}

export function onSite(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function onIssueChange(listener: (change: IssueChange) => void): () => void {
  changeListeners.add(listener);
  return () => changeListeners.delete(listener);
}

/** What the site last said: now in epoch milliseconds, the clock's speed, how many mails and violations there are. */
export function siteNow(): Omit<Told, 'changed'> {
  return told;
}

export function useSite(): Omit<Told, 'changed'> {
  return useSyncExternalStore(onSite, siteNow);
}

/** The site's time to the minute, so that a page does not repaint every second. */
export function useMinute(): number {
  return useSyncExternalStore(onSite, () => minute);
}
