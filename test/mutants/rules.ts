import type { Mutant } from './mutant';

const tests = ['test/static/rules.test.ts'];

export const rules: readonly Mutant[] = [
  {
    guard: 'working time is not written in days, which are not as long everywhere',
    file: 'static/src/rulebook/duration.ts',
    find: "if (!days && parts.some(({ unit }) => unit === DAY)) return misread('days');",
    replace: '',
    tests,
  },
  {
    guard: 'a figure without a unit is not guessed at',
    file: 'static/src/rulebook/duration.ts',
    find: "if (!parts) return misread(/^\\d+([.,]\\d+)?$/.test(said) ? 'no-unit' : 'not-a-time');",
    replace: 'if (!parts) return { ok: true, value: Number(said) * HOUR };',
    tests,
  },
  {
    guard: 'a rule that was for a removed value alone goes too, instead of being for every case',
    file: 'static/src/rulebook/facts-uses.ts',
    find: 'return left.length === 0 ? [] : [{ ...rule, when: withValues(rule.when, fact, left) }];',
    replace: 'return [{ ...rule, when: withValues(rule.when, fact, left) }];',
    tests,
  },
  {
    guard: 'the rungs of a copied rule are rungs of their own',
    file: 'static/src/rulebook/ids.ts',
    find: '({ ...rung, id: freeId(`${id}:${i + 1}`, rungs) })',
    replace: '({ ...rung, id: `${id}:${i + 1}` })',
    tests,
  },
  {
    guard: 'a status means one thing',
    file: 'static/src/rulebook/pauses-statuses.ts',
    find: 'if (!taken) return undefined;',
    replace: 'return undefined;',
    tests,
  },
  {
    guard: 'neighbours on a ladder change times, not only places',
    file: 'static/src/rulebook/rung.ts',
    find: '.with(place, reachedThen(two, one.at, one.after ?? 0))',
    replace: '.with(place, two)',
    tests,
  },
  {
    guard: 'a ladder whose top rung reaches nobody is said to',
    file: 'static/src/rulebook/ladder.ts',
    find: "return reachesPerson(top, isTopLevel) ? undefined : 'no-person';",
    replace: 'return undefined;',
    tests,
  },
];
