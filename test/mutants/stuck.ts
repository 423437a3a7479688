import type { Mutant } from './mutant';

const tests = ['test/scenarios/stuck.test.ts'];

/** What fails every time keeps nobody else waiting. */
export const stuck: readonly Mutant[] = [
  {
    guard: 'an event that nobody can read stops no other case',
    file: 'src/adapters/rows.ts',
    find: 'return read.success ? [read.data] : [];',
    replace: "if (!read.success) throw new Error('unreadable');\n    return [read.data];",
    tests,
  },
  {
    guard: 'a case whose rules are missing stops no other case',
    file: 'src/app/take-steps.ts',
    find: "const rules = desk && (await orLater(ports, called, 'rulebook-missing', () => rulesFor(ports, desk, seen)));",
    replace: 'const rules = desk && (await rulesFor(ports, desk, seen));',
    tests,
  },
  {
    guard: 'a case that fails is set aside in the end',
    file: 'src/app/take-steps.ts',
    find: 'if (tries >= PAUSES_OF_STEP) await ports.cases.setAside(called, why);',
    replace: 'if (tries >= Infinity) await ports.cases.setAside(called, why);',
    tests,
  },
  {
    guard: 'tries of a case that fails are spaced out',
    file: 'src/app/take-steps.ts',
    find: 'EFFECT_HELD * 2 ** tries',
    replace: 'EFFECT_HELD',
    tests,
  },
  {
    guard: 'nobody has a stuck case of another desk tried again',
    file: 'src/adapters/shelf.ts',
    find: "if (seen?.running !== 'stuck' || seen.projectId !== projectId) return undefined;",
    replace: "if (seen?.running !== 'stuck') return undefined;",
    tests,
  },
];
