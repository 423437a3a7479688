import type { Happening } from '../../../src/domain/onboarding/event';
import { isTooMuch } from '../../../src/domain/onboarding/press';
import { BEGUN, caseOf, then } from './a-case';

const before = caseOf([]);
const tick = (item: string): Happening => ({ type: 'ticked', item });
const many = (count: number, phase: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => tick(`${phase(index)}.${index + 1}`));

/** A transaction of the store holds 25 rows; seven are kept for the case's own and what the clock adds. */
test.each<[why: string, events: readonly Happening[], isTooMuch: boolean]>([
  ['seventeen events in one phase', many(17, () => 1), false],
  ['one more', many(18, () => 1), true],
  ['nine events in nine phases', many(9, (index) => index + 1), false],
  ['ten, of which one is in a list too', [...many(9, (index) => index + 1), tick('1.90')], true],
  ['a press that changes nothing', [], false],
])('%s', (_why, events, tooMuch) => {
  const after = events.reduce((state, what) => then(state, what, BEGUN), before);
  expect(isTooMuch(before, after, events)).toBe(tooMuch);
});
