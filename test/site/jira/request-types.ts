/** Request types: what a portal offers, with the fields it asks for. */
import { z } from 'zod';
import { answerPage, selfLink } from './jsm-values';
import { nameFor } from './localized';
import { created, done, flagOf, listOf, ok, param, Refusal, type Call, type Route } from './route';
import { holds, isAgent, mayUsePortal } from './rights';
import { needDeskAdmin, visibleDesk, type Desk } from './servicedesks';
import type { Project, RequestType, RequestTypeField } from './state';

const DESK = '/rest/servicedeskapi/servicedesk/{serviceDeskId}';
const TYPE = `${DESK}/requesttype/{requestTypeId}`;

/** The request type of this desk, if the caller may use it. */
export function requestTypeOf(call: Call, project: Project, id: string): RequestType | undefined {
  const type = call.jira.requestTypes.get(id);
  return type?.projectId === project.id && maySee(call, project, type) ? type : undefined;
}

/** A request type that is in no group is not in the portal; agents still know of it. */
function maySee(call: Call, project: Project, type: RequestType): boolean {
  return type.groupIds.length > 0 || isAgent(call.world, call.actor.accountId, project);
}

function namedType(call: Call): Desk & { type: RequestType } {
  const found = visibleDesk(call);
  const type = requestTypeOf(call, found.project, param(call, 'requestTypeId'));
  if (!type) throw new Refusal(404, ['The request type does not exist or you cannot see it.']);
  return { ...found, type };
}

export function requestTypeAnswer(
  call: Call,
  type: RequestType,
  { project, desk }: Desk,
  expand: readonly string[] = [],
): Record<string, unknown> {
  return {
    _expands: ['field'],
    id: type.id,
    name: nameFor(call.actor.user, type),
    description: type.description,
    helpText: type.helpText,
    issueTypeId: type.issueTypeId,
    serviceDeskId: desk.id,
    portalId: desk.portalId,
    groupIds: type.groupIds,
    canCreateRequest: mayUsePortal(call.world, call.actor.accountId, project),
    restrictionStatus: 'OPEN',
    icon: { id: '10520', _links: { iconUrls: { '24x24': `${call.jira.baseUrl}/images/request-type.png` } } },
    ...(expand.includes('field') ? { fields: fieldsAnswer(call, type, project) } : {}),
    _links: selfLink(call, `/servicedesk/${desk.id}/requesttype/${type.id}`),
  };
}

function fieldsAnswer(call: Call, type: RequestType, project: Project): Record<string, unknown> {
  const agent = isAgent(call.world, call.actor.accountId, project);
  const hidden = agent && listOf(call.query, 'expand').includes('hiddenFields');
  return {
    requestTypeFields: type.fields
      .filter((field) => field.visible || hidden)
      .map((field) => fieldAnswer(call, field, project)),
    canRaiseOnBehalfOf: agent,
    canAddRequestParticipants: true,
  };
}

function fieldAnswer(call: Call, shown: RequestTypeField, project: Project): Record<string, unknown> {
  const field = call.jira.fields.get(shown.fieldId);
  const choices =
    shown.fieldId === 'priority'
      ? project.priorityIds.flatMap((id) => call.jira.priorities.get(id) ?? [])
      : (field?.options ?? []).filter((option) => !option.disabled).map(({ id, value }) => ({ id, name: value }));
  return {
    fieldId: shown.fieldId,
    name: shown.name,
    description: shown.description,
    required: shown.required,
    visible: shown.visible,
    defaultValues: [],
    presetValues: shown.preset === null || shown.preset === undefined ? [] : [JSON.stringify(shown.preset)],
    validValues: choices.map(({ id, name }) => ({ value: id, label: name, children: [] })),
    jiraSchema: field?.schema ?? { type: 'string', system: shown.fieldId },
  };
}

function listed(call: Call, types: readonly RequestType[]): RequestType[] {
  const query = call.query.get('searchQuery')?.toLowerCase();
  const hidden = flagOf(call.query, 'includeHiddenRequestTypesInSearch');
  const group = call.query.get('groupId');
  if (call.query.get('restrictionStatus')?.toLowerCase() === 'restricted') return [];
  return types.filter(
    (type) =>
      (group === null || type.groupIds.includes(group)) &&
      (query === undefined ||
        ((hidden || type.groupIds.length > 0) && `${type.name} ${type.description}`.toLowerCase().includes(query))),
  );
}

const NewType = z.object({
  issueTypeId: z.string(),
  name: z.string().min(1),
  description: z.string().default(''),
  helpText: z.string().default(''),
});
const PermissionCheck = z.object({
  accountId: z.string().optional(),
  requestTypeIds: z.array(z.number()),
  permissions: z.array(z.enum(['canCreateRequest', 'canAdminister'])).default(['canCreateRequest', 'canAdminister']),
});

export const REQUEST_TYPES: readonly Route[] = [
  {
    method: 'GET',
    template: '/rest/servicedeskapi/requesttype',
    run(call) {
      const desks = listOf(call.query, 'serviceDeskId');
      const found = [...call.jira.projects.values()].flatMap((project) => {
        const desk = project.serviceDesk;
        if (!desk || !mayUsePortal(call.world, call.actor.accountId, project)) return [];
        if (desks.length > 0 && !desks.includes(desk.id)) return [];
        const types = [...call.jira.requestTypes.values()].filter((type) => type.projectId === project.id);
        return listed(
          call,
          types.filter((type) => maySee(call, project, type)),
        ).map((type) => requestTypeAnswer(call, type, { project, desk }, listOf(call.query, 'expand')));
      });
      return answerPage(call, found);
    },
  },
  {
    method: 'GET',
    template: `${DESK}/requesttype`,
    run(call) {
      const found = visibleDesk(call);
      const types = [...call.jira.requestTypes.values()].filter(
        (type) => type.projectId === found.project.id && maySee(call, found.project, type),
      );
      return answerPage(
        call,
        listed(call, types).map((type) => requestTypeAnswer(call, type, found, listOf(call.query, 'expand'))),
      );
    },
  },
  {
    method: 'POST',
    template: `${DESK}/requesttype`,
    run(call) {
      const found = visibleDesk(call);
      needDeskAdmin(call, found.project);
      const body = NewType.safeParse(call.body);
      if (!body.success || !found.project.typeIds.includes(body.data.issueTypeId))
        throw new Refusal(400, ['A name and an issue type of the project are needed.']);
      const type: RequestType = {
        id: String(call.world.next()),
        projectId: found.project.id,
        ...body.data,
        translations: {},
        groupIds: [],
        fields: [{ fieldId: 'summary', name: 'Summary', description: '', required: true, visible: true, preset: null }],
        properties: new Map(),
      };
      call.jira.requestTypes.set(type.id, type);
      return ok(requestTypeAnswer(call, type, found));
    },
  },
  {
    method: 'POST',
    template: `${DESK}/requesttype/permissions/check`,
    run(call) {
      const { project } = visibleDesk(call);
      const body = PermissionCheck.safeParse(call.body);
      if (!body.success) throw new Refusal(400, ['requestTypeIds are needed.']);
      const { requestTypeIds, permissions } = body.data;
      const accountId = body.data.accountId ?? call.actor.accountId;
      const ids = requestTypeIds.filter((id) => call.jira.requestTypes.get(String(id))?.projectId === project.id);
      const administers = holds(call.world, accountId, 'ADMINISTER_PROJECTS', project);
      const allowed = { canCreateRequest: mayUsePortal(call.world, accountId, project), canAdminister: administers };
      return ok(Object.fromEntries(permissions.map((permission) => [permission, allowed[permission] ? ids : []])));
    },
  },
  {
    method: 'GET',
    template: TYPE,
    run(call) {
      const found = namedType(call);
      return ok(requestTypeAnswer(call, found.type, found, listOf(call.query, 'expand')));
    },
  },
  {
    method: 'DELETE',
    template: TYPE,
    run(call) {
      const { project, type } = namedType(call);
      needDeskAdmin(call, project);
      call.jira.requestTypes.delete(type.id);
      return done();
    },
  },
  {
    method: 'GET',
    template: `${TYPE}/field`,
    run(call) {
      const { project, type } = namedType(call);
      return ok(fieldsAnswer(call, type, project));
    },
  },
  {
    method: 'GET',
    template: `${TYPE}/property`,
    run(call) {
      const { type, desk } = namedType(call);
      const self = (key: string) =>
        selfLink(call, `/servicedesk/${desk.id}/requesttype/${type.id}/property/${key}`).self;
      return ok({ keys: [...type.properties.keys()].map((key) => ({ key, self: self(key) })) });
    },
  },
  {
    method: 'GET',
    template: `${TYPE}/property/{propertyKey}`,
    run(call) {
      const key = param(call, 'propertyKey');
      const { type } = namedType(call);
      if (!type.properties.has(key)) throw new Refusal(404, [`The property ${key} does not exist.`]);
      return ok({ key, value: type.properties.get(key) });
    },
  },
  {
    method: 'PUT',
    template: `${TYPE}/property/{propertyKey}`,
    run(call) {
      const { project, type } = namedType(call);
      needDeskAdmin(call, project);
      const key = param(call, 'propertyKey');
      const known = type.properties.has(key);
      type.properties.set(key, call.body);
      return known ? ok({}) : created({});
    },
  },
  {
    method: 'DELETE',
    template: `${TYPE}/property/{propertyKey}`,
    run(call) {
      const { project, type } = namedType(call);
      needDeskAdmin(call, project);
      if (!type.properties.delete(param(call, 'propertyKey'))) throw new Refusal(404, ['The property does not exist.']);
      return done();
    },
  },
  {
    method: 'GET',
    template: `${DESK}/requesttypegroup`,
    run(call) {
      const { project } = visibleDesk(call);
      const groups = [...call.jira.requestTypeGroups.values()].filter((group) => group.projectId === project.id);
      return answerPage(
        call,
        groups.map(({ id, name }) => ({ id, name })),
      );
    },
  },
];
