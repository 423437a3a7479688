/** REST resource: workflows and permission schemes, as administrators look at them. */
import type { RestResponse } from '../world';
import { pageOf, projectBean, restUrl } from './beans';
import { known, needToAdminister, visibleProject } from './finding';
import { holds } from './rights';
import { listOf, numberOf, ok, param, Refusal, type Call, type Route } from './route';
import type { Holder, Project, Transition, Workflow } from './state';

export const WORKFLOWS: readonly Route[] = [
  { method: 'GET', template: '/rest/api/3/workflow/search', run: search },
  { method: 'GET', template: '/rest/api/3/project/{projectKeyOrId}/permissionscheme', run: permissionScheme },
];

function search(call: Call): RestResponse {
  needToAdminister(call);
  const names = call.query.getAll('workflowName');
  const words = (call.query.get('queryString') ?? '').toLowerCase();
  const found = [...call.jira.workflows.values()].filter(
    ({ name }) => (names.length === 0 || names.includes(name)) && name.toLowerCase().includes(words),
  );
  const maxResults = numberOf(call.query, 'maxResults', 50, 50);
  return ok(pageOf(call, found, numberOf(call.query, 'startAt', 0), maxResults, (one) => workflowBean(call, one)));
}

function workflowBean(call: Call, workflow: Workflow): Record<string, unknown> {
  const { jira } = call;
  const expand = listOf(call.query, 'expand');
  const users = [...jira.projects.values()].filter((project) =>
    [...project.workflowIds.values()].includes(workflow.id),
  );
  const statuses = workflow.statusIds.map((id) => known(jira.statuses.get(id), `status ${id}`));
  return {
    id: { name: workflow.name, entityId: workflow.id },
    description: '',
    ...(expand.includes('statuses')
      ? { statuses: statuses.map(({ id, name }) => ({ id, name, properties: {} })) }
      : {}),
    ...(expand.includes('transitions') ? { transitions: workflow.transitions.map(transitionTold) } : {}),
    ...(expand.includes('projects') ? { projects: users.map((project) => projectBean(jira, project)) } : {}),
    isDefault: false,
  };
}

function transitionTold({ id, name, from, to, initial }: Transition): Record<string, unknown> {
  const type = initial ? 'initial' : from.length === 0 ? 'global' : 'directed';
  return { id, name, description: '', from, to, type };
}

/** Every project has a scheme of its own here, called as the project. */
function permissionScheme(call: Call): RestResponse {
  const project = visibleProject(call, param(call, 'projectKeyOrId'));
  if (!holds(call.world, call.actor.accountId, 'ADMINISTER_PROJECTS', project))
    throw new Refusal(403, ['You need to administer the project.']);
  const expand = listOf(call.query, 'expand');
  const withGrants = expand.some((one) => ['permissions', 'all', 'group', 'user', 'projectRole'].includes(one));
  return ok({
    expand: 'permissions,user,group,projectRole,field,all',
    self: restUrl(call.jira, `permissionscheme/${project.id}`),
    id: Number(project.id),
    name: `${project.name} permissions`,
    description: '',
    ...(withGrants ? { permissions: grantsOf(call, project) } : {}),
  });
}

function grantsOf(call: Call, project: Project): Record<string, unknown>[] {
  const all = [...project.grants].flatMap(([permission, holders]) => holders.map((holder) => ({ permission, holder })));
  return all.map(({ permission, holder }, index) => ({
    id: index + 1,
    self: restUrl(call.jira, `permissionscheme/${project.id}/permission/${index + 1}`),
    holder: holderTold(call, holder),
    permission,
  }));
}

function holderTold(call: Call, holder: Holder): Record<string, unknown> {
  switch (holder.kind) {
    case 'anyone':
      return { type: 'anyone' };
    case 'licensed':
      return { type: 'applicationRole' };
    case 'group':
      return { type: 'group', parameter: call.jira.groups.get(holder.groupId)?.name ?? '', value: holder.groupId };
    case 'role':
      return { type: 'projectRole', parameter: holder.roleId, value: holder.roleId };
    case 'user':
      return { type: 'user', parameter: holder.accountId, value: holder.accountId };
    case 'reporter':
    case 'assignee':
      return { type: holder.kind };
  }
}
