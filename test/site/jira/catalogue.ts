/** REST resource: the site's vocabulary: statuses, priorities, resolutions, issue types, link types, fields, the server. */
import type { RestResponse } from '../world';
import {
  CATEGORY_KEYS,
  categoryBean,
  linkTypeBean,
  pageOf,
  priorityBean,
  resolutionBean,
  stampFor,
  statusBean,
  typeBean,
} from './beans';
import { addCustomField } from './building';
import { needToAdminister, visibleProject } from './finding';
import { stringAt } from './json';
import { nameFor } from './localized';
import { created, done, listOf, numberOf, ok, param, Refusal, type Call, type Route } from './route';
import { typesOf } from './projects';
import type { Field, FieldKind, LinkType, Status } from './state';

const LINK_TYPE = '/rest/api/3/issueLinkType';

export const CATALOGUE: readonly Route[] = [
  { method: 'GET', template: '/rest/api/3/serverInfo', run: serverInfo },
  {
    method: 'GET',
    template: '/rest/api/3/field',
    run: (call) => ok([...call.jira.fields.values()].map((one) => fieldBean(call, one))),
  },
  { method: 'GET', template: '/rest/api/3/field/search', run: searchFields },
  { method: 'POST', template: '/rest/api/3/field', run: createField },
  {
    method: 'GET',
    template: '/rest/api/3/status',
    run: (call) => ok([...call.jira.statuses.values()].map((one) => statusBean(call.jira, one, call.actor.user))),
  },
  { method: 'GET', template: '/rest/api/3/status/{idOrName}', run: oneStatus },
  { method: 'GET', template: '/rest/api/3/statuses', run: statusesById },
  { method: 'GET', template: '/rest/api/3/statuses/search', run: searchStatuses },
  {
    method: 'GET',
    template: '/rest/api/3/statuscategory',
    run: (call) => ok(CATEGORY_KEYS.map((key) => categoryBean(call.jira, key, call.actor.user))),
  },
  {
    method: 'GET',
    template: '/rest/api/3/priority',
    run: (call) => ok([...call.jira.priorities.values()].map((one) => priorityBean(call.jira, one, call.actor.user))),
  },
  { method: 'GET', template: '/rest/api/3/priority/search', run: searchPriorities },
  {
    method: 'GET',
    template: '/rest/api/3/priority/{id}',
    run: (call) => ok(priorityBean(call.jira, found(call, call.jira.priorities), call.actor.user)),
  },
  {
    method: 'GET',
    template: '/rest/api/3/resolution',
    run: (call) =>
      ok([...call.jira.resolutions.values()].map((one) => resolutionBean(call.jira, one, call.actor.user))),
  },
  { method: 'GET', template: '/rest/api/3/resolution/search', run: searchResolutions },
  {
    method: 'GET',
    template: '/rest/api/3/resolution/{id}',
    run: (call) => ok(resolutionBean(call.jira, found(call, call.jira.resolutions), call.actor.user)),
  },
  {
    method: 'GET',
    template: '/rest/api/3/issuetype',
    run: (call) => ok([...call.jira.issueTypes.values()].map((one) => typeBean(call.jira, one, call.actor.user))),
  },
  { method: 'GET', template: '/rest/api/3/issuetype/project', run: typesOfProject },
  {
    method: 'GET',
    template: '/rest/api/3/issuetype/{id}',
    run: (call) => ok(typeBean(call.jira, found(call, call.jira.issueTypes), call.actor.user)),
  },
  {
    method: 'GET',
    template: LINK_TYPE,
    run: (call) => ok({ issueLinkTypes: [...call.jira.linkTypes.values()].map((one) => linkTypeBean(call.jira, one)) }),
  },
  {
    method: 'GET',
    template: `${LINK_TYPE}/{issueLinkTypeId}`,
    run: (call) => ok(linkTypeBean(call.jira, foundLinkType(call))),
  },
  { method: 'POST', template: LINK_TYPE, run: createLinkType },
  { method: 'DELETE', template: `${LINK_TYPE}/{issueLinkTypeId}`, run: deleteLinkType },
];

function found<T>(call: Call, all: ReadonlyMap<string, T>): T {
  const one = all.get(param(call, 'id'));
  if (one === undefined) throw new Refusal(404, [`There is none with id ${param(call, 'id')}.`]);
  return one;
}

function serverInfo(call: Call): RestResponse {
  const { jira } = call;
  return ok({
    baseUrl: jira.baseUrl,
    displayUrl: jira.baseUrl,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100_299,
    buildDate: '2026-11-01T00:00:00.000+0000',
    serverTime: stampFor(call, call.world.now()),
    scmInfo: 'local',
    serverTitle: 'Jira',
    serverTimeZone: jira.timeZone,
  });
}

function fieldBean(call: Call, field: Field): Record<string, unknown> {
  return {
    id: field.id,
    key: field.key,
    name: nameFor(call.actor.user, field),
    custom: field.custom,
    orderable: field.kind !== 'system',
    navigable: true,
    searchable: true,
    clauseNames: field.clauseNames,
    schema: field.schema,
  };
}

function searchFields(call: Call): RestResponse {
  const { query } = call;
  const ids = query.getAll('id');
  const types = listOf(query, 'type');
  const words = (query.get('query') ?? '').toLowerCase();
  const fields = [...call.jira.fields.values()].filter(
    (field) =>
      (ids.length === 0 || ids.includes(field.id)) &&
      (types.length === 0 || types.includes(field.custom ? 'custom' : 'system')) &&
      [field.name, field.description, ...Object.values(field.translations)].some((text) =>
        text.toLowerCase().includes(words),
      ),
  );
  return ok(
    pageOf(call, fields, numberOf(query, 'startAt', 0), numberOf(query, 'maxResults', 50, 100), (field) => ({
      id: field.id,
      key: field.key,
      name: nameFor(call.actor.user, field),
      description: field.description,
      schema: field.schema,
      isLocked: field.app !== null,
    })),
  );
}

const MAKEABLE: Readonly<Record<string, FieldKind>> = {
  textfield: 'string',
  textarea: 'rich-text',
  float: 'number',
  datepicker: 'date',
  datetime: 'datetime',
  userpicker: 'user',
  grouppicker: 'group',
  select: 'option',
  multiselect: 'options',
  labels: 'labels',
};

function createField(call: Call): RestResponse {
  needToAdminister(call);
  const kind = MAKEABLE[stringAt(call.body, 'type')?.split(':')[1] ?? ''];
  const name = stringAt(call.body, 'name');
  if (kind === undefined || name === undefined)
    throw new Refusal(400, [], { type: 'The type of custom field is not known.' });
  const description = stringAt(call.body, 'description') ?? '';
  return created(fieldBean(call, addCustomField(call.world, { name, kind, description })));
}

function oneStatus(call: Call): RestResponse {
  const wanted = param(call, 'idOrName');
  for (const status of call.jira.statuses.values())
    if (status.id === wanted || status.name === wanted) return ok(statusBean(call.jira, status, call.actor.user));
  throw new Refusal(404, [`There is no status ${wanted}.`]);
}

const CATEGORY_WORDS = { new: 'TODO', indeterminate: 'IN_PROGRESS', done: 'DONE' } as const;

export function plainStatus(status: Status): Record<string, unknown> {
  return {
    id: status.id,
    name: status.name,
    description: status.description,
    statusCategory: CATEGORY_WORDS[status.category],
    scope: status.projectId === null ? { type: 'GLOBAL' } : { type: 'PROJECT', project: { id: status.projectId } },
  };
}

function statusesById(call: Call): RestResponse {
  return ok(
    call.query
      .getAll('id')
      .flatMap((id) => call.jira.statuses.get(id) ?? [])
      .map(plainStatus),
  );
}

function searchStatuses(call: Call): RestResponse {
  const { query } = call;
  const words = (query.get('searchString') ?? '').toLowerCase();
  const category = query.get('statusCategory');
  const all = [...call.jira.statuses.values()].filter(
    (status) =>
      status.name.toLowerCase().includes(words) && (category === null || CATEGORY_WORDS[status.category] === category),
  );
  return ok(pageOf(call, all, numberOf(query, 'startAt', 0), numberOf(query, 'maxResults', 200, 200), plainStatus));
}

function searchPriorities(call: Call): RestResponse {
  const ids = call.query.getAll('id');
  const all = [...call.jira.priorities.values()].filter((one) => ids.length === 0 || ids.includes(one.id));
  const maxResults = numberOf(call.query, 'maxResults', 50, 50);
  return ok(
    pageOf(call, all, numberOf(call.query, 'startAt', 0), maxResults, (one) =>
      priorityBean(call.jira, one, call.actor.user),
    ),
  );
}

function searchResolutions(call: Call): RestResponse {
  const ids = call.query.getAll('id');
  const all = [...call.jira.resolutions.values()].filter((one) => ids.length === 0 || ids.includes(one.id));
  const maxResults = numberOf(call.query, 'maxResults', 50, 50);
  return ok(
    pageOf(call, all, numberOf(call.query, 'startAt', 0), maxResults, (one) =>
      resolutionBean(call.jira, one, call.actor.user),
    ),
  );
}

function typesOfProject(call: Call): RestResponse {
  const project = visibleProject(call, call.query.get('projectId') ?? '');
  const level = call.query.get('level');
  const types = typesOf(call, project).filter((type) => level === null || type.hierarchyLevel === Number(level));
  return ok(types.map((type) => typeBean(call.jira, type, call.actor.user)));
}

function foundLinkType(call: Call): LinkType {
  const type = call.jira.linkTypes.get(param(call, 'issueLinkTypeId'));
  if (!type) throw new Refusal(404, ['No issue link type with that id.']);
  return type;
}

function createLinkType(call: Call): RestResponse {
  needToAdminister(call);
  const name = stringAt(call.body, 'name');
  const inward = stringAt(call.body, 'inward');
  const outward = stringAt(call.body, 'outward');
  if (name === undefined || inward === undefined || outward === undefined)
    throw new Refusal(400, ['A link type needs name, inward and outward.']);
  if ([...call.jira.linkTypes.values()].some((one) => one.name === name))
    throw new Refusal(400, ['There is a link type of that name.']);
  const type: LinkType = { id: String(call.world.next()), name, inward, outward };
  call.jira.linkTypes.set(type.id, type);
  return created(linkTypeBean(call.jira, type));
}

function deleteLinkType(call: Call): RestResponse {
  needToAdminister(call);
  call.jira.linkTypes.delete(foundLinkType(call).id);
  return done();
}
