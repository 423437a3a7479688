/** REST resource: who may do what. */
import type { RestResponse } from '../world';
import { commentOfIssue } from './comment-finding';
import { issueOf, projectOf, visibleIssue, visibleProject } from './finding';
import { listAt, stringAt, stringsAt } from './json';
import { PERMISSIONS, type PermissionName } from './permission-names';
import { holds, holdsGlobally, mayUsePortal } from './rights';
import { listOf, ok, Refusal, type Call, type Route } from './route';
import type { Issue, Project } from './state';

const MOST_CHECKED = 1000;

export const PERMISSION_ROUTES: readonly Route[] = [
  { method: 'GET', template: '/rest/api/3/mypermissions', run: mine },
  { method: 'GET', template: '/rest/api/3/permissions', run: all },
  { method: 'POST', template: '/rest/api/3/permissions/check', run: check },
  { method: 'POST', template: '/rest/api/3/permissions/project', run: permittedProjects },
];

/**
 * Without a context, a project permission is had when it is had anywhere. For a project, browsing is told as the portal
 * sees it: a customer who may open the portal is said to browse, though no issue opens for them here.
 */
function mine(call: Call): RestResponse {
  const asked = listOf(call.query, 'permissions');
  if (asked.length === 0) throw new Refusal(400, ["The 'permissions' query parameter is required."]);
  const issueName = call.query.get('issueId') ?? call.query.get('issueKey');
  const projectName = call.query.get('projectId') ?? call.query.get('projectKey');
  const commentId = call.query.get('commentId');
  const issue = issueName === null ? null : visibleIssue(call, issueName);
  const project = projectName === null ? null : portalProject(call, projectName);
  if (commentId !== null) {
    if (asked.some((key) => key !== 'BROWSE_PROJECTS'))
      throw new Refusal(400, ['Only BROWSE_PROJECTS is supported for comments.']);
    const idOrKey =
      issueName ?? [...call.jira.issues.values()].find((one) => one.comments.some((c) => c.id === commentId))?.id ?? '';
    commentOfIssue({ ...call, params: { issueIdOrKey: idOrKey, id: commentId } });
  }
  const permissions = asked.map((key): [string, unknown] => {
    const known = named(key);
    return [key, { ...known, havePermission: had(call, known, issue, project) }];
  });
  return ok({ permissions: Object.fromEntries(permissions) });
}

function had(call: Call, permission: PermissionName, issue: Issue | null, project: Project | null): boolean {
  const { world, jira } = call;
  const { accountId } = call.actor;
  if (permission.type === 'GLOBAL') return holdsGlobally(world, accountId, permission.key);
  const home = project ?? (issue && jira.projects.get(issue.projectId));
  if (home && !issue && permission.key === 'BROWSE_PROJECTS' && mayUsePortal(world, accountId, home)) return true;
  if (home) return holds(world, accountId, permission.key, home, issue ?? undefined);
  return [...jira.projects.values()].some((one) => holds(world, accountId, permission.key, one));
}

function portalProject(call: Call, name: string): Project {
  const project = projectOf(call.jira, name);
  return project && mayUsePortal(call.world, call.actor.accountId, project) ? project : visibleProject(call, name);
}

function named(key: string): PermissionName {
  const known = PERMISSIONS.find((one) => one.key === key);
  if (!known) throw new Refusal(400, [`Unrecognized permission ${key}`]);
  return known;
}

function all(call: Call): RestResponse {
  if (call.actor.accountId === null) throw new Refusal(401, ['Client must be authenticated to access this resource.']);
  return ok({ permissions: Object.fromEntries(PERMISSIONS.map((one) => [one.key, one])) });
}

/** Ids that mean nothing are left out of the answer; asking about somebody else needs Administer Jira. */
function check(call: Call): RestResponse {
  const { world, jira } = call;
  const accountId = stringAt(call.body, 'accountId') ?? call.actor.accountId;
  if (accountId !== call.actor.accountId && !holdsGlobally(world, call.actor.accountId, 'ADMINISTER'))
    throw new Refusal(403, ['You do not have permission to check the permissions of other users.']);
  const globalPermissions = stringsAt(call.body, 'globalPermissions').filter((key) =>
    holdsGlobally(world, accountId, named(key).key),
  );
  const projectPermissions = listAt(call.body, 'projectPermissions').flatMap((asked) => {
    const issueIds = listAt(asked, 'issues').map(String);
    const projectIds = listAt(asked, 'projects').map(String);
    if (issueIds.length > MOST_CHECKED || projectIds.length > MOST_CHECKED)
      throw new Refusal(400, [`A maximum of ${MOST_CHECKED} projects and ${MOST_CHECKED} issues can be checked.`]);
    return stringsAt(asked, 'permissions')
      .filter((key) => key !== '')
      .map((key) => ({
        permission: named(key).key,
        issues: issueIds.flatMap((id) => {
          const issue = issueOf(jira, id);
          const home = issue && jira.projects.get(issue.projectId);
          return home && issue.archivedAt === null && holds(world, accountId, key, home, issue)
            ? [Number(issue.id)]
            : [];
        }),
        projects: projectIds.flatMap((id) => {
          const project = jira.projects.get(id);
          return project && holds(world, accountId, key, project) ? [Number(project.id)] : [];
        }),
      }));
  });
  return ok({ globalPermissions, projectPermissions });
}

function permittedProjects(call: Call): RestResponse {
  const keys = stringsAt(call.body, 'permissions').map((key) => named(key).key);
  const projects = [...call.jira.projects.values()].filter((project) =>
    keys.every((key) => holds(call.world, call.actor.accountId, key, project)),
  );
  return ok({ projects: projects.map(({ id, key }) => ({ id: Number(id), key })) });
}
