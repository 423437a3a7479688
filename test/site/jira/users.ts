/** REST resource: people. */
import type { RestResponse } from '../world';
import { groupBean, pageOf, userBean } from './beans';
import { issueOf, visibleIssue, visibleProject } from './finding';
import { deleteFrom, keys, putInto, read } from './properties';
import { holds, holdsGlobally } from './rights';
import { listOf, numberOf, ok, Refusal, type Call, type Route } from './route';
import type { User } from './state';

const MOST = 1000;

export const USERS: readonly Route[] = [
  { method: 'GET', template: '/rest/api/3/myself', run: myself },
  { method: 'GET', template: '/rest/api/3/user', run: getOne },
  { method: 'GET', template: '/rest/api/3/user/bulk', run: bulk },
  { method: 'GET', template: '/rest/api/3/user/search', run: search },
  { method: 'GET', template: '/rest/api/3/users/search', run: everyone },
  { method: 'GET', template: '/rest/api/3/user/assignable/search', run: assignable },
  { method: 'GET', template: '/rest/api/3/user/groups', run: groupsOf },
  { method: 'GET', template: '/rest/api/3/user/properties', run: (call) => keys(call, ownProperties(call)) },
  {
    method: 'GET',
    template: '/rest/api/3/user/properties/{propertyKey}',
    run: (call) => read(call, ownProperties(call)),
  },
  {
    method: 'PUT',
    template: '/rest/api/3/user/properties/{propertyKey}',
    run: (call) => putInto(call, ownProperties(call)),
  },
  {
    method: 'DELETE',
    template: '/rest/api/3/user/properties/{propertyKey}',
    run: (call) => deleteFrom(call, ownProperties(call)),
  },
];

/** A person with their language, as `/myself` and `/user` tell. */
function fullBean(call: Call, user: User): Record<string, unknown> {
  const expand = listOf(call.query, 'expand');
  const groups = [...call.jira.groups.values()].filter((group) => group.members.has(user.accountId));
  return {
    ...userBean(call, user.accountId),
    locale: user.locale,
    expand: 'groups,applicationRoles',
    ...(expand.includes('groups')
      ? { groups: { size: groups.length, items: groups.map((group) => groupBean(call.jira, group.id)) } }
      : {}),
  };
}

function myself(call: Call): RestResponse {
  const { user } = call.actor;
  if (!user) throw new Refusal(401, ['Client must be authenticated to access this resource.']);
  return ok(fullBean(call, user));
}

function mayBrowseUsers(call: Call): boolean {
  return holdsGlobally(call.world, call.actor.accountId, 'USER_PICKER');
}

function named(call: Call): User {
  const accountId = call.query.get('accountId');
  if (accountId === null) throw new Refusal(400, ['The accountId query parameter is required.']);
  const user = call.jira.users.get(accountId);
  if (!user) throw new Refusal(404, ['Specified user does not exist or you do not have required permissions']);
  return user;
}

function getOne(call: Call): RestResponse {
  if (call.actor.accountId === null) throw new Refusal(401, ['Client must be authenticated to access this resource.']);
  if (!mayBrowseUsers(call)) throw new Refusal(403, ['You are not authorized to browse users.']);
  return ok(fullBean(call, named(call)));
}

function bulk(call: Call): RestResponse {
  const users = call.query.getAll('accountId').flatMap((id) => call.jira.users.get(id) ?? []);
  const maxResults = numberOf(call.query, 'maxResults', 10, 200);
  return ok(pageOf(call, users, numberOf(call.query, 'startAt', 0), maxResults, (user) => fullBean(call, user)));
}

/** Whoever may not browse users finds nobody, without being told why. */
function search(call: Call): RestResponse {
  const query = call.query.get('query');
  const accountId = call.query.get('accountId');
  if (query === null && accountId === null && call.query.get('property') === null)
    throw new Refusal(400, ['At least one of accountId, query or property is needed.']);
  if (!mayBrowseUsers(call)) return ok([]);
  const found = people(call).filter((user) =>
    accountId === null ? fits(user, query ?? '') : user.accountId === accountId,
  );
  return ok(cut(call, found).map((user) => fullBean(call, user)));
}

function everyone(call: Call): RestResponse {
  if (!mayBrowseUsers(call)) throw new Refusal(403, ['You are not authorized to browse users.']);
  return ok(cut(call, [...call.jira.users.values()]).map((user) => fullBean(call, user)));
}

/** Matched by project or issue, and a query; an empty list for who may not browse users. */
function assignable(call: Call): RestResponse {
  const { world, jira, query } = call;
  const issueName = query.get('issueId') ?? query.get('issueKey');
  const issue = issueName === null ? undefined : visibleIssue(call, issueName);
  const projectName = issue?.projectId ?? query.get('project');
  if (projectName === undefined || projectName === null || (issueName !== null && !issueOf(jira, issueName)))
    throw new Refusal(400, ['At least one of issueKey, issueId or project is needed.']);
  const project = visibleProject(call, projectName);
  const accountId = query.get('accountId');
  const wanted = query.get('query') ?? '';
  const found = people(call).filter(
    (user) =>
      (accountId === null ? fits(user, wanted) : user.accountId === accountId) &&
      holds(world, user.accountId, 'ASSIGNABLE_USER', project, issue),
  );
  return ok(cut(call, found).map((user) => fullBean(call, user)));
}

function groupsOf(call: Call): RestResponse {
  if (!mayBrowseUsers(call) && call.query.get('accountId') !== call.actor.accountId)
    throw new Refusal(403, ['You are not authorized to browse users and groups.']);
  const { accountId } = named(call);
  const groups = [...call.jira.groups.values()].filter((group) => group.members.has(accountId));
  return ok(groups.map((group) => groupBean(call.jira, group.id)));
}

/** People write their own properties; administrators and apps those of others too. */
function ownProperties(call: Call): Map<string, unknown> {
  const accountId = call.query.get('accountId') ?? call.actor.accountId;
  const user = accountId === null ? undefined : call.jira.users.get(accountId);
  if (!user) throw new Refusal(404, ['Specified user does not exist or you do not have required permissions']);
  if (user.accountId !== call.actor.accountId && !holdsGlobally(call.world, call.actor.accountId, 'ADMINISTER'))
    throw new Refusal(403, ['You may only access your own properties.']);
  return user.properties;
}

/** Active people with a Jira account; apps and portal customers are not found this way. */
export function people(call: Call): User[] {
  return [...call.jira.users.values()].filter(
    (user) => user.active && (user.accountType === 'licensed' || user.accountType === 'unlicensed'),
  );
}

export function fits(user: User, query: string): boolean {
  const words = query.toLowerCase();
  return [user.displayName, user.email].some((text) =>
    text
      .toLowerCase()
      .split(/[\s@.]+/)
      .concat(text.toLowerCase())
      .some((part) => part.startsWith(words)),
  );
}

function cut(call: Call, users: readonly User[]): readonly User[] {
  const startAt = numberOf(call.query, 'startAt', 0);
  return users.slice(startAt, startAt + numberOf(call.query, 'maxResults', 50, MOST));
}
