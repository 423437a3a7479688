import type { Mutant } from './mutant';

const DECIDE = 'src/domain/casework/decide.ts';
const ASK = 'src/app/ask-gate.ts';
const told = ['test/domain/casework/gate.test.ts'];
const played = ['test/scenarios/gate.test.ts'];

export const gate: readonly Mutant[] = [
  {
    guard: 'what was closed past the gate is brought back',
    file: DECIDE,
    find: 'if (!bypass || atMost <= 0) return history;',
    replace: 'if (!bypass || atMost <= 1_000) return history;',
    tests: told,
  },
  {
    guard: 'whoever keeps closing it is left to it',
    file: DECIDE,
    find: '...(returns >= MOST_RETURNS && { leftClosed: true })',
    replace: '...(returns >= 1_000 && { leftClosed: true })',
    tests: told,
  },
  {
    guard: 'returns are counted visit by visit',
    file: DECIDE,
    find: 'filter((one) => one.visit === visit)',
    replace: 'filter((one) => one.visit !== 0)',
    tests: told,
  },
  {
    guard: 'what happened to the case meanwhile happened at 3rd level',
    file: DECIDE,
    find: 'at: goneOn ? closed.at : now,',
    replace: 'at: now,',
    tests: told,
  },
  {
    guard: 'a return that was wrong is withdrawn',
    file: DECIDE,
    find: "if (event.what.type === 'gate-bypassed') return !before || !leftPastGate(before);",
    replace: '',
    tests: told,
  },
  {
    guard: 'what was closed long ago stays closed',
    file: DECIDE,
    find: ' && now - heardAt <= LOOKED_BACK;',
    replace: ';',
    tests: told,
  },
  {
    guard: 'of many returns the lead is told of the last',
    file: 'src/domain/casework/letters.ts',
    find: 'return now.bypasses.at(-1)?.id !== what.of;',
    replace: 'return false;',
    tests: told,
  },
  {
    guard: 'a case that is left closed is not opened in Jira',
    file: 'src/domain/casework/owed.ts',
    find: 'return what.leftClosed ? [] :',
    replace: 'return what.leftClosed && !seq ? [] :',
    tests: told,
  },
  {
    guard: 'nothing undocumented leaves 3rd level where the gate stands',
    file: ASK,
    find: 'if (goesOn || !inHand(state) || documented(state)) return PASSES;',
    replace: 'return PASSES;',
    tests: played,
  },
  {
    guard: 'the answer that 1st level gives may pass',
    file: ASK,
    find: ' || documented(state)) return PASSES;',
    replace: ') return PASSES;',
    tests: played,
  },
  {
    guard: 'what cannot be looked up may not pass',
    file: ASK,
    find: "return { passes: false, because: 'unreadable' };",
    replace: 'return PASSES;',
    tests: played,
  },
  {
    guard: 'a desk that is off stands in nobody’s way',
    file: ASK,
    find: 'if (!desk?.enabled) return PASSES;',
    replace: 'if (!desk) return PASSES;',
    tests: played,
  },
  {
    guard: 'without a licence nothing is refused',
    file: ASK,
    find: 'if (ports.licence.suspended()) return PASSES;',
    replace: '',
    tests: played,
  },
  {
    guard: 'what no event told of is found in the next sweep',
    file: 'src/app/sweep.ts',
    find: 'return findBypasses(ports);',
    replace: 'return;',
    tests: played,
  },
  {
    guard: 'a status to open a case to must not be a finished one',
    file: 'src/domain/rulebook/check-statuses.ts',
    find: "...openStatus.map((name) => ({ name, meaning: 'open' })),",
    replace: '',
    tests: ['test/domain/rulebook/check.test.ts'],
  },
  {
    guard: 'ladders of vendors are looked at like the others',
    file: 'src/domain/rulebook/check-ladders.ts',
    find: "'asking', 'followUp', 'vendorTime'] as const satisfies",
    replace: "'asking', 'followUp'] as const satisfies",
    tests: ['test/domain/rulebook/check.test.ts'],
  },
];
