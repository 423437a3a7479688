import type { Instant } from '../time';
import type { History, News } from './event';
import { fold } from './fold';
import type { IssueFacts } from './news';

/** The change that says where an issue lies; what it went from and to are ids of projects. */
const PROJECT = 'project';

interface Lived {
  readonly projectId: string;
  readonly history: History;
}

/** That an issue went from the desk at which it is a case, if it did: also when it has come back since. */
export function departure(issue: IssueFacts, { projectId, history }: Lived, now: Instant): News | undefined {
  const [begun] = history;
  if (!begun || hasLeft(history)) return undefined;
  const found = issue.changes.flatMap(({ id, at, by, items }) => {
    const item = items.find(({ field, from }) => field === PROJECT && from === projectId);
    return item && at > begun.at ? [{ id, at, by, to: item.to }] : [];
  })[0];
  if (!found && issue.projectId === projectId) return undefined;
  const { id, at, by, to } = found ?? { id: 'unseen', at: now, by: null, to: issue.projectId };
  return {
    key: `left:${id}`,
    at,
    by: { kind: 'person', accountId: by ?? 'unknown' },
    what: { type: 'left-desk', to: to ?? issue.projectId },
  };
}

/** An issue was made something else than a request for support: its case ends where it is. */
export function becameOther({ projectId, history }: Lived, now: Instant): News {
  return {
    key: `other:${history.length}`,
    at: now,
    by: { kind: 'rule', id: 'became-other' },
    what: { type: 'left-desk', to: projectId },
  };
}

/** Whether it is a case no more where it was one. */
export function hasLeft(history: History): boolean {
  return fold(history)?.leftFor !== undefined;
}

/** When an issue came to the project where it lies, from another. */
export function arrivedAt({ changes, projectId }: IssueFacts): Instant | undefined {
  return changes.findLast(({ items }) => items.some(({ field, to }) => field === PROJECT && to === projectId))?.at;
}

/** An issue as it stood at an instant, all that was changed in that very instant included. */
export function standingAt(issue: IssueFacts, at: Instant): IssueFacts {
  const later = issue.changes.filter((change) => change.at > at).flatMap(({ items }) => items);
  const then = (name: string, word: string | null): string | null => {
    const changed = later.find(({ field }) => field === name);
    return changed ? changed.from : word;
  };
  const words = Object.fromEntries(Object.entries(issue.words).map(([name, word]) => [name, then(name, word)]));
  return { ...issue, words, status: then('status', issue.status) };
}

/** Jira did not show the issue for a while: nobody could act on it, so its clocks stood still. */
export function outOfSight(since: Instant, now: Instant): News {
  return {
    key: `missing:${since}`,
    at: since,
    by: { kind: 'rule', id: 'out-of-sight' },
    what: { type: 'stood-still', until: Math.max(since, now) },
  };
}
