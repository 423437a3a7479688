import { exampleOf, opensAt, type Cases, type Judged } from './check-cases';
import type { Family } from './check-classes';
import { found, PAGE_OF, type Finding, type Kind, type List, type Repair } from './finding';
import { FACTS } from './choices';
import type { Condition, Facts, Level, Team } from './rulebook';
import { holds } from './rules';

/** What some case has no rule for, and rules that no case ever meets. */
export function coverageFindings(cases: Cases): readonly Finding[] {
  return [
    ...missing(cases, 'no-route', 'routes', ({ route }) => route),
    ...(['first', 'second', 'third'] as const).flatMap((level) =>
      missing(cases, 'no-limit', 'limits', ({ route, limits }) => !route || limits[level], level),
    ),
    ...missing(cases, 'no-promise', 'targets', ({ target }) => target),
    ...missing(cases, 'no-asking', 'asking', ({ asking }) => asking),
    ...missing(cases, 'no-follow-up', 'followUp', ({ followUp }) => followUp),
    ...missing(cases, 'no-vendor-time', 'vendorTime', ({ vendorTime }) => vendorTime),
    ...cases.families.flatMap((family, i) => deadIn(cases, family, i)),
  ];
}

function missing(
  cases: Cases,
  kind: Kind,
  list: List,
  rule: (judged: Judged) => unknown,
  level?: Level,
): readonly Finding[] {
  const without = cases.judged.filter((judged) => !rule(judged));
  const [judged] = without;
  if (!judged) return [];
  const example = judgedBy(cases, judged.facts, { list, ...(level && { level }) });
  const params = { share: without.length, of: cases.judged.length, ...(level && { level: { level } }) };
  return [found(kind, PAGE_OF[list], level ? [level] : [], params, { ...(example && { example }) })];
}

/** Rules that are never the first to hold. */
function deadIn(cases: Cases, { list, level, rules }: Family, place: number): readonly Finding[] {
  const met = new Set(cases.outcomes.map(({ taken }) => taken[place]));
  return rules.flatMap(({ id, when }, i) => {
    if (met.has(i)) return [];
    const meant = caseOf(cases, when);
    const other = meant && rules.find((rule) => holds(rule.when, meant))?.id;
    const repair: Repair = { id: 'drop-rule', params: { rule: id }, edit: { edit: 'drop', list, id } };
    const about = { list: { list }, rule: id };
    if (!meant || other === undefined) {
      return [found('rule-never-holds', PAGE_OF[list], [id], about, { repairs: [repair] })];
    }
    const example = judgedBy(cases, meant, { list, rule: id, other, ...(level && { level }) });
    return [
      found(
        'rule-shadowed',
        PAGE_OF[list],
        [id],
        { ...about, other },
        { repairs: [repair], ...(example && { example }) },
      ),
    ];
  });
}

/** A case for which a condition holds, if there is one. */
function caseOf({ book }: Cases, when: Condition): Facts | undefined {
  const values = FACTS.map((fact) => {
    const source = book.sources.find((one) => one.fact === fact);
    const ids = source && source.values.length > 0 ? source.values.map(({ id }) => id) : ['other'];
    return ids.find((id) => when[fact]?.includes(id) ?? true);
  });
  const [system, kind, customerGroup, priority] = values;
  if (system === undefined || kind === undefined || customerGroup === undefined || priority === undefined)
    return undefined;
  return { system, kind, customerGroup, priority };
}

interface About {
  readonly list: List;
  readonly level?: Level;
  readonly rule?: string;
  readonly other?: string;
}

function judgedBy(cases: Cases, facts: Facts, { level, ...judged }: About): Finding['example'] {
  const team = teamFor(cases, facts);
  const known = cases.book.calendars.some(({ id }) => id === team?.calendar);
  if (!team) return undefined;
  const at = known ? opensAt(cases, team) : cases.fromAt;
  const claim = { is: 'judged-by', ...judged } as const;
  return exampleOf(cases, facts, { level: level ?? 'first', team, at, until: at, claim });
}

/** Who would have the case first; any team at 1st level when no route says. */
function teamFor({ book }: Cases, facts: Facts): Team | undefined {
  const first = book.routes.find(({ when }) => holds(when, facts))?.teams.first;
  return book.teams.find(({ id }) => id === first) ?? book.teams.find(({ level }) => level === 'first');
}
