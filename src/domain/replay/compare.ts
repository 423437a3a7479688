import type { History, Place } from '../casework/event';
import { standingEvents } from '../casework/fold';
import type { Instant } from '../time';

/** What becomes of one escalation under other rules. */
export type ChangeKind = 'more' | 'fewer' | 'earlier' | 'later';

export interface Change extends Place {
  readonly change: ChangeKind;
  /** When it happened, and when it would have; one of them is missing for those that are more or fewer. */
  readonly was?: Instant;
  readonly would?: Instant;
}

/** Escalations to one team: as they were and would have been, and what changed between the two. */
export interface TeamTotals extends Place {
  readonly was: number;
  readonly would: number;
  readonly more: number;
  readonly fewer: number;
  readonly earlier: number;
  readonly later: number;
  /** Milliseconds by the clock on the wall, of all that come earlier or later together. */
  readonly earlierBy: number;
  readonly laterBy: number;
}

export interface Totals {
  readonly cases: number;
  /** Cases in which anything changes, and in which each kind of change is found. */
  readonly differing: number;
  readonly inCases: Readonly<Record<ChangeKind, number>>;
  readonly teams: readonly TeamTotals[];
}

export const NOTHING_YET: Totals = {
  cases: 0,
  differing: 0,
  inCases: { more: 0, fewer: 0, earlier: 0, later: 0 },
  teams: [],
};

export interface Comparison {
  readonly was: readonly Escalation[];
  readonly would: readonly Escalation[];
  readonly changes: readonly Change[];
}

/** The clock passed the case on to a team, since a limit was reached. */
interface Escalation extends Place {
  readonly at: Instant;
}

/** The escalations of a case beside those of its imagined course: the first to a team with the first, the second with the second. */
export function compared(history: History, thought: History): Comparison {
  const [was, would] = [escalations(history), escalations(thought)];
  const places = [...was, ...would].filter((one, i, all) => all.findIndex((other) => same(one, other)) === i);
  const changes = places.flatMap(({ level, team }): readonly Change[] => {
    const here = { level, team };
    const [then, now] = [was, would].map((all) => all.filter((one) => same(one, here)));
    const length = Math.max(then?.length ?? 0, now?.length ?? 0);
    return Array.from({ length }, (_, i) => changeOf(here, then?.[i]?.at, now?.[i]?.at)).flat();
  });
  return { was, would, changes };
}

function changeOf(place: Place, was: Instant | undefined, would: Instant | undefined): readonly Change[] {
  if (was === would) return [];
  if (was === undefined) return would === undefined ? [] : [{ ...place, change: 'more', would }];
  if (would === undefined) return [{ ...place, change: 'fewer', was }];
  return [{ ...place, change: would < was ? 'earlier' : 'later', was, would }];
}

function escalations(history: History): readonly Escalation[] {
  return standingEvents(history).flatMap(({ at, what }) => (what.type === 'escalated' ? [{ ...what.to, at }] : []));
}

function same(one: Place, other: Place): boolean {
  return one.level === other.level && one.team === other.team;
}

/** The totals with one more case. */
export function counted(totals: Totals, { was, would, changes }: Comparison): Totals {
  const has = (kind: ChangeKind): number => (changes.some(({ change }) => change === kind) ? 1 : 0);
  const { inCases } = totals;
  return {
    cases: totals.cases + 1,
    differing: totals.differing + (changes.length > 0 ? 1 : 0),
    inCases: {
      more: inCases.more + has('more'),
      fewer: inCases.fewer + has('fewer'),
      earlier: inCases.earlier + has('earlier'),
      later: inCases.later + has('later'),
    },
    teams: [
      ...was.map((place) => ({ place, add: { was: 1 } })),
      ...would.map((place) => ({ place, add: { would: 1 } })),
      ...changes.map((change) => ({ place: change, add: figuresOf(change) })),
    ].reduce((teams, { place, add }) => added(teams, place, add), totals.teams),
  };
}

type Figures = Omit<TeamTotals, keyof Place>;
const NONE: Figures = { was: 0, would: 0, more: 0, fewer: 0, earlier: 0, later: 0, earlierBy: 0, laterBy: 0 };

function figuresOf({ change, was = 0, would = 0 }: Change): Partial<Figures> {
  switch (change) {
    case 'more':
      return { more: 1 };
    case 'fewer':
      return { fewer: 1 };
    case 'earlier':
      return { earlier: 1, earlierBy: was - would };
    case 'later':
      return { later: 1, laterBy: would - was };
  }
}

function added(teams: readonly TeamTotals[], { level, team }: Place, add: Partial<Figures>): readonly TeamTotals[] {
  const known = teams.find((one) => same(one, { level, team })) ?? { level, team, ...NONE };
  const next: TeamTotals = {
    ...known,
    was: known.was + (add.was ?? 0),
    would: known.would + (add.would ?? 0),
    more: known.more + (add.more ?? 0),
    fewer: known.fewer + (add.fewer ?? 0),
    earlier: known.earlier + (add.earlier ?? 0),
    later: known.later + (add.later ?? 0),
    earlierBy: known.earlierBy + (add.earlierBy ?? 0),
    laterBy: known.laterBy + (add.laterBy ?? 0),
  };
  return teams.includes(known) ? teams.map((one) => (one === known ? next : one)) : [...teams, next];
}
