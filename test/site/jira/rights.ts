/** Who may do what: permission schemes, roles, groups, and what the switches take away from the app's account. */
import type { World } from '../world';
import type { Holder, Issue, Project, User } from './state';

/** Short words of the switch `appPermissions` for the permissions it usually names. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  browse: ['BROWSE_PROJECTS'],
  create: ['CREATE_ISSUES'],
  edit: ['EDIT_ISSUES', 'ASSIGN_ISSUES', 'SCHEDULE_ISSUES', 'MODIFY_REPORTER'],
  transition: ['TRANSITION_ISSUES', 'RESOLVE_ISSUES', 'CLOSE_ISSUES'],
  comment: ['ADD_COMMENTS'],
  admin: ['ADMINISTER', 'SYSTEM_ADMIN', 'ADMINISTER_PROJECTS'],
};

/** Key under which `appPermissions` takes global permissions away. */
const WHOLE_SITE = '*';

/** True when the account has the project permission; for an issue, also as its reporter or assignee. */
export function holds(
  world: World,
  accountId: string | null,
  permission: string,
  project: Project,
  issue?: Issue,
): boolean {
  const { jira } = world.state;
  const user = accountId === null ? undefined : jira.users.get(accountId);
  if (user && !user.active) return false;
  if (user?.accountType === 'app') return appHolds(world, permission, project.key);
  if (permission === 'ADMINISTER_PROJECTS' && user && holdsGlobally(world, user.accountId, 'ADMINISTER')) return true;
  if (!granted(world, user, project.grants.get(permission), project, issue)) return false;
  return (
    permission === 'BROWSE_PROJECTS' || granted(world, user, project.grants.get('BROWSE_PROJECTS'), project, issue)
  );
}

export function holdsGlobally(world: World, accountId: string | null, permission: string): boolean {
  const { jira, switches } = world.state;
  const user = accountId === null ? undefined : jira.users.get(accountId);
  if (!user?.active) return false;
  if (user.accountType === 'app')
    return (
      (permission !== 'USER_PICKER' || switches.browseUsers) &&
      permission !== 'SYSTEM_ADMIN' &&
      !taken(world, WHOLE_SITE, permission)
    );
  const administers = hasGlobal(world, user, 'ADMINISTER') || hasGlobal(world, user, 'SYSTEM_ADMIN');
  if (permission === 'ADMINISTER') return administers;
  if (permission === 'USER_PICKER' && !switches.browseUsers) return administers;
  return hasGlobal(world, user, permission);
}

export function mayBrowse(world: World, accountId: string | null, issue: Issue): boolean {
  const project = world.state.jira.projects.get(issue.projectId);
  return project !== undefined && holds(world, accountId, 'BROWSE_PROJECTS', project, issue);
}

export function isAgent(world: World, accountId: string | null, project: Project): boolean {
  return project.serviceDesk !== null && holds(world, accountId, 'SERVICEDESK_AGENT', project);
}

/** True when the person may open the service desk's portal. */
export function mayUsePortal(world: World, accountId: string | null, project: Project): boolean {
  const { serviceDesk } = project;
  const user = accountId === null ? undefined : world.state.jira.users.get(accountId);
  if (!serviceDesk || !user?.active) return false;
  if (serviceDesk.access === 'open' || serviceDesk.customers.has(user.accountId)) return true;
  if (sharesOrganisation(world, user.accountId, serviceDesk.organisationIds)) return true;
  return holds(world, user.accountId, 'BROWSE_PROJECTS', project);
}

/** True when the person may open the request in the portal: it is theirs, shared with them, up for approval, or an agent's. */
export function mayFollowRequest(world: World, accountId: string | null, issue: Issue): boolean {
  const { jira } = world.state;
  const { request } = issue;
  const user = accountId === null ? undefined : jira.users.get(accountId);
  if (!request || issue.archivedAt !== null || !user?.active) return false;
  if (issue.reporterId === user.accountId || request.participantIds.includes(user.accountId)) return true;
  if (sharesOrganisation(world, user.accountId, request.organisationIds)) return true;
  if (mayBrowse(world, user.accountId, issue)) return true;
  for (const approval of jira.approvals.values())
    if (approval.issueId === issue.id && approval.approvers.some((one) => one.accountId === user.accountId))
      return true;
  return false;
}

/** True when one of the named groups or roles lets the person read what is restricted to it. */
export function isWithin(
  world: World,
  accountId: string | null,
  visibility: { readonly type: 'group' | 'role'; readonly value: string; readonly identifier: string | null } | null,
  project: Project,
): boolean {
  if (!visibility) return true;
  if (accountId === null) return false;
  const { jira } = world.state;
  if (jira.users.get(accountId)?.accountType === 'app') return true;
  if (visibility.type === 'group') {
    for (const group of jira.groups.values())
      if (group.id === visibility.identifier || group.name === visibility.value) return group.members.has(accountId);
    return false;
  }
  for (const role of jira.roles.values())
    if (role.id === visibility.identifier || role.name === visibility.value)
      return inRole(world, accountId, role.id, project);
  return false;
}

export function inRole(world: World, accountId: string, roleId: string, project: Project): boolean {
  const actors = project.actors.get(roleId);
  if (!actors) return false;
  if (actors.users.has(accountId)) return true;
  for (const groupId of actors.groups) if (world.state.jira.groups.get(groupId)?.members.has(accountId)) return true;
  return false;
}

function sharesOrganisation(world: World, accountId: string, organisationIds: Iterable<string>): boolean {
  for (const id of organisationIds) if (world.state.jira.organisations.get(id)?.memberIds.has(accountId)) return true;
  return false;
}

function appHolds(world: World, permission: string, projectKey: string): boolean {
  return !taken(world, projectKey, permission) && !taken(world, projectKey, 'BROWSE_PROJECTS');
}

function taken(world: World, key: string, permission: string): boolean {
  const { appPermissions } = world.state.switches;
  if (appPermissions === 'all') return false;
  return (appPermissions[key] ?? []).some((word) => word === permission || SHORT[word]?.includes(permission));
}

function hasGlobal(world: World, user: User, permission: string): boolean {
  return (world.state.jira.globalGrants.get(permission) ?? []).some((holder) => {
    if (holder.kind === 'anyone') return true;
    if (user.accountType !== 'licensed') return false;
    if (holder.kind === 'licensed') return true;
    if (holder.kind === 'group') return world.state.jira.groups.get(holder.groupId)?.members.has(user.accountId);
    return holder.kind === 'user' && holder.accountId === user.accountId;
  });
}

/** Customers and people without a licence have only what is given to anyone. */
function granted(
  world: World,
  user: User | undefined,
  holders: readonly Holder[] | undefined,
  project: Project,
  issue: Issue | undefined,
): boolean {
  if (!holders) return false;
  const account = user?.accountType === 'licensed' ? user.accountId : null;
  return holders.some((holder) => {
    if (holder.kind === 'anyone') return true;
    if (account === null) return false;
    switch (holder.kind) {
      case 'licensed':
        return true;
      case 'group':
        return world.state.jira.groups.get(holder.groupId)?.members.has(account) ?? false;
      case 'role':
        return inRole(world, account, holder.roleId, project);
      case 'user':
        return holder.accountId === account;
      case 'reporter':
        return issue?.reporterId === account;
      case 'assignee':
        return issue?.assigneeId === account;
    }
  });
}
