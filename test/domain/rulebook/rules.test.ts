import { defaultRulebook } from '../../../src/domain/rulebook/default';
import type { Rulebook } from '../../../src/domain/rulebook/rulebook';
import { limitOf, meaningOf, routeOf, rulesOf, targetOf, teamAt } from '../../../src/domain/rulebook/rules';
import { HOUR } from '../../../src/domain/time';

const rules = rulesOf(defaultRulebook);
const facts = { system: 'jobnet', kind: 'error', customerGroup: 'superuser', priority: 'normal' };

test.each([
  ['an error in Jobnet', {}, 'jobnet', ['copenhagen', 'bit', 'ibm']],
  ['an error in Amanda', { system: 'amanda' }, 'amanda', ['copenhagen', 'bit', 'kmd']],
  [
    'a business question about Amanda',
    { system: 'amanda', kind: 'business' },
    'business',
    ['copenhagen', 'bit', 'specialists'],
  ],
  ['a new user', { kind: 'user-administration' }, 'user-administration', ['bornholm', 'bit', 'kmd']],
  ['anything else', { system: 'other' }, 'otherwise', ['copenhagen', 'bit', 'sirius']],
])('%s', (_why, differing, route, teams) => {
  const asked = { ...facts, ...differing };
  expect(routeOf(rules, asked)?.id).toBe(route);
  expect((['first', 'second', 'third'] as const).map((level) => teamAt(rules, level, asked)?.id)).toEqual(teams);
});

test.each([
  ['first', 'high', 2],
  ['first', 'normal', 4],
  ['second', 'high', 4],
  ['third', 'low', 24],
] as const)('%s level has a case of %s priority for %i hours', (level, priority, hours) => {
  expect(limitOf(rules, level, { ...facts, priority })?.time).toBe(hours * HOUR);
});

test('what is urgent is promised sooner', () => {
  expect(targetOf(rules, { ...facts, priority: 'high' })?.time).toBeLessThan(targetOf(rules, facts)?.time ?? 0);
});

test.each([
  ['priority', 'Høj', 'high'],
  ['priority', 'HIGH', 'high'],
  ['priority', 'Medium', 'normal'],
  ['priority', null, 'normal'],
  ['kind', 'Report an error', 'error'],
  ['kind', 'Noget nyt', 'help'],
  ['customerGroup', 'Borger', 'citizen'],
] as const)('%s %p means %s', (fact, word, id) => {
  const source = defaultRulebook.sources.find((candidate) => candidate.fact === fact);
  expect(source && meaningOf(source, word)).toBe(id);
});

test('the default rulebook has every team of its routes, and every calendar of its teams', () => {
  const { routes, teams, calendars } = defaultRulebook;
  const [known, kept] = [teams.map(({ id }) => id), calendars.map(({ id }) => id)];
  expect(routes.flatMap((route) => Object.values(route.teams)).filter((id) => !known.includes(id))).toEqual([]);
  expect(teams.filter(({ calendar }) => !kept.includes(calendar))).toEqual([]);
});

test('the rungs of its ladders stand in the order in which they fall due', () => {
  for (const { ladder } of defaultRulebook.limits) {
    const parts = ladder.map(({ at }) => at);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  }
});

test('a rulebook that names a team it does not have cannot be used', () => {
  const broken: Rulebook = { ...defaultRulebook, teams: [] };
  expect(() => rulesOf(broken).team('bit')).toThrow('rulebook 1 has no team bit');
});
