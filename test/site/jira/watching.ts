/** REST resource: who follows an issue, and who votes for it. */
import type { RestResponse } from '../world';
import { restUrl, userBean } from './beans';
import { authorOf } from './edits';
import { need, visibleIssue } from './finding';
import { mayBrowse } from './rights';
import { done, ok, param, Refusal, type Call, type Route } from './route';
import { noteForSearch } from './search-index';
import type { Issue } from './state';

const WATCHERS = '/rest/api/3/issue/{issueIdOrKey}/watchers';
const VOTES = '/rest/api/3/issue/{issueIdOrKey}/votes';

export const WATCHING: readonly Route[] = [
  { method: 'GET', template: WATCHERS, run: watchers },
  { method: 'POST', template: WATCHERS, run: watch },
  { method: 'DELETE', template: WATCHERS, run: unwatch },
  { method: 'GET', template: VOTES, run: votes },
  { method: 'POST', template: VOTES, run: (call) => vote(call, true) },
  { method: 'DELETE', template: VOTES, run: (call) => vote(call, false) },
];

function issueIn(call: Call): Issue {
  return visibleIssue(call, param(call, 'issueIdOrKey'));
}

function watchers(call: Call): RestResponse {
  const issue = issueIn(call);
  const { accountId } = call.actor;
  return ok({
    self: restUrl(call.jira, `issue/${issue.key}/watchers`),
    isWatching: accountId !== null && issue.watcherIds.includes(accountId),
    watchCount: issue.watcherIds.length,
    watchers: issue.watcherIds.map((id) => userBean(call, id)),
  });
}

/** Without a body the caller follows; another person only if they could open the issue themselves. */
function watch(call: Call): RestResponse {
  const author = authorOf(call);
  const issue = issueIn(call);
  const accountId = typeof call.body === 'string' ? call.body : author.accountId;
  if (accountId !== author.accountId)
    need(call, 'MANAGE_WATCHERS', issue, 'You do not have permission to manage the watchers of this issue.');
  if (!mayBrowse(call.world, accountId, issue)) throw new Refusal(400, ['The user cannot view this issue.']);
  if (!issue.watcherIds.includes(accountId)) issue.watcherIds.push(accountId);
  noteForSearch(call.world, issue.id);
  return done();
}

function unwatch(call: Call): RestResponse {
  const author = authorOf(call);
  const issue = issueIn(call);
  const accountId = call.query.get('accountId') ?? author.accountId;
  if (accountId !== author.accountId)
    need(call, 'MANAGE_WATCHERS', issue, 'You do not have permission to manage the watchers of this issue.');
  issue.watcherIds = issue.watcherIds.filter((id) => id !== accountId);
  noteForSearch(call.world, issue.id);
  return done();
}

function votes(call: Call): RestResponse {
  const issue = issueIn(call);
  const { accountId } = call.actor;
  return ok({
    self: restUrl(call.jira, `issue/${issue.key}/votes`),
    votes: issue.voterIds.length,
    hasVoted: accountId !== null && issue.voterIds.includes(accountId),
    voters: issue.voterIds.map((id) => userBean(call, id)),
  });
}

/** Nobody votes for what they reported themselves. */
function vote(call: Call, forIt: boolean): RestResponse {
  const { accountId } = authorOf(call);
  const issue = issueIn(call);
  if (issue.reporterId === accountId) throw new Refusal(404, ['You cannot vote for an issue you have reported.']);
  issue.voterIds = issue.voterIds.filter((id) => id !== accountId).concat(forIt ? [accountId] : []);
  return done();
}
