import kvs from '@forge/kvs';
import { z } from 'zod';
import { LEVELS } from '../domain/rulebook/choices';
import type { Level, Members as Among, Team } from '../domain/rulebook/rulebook';
import { HOUR, MINUTE } from '../domain/time';
import type { Members } from '../ports/members';
import { clock } from './clock';
import { groupsOf, hasRole, readRole, type Missing, type Role } from './directory';

/** At which levels a person works, by one version of a rulebook; gone after a week in which they did nothing. */
const KeptHats = z.object({ v: z.literal(1), at: z.number(), rulebook: z.number(), levels: z.array(z.enum(LEVELS)) });
type KeptHats = z.infer<typeof KeptHats>;
/** Whose team it is changes seldom; that they may work here at all is asked for each call. */
const HATS_KEPT_FOR = 4 * HOUR;
const ASKED_AGAIN_AFTER = 5 * MINUTE;

/** At which levels a person works, as it is kept for a while. */
export const hats: Pick<Members, 'hats'> = {
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
