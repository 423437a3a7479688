/** A small service desk on its own: a world without a platform, a few people, one request type, an app with three fields. */
import {
  addGroup,
  addIssueType,
  addProject,
  addRequestType,
  addUser,
  addWorkflow,
  DESK_STATUSES,
  furnish,
  grantGlobally,
} from '../../site/jira/building';
import { installApp } from '../../site/jira/installing';
import { openJira, type Jira } from '../../site/jira/jira';
import { emptyJira, type Project, type RequestType, type User } from '../../site/jira/state';
import { emptyPlatform } from '../../site/platform/state';
import {
  DEFAULT_SWITCHES,
  type Caller,
  type ProductEvent,
  type RestResponse,
  type SiteState,
  type World,
} from '../../site/world';

export interface Desk {
  readonly world: World;
  readonly jira: Jira;
  readonly project: Project;
  /** A software project that the agents have nothing to do with. */
  readonly elsewhere: Project;
  readonly requestType: RequestType;
  readonly admin: User;
  readonly agent: User;
  readonly colleague: User;
  readonly stranger: User;
  readonly customer: User;
  readonly events: ProductEvent[];
  readonly asApp: Speak;
  /** Speaks as a person, from a browser. */
  as(user: User | null): Speak;
  /** Moves the clock on. */
  pass(ms: number): void;
}

type Speak = (method: string, path: string, body?: unknown) => Promise<RestResponse>;

export const START = Date.parse('2026-11-24T10:12+01:00');

export function openDesk(): Desk {
  const state: SiteState = {
    now: START,
    counter: 10_500,
    agenda: [],
    mail: [],
    violations: [],
    calls: [],
    switches: { ...DEFAULT_SWITCHES },
    jira: emptyJira(),
    platform: emptyPlatform(),
  };
  const events: ProductEvent[] = [];
  const world: World = {
    state,
    now: () => state.now,
    next: () => (state.counter += 1),
    later: () => undefined,
    carryOut: () => undefined,
    violation: (kind, message) => void state.violations.push({ at: state.now, kind, message }),
    record: (call) => void state.calls.push(call),
    emit: (event) => void events.push(event),
    send: (mail) => void state.mail.push(mail),
  };
  furnish(world);
  for (const name of ['agents', 'admins', 'readers', 'everybody']) addGroup(world, name, `group-${name}`);
  const person = (displayName: string, ...groups: string[]): User =>
    addUser(world, { displayName, groups: [...groups, 'everybody'], accountId: displayName.toLowerCase() });
  const admin = person('Admin', 'admins');
  const agent = person('Agnes', 'agents');
  const colleague = person('Rikke', 'readers');
  const stranger = person('Svend');
  const customer = addUser(world, { displayName: 'Karen', accountType: 'customer', accountId: 'qm:karen' });
  grantGlobally(world, 'ADMINISTER', { kind: 'group', groupId: 'group-admins' });
  grantGlobally(world, 'USER_PICKER', { kind: 'group', groupId: 'group-everybody' });
  const issueType = addIssueType(world, { id: '10001', name: 'Fejl', english: 'Fault' });
  const workflow = addWorkflow(world, 'Support', DESK_STATUSES);
  const project = addProject(world, {
    id: '10010',
    key: 'SUP',
    name: 'Supportcentret',
    lead: admin,
    issueTypes: [issueType],
    workflow,
    agents: ['agents'],
    admins: ['admins'],
    readers: ['readers'],
  });
  const elsewhere = addProject(world, {
    id: '10040',
    key: 'DEV',
    name: 'Udvikling',
    type: 'software',
    lead: admin,
    issueTypes: [issueType],
    workflow,
    admins: ['admins'],
  });
  const requestType = addRequestType(world, project, { id: '101', name: 'Meld en fejl', issueType, group: 'Fejl' });
  installApp(world, {
    appId: 'app-1',
    name: 'Trin',
    environmentType: 'DEVELOPMENT',
    environmentId: 'env-1',
    fields: [
      { key: 'level', name: 'Support level', type: 'string', readOnly: true },
      { key: 'due', name: 'Level due', type: 'datetime', readOnly: true },
      { key: 'note', name: 'Open note', type: 'string' },
    ],
  });
  const jira = openJira(world);
  const speak =
    (caller: Caller): Speak =>
    async (method, path, body) =>
      jira.handle({ caller, method, path, headers: {}, ...(body === undefined ? {} : { body }) });
  return {
    world,
    jira,
    project,
    elsewhere,
    requestType,
    admin,
    agent,
    colleague,
    stranger,
    customer,
    events,
    asApp: speak({ kind: 'app', functionKey: 'sweep' }),
    as: (user) => speak(user ? { kind: 'user', accountId: user.accountId, through: 'browser' } : { kind: 'anonymous' }),
    pass: (ms) => void (state.now += ms),
  };
}

/** An issue of the desk, made by its agent. */
export async function makeIssue(
  desk: Desk,
  summary: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const response = await desk.as(desk.agent)('POST', '/rest/api/3/issue', {
    fields: { project: { key: 'SUP' }, issuetype: { name: 'Fejl' }, summary, ...more },
  });
  expect(response).toMatchObject({ status: 201 });
  const { body } = response;
  if (typeof body === 'object' && body !== null && 'key' in body) return String(body.key);
  throw new Error('the answer has no key');
}

/** A paragraph as Jira wants rich text. */
export function adf(text: string): Record<string, unknown> {
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}
