import type { Mutant } from './mutant';

const CHILD = 'src/app/keep-child.ts';
const UNDONE = 'src/domain/onboarding/undone.ts';
const tests = ['test/scenarios/undone.test.ts', 'test/domain/onboarding/undone.test.ts'];

/** What Jira did not do of an onboarding case is not lost, and stands in the way of nothing else. */
export const undone: readonly Mutant[] = [
  {
    guard: 'what was refused gives way to what the case wants by now',
    file: UNDONE,
    find: 'const left = owed.filter((one) => !fresh.some((heir) => givesWay(one, heir)));',
    replace: 'const left = owed;',
    tests,
  },
  {
    guard: 'what breaks waits an hour at most',
    file: UNDONE,
    find: 'Math.min(AGAIN * 2 ** tries, HOUR)',
    replace: 'AGAIN * 2 ** tries',
    tests,
  },
  {
    guard: 'an issue that is done by hand is in step again',
    file: CHILD,
    find: 'if (isSettled(itemState(seen.state, item)) === finished) return inStep(ports, of, owed);',
    replace: '',
    tests,
  },
  {
    guard: 'what Jira refused takes no tick away',
    file: CHILD,
    find: 'if (owed.length > 0 || driftOf',
    replace: 'if (driftOf',
    tests,
  },
  {
    guard: 'an item that is turned round meanwhile is asked for again',
    file: CHILD,
    find: 'return now && isSettled(itemState(now.state, item)) !== done ? moveChild(ports, of, item, as) : ok([]);',
    replace: 'return ok([]);',
    tests,
  },
  {
    guard: 'a case that goes on meanwhile is asked for again',
    file: 'src/app/enter-phase.ts',
    find: 'return now && standsElse(now, record) ? enterPhase(ports, now, as) : ok([]);',
    replace: 'return ok([]);',
    tests,
  },
  {
    guard: 'whoever only reads a case has nothing tried again',
    file: 'src/app/retry-onboarding.ts',
    find: 'if (!mayRetry(who, state)) return undefined;',
    replace: '',
    tests,
  },
  {
    guard: 'batches of a long history are read abreast',
    file: 'src/adapters/rows.ts',
    find: 'const ABREAST = 8;',
    replace: 'const ABREAST = 1;',
    tests: ['test/scenarios/long-history.test.ts'],
  },
  {
    guard: 'a history is read only where something was done since',
    file: 'src/app/hear-start.ts',
    find: 'if (newest.every((event) => event.at <= at)) return state;',
    replace: '',
    tests: ['test/scenarios/long-history.test.ts'],
  },
];
