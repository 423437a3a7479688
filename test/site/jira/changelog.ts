/** REST resource: the history of issues. */
import type { RestResponse } from '../world';
import { pageOf } from './beans';
import { changeBean } from './change-bean';
import { issueOf, visibleIssue } from './finding';
import { at, listAt, stringAt, stringsAt } from './json';
import { mayBrowse } from './rights';
import { numberOf, ok, param, Refusal, type Call, type Route } from './route';
import type { Change, Issue } from './state';

const ONE = '/rest/api/3/issue/{issueIdOrKey}/changelog';
const MOST = 100;

export const CHANGELOG: readonly Route[] = [
  { method: 'GET', template: ONE, run: list },
  { method: 'POST', template: `${ONE}/list`, run: byIds },
  { method: 'POST', template: '/rest/api/3/changelog/bulkfetch', run: ofMany },
];

/** Oldest first. */
function list(call: Call): RestResponse {
  const { history } = visibleIssue(call, param(call, 'issueIdOrKey'));
  const startAt = numberOf(call.query, 'startAt', 0, Infinity);
  const maxResults = numberOf(call.query, 'maxResults', MOST, MOST);
  return ok(pageOf(call, history, startAt, maxResults, (change) => changeBean(call, change)));
}

function byIds(call: Call): RestResponse {
  const { history } = visibleIssue(call, param(call, 'issueIdOrKey'));
  const wanted = new Set(listAt(call.body, 'changelogIds').map(String));
  const found = history.filter((change) => wanted.has(change.id));
  return ok({
    startAt: 0,
    maxResults: found.length,
    total: found.length,
    histories: found.map((change) => changeBean(call, change)),
  });
}

/** By instant, then by issue; the token is the place where the next page begins. */
function ofMany(call: Call): RestResponse {
  const fieldIds = stringsAt(call.body, 'fieldIds');
  const all: { issue: Issue; change: Change }[] = [];
  for (const issue of new Set(stringsAt(call.body, 'issueIdsOrKeys').map((one) => issueOf(call.jira, one)))) {
    if (!issue || issue.archivedAt !== null || !mayBrowse(call.world, call.actor.accountId, issue)) continue;
    for (const change of issue.history)
      if (fieldIds.length === 0 || change.items.some((item) => fieldIds.includes(item.fieldId)))
        all.push({ issue, change });
  }
  all.sort((a, b) => a.change.createdAt - b.change.createdAt || Number(a.issue.id) - Number(b.issue.id));
  const from = Number(stringAt(call.body, 'nextPageToken') ?? '0');
  if (!Number.isInteger(from) || from > all.length) throw new Refusal(400, ['The nextPageToken is not valid.']);
  const most = Number(at(call.body, 'maxResults') ?? 1000);
  const page = all.slice(from, from + most);
  const byIssue = new Map<string, unknown[]>();
  for (const { issue, change } of page)
    byIssue.set(issue.id, [...(byIssue.get(issue.id) ?? []), changeBean(call, change)]);
  return ok({
    issueChangeLogs: [...byIssue].map(([issueId, changeHistories]) => ({ issueId, changeHistories })),
    ...(from + page.length < all.length ? { nextPageToken: String(from + page.length) } : {}),
  });
}
