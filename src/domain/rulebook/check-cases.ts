import type { Name } from '../calendar/calendar';
import { checkCalendar } from '../calendar/check';
import { nextOpening } from '../calendar/openings';
import type { Instant } from '../time';
import { classesIn, familiesOf, outcomesOf, type Family, type Outcome } from './check-classes';
import { ladderFindings } from './check-ladders';
import { replayed, type Claim, type Example, type Stretch } from './example';
import type { Kind } from './finding';
import { LEVELS } from './choices';
import {
  type Asking,
  type Facts,
  type FollowUp,
  type Level,
  type Limit,
  type Route,
  type Rulebook,
  type ServiceTarget,
  type Team,
  type VendorTime,
} from './rulebook';
import { rulesOf, type Rules } from './rules';

/** What the rules take for a case, all looked up. */
export interface Judged {
  readonly facts: Facts;
  readonly route: Route | undefined;
  readonly limits: Readonly<Record<Level, Limit | undefined>>;
  readonly target: ServiceTarget | undefined;
  readonly asking: Asking | undefined;
  readonly followUp: FollowUp | undefined;
  readonly vendorTime: VendorTime | undefined;
}

/** A rulebook taken apart for the check: every case that its rules tell apart. */
export interface Cases {
  readonly book: Rulebook;
  readonly rules: Rules;
  readonly fromAt: Instant;
  readonly families: readonly Family[];
  readonly outcomes: readonly Outcome[];
  readonly judged: readonly Judged[];
  readonly classes: number;
  /** Whether the engine can be asked about such a case: nothing it would meet is broken. */
  readonly sound: (judged: Judged) => boolean;
}

/** Broken in itself: a case that meets such a ladder can go on for ever in one instant. */
const BREAKING: readonly Kind[] = ['no-time', 'deed-out-of-place', 'no-such-team', 'repeat-without-end'];

export function casesOf(book: Rulebook, fromAt: Instant): Cases {
  const families = familiesOf(book);
  const outcomes = outcomesOf(book);
  const teams = new Map(book.teams.map((team) => [team.id, team]));
  const calendars = new Set(book.calendars.filter((one) => checkCalendar(one).length === 0).map(({ id }) => id));
  const broken = new Set(
    ladderFindings(book)
      .filter(({ kind }) => BREAKING.includes(kind))
      .map(({ ids: [id] }) => id),
  );
  const works = (id: string, level?: Level): boolean => {
    const team = teams.get(id);
    return team !== undefined && calendars.has(team.calendar) && (level === undefined || team.level === level);
  };
  return {
    book,
    rules: rulesOf(book),
    fromAt,
    families,
    outcomes,
    judged: judgedBy(book, families, outcomes),
    classes: classesIn(book),
    sound: ({ route, limits, target, asking, followUp, vendorTime }) => {
      const ladders = [...Object.values(limits), target, asking, followUp, vendorTime].flatMap((rule) => rule ?? []);
      const named = ladders.flatMap(({ ladder }) => ladder.flatMap(({ team }) => team ?? []));
      return (
        route !== undefined &&
        LEVELS.every((level) => works(route.teams[level], level)) &&
        named.every((id) => works(id)) &&
        ladders.every(({ id }) => !broken.has(id))
      );
    },
  };
}

function judgedBy(book: Rulebook, families: readonly Family[], outcomes: readonly Outcome[]): readonly Judged[] {
  const place = (list: Family['list'], level?: Level): number =>
    families.findIndex((family) => family.list === list && family.level === level);
  const limitsAt = (level: Level): ((taken: readonly number[]) => Limit | undefined) => {
    const [limits, i] = [book.limits.filter((limit) => limit.level === level), place('limits', level)];
    return (taken) => limits[taken[i] ?? -1];
  };
  const [superuser, first, second, third] = [
    limitsAt('superuser'),
    limitsAt('first'),
    limitsAt('second'),
    limitsAt('third'),
  ];
  const [routes, targets, asking] = [place('routes'), place('targets'), place('asking')];
  const [followUp, vendorTime] = [place('followUp'), place('vendorTime')];
  return outcomes.map(({ facts, taken }) => ({
    facts,
    route: book.routes[taken[routes] ?? -1],
    limits: { superuser: superuser(taken), first: first(taken), second: second(taken), third: third(taken) },
    target: book.targets[taken[targets] ?? -1],
    asking: book.asking[taken[asking] ?? -1],
    followUp: book.followUp[taken[followUp] ?? -1],
    vendorTime: book.vendorTime[taken[vendorTime] ?? -1],
  }));
}

/** What is to be shown of a case, before the engine has been asked. */
export interface Telling {
  readonly level: Level;
  readonly team: Pick<Team, 'id' | 'calendar'>;
  readonly at: Instant;
  readonly until: Instant;
  readonly claim: Claim;
  readonly strip?: readonly Stretch[];
}

/** The example, if the engine plays it as told. */
export function exampleOf({ book }: Cases, facts: Facts, { team, ...telling }: Telling): Example | undefined {
  const zone = book.calendars.find(({ id }) => id === team.calendar)?.timeZone ?? 'Europe/Copenhagen';
  const example: Example = { ...telling, facts, names: namesOf(book, facts), team: team.id, zone };
  return replayed(example, book) ? example : undefined;
}

function namesOf({ sources }: Rulebook, facts: Facts): Example['names'] {
  const name = (fact: keyof Facts): Name => {
    const value = sources.find((source) => source.fact === fact)?.values.find(({ id }) => id === facts[fact]);
    return value?.name ?? { da: facts[fact], en: facts[fact] };
  };
  return {
    system: name('system'),
    kind: name('kind'),
    customerGroup: name('customerGroup'),
    priority: name('priority'),
  };
}

/** The first instant from now on at which the team is at work; now, when it never is. */
export function opensAt({ rules, fromAt }: Cases, team: Team): Instant {
  const opens = nextOpening(rules.hours(team), fromAt);
  return opens.ok ? opens.value : fromAt;
}
