/** REST resource: projects, with what belongs to one. */
import type { RestResponse } from '../world';
import { pageOf, projectBean, restUrl, statusBean, typeBean, userBean } from './beans';
import { known, maySeeProject, projectOf, visibleProject } from './finding';
import { stringAt } from './json';
import { workflowOf } from './making';
import { deleteFrom, keys, putInto, read } from './properties';
import { holds } from './rights';
import { noteForSearch } from './search-index';
import { listOf, numberOf, ok, param, Refusal, type Call, type Route } from './route';
import type { IssueType, Project } from './state';
import { nameFor } from './localized';

const ONE = '/rest/api/3/project/{projectIdOrKey}';

export const PROJECTS: readonly Route[] = [
  {
    method: 'GET',
    template: '/rest/api/3/project',
    run: (call) => ok(visible(call).map((one) => fullBean(call, one))),
  },
  { method: 'GET', template: '/rest/api/3/project/search', run: search },
  { method: 'GET', template: ONE, run: (call) => ok(fullBean(call, named(call), true)) },
  { method: 'PUT', template: ONE, run: update },
  { method: 'GET', template: `${ONE}/statuses`, run: statuses },
  { method: 'GET', template: `${ONE}/properties`, run: (call) => keys(call, named(call).properties) },
  { method: 'GET', template: `${ONE}/properties/{propertyKey}`, run: (call) => read(call, named(call).properties) },
  {
    method: 'PUT',
    template: `${ONE}/properties/{propertyKey}`,
    run: (call) => putInto(call, administered(call).properties),
  },
  {
    method: 'DELETE',
    template: `${ONE}/properties/{propertyKey}`,
    run: (call) => deleteFrom(call, administered(call).properties),
  },
];

function named(call: Call): Project {
  return visibleProject(call, param(call, 'projectIdOrKey'));
}

function administered(call: Call): Project {
  const project = named(call);
  if (!holds(call.world, call.actor.accountId, 'ADMINISTER_PROJECTS', project))
    throw new Refusal(403, ['You do not have permission to administer this project.']);
  return project;
}

function visible(call: Call): Project[] {
  return [...call.jira.projects.values()].filter(
    (project) => !project.archived && maySeeProject(call.world, call.actor.accountId, project),
  );
}

export function typesOf(call: Call, project: Project): IssueType[] {
  return project.typeIds.map((id) => known(call.jira.issueTypes.get(id), `issue type ${id}`));
}

function fullBean(call: Call, project: Project, whole = false): Record<string, unknown> {
  const expand = listOf(call.query, 'expand');
  const properties = listOf(call.query, 'properties');
  const shows = (what: string): boolean => whole || expand.includes(what);
  return {
    ...projectBean(call.jira, project),
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    style: project.style === 'team-managed' ? 'next-gen' : 'classic',
    isPrivate: false,
    ...(shows('description') ? { description: project.description } : {}),
    ...(shows('lead') ? { lead: userBean(call, project.leadId) } : {}),
    ...(shows('issueTypes')
      ? { issueTypes: typesOf(call, project).map((one) => typeBean(call.jira, one, call.actor.user)) }
      : {}),
    ...(expand.includes('projectKeys') ? { projectKeys: [project.key, ...project.oldKeys] } : {}),
    ...(properties.length > 0
      ? { properties: Object.fromEntries([...project.properties].filter(([key]) => properties.includes(key))) }
      : {}),
  };
}

/** By key, id, type or words; `action` narrows to what the caller may edit. */
function search(call: Call): RestResponse {
  const { query } = call;
  const ids = query.getAll('id');
  const wantedKeys = query.getAll('keys');
  const types = listOf(query, 'typeKey');
  const words = (query.get('query') ?? '').toLowerCase();
  const mayEdit = query.get('action') === 'edit';
  const found = visible(call).filter(
    (project) =>
      (ids.length === 0 || ids.includes(project.id)) &&
      (wantedKeys.length === 0 || wantedKeys.includes(project.key)) &&
      (types.length === 0 || types.includes(project.type)) &&
      `${project.key} ${project.name}`.toLowerCase().includes(words) &&
      (!mayEdit || holds(call.world, call.actor.accountId, 'ADMINISTER_PROJECTS', project)),
  );
  found.sort((a, b) => a.key.localeCompare(b.key));
  return ok(
    pageOf(call, found, numberOf(query, 'startAt', 0), numberOf(query, 'maxResults', 50, 100), (one) =>
      fullBean(call, one),
    ),
  );
}

function update(call: Call): RestResponse {
  const project = administered(call);
  const name = stringAt(call.body, 'name');
  const lead = stringAt(call.body, 'leadAccountId');
  const key = stringAt(call.body, 'key');
  if (lead !== undefined && !call.jira.users.has(lead)) throw new Refusal(400, [], { leadAccountId: 'No such user.' });
  if (key !== undefined && projectOf(call.jira, key) && projectOf(call.jira, key) !== project)
    throw new Refusal(400, [], { projectKey: `Another project uses the key ${key}.` });
  if (key !== undefined) renameKey(call, project, key);
  project.name = name ?? project.name;
  project.description = stringAt(call.body, 'description') ?? project.description;
  project.leadId = lead ?? project.leadId;
  return ok(fullBean(call, project, true));
}

/** A new key for the project, and so for each of its issues. The old ones still lead to them; no event is sent. */
function renameKey({ jira, world }: Call, project: Project, key: string): void {
  if (project.key === key) return;
  for (const issue of jira.issues.values()) {
    if (issue.projectId !== project.id) continue;
    issue.oldKeys.push(issue.key);
    issue.key = issue.key.replace(/^[^-]+/, key);
    jira.issueKeys.set(issue.key, issue.id);
    noteForSearch(world, issue.id);
  }
  project.oldKeys.push(project.key);
  project.key = key;
  jira.projectKeys.set(key, project.id);
}

/** Statuses by issue type, in the order of the workflow. */
function statuses(call: Call): RestResponse {
  const project = named(call);
  const { jira, actor } = call;
  return ok(
    typesOf(call, project).map((type) => ({
      self: restUrl(jira, `issuetype/${type.id}`),
      id: type.id,
      name: nameFor(actor.user, type),
      subtask: type.hierarchyLevel < 0,
      statuses: workflowOf(jira, project, type.id).statusIds.map((id) =>
        statusBean(jira, known(jira.statuses.get(id), `status ${id}`), actor.user),
      ),
    })),
  );
}
