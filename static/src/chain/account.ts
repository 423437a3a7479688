import type { BarView, CaseView } from '../../../src/contract/calls';
import type { Words } from '../words';

/** How much a stay went over its limit, in working time; 0 when it did not. What an earlier stay used of the limit counts. */
export function overBy({ used, carried, limit }: Pick<BarView, 'used' | 'carried' | 'limit'>): number {
  return limit ? Math.max(0, Math.min(used, used + carried - limit.time)) : 0;
}

/** The picture's conclusion in words: who has had the case longest, and what was exceeded. */
export function conclusion(
  { chain, team: present, promise }: CaseView,
  words: Words,
): {
  readonly time: string;
  readonly limits: string;
  readonly over: boolean;
  readonly promise?: { readonly told: string; readonly over: boolean };
} {
  const all = chain.reduce((sum, { used }) => sum + used, 0);
  const teams = [...new Set(chain.map(({ team }) => team.id))].map((id) => ({
    id,
    used: chain.filter(({ team }) => team.id === id).reduce((sum, { used }) => sum + used, 0),
    name: words.name(chain.find(({ team }) => team.id === id)?.team.name ?? present.name),
  }));
  const most = teams.toSorted((a, b) => b.used - a.used)[0];
  const exceeded = chain.map(overBy).filter((time) => time > 0);
  const over = words.time(exceeded.reduce((sum, time) => sum + time, 0));
  return {
    time:
      all === 0 || !most
        ? words.say('chain.nothing-yet')
        : words.say(most.id === present.id ? 'chain.has-had' : 'chain.most', {
            team: most.name,
            used: words.time(most.used),
            all: words.time(all),
            share: Math.round((100 * most.used) / all),
          }),
    limits:
      exceeded.length === 0
        ? words.say('chain.none-over')
        : exceeded.length === 1
          ? words.say('chain.one-over', { over })
          : words.say('chain.some-over', { count: exceeded.length, over }),
    over: exceeded.length > 0,
    ...(promise && { promise: against(promise, words) }),
  };
}

/** All the time that counts against what the customer was promised. */
function against({ used, time }: NonNullable<CaseView['promise']>, words: Words) {
  const over = used > time;
  const told = over
    ? words.say('chain.promise-over', { time: words.time(time), over: words.time(used - time) })
    : words.say('chain.promise', { used: words.time(used), time: words.time(time) });
  return { told, over };
}
