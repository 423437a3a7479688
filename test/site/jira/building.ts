/** Fills a site's Jira with people, projects and what they need; seeds and tests start here. */
import type { World } from '../world';
import { known } from './finding';
import { AGENT_GRANTS, ADMIN_GRANTS, READER_GRANTS } from './permission-names';
import type {
  AccountType,
  Field,
  Group,
  Holder,
  IssueType,
  JiraState,
  Project,
  RequestType,
  Status,
  StatusCategoryKey,
  Transition,
  User,
  Workflow,
} from './state';
import { builtInFields } from './system-fields';

/** Roles every site has, by the ids they have here. */
const ROLES = {
  administrators: '10002',
  agents: '10101',
  customers: '10102',
  readers: '10103',
} as const;

const LINK_TYPES = [
  ['10000', 'Blocks', 'is blocked by', 'blocks'],
  ['10001', 'Duplicate', 'is duplicated by', 'duplicates'],
  ['10002', 'Relates', 'relates to', 'relates to'],
  ['10003', 'Problem/Incident', 'is caused by', 'causes'],
] as const;

const PRIORITIES = [
  ['1', 'Highest', 'Højeste', '#CD1316'],
  ['2', 'High', 'Høj', '#E9494A'],
  ['3', 'Medium', 'Mellem', '#E97F33'],
  ['4', 'Low', 'Lav', '#2D8738'],
  ['5', 'Lowest', 'Laveste', '#57A55A'],
] as const;

const RESOLUTIONS = [
  ['10000', 'Done', 'Løst'],
  ['10001', "Won't Do", 'Løses ikke'],
  ['10002', 'Duplicate', 'Dublet'],
  ['10003', 'Cancelled', 'Annulleret'],
] as const;

/** What a site has on its first day: fields, roles, priorities, resolutions, link types and nobody. */
export function furnish(world: World): void {
  const { jira } = world.state;
  for (const field of builtInFields()) jira.fields.set(field.id, field);
  const role = (id: string, name: string, description: string): void =>
    void jira.roles.set(id, { id, name, description });
  role(ROLES.administrators, 'Administrators', 'Administer the project');
  role(ROLES.agents, 'Service Desk Team', 'Agents of the service desk');
  role(ROLES.customers, 'Service Desk Customers', 'Customers of the service desk');
  role(ROLES.readers, 'Viewers', 'Read the issues and write internal notes');
  for (const [id, name, inward, outward] of LINK_TYPES) jira.linkTypes.set(id, { id, name, inward, outward });
  for (const [id, name, da, colour] of PRIORITIES)
    jira.priorities.set(id, { id, name, description: '', colour, translations: { da } });
  for (const [id, name, da] of RESOLUTIONS)
    jira.resolutions.set(id, { id, name, description: '', translations: { da } });
}

export interface NewUser {
  readonly displayName: string;
  readonly accountId?: string;
  readonly accountType?: AccountType;
  readonly email?: string;
  readonly active?: boolean;
  readonly locale?: string;
  readonly timeZone?: string;
  /** Ids or names of groups. */
  readonly groups?: readonly string[];
}

export function addUser(world: World, wanted: NewUser): User {
  const { jira } = world.state;
  const user: User = {
    accountId: wanted.accountId ?? `5f0${String(world.next()).padStart(21, '0')}`,
    accountType: wanted.accountType ?? 'licensed',
    displayName: wanted.displayName,
    email: wanted.email ?? `${wanted.displayName.toLowerCase().replace(/[^a-z]+/g, '.')}@example.org`,
    active: wanted.active ?? true,
    locale: wanted.locale ?? jira.locale,
    timeZone: wanted.timeZone ?? jira.timeZone,
    properties: new Map(),
  };
  jira.users.set(user.accountId, user);
  for (const name of wanted.groups ?? []) groupNamed(jira, name).members.add(user.accountId);
  return user;
}

export function addGroup(world: World, name: string, id = `group-${world.next()}`): Group {
  const group: Group = { id, name, members: new Set() };
  world.state.jira.groups.set(id, group);
  return group;
}

export function groupNamed(jira: JiraState, nameOrId: string): Group {
  for (const group of jira.groups.values()) if (group.id === nameOrId || group.name === nameOrId) return group;
  throw new Error(`no group ${nameOrId}`);
}

/** Gives a global permission (`ADMINISTER`, `USER_PICKER`, `BULK_CHANGE`) to a holder. */
export function grantGlobally(world: World, permission: string, holder: Holder): void {
  const { globalGrants } = world.state.jira;
  globalGrants.set(permission, [...(globalGrants.get(permission) ?? []), holder]);
}

export function grant(project: Project, permission: string, holder: Holder): void {
  project.grants.set(permission, [...(project.grants.get(permission) ?? []), holder]);
}

export interface NewStatus {
  readonly id?: string;
  readonly name: string;
  readonly english?: string;
  readonly category: StatusCategoryKey;
}

/** Statuses of a support desk, in Danish as its administrators named them. */
export const DESK_STATUSES: readonly NewStatus[] = [
  { name: 'Afventer support', english: 'Waiting for support', category: 'new' },
  { name: 'Under behandling', english: 'In progress', category: 'indeterminate' },
  { name: 'Afventer indmelder', english: 'Waiting for the reporter', category: 'indeterminate' },
  { name: 'Besvaret', english: 'Answered', category: 'done' },
  { name: 'Lukket', english: 'Closed', category: 'done' },
  { name: 'Annulleret', english: 'Cancelled', category: 'done' },
];

/** A status by that name, made when the site has none. */
function statusNamed(world: World, wanted: NewStatus): Status {
  const { statuses } = world.state.jira;
  for (const status of statuses.values()) if (status.name === wanted.name) return status;
  const status: Status = {
    id: wanted.id ?? String(world.next()),
    name: wanted.name,
    description: '',
    category: wanted.category,
    translations: wanted.english === undefined ? {} : { en: wanted.english },
    projectId: null,
  };
  statuses.set(status.id, status);
  return status;
}

/** A workflow that begins in the first status and leads from each to every other; a transition is named as its goal. */
export function addWorkflow(world: World, name: string, wanted: readonly NewStatus[]): Workflow {
  const statuses = wanted.map((one) => statusNamed(world, one));
  const [first] = statuses;
  const step = (id: number, to: Status, initial: boolean): Transition => ({
    id: String(id),
    name: initial ? 'Create' : to.name,
    translations: initial ? {} : { ...to.translations },
    from: initial ? [] : statuses.filter((one) => one !== to).map((one) => one.id),
    to: to.id,
    initial,
    conditions: [],
    validators: [],
    customerFacing: false,
    screenFieldIds: to.category === 'done' ? ['resolution'] : [],
    resolutionId: to.category === 'done' ? '10000' : 'none',
  });
  const workflow: Workflow = {
    id: String(world.next()),
    name,
    statusIds: statuses.map((one) => one.id),
    transitions: [
      step(1, known(first, 'first status'), true),
      ...statuses.map((to, index) => step(11 + 10 * index, to, false)),
    ],
  };
  world.state.jira.workflows.set(workflow.id, workflow);
  return workflow;
}

export function addIssueType(
  world: World,
  wanted: { id?: string; name: string; english?: string; level?: number },
): IssueType {
  const type: IssueType = {
    id: wanted.id ?? String(world.next()),
    name: wanted.name,
    description: '',
    hierarchyLevel: wanted.level ?? 0,
    translations: wanted.english === undefined ? {} : { en: wanted.english },
    projectId: null,
  };
  world.state.jira.issueTypes.set(type.id, type);
  return type;
}

export interface NewProject {
  readonly key: string;
  readonly name: string;
  readonly id?: string;
  readonly description?: string;
  readonly type?: Project['type'];
  readonly style?: Project['style'];
  readonly lead: User;
  readonly issueTypes: readonly IssueType[];
  readonly workflow: Workflow;
  /** Names or ids of groups: who works here, who administers, who may look on. */
  readonly agents?: readonly string[];
  readonly admins?: readonly string[];
  readonly readers?: readonly string[];
  readonly portal?: { readonly id: string; readonly name: string; readonly text?: string; readonly open?: boolean };
}

/** A project whose permissions go to its roles, and its roles to groups. */
export function addProject(world: World, wanted: NewProject): Project {
  const { jira } = world.state;
  const type = wanted.type ?? 'service_desk';
  const groups = (names: readonly string[] = []): Set<string> =>
    new Set(names.map((name) => groupNamed(jira, name).id));
  const portal = wanted.portal ?? { id: String(world.next()), name: wanted.name };
  const project: Project = {
    id: wanted.id ?? String(world.next()),
    key: wanted.key,
    oldKeys: [],
    name: wanted.name,
    description: wanted.description ?? '',
    type,
    style: wanted.style ?? 'company-managed',
    leadId: wanted.lead.accountId,
    typeIds: wanted.issueTypes.map((one) => one.id),
    workflowIds: new Map([['default', wanted.workflow.id]]),
    priorityIds: [...jira.priorities.keys()],
    grants: new Map(),
    actors: new Map([
      [ROLES.administrators, { users: new Set([wanted.lead.accountId]), groups: groups(wanted.admins) }],
      [ROLES.agents, { users: new Set(), groups: groups(wanted.agents) }],
      [ROLES.customers, { users: new Set(), groups: new Set() }],
      [ROLES.readers, { users: new Set(), groups: groups(wanted.readers) }],
    ]),
    properties: new Map(),
    serviceDesk:
      type === 'service_desk'
        ? {
            id: portal.id,
            portalId: portal.id,
            portalName: portal.name,
            portalDescription: portal.text ?? '',
            customers: new Set(),
            organisationIds: new Set(),
            access: (portal.open ?? true) ? 'open' : 'restricted',
          }
        : null,
    lastNumber: 0,
    archived: false,
  };
  const give = (roleId: string, permissions: readonly string[]): void =>
    permissions.forEach((permission) => grant(project, permission, { kind: 'role', roleId }));
  give(
    ROLES.administrators,
    [...ADMIN_GRANTS, ...AGENT_GRANTS].filter((one) => one !== 'SERVICEDESK_AGENT'),
  );
  give(
    ROLES.agents,
    type === 'service_desk' ? AGENT_GRANTS : AGENT_GRANTS.filter((one) => one !== 'SERVICEDESK_AGENT'),
  );
  give(ROLES.readers, READER_GRANTS);
  jira.projects.set(project.id, project);
  jira.projectKeys.set(project.key, project.id);
  return project;
}

export function addRequestType(
  world: World,
  project: Project,
  wanted: {
    readonly id?: string;
    readonly name: string;
    readonly english?: string;
    readonly description?: string;
    readonly helpText?: string;
    readonly issueType: IssueType;
    /** Name of a portal group; none: not shown in the portal. */
    readonly group?: string;
    /** Beside summary and description. */
    readonly required?: readonly Field[];
    readonly optional?: readonly Field[];
  },
): RequestType {
  const { jira } = world.state;
  const field = (one: Field, required: boolean): RequestType['fields'][number] => ({
    fieldId: one.id,
    // As an administrator of this site would name it on the form.
    name: (jira.locale.startsWith('da') ? one.translations['da'] : undefined) ?? one.name,
    description: one.description,
    required,
    visible: true,
    preset: null,
  });
  const requestType: RequestType = {
    id: wanted.id ?? String(world.next()),
    projectId: project.id,
    issueTypeId: wanted.issueType.id,
    name: wanted.name,
    description: wanted.description ?? '',
    helpText: wanted.helpText ?? '',
    translations: wanted.english === undefined ? {} : { en: wanted.english },
    groupIds: wanted.group === undefined ? [] : [portalGroup(world, project, wanted.group)],
    fields: [
      field(known(jira.fields.get('summary'), 'summary field'), true),
      field(known(jira.fields.get('description'), 'description field'), false),
      ...(wanted.required ?? []).map((one) => field(one, true)),
      ...(wanted.optional ?? []).map((one) => field(one, false)),
    ],
    properties: new Map(),
  };
  jira.requestTypes.set(requestType.id, requestType);
  return requestType;
}

function portalGroup(world: World, project: Project, name: string): string {
  const { requestTypeGroups } = world.state.jira;
  for (const group of requestTypeGroups.values())
    if (group.projectId === project.id && group.name === name) return group.id;
  const id = String(world.next());
  requestTypeGroups.set(id, { id, projectId: project.id, name });
  return id;
}

const CUSTOM_TYPES: Readonly<Record<string, readonly [type: string, custom: string, items?: string]>> = {
  string: ['string', 'textfield'],
  'rich-text': ['string', 'textarea'],
  number: ['number', 'float'],
  date: ['date', 'datepicker'],
  datetime: ['datetime', 'datetime'],
  user: ['user', 'userpicker'],
  users: ['array', 'multiuserpicker', 'user'],
  group: ['group', 'grouppicker'],
  option: ['option', 'select'],
  options: ['array', 'multiselect', 'option'],
  labels: ['array', 'labels', 'string'],
};

/** A plain custom field, as an administrator makes one. */
export function addCustomField(
  world: World,
  wanted: {
    readonly id?: string;
    readonly name: string;
    readonly english?: string;
    readonly description?: string;
    readonly kind: Field['kind'];
    readonly options?: readonly string[];
  },
): Field {
  const [type, custom, items] = known(CUSTOM_TYPES[wanted.kind], `custom field type ${wanted.kind}`);
  const id = wanted.id ?? nextFieldId(world);
  const customId = Number(id.replace('customfield_', ''));
  const field: Field = {
    id,
    key: id,
    name: wanted.name,
    translations: wanted.english === undefined ? {} : { en: wanted.english },
    description: wanted.description ?? '',
    custom: true,
    kind: wanted.kind,
    schema: {
      type,
      ...(items === undefined ? {} : { items }),
      custom: `com.atlassian.jira.plugin.system.customfieldtypes:${custom}`,
      customId,
    },
    clauseNames: [`cf[${customId}]`, wanted.name],
    options: (wanted.options ?? []).map((value) => ({ id: String(world.next()), value, disabled: false })),
    app: null,
  };
  world.state.jira.fields.set(id, field);
  return field;
}

/** The next free `customfield_` number. */
export function nextFieldId(world: World): string {
  const { fields } = world.state.jira;
  let number = 10_200;
  while (fields.has(`customfield_${number}`)) number += 1;
  return `customfield_${number}`;
}
