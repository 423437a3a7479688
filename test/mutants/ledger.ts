import type { Mutant } from './mutant';

const explain = ['test/domain/casework/explain.test.ts'];
const story = ['test/scenarios/ledger.test.ts'];

/** What the ledger, its proof and every explanation rest on. */
export const ledger: readonly Mutant[] = [
  {
    guard: 'a case of another desk is neither proved nor listed',
    file: 'src/adapters/case-reading.ts',
    find: 'livesOf(row).filter((life) => life.projectId === projectId)',
    replace: 'livesOf(row)',
    tests: story,
  },
  {
    guard: 'steps of one instant are not repeated on the next page',
    file: 'src/app/read-ledger.ts',
    find: '(one.at === after.at && placeOf(one).id < after.id)',
    replace: 'one.at === after.at',
    tests: story,
  },
  {
    guard: 'a step is told from what was known just then',
    file: 'src/domain/casework/explain.ts',
    find: 'fold(history.filter((event) => event.seq < seq))',
    replace: 'fold(history)',
    tests: explain,
  },
  {
    guard: 'a pause is cut out of the spans in which time was used',
    file: 'src/domain/casework/explain-sum.ts',
    find: 'const pauses = pausesUntil(stay, to);',
    replace: 'const pauses = pausesUntil(stay, to).slice(0, 0);',
    tests: explain,
  },
  {
    guard: 'what was waited for before a clock began is not taken off it',
    file: 'src/domain/casework/clock.ts',
    find: 'apart.at(-1)?.to ?? countsFrom',
    replace: 'apart.at(-1)?.to ?? Math.min(countsFrom, -Infinity)',
    tests: explain,
  },
];
