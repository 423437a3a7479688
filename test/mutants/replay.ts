import type { Mutant } from './mutant';

const imagined = ['test/domain/replay/imagined.test.ts'];
const proof = ['test/domain/replay/proof.test.ts'];
const packs = ['test/scenarios/replay-packs.test.ts'];
const past = ['test/scenarios/replay.test.ts'];

export const replay: readonly Mutant[] = [
  {
    guard: 'what was recorded without asking the clock is told again without asking it',
    file: 'src/domain/replay/proof.ts',
    find: "const asked = !event.unasked && event.what.type !== 'text-posted';",
    replace: 'const asked = true;',
    tests: proof,
  },
  {
    guard: 'two runs in one instant are two hearings',
    file: 'src/domain/replay/proof.ts',
    find: '(told ? asked && !last.over : true)',
    replace: 'true',
    tests: proof,
  },
  {
    guard: 'where the clock was silent, it is silent in the imagined course',
    file: 'src/domain/replay/imagined.ts',
    find: 'silences: silencesIn(history, base)',
    replace: 'silences: silencesIn([], base)',
    tests: imagined,
  },
  {
    guard: 'a step taken late in the imagined course counts from when it was taken',
    file: 'src/domain/replay/imagined.ts',
    find: 'const late = now - step.at > GRACE;',
    replace: 'const late = now - step.at > Infinity;',
    tests: imagined,
  },
  {
    guard: 'an answer that did not count then takes nothing home',
    file: 'src/domain/replay/fit.ts',
    find: 'if (!counts(was)) return counts(now) ? [] : [what];',
    replace: '',
    tests: imagined,
  },
  {
    guard: 'passing on from a level where the case is not falls away',
    file: 'src/domain/replay/fit.ts',
    find: 'return sameLevel ? [passedOn(what, was, now, base, draft)] : [];',
    replace: 'return [passedOn(what, was, now, base, draft)];',
    tests: imagined,
  },
  {
    guard: 'a case that goes on leaves its pack',
    file: 'src/adapters/case-recording.ts',
    find: 'if (out) leave(transaction, out);',
    replace: '',
    tests: packs,
  },
  {
    guard: 'a case is packed only when it has rested a day',
    file: 'src/app/pack-cases.ts',
    find: 'ports.packs.ripe(now - RESTS)',
    replace: 'ports.packs.ripe(now)',
    tests: packs,
  },
  {
    guard: 'a pack that was read before a slice died is not counted twice',
    file: 'src/app/replay-past.ts',
    find: '!cursor.done.includes(key)',
    replace: 'true',
    tests: past,
  },
];
