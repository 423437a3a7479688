/** REST resource: finding people for pickers, mentions and permissions; and labels. */
import type { RestResponse } from '../world';
import { avatarUrls, pageOf, userBean } from './beans';
import { visibleIssue, visibleProject } from './finding';
import { holds, holdsGlobally, mayBrowse } from './rights';
import { listOf, numberOf, ok, Refusal, type Call, type Route } from './route';
import type { User } from './state';
import { fits, people } from './users';

export const PEOPLE_SEARCH: readonly Route[] = [
  { method: 'GET', template: '/rest/api/3/user/picker', run: (call) => ok(pickerOf(call)) },
  { method: 'GET', template: '/rest/api/3/groupuserpicker', run: both },
  { method: 'GET', template: '/rest/api/3/user/permission/search', run: withPermissions },
  { method: 'GET', template: '/rest/api/3/user/viewissue/search', run: viewers },
  { method: 'GET', template: '/rest/api/3/label', run: labels },
];

function found(call: Call): User[] {
  if (!holdsGlobally(call.world, call.actor.accountId, 'USER_PICKER')) return [];
  const accountId = call.query.get('accountId');
  const query = call.query.get('query') ?? '';
  return people(call).filter((user) => (accountId === null ? fits(user, query) : user.accountId === accountId));
}

function cut(call: Call, users: readonly User[]): Record<string, unknown>[] {
  const startAt = numberOf(call.query, 'startAt', 0);
  const maxResults = numberOf(call.query, 'maxResults', 50, 1000);
  return users
    .slice(startAt, startAt + maxResults)
    .map((user) => ({ ...userBean(call, user.accountId), locale: user.locale }));
}

function pickerOf(call: Call): Record<string, unknown> {
  const excluded = listOf(call.query, 'excludeAccountIds');
  const all = found(call).filter((user) => !excluded.includes(user.accountId));
  const shown = all.slice(0, numberOf(call.query, 'maxResults', 50, 1000));
  return {
    users: shown.map(({ accountId, displayName }) => ({
      accountId,
      accountType: 'atlassian',
      displayName,
      html: displayName,
      avatarUrl: avatarUrls(call.jira, 'avatar/user')['24x24'],
    })),
    total: all.length,
    header: `Showing ${shown.length} of ${all.length} matching users`,
  };
}

function both(call: Call): RestResponse {
  const query = (call.query.get('query') ?? '').toLowerCase();
  const mayBrowseUsers = holdsGlobally(call.world, call.actor.accountId, 'USER_PICKER');
  const groups = mayBrowseUsers
    ? [...call.jira.groups.values()].filter((one) => one.name.toLowerCase().includes(query))
    : [];
  return ok({
    users: pickerOf(call),
    groups: {
      header: `Showing ${groups.length} of ${groups.length} matching groups`,
      total: groups.length,
      groups: groups.map(({ id, name }) => ({ name, html: name, groupId: id, labels: [] })),
    },
  });
}

function withPermissions(call: Call): RestResponse {
  const permissions = listOf(call.query, 'permissions');
  const issueKey = call.query.get('issueKey');
  const issue = issueKey === null ? undefined : visibleIssue(call, issueKey);
  const projectName = issue?.projectId ?? call.query.get('projectKey');
  if (projectName === null || projectName === undefined) throw new Refusal(400, ['An issue or a project is needed.']);
  const project = visibleProject(call, projectName);
  const all = found(call).filter((user) =>
    permissions.every((key) => holds(call.world, user.accountId, key, project, issue)),
  );
  return ok(cut(call, all));
}

function viewers(call: Call): RestResponse {
  const issueKey = call.query.get('issueKey');
  if (issueKey === null) {
    const project = visibleProject(call, call.query.get('projectKey') ?? '');
    return ok(
      cut(
        call,
        found(call).filter((user) => holds(call.world, user.accountId, 'BROWSE_PROJECTS', project)),
      ),
    );
  }
  const issue = visibleIssue(call, issueKey);
  return ok(
    cut(
      call,
      found(call).filter((user) => mayBrowse(call.world, user.accountId, issue)),
    ),
  );
}

function labels(call: Call): RestResponse {
  const all = [...new Set([...call.jira.issues.values()].flatMap((issue) => issue.labels))].sort();
  const maxResults = numberOf(call.query, 'maxResults', 1000, 1000);
  return ok(pageOf(call, all, numberOf(call.query, 'startAt', 0), maxResults, (label) => label));
}
