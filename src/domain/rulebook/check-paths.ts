import { DAY } from '../time';
import { exampleOf, opensAt, type Cases, type Judged } from './check-cases';
import { exitOf, inTime, reachedAfter } from './check-ladders';
import { isSomebody, recipientsOf } from './check-people';
import { stateAt } from './example';
import { found, type Finding } from './finding';
import type { Level, Limit, Rung, Team } from './rulebook';

/** A team that has a case when nobody does anything, and the rung that takes it on from there; the last has none. */
export interface Leg {
  readonly team: Team;
  readonly limit: Limit;
  readonly exit?: Rung;
}

/** The way the clock alone takes a case. */
export interface Way {
  readonly legs: readonly Leg[];
  readonly ends: 'at-rest' | 'without-limit' | 'in-a-circle';
  /** The team it comes to again, or that has no limit. */
  readonly at?: Team;
}

/** Long enough for every ladder of a case that nobody touches. */
const LONG = 365 * DAY;

/** Where the clock takes such a case from a level of its route. A level's ladder is the same whichever of its teams has it. */
export function wayFrom({ rules }: Cases, { route, limits }: Judged, from: Level): Way {
  const legs: Leg[] = [];
  if (!route) return { legs, ends: 'at-rest' };
  let team = rules.team(route.teams[from]);
  for (;;) {
    const limit = limits[team.level];
    if (!limit) return { legs, ends: 'without-limit', at: team };
    const exit = exitOf('limits', limit);
    legs.push({ team, limit, ...(exit && { exit }) });
    const next = exit?.team ?? (exit && above(route, team.level));
    if (next === undefined) return { legs, ends: 'at-rest' };
    team = rules.team(next);
    const again = team.id;
    if (legs.some((leg) => leg.team.id === again)) return { legs, ends: 'in-a-circle', at: team };
  }
}

function above(route: NonNullable<Judged['route']>, level: Level): string | undefined {
  switch (level) {
    case 'superuser':
      return route.teams.first;
    case 'first':
      return route.direct ? route.teams.third : route.teams.second;
    case 'second':
      return route.teams.third;
    case 'third':
      return undefined;
  }
}

/** Where a case may be put by people: each level of its route. */
function startsOf({ route }: Judged): readonly Level[] {
  if (!route) return [];
  return route.direct ? ['first', 'third'] : ['first', 'second', 'third'];
}

/** Circles, ladders that end with nobody, and rungs that speak to nobody or are never reached. */
export function pathFindings(cases: Cases): readonly Finding[] {
  const known = new Map<string, Finding>();
  const add = (id: string, make: () => Finding | undefined): void => {
    if (known.has(id)) return;
    const finding = make();
    if (finding) known.set(id, finding);
  };
  for (const judged of cases.judged.filter(cases.sound)) {
    for (const from of startsOf(judged)) {
      const way = wayFrom(cases, judged, from);
      const last = way.legs.at(-1);
      if (way.ends === 'in-a-circle' && way.at) {
        add(`circle ${last?.limit.id}`, () => loop(cases, judged, from, way));
      }
      if (way.ends === 'at-rest' && last && !endsWithPerson(last)) {
        add(`end ${last.limit.id}`, () => endless(cases, judged, last));
      }
      if (way.ends === 'without-limit' && way.at && way.at.level === 'superuser') {
        add(`superuser ${way.at.id}`, () =>
          found('no-limit', 'limits', ['superuser'], { level: { level: 'superuser' }, share: 1, of: 1 }),
        );
      }
      for (const { limit, team } of way.legs) {
        for (const rung of limit.ladder) {
          if (speaksToNobody(rung, team)) add(`${rung.id} ${team.id}`, () => nobody(cases, judged, limit, rung, team));
        }
      }
    }
  }
  return [...known.values()];
}

/** The last rung tells a person: at 3rd level the lead, below it somebody beyond the team itself. */
function endsWithPerson({ limit, team }: Leg): boolean {
  const last = inTime(limit).at(-1);
  if (!last || reachedAfter(limit, last) < limit.time) return false;
  if (last.does === 'tell-lead' || (last.does === 'pass-on' && team.level === 'third')) return true;
  if (last.does !== 'tell' && last.does !== 'assign') return false;
  if (last.to === 'lead') return true;
  return team.level !== 'third' && last.to !== 'team' && last.to !== 'responsible' && last.to !== undefined;
}

function speaksToNobody(rung: Rung, team: Team): boolean {
  const toPersons = rung.does === 'tell-lead' || rung.to === 'lead' || rung.to === 'stand-by';
  if (rung.does === 'pass-on' && rung.team === undefined && team.level === 'third') return !isSomebody(team.lead);
  return toPersons && recipientsOf(rung, team, undefined) === 'nobody';
}

/** Named after the rung that leads back. */
function loop(cases: Cases, { facts }: Judged, from: Level, { legs, at: again }: Way): Finding | undefined {
  const [first, last] = [legs[0], legs.at(-1)];
  if (!first || !last?.exit || !again) return undefined;
  const at = opensAt(cases, first.team);
  const begun = { facts, level: from, team: first.team.id, at };
  const stays = stateAt(begun, cases.rules, at + LONG)?.stays ?? [];
  const before = from === 'first' ? 0 : 1;
  const back = stays[before + legs.length];
  const since = stays[before + legs.findIndex(({ team }) => team.id === again.id)];
  if (!back || !since) return undefined;
  const claim = { is: 'goes-round', teams: stays.slice(0, before + legs.length + 1).map(({ team }) => team) } as const;
  const example = exampleOf(cases, facts, { level: from, team: first.team, at, until: back.from, claim });
  const ids = [last.limit.id, last.exit.id];
  return example && found('loop', 'limits', ids, { after: { time: back.from - since.from } }, { example });
}

function endless(cases: Cases, { facts }: Judged, { team, limit }: Leg): Finding {
  const at = opensAt(cases, team);
  const example = exampleOf(cases, facts, { level: team.level, team, at, until: at + LONG, claim: { is: 'stays' } });
  const params = { rule: limit.id, team: team.name, level: { level: team.level } };
  return found('ladder-without-person', 'limits', [limit.id], params, { ...(example && { example }) });
}

function nobody(cases: Cases, { facts }: Judged, limit: Limit, rung: Rung, team: Team): Finding {
  const at = opensAt(cases, team);
  const begun = { facts, level: team.level, team: team.id, at };
  const until = stateAt(begun, cases.rules, at + LONG)?.rungs.find(({ id }) => id === rung.id)?.at;
  const claim = { is: 'tells-nobody', rung: rung.id } as const;
  const example =
    until === undefined ? undefined : exampleOf(cases, facts, { level: team.level, team, at, until, claim });
  const params = {
    rule: limit.id,
    rung: rung.id,
    team: team.name,
    deed: { deed: rung.does },
    list: { list: 'limits' },
  } as const;
  return found('nobody-to-tell', 'teams', [team.id, limit.id, rung.id], params, { ...(example && { example }) });
}
