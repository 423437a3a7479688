import type { Calendar } from '../calendar/calendar';
import { openingsOf, type Openings } from '../calendar/openings';
import { isNamed } from '../name';
import { FACTS } from './choices';
import type {
  Asking,
  Condition,
  Facts,
  FactSource,
  FollowUp,
  Level,
  Limit,
  Note,
  Pausing,
  PauseReason,
  Route,
  Rulebook,
  ServiceTarget,
  Team,
  VendorTime,
} from './rulebook';

/** A rulebook ready to be asked, its calendars laid out. */
export interface Rules {
  readonly rulebook: Rulebook;
  readonly team: (id: string) => Team;
  readonly calendar: (team: Team) => Calendar;
  readonly hours: (team: Team) => Openings;
}

/** The rules of each version that a history names. A version that nobody published is a bug: thrown. */
export type Rulebooks = (version: number) => Rules;

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
export function holds(condition: Condition, facts: Facts): boolean {
  return FACTS.every((fact) => condition[fact]?.includes(facts[fact]) ?? true);
}

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

/** How long the customer has to answer: the first whose condition holds. */
export function askingOf({ rulebook }: Rules, facts: Facts): Asking | undefined {
  return rulebook.asking.find((asking) => holds(asking.when, facts));
}

/** How often 1st level looks after what it passed on: the first whose condition holds. */
export function followUpOf({ rulebook }: Rules, facts: Facts): FollowUp | undefined {
  return rulebook.followUp.find((followUp) => holds(followUp.when, facts));
}

/** How long a vendor has to answer: the first whose condition holds. */
export function vendorTimeOf({ rulebook }: Rules, facts: Facts): VendorTime | undefined {
  return rulebook.vendorTime.find((vendorTime) => holds(vendorTime.when, facts));
}

/** The business specialists to whom a purely business question goes: those of its route, or the first that there are. */
export function specialistsFor(rules: Rules, facts: Facts): Above | undefined {
  const route = routeOf(rules, facts);
  const routed = route && rules.team(route.teams.third);
  const direct = rules.rulebook.routes.find(
    ({ direct: straight, teams }) => straight && rules.team(teams.third).arm === 'business',
  );
  const team =
    routed?.arm === 'business'
      ? routed
      : direct
        ? rules.team(direct.teams.third)
        : rules.rulebook.teams.find(({ level, arm }) => level === 'third' && arm === 'business');
  return team && { team, ...(route && { notice: route.teams.second }) };
}

/** Everything to be known about a case: all notes whose condition holds. */
export function notesOf({ rulebook }: Rules, facts: Facts): readonly Note[] {
  return rulebook.notes.filter((note) => holds(note.when, facts));
}

/** The first pause with this reason. */
export function pausingOf({ rulebook }: Rules, reason: PauseReason): Pausing | undefined {
  return rulebook.pausing.find((pausing) => pausing.reason === reason);
}

/** What the event that opens a case again says of its clock. */
export function clockOfReopened({ rulebook }: Rules): { readonly clock?: 'continues' } {
  return rulebook.reopening === 'continues' ? { clock: 'continues' } : {};
}

/** The team that has cases with these facts at this level. */
export function teamAt(rules: Rules, level: Level, facts: Facts): Team | undefined {
  const route = routeOf(rules, facts);
  return route && rules.team(route.teams[level]);
}

/** Where a case goes when it is passed on from a level; `notice` is the team that a direct route leaves out. */
export interface Above {
  readonly team: Team;
  readonly notice?: string;
}

/** The next team outwards from a level; none above 3rd. */
export function teamAbove(rules: Rules, level: Level, facts: Facts): Above | undefined {
  const route = routeOf(rules, facts);
  if (!route) return undefined;
  switch (level) {
    case 'superuser':
      return { team: rules.team(route.teams.first) };
    case 'first':
      return route.direct
        ? { team: rules.team(route.teams.third), notice: route.teams.second }
        : { team: rules.team(route.teams.second) };
    case 'second':
      return { team: rules.team(route.teams.third) };
    case 'third':
      return undefined;
  }
}

/** Which value a word of Jira's means for a fact; the last value listed when none does. */
export function meaningOf(source: FactSource, word: string | null): string {
  const meant = source.values.find(({ words }) => word !== null && isNamed(words, word));
  return (meant ?? source.values.at(-1))?.id ?? 'other';
}
