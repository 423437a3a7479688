import type { Mutant } from './mutant';

const vectors = ['test/domain/calendar/vectors.test.ts'];

export const calendar: readonly Mutant[] = [
  {
    guard: 'a duration that ends at closing time is due then',
    file: 'src/domain/calendar/search.ts',
    find: 'rising[index] === value ? index - 1 : index',
    replace: 'index',
    tests: vectors,
  },
  {
    guard: 'a moment at which it closes is not open any more',
    file: 'src/domain/calendar/search.ts',
    find: 'at < closingOf(layout, index)',
    replace: 'at <= closingOf(layout, index)',
    tests: vectors,
  },
  {
    guard: 'a calendar that never opens is refused',
    file: 'src/domain/calendar/check.ts',
    find: "...when(openings.flat().length === 0, 'never-opens', ['week']),",
    replace: '',
    tests: ['test/domain/calendar/check.test.ts'],
  },
  {
    guard: 'hours that overlap are refused',
    file: 'src/domain/calendar/check.ts',
    find: 'return one.from < other.to && other.from < one.to;',
    replace: 'return false && one === other;',
    tests: ['test/domain/calendar/check.test.ts'],
  },
];
