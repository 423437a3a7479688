import type { Calendar } from '../calendar/calendar';
import { openingsOf, type Openings } from '../calendar/openings';
import type {
  Condition,
  Fact,
  Facts,
  FactSource,
  Level,
  Limit,
  Route,
  Rulebook,
  ServiceTarget,
  Team,
} from './rulebook';

/** A rulebook ready to be asked, its calendars laid out. */
export interface Rules {
  readonly rulebook: Rulebook;
  readonly team: (id: string) => Team;
  readonly calendar: (team: Team) => Calendar;
  readonly hours: (team: Team) => Openings;
}

/** Makes a rulebook ready. A team or calendar it names but does not have is a bug of whoever published it: thrown. */
export function rulesOf(rulebook: Rulebook): Rules {
  const teams = new Map(rulebook.teams.map((team) => [team.id, team]));
  const calendars = new Map(rulebook.calendars.map((calendar) => [calendar.id, calendar]));
  const openings = new Map(rulebook.calendars.map((calendar) => [calendar.id, openingsOf(calendar)]));
  const found = <T>(value: T | undefined, what: string): T => {
    if (value === undefined) throw new Error(`rulebook ${rulebook.version} has no ${what}`);
    return value;
  };
  return {
    rulebook,
    team: (id) => found(teams.get(id), `team ${id}`),
    calendar: (team) => found(calendars.get(team.calendar), `calendar ${team.calendar}`),
    hours: (team) => found(openings.get(team.calendar), `calendar ${team.calendar}`),
  };
}

/** Whether every fact the condition names has one of the listed values. */
function holds(condition: Condition, facts: Facts): boolean {
  return FACTS.every((fact) => condition[fact]?.includes(facts[fact]) ?? true);
}
const FACTS: readonly Fact[] = ['system', 'kind', 'customerGroup', 'priority'];

/** The route of a case: the first whose condition holds. */
export function routeOf({ rulebook }: Rules, facts: Facts): Route | undefined {
  return rulebook.routes.find((route) => holds(route.when, facts));
}

/** The limit at a level: the first whose condition holds. */
export function limitOf({ rulebook }: Rules, level: Level, facts: Facts): Limit | undefined {
  return rulebook.limits.find((limit) => limit.level === level && holds(limit.when, facts));
}

/** What the customer was promised: the first target whose condition holds. */
export function targetOf({ rulebook }: Rules, facts: Facts): ServiceTarget | undefined {
  return rulebook.targets.find((target) => holds(target.when, facts));
}

/** The team that has cases with these facts at this level; none at the superuser's own level. */
export function teamAt(rules: Rules, level: Level, facts: Facts): Team | undefined {
  const route = routeOf(rules, facts);
  return route && level !== 'superuser' ? rules.team(route.teams[level]) : undefined;
}

/** Which value a word of Jira's means for a fact; the last value listed when none does. */
export function meaningOf(source: FactSource, word: string | null): string {
  const said = word?.toLowerCase();
  const meant = source.values.find((value) => value.words.some((known) => known.toLowerCase() === said));
  return (meant ?? source.values.at(-1))?.id ?? 'other';
}
