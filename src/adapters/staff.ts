import { route } from '@forge/api';
import kvs from '@forge/kvs';
import { z } from 'zod';
import { HOUR } from '../domain/time';
import type { Staff } from '../ports/staff';
import { clock } from './clock';
import { askJira, readJira } from './jira-call';

/** Each is asked about by name: more would cost more points than a round of mail is worth. */
const MOST_PEOPLE = 300;

const People = z.array(z.object({ accountId: z.string(), accountType: z.string().optional() }));
const Groups = z.array(z.object({ name: z.string() }));
const Roles = z.record(z.string(), z.string());
const Actor = z.object({
  actorUser: z.object({ accountId: z.string().optional() }).optional(),
  actorGroup: z.object({ name: z.string().optional() }).optional(),
});
const Role = z.object({ actors: z.array(Actor).default([]) });
const Named = z.object({
  values: z.array(
    z.object({ accountId: z.string(), displayName: z.string().default(''), accountType: z.string().optional() }),
  ),
});
const Speaker = z.object({ locale: z.string().optional() });

/** Who was in which group when it was last asked: account ids and names of groups, nothing else. */
const Kept = z.object({ v: z.literal(1), at: z.number(), people: z.record(z.string(), z.array(z.string())) });
/** Asking costs two points a person and more; who joins a team today is mailed from the next working day. */
const KEPT_FOR = 8 * HOUR;

export const staff: Staff = {
  async groupsByPerson(projectId) {
    const key = `staff:${projectId}`;
    const kept = Kept.safeParse(await kvs.get(key)).data;
    if (kept && clock.now() - kept.at < KEPT_FOR) return new Map(Object.entries(kept.people));
    const people = await askGroups(projectId);
    if (people) await kvs.set(key, { v: 1, at: clock.now(), people: Object.fromEntries(people) });
    return people;
  },

  async ofRole(projectId, name) {
    const roles = await askJira(route`/rest/api/3/project/${projectId}/role`, { doing: 'read roles' });
    if (roles.status >= 400) return undefined;
    const id = Roles.parse(roles.body)[name]?.split('/').at(-1);
    if (id === undefined) return undefined;
    const answer = await askJira(route`/rest/api/3/project/${projectId}/role/${id}`, { doing: 'read a role' });
    if (answer.status >= 400) return undefined;
    const { actors } = Role.parse(answer.body);
    return {
      people: actors.flatMap(({ actorUser }) => actorUser?.accountId ?? []),
      groups: actors.flatMap(({ actorGroup }) => actorGroup?.name ?? []),
    };
  },

  async languageOf(accountId) {
    const answer = await askJira(route`/rest/api/3/user?accountId=${accountId}`, { doing: 'read a language' });
    const locale = answer.status >= 400 ? undefined : Speaker.parse(answer.body).locale;
    if (locale === undefined) return undefined;
    return locale.startsWith('da') ? 'da' : 'en';
  },

  async named(accountIds) {
    if (accountIds.length === 0) return new Map();
    const query = new URLSearchParams([['maxResults', '200'], ...accountIds.map((id) => ['accountId', id])]);
    const body = await readJira(route`/rest/api/3/user/bulk?${query}`, { doing: 'read names' });
    const { values } = Named.parse(body);
    return new Map(
      values.map(({ accountId, displayName: name, accountType }) => [
        accountId,
        { name, isCustomer: accountType === 'customer' },
      ]),
    );
  },
};

/** Listing a group's members takes a scope that may change Jira's configuration; asking each person for theirs does not. */
async function askGroups(projectId: string): Promise<ReadonlyMap<string, readonly string[]> | undefined> {
  const path = route`/rest/api/3/user/viewissue/search?projectKey=${projectId}&maxResults=${MOST_PEOPLE + 1}`;
  const answer = await askJira(path, { doing: 'find who sees a project' });
  if (answer.status >= 400) return undefined;
  const people = People.parse(answer.body).filter(({ accountType = 'atlassian' }) => accountType === 'atlassian');
  if (people.length === 0 || people.length > MOST_PEOPLE) return undefined;
  const groups = new Map<string, readonly string[]>();
  for (const { accountId } of people) {
    const own = await askJira(route`/rest/api/3/user/groups?accountId=${accountId}`, { doing: 'read groups' });
    if (own.status >= 400) return undefined;
    groups.set(
      accountId,
      Groups.parse(own.body).map(({ name }) => name),
    );
  }
  return groups;
}
