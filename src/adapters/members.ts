import { getAppContext, route } from '@forge/api';
import kvs from '@forge/kvs';
import { z } from 'zod';
import { LEVELS, type Level, type Members as Among, type Team } from '../domain/rulebook/rulebook';
import { HOUR, MINUTE } from '../domain/time';
import type { Members, MembersState } from '../ports/members';
import { clock } from './clock';
import { askJira } from './jira-call';
import { Memory } from './memory';

/** Who is in a group or a role changes seldom, and an answer that is five minutes old does no harm. */
const asked = new Memory(5000, 5 * MINUTE, () => clock.now());

const Group = z.object({ name: z.string(), groupId: z.string().nullish() });
const Groups = z.array(Group);
const GroupPage = z.object({ values: z.array(Group).default([]) });
const Roles = z.record(z.string(), z.string());
const Role = z.object({
  actors: z
    .array(
      z.object({
        actorUser: z.object({ accountId: z.string().nullish() }).nullish(),
        actorGroup: z.object({ name: z.string().nullish(), groupId: z.string().nullish() }).nullish(),
      }),
    )
    .default([]),
});
type Role = z.infer<typeof Role>;
const Person = z.object({
  accountId: z.string(),
  displayName: z.string().default(''),
  active: z.boolean().default(true),
});
const People = z.array(Person);
const PeoplePage = z.object({ values: People.default([]) });
const FoundGroups = z.object({ groups: z.array(z.object({ name: z.string() })).default([]) });

/** At which levels a person works, by one version of a rulebook; gone after a week in which they did nothing. */
const KeptHats = z.object({ v: z.literal(1), at: z.number(), rulebook: z.number(), levels: z.array(z.enum(LEVELS)) });
type KeptHats = z.infer<typeof KeptHats>;
/** Whose team it is changes seldom; that they may work here at all is asked for each call. */
const HATS_KEPT_FOR = 4 * HOUR;
const ASKED_AGAIN_AFTER = 5 * MINUTE;

/** Keys in one request: what fits into an address. */
const MOST = 40;
const SHOWN = 20;

export const members: Members = {
  async has(among, accountId, projectId) {
    const what = [accountId, projectId, JSON.stringify(among)];
    const installation = getAppContext().installationAri.toString();
    for (const answer of [true, false]) if (asked.has(installation, ...what, String(answer))) return answer;
    const is = await isAmong(among, accountId, projectId);
    if (is !== undefined) asked.note(installation, ...what, String(is));
    return is;
  },

  async hats(accountId, projectId, book, how) {
    const key = `hats:${projectId}:${accountId}`;
    const kept = KeptHats.safeParse(await kvs.get(key)).data;
    const known = kept?.rulebook === book.version ? kept : undefined;
    const freshFor = how === 'anew' ? ASKED_AGAIN_AFTER : HATS_KEPT_FOR;
    if (known && (how === 'remembered' || clock.now() - known.at < freshFor)) return known.levels;
    if (how === 'remembered') return 'unknown';
    const levels = await levelsOf(accountId, projectId, book.teams);
    if (levels === undefined) return 'unknown';
    const value: KeptHats = { v: 1, at: clock.now(), rulebook: book.version, levels: [...levels] };
    await kvs.set(key, value, { ttl: { value: 7, unit: 'DAYS' } });
    return levels;
  },

  async states(of, projectId) {
    const groups = await existing(of.flatMap((one) => (one.kind === 'group' ? [one.name] : [])));
    const people = await known(of.flatMap((one) => (one.kind === 'people' ? one.accountIds : [])));
    const roles = new Map<string, Promise<Role | Missing>>();
    const roleOf = (name: string): Promise<Role | Missing> => {
      const role = roles.get(name) ?? readRole(name, projectId);
      roles.set(name, role);
      return role;
    };
    return Promise.all(
      of.map(async (one): Promise<MembersState> => {
        switch (one.kind) {
          case 'group':
            return { state: groups === 'unreadable' ? groups : groups.has(one.name) ? 'ok' : 'unknown' };
          case 'role': {
            const role = await roleOf(one.name);
            if (typeof role === 'string') return { state: role };
            // How many a group in the role has, Jira does not tell apps.
            return role.actors.some(({ actorGroup }) => actorGroup) ? { state: 'ok' } : counted(role.actors.length);
          }
          case 'people':
            if (people === 'unreadable') return { state: people };
            return counted(one.accountIds.filter((id) => people.has(id)).length);
        }
      }),
    );
  },

  async known(of, projectId) {
    const groups = await existing(of.flatMap((one) => (one.kind === 'group' ? [one.name] : [])));
    const roles = of.some(({ kind }) => kind === 'role') ? await readRoles(projectId) : 'unreadable';
    const people = await readPeople(
      of.flatMap((one) => (one.kind === 'people' ? one.accountIds : [])),
      undefined,
    );
    return {
      groups: groups === 'unreadable' ? undefined : [...groups],
      roles: roles === 'unreadable' ? undefined : [...roles.keys()],
      accounts: people === 'unreadable' ? undefined : people.map(({ accountId }) => accountId),
    };
  },

  async names(accountIds, as) {
    const found = await readPeople(accountIds, as);
    return new Map(found === 'unreadable' ? [] : found.map((person) => [person.accountId, person.displayName]));
  },

  async find(kind, query, projectId, as) {
    switch (kind) {
      case 'group': {
        const path = route`/rest/api/3/groups/picker?query=${query}&maxResults=${SHOWN}`;
        const { status, body } = await askJira(path, { doing: 'find groups', as });
        return status >= 400 ? [] : FoundGroups.parse(body).groups.map(({ name }) => ({ id: name, name }));
      }
      case 'role': {
        const names = await readRoles(projectId);
        const fitting = typeof names === 'string' ? [] : [...names.keys()].filter((name) => fits(name, query));
        return fitting.map((name) => ({ id: name, name }));
      }
      case 'people':
        return findPeople(query, projectId, as);
    }
  },
};

/** The levels of which some team has this person as a member, lead or stand-by; undefined when Jira does not let us see. */
async function levelsOf(
  accountId: string,
  projectId: string,
  teams: readonly Team[],
): Promise<readonly Level[] | undefined> {
  const own = await groupsOf(accountId);
  const staffed = teams.filter(({ level }) => level !== 'superuser');
  const named = staffed.flatMap(({ level, members: regular, lead, standBy }) =>
    [regular, lead, standBy].flatMap((among) => (among ? [{ level, among }] : [])),
  );
  const roleNames = new Set(named.flatMap(({ among }) => (among.kind === 'role' ? [among.name] : [])));
  const roles = new Map<string, Role | Missing>();
  for (const name of roleNames) roles.set(name, await readRole(name, projectId));
  if (!own || [...roles.values()].includes('unreadable')) return undefined;
  const is = (among: Among): boolean => {
    switch (among.kind) {
      case 'people':
        return among.accountIds.includes(accountId);
      case 'group':
        return own.some(({ name }) => name === among.name);
      case 'role': {
        const role = roles.get(among.name);
        return typeof role === 'object' && hasRole(role, accountId, own);
      }
    }
  };
  return LEVELS.filter((level) => named.some((one) => one.level === level && is(one.among)));
}

function hasRole({ actors }: Role, accountId: string, own: z.infer<typeof Groups>): boolean {
  return actors.some(
    ({ actorUser, actorGroup }) =>
      actorUser?.accountId === accountId ||
      (actorGroup &&
        own.some(({ name, groupId }) =>
          actorGroup.groupId && groupId ? actorGroup.groupId === groupId : actorGroup.name === name,
        )),
  );
}

type Missing = 'unknown' | 'unreadable';

/** Undefined when Jira does not let us see. */
async function isAmong(
  among: Parameters<Members['has']>[0],
  accountId: string,
  projectId: string,
): Promise<boolean | undefined> {
  switch (among.kind) {
    case 'people':
      return among.accountIds.includes(accountId);
    case 'group':
      return (await groupsOf(accountId))?.some(({ name }) => name === among.name);
    case 'role': {
      const role = await readRole(among.name, projectId);
      if (role === 'unknown') return false;
      if (role === 'unreadable') return undefined;
      if (hasRole(role, accountId, [])) return true;
      if (!role.actors.some(({ actorGroup }) => actorGroup)) return false;
      const own = await groupsOf(accountId);
      return own && hasRole(role, accountId, own);
    }
  }
}

async function groupsOf(accountId: string): Promise<z.infer<typeof Groups> | undefined> {
  const path = route`/rest/api/3/user/groups?accountId=${accountId}`;
  const { status, body } = await askJira(path, { doing: 'read groups of a person' });
  if (status === 404) return [];
  return status >= 400 ? undefined : Groups.parse(body);
}

/** Those of these groups that Jira has. */
async function existing(names: readonly string[]): Promise<ReadonlySet<string> | 'unreadable'> {
  const found = new Set<string>();
  for (const some of inBatches(names)) {
    const query = new URLSearchParams([['maxResults', String(MOST)], ...some.map((name) => ['groupName', name])]);
    const { status, body } = await askJira(route`/rest/api/3/group/bulk?${query}`, { doing: 'look for groups' });
    if (status >= 400) return 'unreadable';
    for (const { name } of GroupPage.parse(body).values) found.add(name);
  }
  return found;
}

/** Those of these people who have an account that is in use. */
async function known(accountIds: readonly string[]): Promise<ReadonlySet<string> | 'unreadable'> {
  const found = await readPeople(accountIds, undefined);
  return found === 'unreadable' ? found : new Set(found.filter(({ active }) => active).map((one) => one.accountId));
}

async function readPeople(
  accountIds: readonly string[],
  as: string | undefined,
): Promise<z.infer<typeof People> | 'unreadable'> {
  const found: z.infer<typeof People> = [];
  for (const some of inBatches(accountIds)) {
    const query = new URLSearchParams([['maxResults', String(MOST)], ...some.map((id) => ['accountId', id])]);
    const { status, body } = await askJira(route`/rest/api/3/user/bulk?${query}`, { doing: 'look for people', as });
    if (status >= 400) return 'unreadable';
    found.push(...PeoplePage.parse(body).values);
  }
  return found;
}

async function readRoles(projectId: string): Promise<ReadonlyMap<string, string> | 'unreadable'> {
  const { status, body } = await askJira(route`/rest/api/3/project/${projectId}/role`, { doing: 'read roles' });
  if (status >= 400) return 'unreadable';
  return new Map(
    Object.entries(Roles.parse(body)).map(([name, address]) => [name, address.slice(address.lastIndexOf('/') + 1)]),
  );
}

async function readRole(name: string, projectId: string): Promise<Role | Missing> {
  const roles = await readRoles(projectId);
  if (roles === 'unreadable') return roles;
  const id = roles.get(name);
  if (id === undefined) return 'unknown';
  const path = route`/rest/api/3/project/${projectId}/role/${id}?excludeInactiveUsers=true`;
  const { status, body } = await askJira(path, { doing: 'read who has a role' });
  return status >= 400 ? 'unreadable' : Role.parse(body);
}

/** Whoever may not browse people finds nobody, without being told why; those who can be assigned are found even so. */
async function findPeople(
  query: string,
  projectId: string,
  as: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const anywhere = route`/rest/api/3/user/search?query=${query}&maxResults=${SHOWN}`;
  const here = route`/rest/api/3/user/assignable/search?project=${projectId}&query=${query}&maxResults=${SHOWN}`;
  const everybody = await askJira(anywhere, { doing: 'find people', as });
  const found = everybody.status >= 400 ? [] : People.parse(everybody.body);
  if (found.length > 0) return found.map(({ accountId, displayName }) => ({ id: accountId, name: displayName }));
  const assignable = await askJira(here, { doing: 'find people who can be assigned', as });
  if (assignable.status >= 400) return [];
  return People.parse(assignable.body).map(({ accountId, displayName }) => ({ id: accountId, name: displayName }));
}

function counted(count: number): MembersState {
  return { state: count > 0 ? 'ok' : 'empty', count };
}

function fits(name: string, query: string): boolean {
  return name.toLowerCase().includes(query.toLowerCase());
}

function inBatches(keys: readonly string[]): readonly (readonly string[])[] {
  const once = [...new Set(keys)];
  return Array.from({ length: Math.ceil(once.length / MOST) }, (_, i) => once.slice(i * MOST, (i + 1) * MOST));
}
