import type { Mutant } from './mutant';

const tests = ['test/domain/rulebook/check.test.ts'];
const exact = ['test/domain/rulebook/check-exact.test.ts'];

export const check: readonly Mutant[] = [
  {
    guard: 'rules that could still be the first are all kept in sight',
    file: 'src/domain/rulebook/check-classes.ts',
    find: 'for (let bit = first + 1; bit < end; bit++)',
    replace: 'for (let bit = start + 1; bit < end; bit++)',
    tests: exact,
  },
  {
    guard: 'a team with people to call in counts as attended',
    file: 'src/domain/rulebook/check-staffing.ts',
    find: " && level !== 'superuser' && !isSomebody(standBy)",
    replace: " && level !== 'superuser' && (standBy ?? true)",
    tests,
  },
  {
    guard: 'the longest closure is the longest',
    file: 'src/domain/rulebook/check-staffing.ts',
    find: '!worst || lengthOf(one) > lengthOf(worst)',
    replace: '!worst',
    tests: exact,
  },
  {
    guard: 'a case that comes to a team again goes round',
    file: 'src/domain/rulebook/check-paths.ts',
    find: 'for (const from of startsOf(judged)) {',
    replace: "for (const from of ['first'] as const) {",
    tests,
  },
  {
    guard: 'a ladder of 3rd level ends with the lead',
    file: 'src/domain/rulebook/check-paths.ts',
    find: 'if (!last || reachedAfter(limit, last) < limit.time) return false;',
    replace: 'if (!last || reachedAfter(limit, last) < limit.time) return true;',
    tests,
  },
  {
    guard: 'what is claimed of a case that lies is measured on the calendar',
    file: 'src/domain/rulebook/example.ts',
    find: 'alone && claim.for === until - example.at',
    replace: 'alone',
    tests,
  },
];
