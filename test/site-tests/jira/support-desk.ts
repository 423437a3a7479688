/** A small service desk for tests of the simulated Jira alone: two agents, three customers, one queue, one app. */
import { DEFAULT_SWITCHES, type ProductEvent, type RestResponse, type Switches, type World } from '../../site/world';
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
import { openJira } from '../../site/jira/jira';
import { emptyJira, type Project, type RequestType, type User } from '../../site/jira/state';
import { openPump } from '../../site/platform/pump';
import { emptyPlatform } from '../../site/platform/state';
import { openWorld } from '../../site/platform/world';

export interface SupportDesk {
  readonly world: World;
  readonly project: Project;
  readonly events: readonly ProductEvent[];
  readonly login: RequestType;
  readonly people: Readonly<Record<'anne' | 'bo' | 'carla' | 'dorte' | 'erik' | 'admin', User>>;
  /** A call as this person, or as the app. */
  as(who: User | 'app' | null, method: string, path: string, body?: unknown): Promise<RestResponse>;
  /** Raises a request and tells its key. */
  raise(who: User, summary: string, more?: Readonly<Record<string, unknown>>): Promise<string>;
  wait(ms: number): void;
  /** Lets time pass, and what is on the agenda happen. */
  pass(ms: number): Promise<void>;
  /** Sends files as this person. */
  send(who: User, path: string, name: string, text: string): Promise<RestResponse>;
  switch(positions: Partial<Switches>): void;
}

/** Tuesday 24 November 2026, 10:12 in Copenhagen. */
export const START = Date.parse('2026-11-24T10:12:00+01:00');

export function openDesk(): SupportDesk {
  const state = {
    now: START,
    counter: 10_000,
    agenda: [],
    mail: [],
    violations: [],
    calls: [],
    switches: { ...DEFAULT_SWITCHES },
    jira: emptyJira(),
    platform: emptyPlatform(),
  };
  const events: ProductEvent[] = [];
  const pump = openPump(state);
  const world = openWorld(
    state,
    pump,
    () => undefined,
    (event) => events.push(event),
  );
  furnish(world);
  addGroup(world, 'agents');
  addGroup(world, 'admins');
  const person = (displayName: string, groups: readonly string[] = []): User =>
    addUser(world, { displayName, accountType: groups.length > 0 ? 'licensed' : 'customer', groups });
  const people = {
    anne: person('Anne Agent', ['agents']),
    bo: person('Bo Agent', ['agents']),
    carla: person('Carla Kunde'),
    dorte: person('Dorte Kunde'),
    erik: addUser(world, { displayName: 'Erik Customer', accountType: 'customer', locale: 'en_US' }),
    admin: person('Ada Admin', ['admins']),
  };
  for (const name of ['ADMINISTER', 'BULK_CHANGE'])
    grantGlobally(world, name, { kind: 'user', accountId: people.admin.accountId });
  const type = addIssueType(world, { name: 'Hændelse', english: 'Incident' });
  const workflow = addWorkflow(world, 'Support', DESK_STATUSES);
  const project = addProject(world, {
    key: 'SUP',
    name: 'Support',
    lead: people.admin,
    issueTypes: [type],
    workflow,
    agents: ['agents'],
    admins: ['admins'],
    portal: { id: '7', name: 'Jobnet support' },
  });
  const login = addRequestType(world, project, { name: 'Kan ikke logge ind', issueType: type, group: 'Adgang' });
  installApp(world, {
    appId: 'trin',
    name: 'Trin',
    environmentType: 'DEVELOPMENT',
    environmentId: 'env',
    fields: [
      { key: 'level', name: 'Support level', type: 'string', readOnly: true },
      { key: 'due', name: 'Level due', type: 'datetime', readOnly: true },
    ],
  });
  const level = { propertyKey: 'trin', path: 'level', type: 'number', alias: 'trinLevel' } as const;
  state.jira.searchableProperties = [level];
  const jira = openJira(world);
  const as: SupportDesk['as'] = (who, method, path, body) =>
    jira.handle({
      caller:
        who === 'app'
          ? { kind: 'app', functionKey: 'test' }
          : who === null
            ? { kind: 'anonymous' }
            : { kind: 'user', accountId: who.accountId, through: 'browser' },
      method,
      path,
      headers: {},
      body,
    });
  return {
    world,
    project,
    events,
    login,
    people,
    as,
    async raise(who, summary, more = {}) {
      const body = { serviceDeskId: '7', requestTypeId: login.id, requestFieldValues: { summary }, ...more };
      const answer = await as(who, 'POST', '/rest/servicedeskapi/request', body);
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      return String(read(answer.body, 'issueKey'));
    },
    pass: (ms) => pump.advance(state.now + ms, 1000),
    send: (who, path, name, text) =>
      jira.handle({
        caller: { kind: 'user', accountId: who.accountId, through: 'browser' },
        method: 'POST',
        path,
        headers: {},
        files: [{ name, type: 'text/plain', bytes: new TextEncoder().encode(text) }],
      }),
    wait: (ms) => void (state.now += ms),
    switch: (positions) => void (state.switches = { ...state.switches, ...positions }),
  };
}

/** A value deep in an answer: `read(body, 'values', 0, 'id')`. */
export function read(body: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, part) => {
    if (typeof inner !== 'object' || inner === null) return undefined;
    return Object.entries(inner).find(([key]) => key === String(part))?.[1];
  }, body);
}

/** Every entry of a list in an answer, by one of its properties. */
export function each(body: unknown, list: string, name: string): unknown[] {
  const values = read(body, list);
  return Array.isArray(values) ? values.map((value) => read(value, name)) : [];
}
