import type { Mutant } from './mutant';

const scenario = (name: string): readonly string[] => [`test/scenarios/${name}.test.ts`];

/** What holds when functions race, repeat themselves, come late or never. */
export const running: readonly Mutant[] = [
  {
    guard: 'a change is recorded only on the version it was decided on',
    file: 'src/adapters/case-recording.ts',
    find: "{ entityName: 'case', conditions: unchanged }",
    replace: "{ entityName: 'case', ...(unchanged && {}) }",
    tests: scenario('races'),
  },
  {
    guard: 'the same press of a button moves once',
    file: 'src/app/move-case.ts',
    find: 'if (seen.history.some((event) => event.key === key)) return moved(ports, seen, asked.accountId);',
    replace: '',
    tests: scenario('races'),
  },
  {
    guard: 'nobody moves a case that went elsewhere meanwhile',
    file: 'src/app/move-case.ts',
    find: "if (movedSince(seen.history, asked)) return refused(ports, seen, asked.accountId, 'moved-meanwhile');",
    replace: '',
    tests: scenario('races'),
  },
  {
    guard: 'a desk that nobody enabled is left alone',
    file: 'src/app/hear-issue.ts',
    find: 'if (!told && !moved) return;',
    replace: '',
    tests: scenario('untouched'),
  },
  {
    guard: 'what was raised before the desk was enabled is no case',
    file: 'src/app/hear-issue.ts',
    find: 'cameAt === undefined ? issue.createdAt >= enabledAt : ',
    replace: 'cameAt === undefined ? true : ',
    tests: scenario('untouched'),
  },
  {
    guard: 'what Jira refuses for good is parked with the reason',
    file: 'src/app/perform-owed.ts',
    find: 'if (!outcome.ok) await ports.cases.park(row, outcome.reason);',
    replace: 'if (!outcome.ok) done.push(row);',
    tests: scenario('untouched'),
  },
  {
    guard: 'facts are read fresh before a step is taken',
    file: 'src/app/take-steps.ts',
    find: 'newsFrom(issue, rules)',
    replace: 'newsFrom({ ...issue, changes: [], comments: [] }, rules)',
    tests: scenario('races'),
  },
  {
    guard: 'whoever sees that the sweep is late sends for one',
    file: 'src/app/sweep.ts',
    find: 'ports.clock.now() - last > SWEEP_OVERDUE',
    replace: 'ports.clock.now() - last > SWEEP_OVERDUE * Infinity',
    tests: scenario('trouble'),
  },
  {
    guard: 'a lost event is found by comparing with Jira',
    file: 'src/app/sweep.ts',
    find: 'changed.value.filter(({ issueId, updatedAt }) => before.get(issueId) !== updatedAt)',
    replace: 'changed.value.slice(0, 0)',
    tests: scenario('trouble'),
  },
  {
    guard: 'whoever takes part in a request is its customer',
    file: 'src/adapters/issue-facts.ts',
    find: 'new Set([reporter, ...participantsOf(issue)])',
    replace: 'new Set([reporter])',
    tests: ['test/scenarios/participants'],
  },
];
