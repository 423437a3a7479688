import type { Calendar } from '../calendar/calendar';
import { checkCalendar } from '../calendar/check';
import { dateOf, weekdayOf } from '../calendar/days';
import { nextOpening, openingsOf, openSpans, type Openings } from '../calendar/openings';
import { HOUR, type Instant, type Span } from '../time';
import { exampleOf, type Cases, type Judged } from './check-cases';
import { isSomebody } from './check-people';
import { AHEAD } from './check-references';
import { daysBetween, stripOf } from './check-strip';
import { found, type Finding, type Repair } from './finding';
import type { Team } from './rulebook';

/** How many cases are tried before a stretch without staff is taken to be one that no case meets. */
const MOST_CASES_TRIED = 12;

/**
 * Calendars that leave their teams without anybody at work for longer than the bound. The clock of a level runs in its
 * team's own hours, so nothing moves a case while they are closed: the longest a case lies unattended is the longest
 * closure. It begins at a closing, so only closings are looked at, each to the millisecond. A team with people to call
 * in counts as attended at all hours; superusers are customers and do not count.
 */
export function staffingFindings(cases: Cases): readonly Finding[] {
  return cases.book.calendars.flatMap((calendar) => {
    if (checkCalendar(calendar).length > 0) return [];
    const teams = cases.book.teams.filter(
      ({ calendar: id, level, standBy }) => id === calendar.id && level !== 'superuser' && !isSomebody(standBy),
    );
    const finding = teams.length > 0 ? unstaffed(cases, calendar, teams) : undefined;
    return finding ? [finding] : [];
  });
}

/** The closures of the next two years, from when they begin or from now. The last may end later. `ends` is left out when it never does. */
function closuresOf(hours: Openings, fromAt: Instant): readonly { readonly from: Instant; readonly to?: Instant }[] {
  const open = openSpans(hours, fromAt, fromAt + AHEAD);
  const starts = [fromAt, ...open.map(({ to }) => to)];
  return starts.flatMap((from, i) => {
    const next = open[i]?.from;
    if (next !== undefined) return next > from ? [{ from, to: next }] : [];
    if (from >= fromAt + AHEAD) return [];
    const opens = nextOpening(hours, from);
    return [{ from, ...(opens.ok && { to: opens.value }) }];
  });
}

/** The longest closure, the earliest of them; undefined when the calendar is never closed. */
export function longestClosure(hours: Openings, fromAt: Instant): Span | undefined {
  return closuresOf(hours, fromAt)
    .flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }]))
    .reduce<Span | undefined>((worst, one) => (!worst || lengthOf(one) > lengthOf(worst) ? one : worst), undefined);
}

function lengthOf({ from, to }: Span): number {
  return to - from;
}

function unstaffed(cases: Cases, calendar: Calendar, teams: readonly Team[]): Finding | undefined {
  const { rules, book, fromAt } = cases;
  const [anyTeam] = teams;
  if (!anyTeam) return undefined;
  const closures = closuresOf(rules.hours(anyTeam), fromAt);
  const forGood = closures.find(({ to }) => to === undefined);
  if (forGood) {
    return found('calendar-never-opens', 'calendars', [calendar.id], {
      calendar: calendar.name,
      at: { at: forGood.from },
    });
  }
  const long = closures
    .flatMap(({ from, to = from }) => (to - from > book.longestUnstaffed ? [{ from, to }] : []))
    .toSorted((a, b) => lengthOf(b) - lengthOf(a));
  let tries = 0;
  for (const closure of long) {
    for (const { judged, team } of casesWith(cases, teams)) {
      if (tries++ >= MOST_CASES_TRIED) return undefined;
      const example = exampleOf(cases, judged.facts, {
        level: team.level,
        team,
        at: closure.from,
        until: closure.to,
        claim: { is: 'lies', for: lengthOf(closure) },
        strip: stripOf(calendar, closure),
      });
      if (!example) continue;
      const params = {
        team: team.name,
        calendar: calendar.name,
        for: { time: lengthOf(closure) },
        bound: { time: book.longestUnstaffed },
        teams: teams.length,
        from: { at: closure.from },
        until: { at: closure.to },
      };
      return found('unstaffed', 'calendars', [calendar.id], params, {
        example,
        repairs: repairsOf(cases, calendar, closure),
      });
    }
  }
  return undefined;
}

function casesWith(cases: Cases, teams: readonly Team[]): readonly { readonly judged: Judged; readonly team: Team }[] {
  return teams.flatMap((team) => {
    const judged = cases.judged.find((one) => one.route?.teams[team.level] === team.id && cases.sound(one));
    return judged ? [{ judged, team }] : [];
  });
}

/** Opening on the one closed day that helps most, and bearing with it. */
function repairsOf({ fromAt, book }: Cases, calendar: Calendar, closure: Span): readonly Repair[] {
  const worst = longestClosure(openingsOf(calendar), fromAt) ?? closure;
  const bound = Math.ceil(lengthOf(worst) / HOUR) * HOUR;
  return [
    ...keptOpen(calendar, closure, fromAt),
    {
      id: 'raise-bound',
      params: { bound: { time: bound }, was: { time: book.longestUnstaffed } },
      edit: { edit: 'longest-unstaffed', longestUnstaffed: bound },
    },
  ];
}

function keptOpen(calendar: Calendar, closure: Span, fromAt: Instant): readonly Repair[] {
  const choices = daysBetween(calendar, closure.from, closure.to).flatMap(({ day, from }) => {
    const [hours] = calendar.week[weekdayOf(day)];
    const date = dateOf(day);
    if (!hours || from === closure.from || calendar.dateOverrides[date]) return [];
    const opened = { ...calendar, extraOpenings: { ...calendar.extraOpenings, [date]: [hours] } };
    const worst = longestClosure(openingsOf(opened), fromAt);
    return worst && lengthOf(worst) < lengthOf(closure) ? [{ day: from, hours, opened, worst: lengthOf(worst) }] : [];
  });
  const [best] = choices.toSorted((a, b) => a.worst - b.worst);
  if (!best) return [];
  const { day, hours, opened, worst } = best;
  const params = { calendar: calendar.name, day: { at: day }, hours: hours.join('–'), worst: { time: worst } };
  return [{ id: 'keep-open', params, edit: { edit: 'calendar', calendar: opened } }];
}
