/** REST resource: new words for the site: issue types, statuses, priorities, resolutions, options of fields. Administrators only. */
import type { RestResponse } from '../world';
import { pageOf, typeBean } from './beans';
import { addIssueType } from './building';
import { at, listAt, stringAt } from './json';
import { plainStatus } from './catalogue';
import { needToAdminister } from './finding';
import { created, done, numberOf, ok, param, Refusal, type Call, type Route } from './route';
import type { Field, IssueType, StatusCategoryKey } from './state';

const OPTIONS = '/rest/api/3/field/{fieldId}/context/{contextId}/option';

export const VOCABULARY_MAKING: readonly Route[] = [
  { method: 'POST', template: '/rest/api/3/issuetype', run: createType },
  { method: 'PUT', template: '/rest/api/3/issuetype/{id}', run: renameType },
  { method: 'DELETE', template: '/rest/api/3/issuetype/{id}', run: deleteType },
  { method: 'POST', template: '/rest/api/3/statuses', run: createStatuses },
  { method: 'PUT', template: '/rest/api/3/statuses', run: updateStatuses },
  { method: 'DELETE', template: '/rest/api/3/statuses', run: deleteStatuses },
  { method: 'POST', template: '/rest/api/3/priority', run: createPriority },
  { method: 'POST', template: '/rest/api/3/resolution', run: createResolution },
  { method: 'GET', template: '/rest/api/3/field/{fieldId}/context', run: contexts },
  { method: 'GET', template: OPTIONS, run: options },
  { method: 'POST', template: OPTIONS, run: addOptions },
];

/** Only standard types and subtasks: no API makes a type above them. */
function createType(call: Call): RestResponse {
  needToAdminister(call);
  const name = stringAt(call.body, 'name') ?? '';
  const level = at(call.body, 'hierarchyLevel') ?? (stringAt(call.body, 'type') === 'subtask' ? -1 : 0);
  if (level !== 0 && level !== -1) throw new Refusal(400, ['The hierarchy level must be -1 or 0.']);
  if ([...call.jira.issueTypes.values()].some((type) => type.name === name))
    throw new Refusal(409, ['An issue type with this name already exists.']);
  const type = addIssueType(call.world, { name, level });
  type.description = stringAt(call.body, 'description') ?? '';
  return created(typeBean(call.jira, type, call.actor.user));
}

function typeIn(call: Call): IssueType {
  needToAdminister(call);
  const type = call.jira.issueTypes.get(param(call, 'id'));
  if (!type) throw new Refusal(404, ['The issue type does not exist.']);
  return type;
}

function renameType(call: Call): RestResponse {
  const type = typeIn(call);
  type.name = stringAt(call.body, 'name') ?? type.name;
  type.description = stringAt(call.body, 'description') ?? type.description;
  return ok(typeBean(call.jira, type, call.actor.user));
}

/** A type that issues have stays. */
function deleteType(call: Call): RestResponse {
  const type = typeIn(call);
  if ([...call.jira.issues.values()].some((issue) => issue.typeId === type.id))
    throw new Refusal(409, ['The issue type is in use and has no alternative.']);
  call.jira.issueTypes.delete(type.id);
  for (const project of call.jira.projects.values()) project.typeIds = project.typeIds.filter((id) => id !== type.id);
  return done();
}

const CATEGORIES: Readonly<Record<string, StatusCategoryKey>> = {
  TODO: 'new',
  IN_PROGRESS: 'indeterminate',
  DONE: 'done',
};

function createStatuses(call: Call): RestResponse {
  needToAdminister(call);
  const { statuses } = call.jira;
  const projectId = stringAt(at(at(call.body, 'scope'), 'project'), 'id') ?? null;
  const wanted = listAt(call.body, 'statuses').map((one) => ({
    name: stringAt(one, 'name') ?? '',
    description: stringAt(one, 'description') ?? '',
    category: CATEGORIES[stringAt(one, 'statusCategory') ?? ''] ?? 'new',
  }));
  for (const { name } of wanted)
    if ([...statuses.values()].some((status) => status.name === name && status.projectId === projectId))
      throw new Refusal(409, [`There is a status ${name}.`]);
  const made = wanted.map((one) => ({ ...one, id: String(call.world.next()), translations: {}, projectId }));
  for (const status of made) statuses.set(status.id, status);
  return ok(made.map(plainStatus));
}

function updateStatuses(call: Call): RestResponse {
  needToAdminister(call);
  for (const one of listAt(call.body, 'statuses')) {
    const status = call.jira.statuses.get(stringAt(one, 'id') ?? '');
    if (!status) throw new Refusal(400, ['No such status.']);
    status.name = stringAt(one, 'name') ?? status.name;
    status.description = stringAt(one, 'description') ?? status.description;
    status.category = CATEGORIES[stringAt(one, 'statusCategory') ?? ''] ?? status.category;
  }
  return done();
}

/** A status that a workflow has stays. */
function deleteStatuses(call: Call): RestResponse {
  needToAdminister(call);
  const ids = call.query.getAll('id');
  for (const workflow of call.jira.workflows.values())
    if (workflow.statusIds.some((id) => ids.includes(id)))
      throw new Refusal(400, ['The status is used in a workflow.']);
  for (const id of ids) call.jira.statuses.delete(id);
  return done();
}

function createPriority(call: Call): RestResponse {
  needToAdminister(call);
  const id = String(call.world.next());
  const [name = '', description = '', colour = '#777777'] = [
    stringAt(call.body, 'name'),
    stringAt(call.body, 'description'),
    stringAt(call.body, 'statusColor'),
  ];
  call.jira.priorities.set(id, { id, name, description, colour, translations: {} });
  return created({ id });
}

function createResolution(call: Call): RestResponse {
  needToAdminister(call);
  const id = String(call.world.next());
  const [name = '', description = ''] = [stringAt(call.body, 'name'), stringAt(call.body, 'description')];
  call.jira.resolutions.set(id, { id, name, description, translations: {} });
  return created({ id });
}

function fieldIn(call: Call): Field {
  needToAdminister(call);
  const field = call.jira.fields.get(param(call, 'fieldId'));
  if (!field?.custom) throw new Refusal(404, ['The custom field was not found.']);
  return field;
}

/** Every field has one context here, for the whole site; it is called as the field's number. */
function contexts(call: Call): RestResponse {
  const { id } = fieldIn(call);
  const context = {
    id: id.replace('customfield_', ''),
    name: 'Default context',
    description: '',
    isGlobalContext: true,
    isAnyIssueType: true,
  };
  return ok(pageOf(call, [context], 0, 50, (one) => one));
}

function fieldInContext(call: Call): Field {
  const field = fieldIn(call);
  if (field.id !== `customfield_${param(call, 'contextId')}`) throw new Refusal(404, ['The context was not found.']);
  return field;
}

function options(call: Call): RestResponse {
  const maxResults = numberOf(call.query, 'maxResults', 100, 1000);
  return ok(pageOf(call, fieldInContext(call).options, numberOf(call.query, 'startAt', 0), maxResults, (one) => one));
}

function addOptions(call: Call): RestResponse {
  const field = fieldInContext(call);
  if (field.kind !== 'option' && field.kind !== 'options') throw new Refusal(400, ['The field has no options.']);
  const made = listAt(call.body, 'options').map((one) => ({
    id: String(call.world.next()),
    value: stringAt(one, 'value') ?? '',
    disabled: at(one, 'disabled') === true,
  }));
  for (const { value } of made)
    if (field.options.some((one) => one.value === value)) throw new Refusal(400, [`There is an option ${value}.`]);
  field.options.push(...made);
  return ok({ options: made });
}
