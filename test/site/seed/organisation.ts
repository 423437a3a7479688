import {
  addCustomField,
  addGroup,
  addIssueType,
  addProject,
  addRequestType,
  addUser,
  addWorkflow,
  DESK_STATUSES,
  furnish,
  grantGlobally,
  groupNamed,
} from '../jira/building';
import { known } from '../jira/finding';
import type { Field, JiraState, Project, RequestType } from '../jira/state';
import type { World } from '../world';
import { FIELDS, type FieldKey } from './fields';
import { GROUPS } from './groups';
import { ORGANISATIONS, SINGLE_CUSTOMERS, type ProjectKey } from './organisations';
import { accountOf, people } from './people';
import type { Person } from './person';
import { PROJECTS, type ProjectRow } from './projects';
import { QUEUES } from './queues';
import { ISSUE_TYPES, REQUEST_TYPES, type RequestTypeRow } from './request-types';
import { SERVICE_LEVELS } from './service-levels';
import { DEV_STATUSES, START_STATUSES, WAITING_STATUSES } from './workflow';

/** The employment authority, the service centre, Nuuk and the developers: everybody and everything, but no cases. */
export function seedOrganisation(world: World): void {
  build(world, people, PROJECTS);
}

/** Who appears in the stories of the support centre. */
const CAST = [
  'siteAdmin',
  'projectAdmin',
  'leadFirst',
  'leadSecond',
  'first',
  'first2',
  'firstNoGroups',
  'second',
  'standBy2',
  'vendor',
  'vendor2',
  'vendor3',
  'business',
  'systemOwner',
  'superuser',
  'superuser2',
  'superuserUnlicensed',
  'colleague',
  'participant',
  'citizen',
  'company',
  'deactivated',
];

/** Id of the issue type of onboarding cases. */
const ONBOARDING_TYPE = '10004';

/** The least that a story needs: the support centre's desk, the developers' project and one or two of each role. */
export function seedTiny(world: World): void {
  build(
    world,
    people.filter(({ id }) => CAST.includes(id)),
    PROJECTS.filter(({ key }) => key === 'SUP' || key === 'DEV'),
  );
}

function build(world: World, who: readonly Person[], projects: readonly ProjectRow[]): void {
  furnish(world);
  for (const name of GROUPS) addGroup(world, name);
  for (const person of who) employ(world, person);
  grantGlobally(world, 'ADMINISTER', groupHolder(world.state.jira, 'jira-administrators'));
  grantGlobally(world, 'USER_PICKER', groupHolder(world.state.jira, 'staff-directory'));
  grantGlobally(world, 'BULK_CHANGE', { kind: 'licensed' });
  for (const { id, name, english, level } of ISSUE_TYPES) addIssueType(world, { id, name, english, level });
  const fields = new Map(FIELDS.map((row) => [row.key, addCustomField(world, row)]));
  const desk = addWorkflow(world, 'Henvendelser', [...DESK_STATUSES, ...WAITING_STATUSES]);
  const development = addWorkflow(world, 'Udvikling', DEV_STATUSES);
  const onboarding = projects.some(({ key }) => key === 'ONB') && addWorkflow(world, 'Opstart', START_STATUSES);
  for (const row of projects) {
    const project = found(world, row, row.type === 'software' ? development : desk);
    if (row.key === 'ONB' && onboarding) project.workflowIds.set(ONBOARDING_TYPE, onboarding.id);
    for (const type of REQUEST_TYPES.filter((one) => one.project === row.key)) offer(world, project, type, fields);
    welcome(world, project, row.key, new Set(who.map(({ id }) => accountOf(id))));
    for (const { name, jql } of QUEUES.filter((one) => one.project === row.key)) {
      const id = String(world.next());
      const fieldIds = ['issuetype', 'issuekey', 'summary', 'reporter', 'assignee', 'status', 'created'];
      world.state.jira.queues.set(id, { id, projectId: project.id, name, jql, fieldIds });
    }
    for (const metric of SERVICE_LEVELS.filter((one) => one.project === row.key)) {
      const stopStatusIds = metric.stops.map((name) => statusId(world.state.jira, name));
      const pauseStatusIds = [statusId(world.state.jira, 'Afventer indmelder')];
      const { id, name, goalMs, calendar } = metric;
      world.state.jira.slaMetrics.set(id, {
        id,
        projectId: project.id,
        name,
        goalMs,
        calendar,
        stopStatusIds,
        pauseStatusIds,
      });
    }
  }
}

function employ(world: World, { id, name, email, accountType, groups, locale, timeZone, active }: Person): void {
  addUser(world, {
    accountId: accountOf(id),
    displayName: name,
    email,
    accountType,
    groups,
    locale: locale === 'da' ? 'da_DK' : 'en_US',
    timeZone,
    active,
  });
}

function found(world: World, row: ProjectRow, workflow: ReturnType<typeof addWorkflow>): Project {
  const { jira } = world.state;
  return addProject(world, {
    id: row.id,
    key: row.key,
    name: row.name,
    description: row.description,
    type: row.type,
    lead: known(jira.users.get(accountOf(row.lead)), `lead of ${row.key}`),
    issueTypes: ISSUE_TYPES.filter(({ projects }) => projects.some((key) => key === row.key)).map(({ id }) =>
      known(jira.issueTypes.get(id), `issue type ${id}`),
    ),
    workflow,
    agents: [row.agents],
    admins: [row.admins],
    readers: row.readers,
    ...(row.portal && { portal: row.portal }),
  });
}

function offer(
  world: World,
  project: Project,
  { key: _key, project: _project, issueType, help, required, optional, preset = {}, ...words }: RequestTypeRow,
  fields: ReadonlyMap<FieldKey, Field>,
): void {
  const { issueTypes } = world.state.jira;
  const field = (key: FieldKey): Field => known(fields.get(key), `field ${key}`);
  const made: RequestType = addRequestType(world, project, {
    ...words,
    helpText: help,
    issueType: known(
      [...issueTypes.values()].find(({ name }) => name === issueType),
      `issue type ${issueType}`,
    ),
    required: required.map(field),
    optional: optional.map(field),
  });
  for (const row of FIELDS) {
    const value = preset[row.key];
    if (value === undefined) continue;
    const { id, name } = field(row.key);
    made.fields.push({ fieldId: id, name, description: '', required: false, visible: false, preset: { value } });
  }
}

/** Adds the desk's organisations, with those of their members who are there, and its single customers. */
function welcome(world: World, project: Project, key: ProjectKey, present: ReadonlySet<string>): void {
  const { serviceDesk } = project;
  if (!serviceDesk) return;
  const here = (ids: readonly string[]): Set<string> => new Set(ids.map(accountOf).filter((id) => present.has(id)));
  for (const { name, kind, members } of ORGANISATIONS.filter(({ desk }) => desk === key)) {
    const memberIds = here(members);
    if (memberIds.size === 0) continue;
    const id = String(world.next());
    const uuid = `00000000-0000-4000-8000-${id.padStart(12, '0')}`;
    world.state.jira.organisations.set(id, { id, uuid, name, memberIds, properties: new Map([['kind', kind]]) });
    serviceDesk.organisationIds.add(id);
  }
  if (key === 'SUP') for (const id of here(SINGLE_CUSTOMERS)) serviceDesk.customers.add(id);
}

function groupHolder(jira: JiraState, name: string) {
  return { kind: 'group', groupId: groupNamed(jira, name).id } as const;
}

function statusId(jira: JiraState, name: string): string {
  return known(
    [...jira.statuses.values()].find((status) => status.name === name),
    `status ${name}`,
  ).id;
}
