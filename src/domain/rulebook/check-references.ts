import type { Calendar } from '../calendar/calendar';
import { checkCalendar } from '../calendar/check';
import { nextOpening, openingsOf } from '../calendar/openings';
import { DAY, type Instant } from '../time';
import { isSomebody } from './check-people';
import { valuesOf } from './check-classes';
import { found, LISTS, PAGE_OF, type Finding, type Page, type Param } from './finding';
import { FACTS, LEVELS } from './choices';
import type { Fact, Rulebook, Team } from './rulebook';

/** How far ahead everything is looked at. */
export const AHEAD = 2 * 365 * DAY;

/** Whatever a rulebook names that is not there, is there twice, or is empty. */
export function referenceFindings(book: Rulebook, fromAt: Instant): readonly Finding[] {
  return [
    ...duplicates(book),
    ...book.calendars.flatMap((calendar) => calendarFindings(calendar, book, fromAt)),
    ...book.teams.flatMap((team) => teamFindings(team, book)),
    ...routeFindings(book),
    ...valueFindings(book),
  ];
}

function duplicates(book: Rulebook): readonly Finding[] {
  const twice = (page: Page, list: Param, ids: readonly string[]): readonly Finding[] =>
    [...new Set(ids.filter((id, i) => ids.indexOf(id) < i))].map((id) =>
      found('duplicate-id', page, [id], { id, list }),
    );
  return [
    ...twice(
      'calendars',
      { list: 'calendars' },
      book.calendars.map(({ id }) => id),
    ),
    ...twice(
      'teams',
      { list: 'teams' },
      book.teams.map(({ id }) => id),
    ),
    ...LISTS.flatMap((list) =>
      twice(
        PAGE_OF[list],
        { list },
        book[list].map(({ id }) => id),
      ),
    ),
    ...twice(
      'limits',
      { list: 'rungs' },
      LISTS.flatMap((list) => (list === 'routes' ? [] : book[list].flatMap(rungIds))),
    ),
    ...twice(
      'facts',
      { list: 'sources' },
      book.sources.map(({ fact }) => fact),
    ),
    ...book.sources.flatMap(({ values }) =>
      twice(
        'facts',
        { list: 'values' },
        values.map(({ id }) => id),
      ),
    ),
  ];
}

function rungIds({ ladder }: Rulebook['limits'][number] | Rulebook['targets'][number]): readonly string[] {
  return ladder.map(({ id }) => id);
}

function calendarFindings(calendar: Calendar, book: Rulebook, fromAt: Instant): readonly Finding[] {
  const { id, name } = calendar;
  const faults = checkCalendar(calendar);
  if (faults.some(({ fault }) => fault === 'never-opens')) {
    return [found('calendar-never-opens', 'calendars', [id], { calendar: name })];
  }
  const [fault] = faults;
  if (fault) return [found('calendar-faulty', 'calendars', [id], { calendar: name, place: fault.place.join(' → ') })];
  const opens = nextOpening(openingsOf(calendar), fromAt);
  if (!opens.ok || opens.value > fromAt + AHEAD) {
    return [found('calendar-never-opens', 'calendars', [id], { calendar: name })];
  }
  const used = book.teams.some((team) => team.calendar === id);
  return used ? [] : [found('calendar-unused', 'calendars', [id], { calendar: name })];
}

/** Superusers are customers: whoever sent a case in is asked, so that team needs no members. */
function teamFindings(team: Team, { calendars }: Rulebook): readonly Finding[] {
  const { id, name, level, calendar } = team;
  const about = { team: name };
  return [
    ...(calendars.some((one) => one.id === calendar)
      ? []
      : [found('no-such-calendar', 'teams', [id], { ...about, calendar })]),
    ...(level === 'third' && team.arm === undefined ? [found('team-without-arm', 'teams', [id], about)] : []),
    ...(level === 'superuser' || isSomebody(team.members) ? [] : [found('team-without-members', 'teams', [id], about)]),
  ];
}

function routeFindings({ routes, teams }: Rulebook): readonly Finding[] {
  const known = new Map(teams.map((team) => [team.id, team]));
  return routes.flatMap(({ id, teams: named }) =>
    LEVELS.flatMap((level): readonly Finding[] => {
      const team = known.get(named[level]);
      if (!team)
        return [found('no-such-team', 'routes', [id, level], { rule: id, team: named[level], level: { level } })];
      if (team.level === level) return [];
      const params = { rule: id, team: team.name, level: { level }, own: { level: team.level } };
      return [found('team-at-wrong-level', 'routes', [id, level], params)];
    }),
  );
}

/** A note about a value that no case has would never be read; the rules do not miss it. */
function strangeIn(
  { id, when }: Rulebook['notes'][number],
  known: ReadonlyMap<Fact, ReadonlySet<string>>,
): readonly Finding[] {
  const repair = { id: 'drop-rule', params: { rule: id }, edit: { edit: 'drop', list: 'notes', id } } as const;
  const about = { list: { list: 'notes' }, rule: id } as const;
  return FACTS.flatMap((fact) =>
    (when[fact] ?? [])
      .filter((value) => !known.get(fact)?.has(value))
      .map((value) =>
        found('unknown-value', 'facts', [id, fact, value], { ...about, value, fact: { fact } }, { repairs: [repair] }),
      ),
  );
}

function valueFindings(book: Rulebook): readonly Finding[] {
  const known = new Map(FACTS.map((fact) => [fact, new Set(valuesOf(book, fact))]));
  const conditions = LISTS.flatMap((list) => book[list].map(({ id, when }) => ({ list, id, when })));
  const empty = FACTS.filter(
    (fact) => (book.sources.find((source) => source.fact === fact)?.values ?? []).length === 0,
  );
  return [
    ...book.notes.flatMap((note) => strangeIn(note, known)),
    ...book.tellCustomer
      .filter((value) => !known.get('customerGroup')?.has(value))
      .map((value) => found('told-nobody', 'protocol', [value], { value })),
    ...empty.map((fact) => found('fact-without-values', 'facts', [fact], { fact: { fact } })),
    ...conditions.flatMap(({ list, id, when }) =>
      FACTS.flatMap((fact) =>
        (when[fact] ?? [])
          .filter((value) => !known.get(fact)?.has(value))
          .map((value) =>
            found('unknown-value', PAGE_OF[list], [id, fact, value], {
              list: { list },
              rule: id,
              value,
              fact: { fact },
            }),
          ),
      ),
    ),
  ];
}
