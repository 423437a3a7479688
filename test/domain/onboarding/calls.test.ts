import { nextCallOf, turnsOf } from '../../../src/domain/onboarding/calls';
import type { Happening } from '../../../src/domain/onboarding/event';
import { searchedOf } from '../../../src/domain/onboarding/searched';
import { BEGUN, caseOf, playbooksOf } from './a-case';
import { complete, done, WITH_ALL } from './complete';

const known = playbooksOf();
const until = (item: string, date: string): Happening => ({ type: 'wrote', item, field: 'validTo', text: date });
const start: Happening = { type: 'start-set', date: '2027-04-12', reason: 'Aftalt', confirmed: false };
const over: Happening = { type: 'ended', reason: 'x', decider: 'y' };
const at = (text: string) => Date.parse(text);

test.each<[why: string, what: readonly Happening[], turns: readonly string[]]>([
  ['nothing has a date', [], []],
  ['the midnight after an agreement’s last day', [until('5.2', '2027-03-28')], ['2027-03-29T00:00+02:00']],
  ['the midnight with which the start date begins', [start], ['2027-04-12T00:00+02:00']],
  ['what is no date turns nothing', [until('5.2', '')], []],
  ['while a case has ended nothing turns', [until('5.2', '2027-03-28'), start, over], []],
])('%s', (_why, what, turns) => expect(turnsOf(caseOf(what), known)).toEqual(turns.map(at)));

test('the clock calls for the next of them, and for each once', () => {
  const state = caseOf([until('5.2', '2027-03-28'), start]);
  const [first = 0, second = 0] = turnsOf(state, known);
  expect(nextCallOf(state, known, BEGUN)).toBe(first);
  expect(nextCallOf(state, known, first)).toBe(second);
  expect(nextCallOf(state, known, second)).toBeNull();
});

test.each<[why: string, phase: string, what: Happening, turn: string, before: 'yes' | 'no', after: 'yes' | 'no']>([
  [
    'an agreement that runs out shuts the gate at its turn',
    ...(['5', until('5.2', '2027-03-28'), '2027-03-29T00:00+02:00', 'no', 'yes'] as const),
  ],
  [
    'the start date opens it',
    ...(['8', { ...start, confirmed: true }, '2027-04-12T00:00+02:00', 'yes', 'no'] as const),
  ],
])('%s', (_why, phase, what, turn, before, after) => {
  const state = done(complete(phase, WITH_ALL), what);
  expect(turnsOf(state, known)).toContain(at(turn));
  const blocked = (now: number) => searchedOf(state, known, now).blocked;
  expect([blocked(at(turn) - 1), blocked(at(turn))]).toEqual([before, after]);
});
