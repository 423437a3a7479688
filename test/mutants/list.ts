import type { Mutant } from './mutant';

/** Every guard and rule that would be missed only by somebody else. */
export const mutants: readonly Mutant[] = [
  {
    guard: 'a duration that ends at closing time is due then',
    file: 'src/domain/calendar/search.ts',
    find: 'rising[index] === value ? index - 1 : index',
    replace: 'index',
    tests: ['test/domain/calendar/'],
  },
  {
    guard: 'closures too long to be one stop the search',
    file: 'src/domain/calendar/search.ts',
    find: '> LONGEST_CLOSURE) return true',
    replace: '> LONGEST_CLOSURE) return false',
    tests: ['test/domain/calendar/'],
  },
];
