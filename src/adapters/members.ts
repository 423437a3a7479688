import { getAppContext } from '@forge/api';
import { MINUTE } from '../domain/time';
import type { Members, MembersState } from '../ports/members';
import { clock } from './clock';
import {
  existing,
  findGroups,
  findPeople,
  groupsOf,
  hasRole,
  readPeople,
  readRole,
  readRoles,
  type Missing,
  type Role,
} from './directory';
import { hats } from './hats';
import { Memory } from './memory';

/** Who is in a group or a role changes seldom, and an answer that is five minutes old does no harm. */
const asked = new Memory(5000, 5 * MINUTE, () => clock.now());

export const members: Members = {
  async has(among, accountId, projectId) {
    const what = [accountId, projectId, JSON.stringify(among)];
    const installation = getAppContext().installationAri.toString();
    for (const answer of [true, false]) if (asked.has(installation, ...what, String(answer))) return answer;
    const is = await isAmong(among, accountId, projectId);
    if (is !== undefined) asked.note(installation, ...what, String(is));
    return is;
  },

  ...hats,

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
      case 'group':
        return (await findGroups(query, as)).map((name) => ({ id: name, name }));
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

/** Those of these people who have an account that is in use. */
async function known(accountIds: readonly string[]): Promise<ReadonlySet<string> | 'unreadable'> {
  const found = await readPeople(accountIds, undefined);
  return found === 'unreadable' ? found : new Set(found.filter(({ active }) => active).map((one) => one.accountId));
}

function counted(count: number): MembersState {
  return { state: count > 0 ? 'ok' : 'empty', count };
}

function fits(name: string, query: string): boolean {
  return name.toLowerCase().includes(query.toLowerCase());
}
