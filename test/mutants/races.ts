import type { Mutant } from './mutant';

const late = ['test/scenarios/move-races-resumed.test.ts'];
const races = ['test/scenarios/move-races.test.ts'];

/** What keeps people, the clock and late effects apart when a case moves. */
export const racing: readonly Mutant[] = [
  {
    guard: 'who triages a case has seen how it was triaged before',
    file: 'src/app/move-case.ts',
    find: "if (type === 'triage') return triage?.id;",
    replace: '',
    tests: races,
  },
  {
    guard: 'nobody agrees to a verdict they have not seen',
    file: 'src/app/move-case.ts',
    find: "type === 'give-verdict' || type === 'agree' || type === 'dispute' ? verdict?.id : undefined",
    replace: "type === 'give-verdict' ? verdict?.id : undefined",
    tests: late,
  },
  {
    guard: 'a case is the same only while it stands with the same',
    file: 'src/app/move-case.ts',
    find: 'if (!before || !now || presentStay(before).id !== presentStay(now).id) return true;',
    replace: 'if (!before || !now) return true;',
    tests: races,
  },
  {
    guard: 'the same press moves once',
    file: 'src/app/move-case.ts',
    find: 'if (seen.history.some((event) => event.key === key)) return moved(ports, seen, asked.accountId);',
    replace: '',
    tests: races,
  },
  {
    guard: 'only what the person sees is linked',
    file: 'src/app/move-case.ts',
    find: 'return linked !== undefined && linked !== issueId;',
    replace: 'return linked !== issueId;',
    tests: late,
  },
  {
    guard: 'a case opened again is not answered by an old answer',
    file: 'src/app/enter-status.ts',
    find: "if (fold(record.history)?.standing !== 'answered') return ok(undefined);",
    replace: '',
    tests: late,
  },
  {
    guard: 'a case answered meanwhile does not wait for the customer',
    file: 'src/app/enter-status.ts',
    find: "if (state?.standing !== 'open' || presentStay(state).id !== of) return ok(undefined);",
    replace: 'if (!state || presentStay(state).id !== of) return ok(undefined);',
    tests: late,
  },
  {
    guard: 'a case whose customer is asked meanwhile is not opened over it',
    file: 'src/app/enter-status.ts',
    find: "if (state?.standing !== 'open' || presentStay(state).arrival === 'asked') return ok(undefined);",
    replace: "if (state?.standing !== 'open') return ok(undefined);",
    tests: late,
  },
];
