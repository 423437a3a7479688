/** People, groups and roles, as Jira tells of them; `unreadable` where it does not let us see. */
import { route } from '@forge/api';
import { z } from 'zod';
import { askJira } from './jira-call';

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
export type Role = z.infer<typeof Role>;
const Person = z.object({
  accountId: z.string(),
  displayName: z.string().default(''),
  active: z.boolean().default(true),
});
const People = z.array(Person);
const PeoplePage = z.object({ values: People.default([]) });
const FoundGroups = z.object({ groups: z.array(z.object({ name: z.string() })).default([]) });

/** Keys in one request: what fits into an address. */
const MOST = 40;
const SHOWN = 20;

export type Missing = 'unknown' | 'unreadable';

/** Undefined when Jira does not let us see. */
export async function groupsOf(accountId: string): Promise<z.infer<typeof Groups> | undefined> {
  const path = route`/rest/api/3/user/groups?accountId=${accountId}`;
  const { status, body } = await askJira(path, { doing: 'read groups of a person' });
  if (status === 404) return [];
  return status >= 400 ? undefined : Groups.parse(body);
}

/** Those of these groups that Jira has. */
export async function existing(names: readonly string[]): Promise<ReadonlySet<string> | 'unreadable'> {
  const found = new Set<string>();
  for (const some of inBatches(names)) {
    const query = new URLSearchParams([['maxResults', String(MOST)], ...some.map((name) => ['groupName', name])]);
    const { status, body } = await askJira(route`/rest/api/3/group/bulk?${query}`, { doing: 'look for groups' });
    if (status >= 400) return 'unreadable';
    for (const { name } of GroupPage.parse(body).values) found.add(name);
  }
  return found;
}

export async function readPeople(
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

export async function readRoles(projectId: string): Promise<ReadonlyMap<string, string> | 'unreadable'> {
  const { status, body } = await askJira(route`/rest/api/3/project/${projectId}/role`, { doing: 'read roles' });
  if (status >= 400) return 'unreadable';
  return new Map(
    Object.entries(Roles.parse(body)).map(([name, address]) => [name, address.slice(address.lastIndexOf('/') + 1)]),
  );
}

export async function readRole(name: string, projectId: string): Promise<Role | Missing> {
  const roles = await readRoles(projectId);
  if (roles === 'unreadable') return roles;
  const id = roles.get(name);
  if (id === undefined) return 'unknown';
  const path = route`/rest/api/3/project/${projectId}/role/${id}?excludeInactiveUsers=true`;
  const { status, body } = await askJira(path, { doing: 'read who has a role' });
  return status >= 400 ? 'unreadable' : Role.parse(body);
}

/** Names of groups that go on like this, or none where this person may not see them. */
export async function findGroups(query: string, as: string): Promise<readonly string[]> {
  const path = route`/rest/api/3/groups/picker?query=${query}&maxResults=${SHOWN}`;
  const { status, body } = await askJira(path, { doing: 'find groups', as });
  return status >= 400 ? [] : FoundGroups.parse(body).groups.map(({ name }) => name);
}

/** Whoever may not browse people finds nobody, without being told why; those who can be assigned are found even so. */
export async function findPeople(
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

/** Whether a person has a role, or is in a group that has it: `own` are the groups they are in. */
export function hasRole({ actors }: Role, accountId: string, own: z.infer<typeof Groups>): boolean {
  return actors.some(
    ({ actorUser, actorGroup }) =>
      actorUser?.accountId === accountId ||
      (actorGroup &&
        own.some(({ name, groupId }) =>
          actorGroup.groupId && groupId ? actorGroup.groupId === groupId : actorGroup.name === name,
        )),
  );
}

function inBatches(keys: readonly string[]): readonly (readonly string[])[] {
  const once = [...new Set(keys)];
  return Array.from({ length: Math.ceil(once.length / MOST) }, (_, i) => once.slice(i * MOST, (i + 1) * MOST));
}
