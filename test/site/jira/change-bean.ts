import { stampFor, userBean } from './beans';
import type { Call } from './route';
import type { Change, Issue } from './state';

/** One entry of the changelog. Empty sides are left out of it, as the specification knows no null there. */
export function changeBean(call: Call, change: Change): Record<string, unknown> {
  return {
    id: change.id,
    author: userBean(call, change.authorId),
    created: stampFor(call, change.createdAt),
    items: change.items.map((item) => Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null))),
  };
}

/** The newest entries, newest first, as `expand=changelog` shows them. */
export function changePage(call: Call, issue: Issue, most: number): Record<string, unknown> {
  const newest = issue.history.slice(-most).reverse();
  return {
    startAt: 0,
    maxResults: newest.length,
    total: issue.history.length,
    histories: newest.map((change) => changeBean(call, change)),
  };
}
