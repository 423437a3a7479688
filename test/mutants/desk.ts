import type { Mutant } from './mutant';

const scenario = (name: string): readonly string[] => [`test/scenarios/${name}.test.ts`];

/** What holds when a desk is switched on and off, and when nobody pays. */
export const desk: readonly Mutant[] = [
  {
    guard: 'a case hears that its desk stood still',
    file: 'src/app/advance-case.ts',
    find: 'const fresh = [...heard, ...stoodStill([...seen.history, ...heard], standstills)];',
    replace: 'const fresh = [...heard];',
    tests: scenario('disabling'),
  },
  {
    guard: 'a step taken before anybody noticed stays taken',
    file: 'src/domain/casework/standstill.ts',
    find: 'const at = Math.max(from, received, ...taken);',
    replace: 'const at = Math.max(from, received);',
    tests: ['test/domain/casework/standstill.test.ts'],
  },
  {
    guard: 'no case is moved while the clocks stand still',
    file: 'src/app/move-case.ts',
    find: "if (!(await runningDesk(ports, seen.projectId))) return refused(ports, seen, asked.accountId, 'standing-still');",
    replace: '',
    tests: scenario('disabling'),
  },
  {
    guard: 'nothing is done while nobody pays',
    file: 'src/app/stand-still.ts',
    find: 'if (ports.licence.suspended()) return undefined;',
    replace: '',
    tests: scenario('licence'),
  },
  {
    guard: 'no sweep works while nobody pays',
    file: 'src/app/sweep.ts',
    find: 'if (ports.licence.suspended()) return noteSuspension(ports);',
    replace: '',
    tests: scenario('licence'),
  },
  {
    guard: 'an app that was away makes up for nothing',
    file: 'src/app/stand-still.ts',
    find: 'const away = swept !== null && now - swept > AWAY;',
    replace: 'const away = swept === 0;',
    tests: scenario('licence'),
  },
  {
    guard: 'what is older than the desk begins as it stands',
    file: 'src/app/hear-issue.ts',
    find: 'issue.createdAt < enabledAt || before > 0 ? takenIn(issue, rules, now) : told',
    replace: 'told',
    tests: scenario('intake'),
  },
  {
    guard: 'a request that cannot be taken in keeps nobody waiting',
    file: 'src/app/take-in.ts',
    find: 'failed += 1;',
    replace: 'throw error;',
    tests: scenario('intake'),
  },
  {
    guard: 'the intake of a desk that is switched off ends',
    file: 'src/app/run-desk.ts',
    find: 'await cancelIntake(ports, place.projectId);',
    replace: '',
    tests: scenario('intake'),
  },
  {
    guard: 'nobody retries what is owed at another desk',
    file: 'src/adapters/shelf.ts',
    find: "if (seen?.state !== 'parked' || !(await casesOf(projectId, [seen])).has(seen.issueId)) return undefined;",
    replace: "if (seen?.state !== 'parked') return undefined;",
    tests: scenario('set-up'),
  },
];
