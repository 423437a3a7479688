import type { Mutant } from './mutant';

/** Every guard and rule that would be missed only by somebody else. */
export const mutants: readonly Mutant[] = [
  {
    guard: 'a duration that ends at closing time is due then',
    file: 'src/domain/calendar/search.ts',
    find: 'rising[index] === value ? index - 1 : index',
    replace: 'index',
    tests: ['test/domain/calendar/vectors.test.ts'],
  },
  {
    guard: 'a moment at which it closes is not open any more',
    file: 'src/domain/calendar/search.ts',
    find: 'at < closingOf(layout, index)',
    replace: 'at <= closingOf(layout, index)',
    tests: ['test/domain/calendar/vectors.test.ts'],
  },
];
