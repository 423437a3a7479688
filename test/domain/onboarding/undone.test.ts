import type { Effect, Owing } from '../../../src/domain/onboarding/owed';
import { owedWith, park, putOff, takeUp, undoneOf } from '../../../src/domain/onboarding/undone';
import { HOUR, MINUTE } from '../../../src/domain/time';

const NOW = Date.parse('2027-03-22T09:00+01:00');

function owing(id: string, effect: Effect, more: Partial<Owing> = {}): Owing {
  return { id, effect, tries: 0, heldUntil: NOW, ...more };
}

const child = owing('3:child', { kind: 'child', item: '1.1' });
const done = (item: string, is: boolean): Effect => ({ kind: 'child-status', item, done: is });
const mail: Effect = { kind: 'mail', letter: 'assigned', to: ['anna'] };

test('what breaks is tried for as long as it takes, at growing intervals of an hour at most', () => {
  let one = child;
  const waits = Array.from({ length: 40 }, () => {
    one = putOff(one, NOW);
    return one.heldUntil - NOW;
  });
  expect(waits.slice(0, 5)).toEqual([5 * MINUTE, 10 * MINUTE, 20 * MINUTE, 40 * MINUTE, HOUR]);
  expect(waits.slice(4)).toEqual(waits.slice(4).map(() => HOUR));
  expect(one.parked).toBeUndefined();
});

test('what is refused waits for somebody, and then is tried as if it had been tried before', () => {
  const parked = park(child, 'forbidden', NOW);
  expect(parked).toMatchObject({ parked: 'forbidden', tries: 1 });
  expect(takeUp(park(parked, 'gone', NOW), NOW + MINUTE)).toEqual({ ...child, tries: 1, heldUntil: NOW + MINUTE });
});

test('what was tried and is not done is told, with why it is not tried again', () => {
  const letter = park(owing('4:mail:assigned', mail), 'impossible', NOW);
  expect(undoneOf([child, putOff(child, NOW), letter])).toEqual([
    { id: '3:child', kind: 'child', item: '1.1' },
    { id: '4:mail:assigned', kind: 'mail', letter: 'assigned', refused: 'impossible' },
  ]);
});

test.each<[why: string, was: Owing, fresh: Effect, left: readonly string[], tries: number]>([
  [
    'a refused status gives way to a new one',
    park(owing('a', { kind: 'status', phase: '1' }), 'gone', NOW),
    { kind: 'status', phase: '2' },
    ['b'],
    1,
  ],
  ['so does one that broke', putOff(owing('a', { kind: 'property' }), NOW), { kind: 'property' }, ['b'], 1],
  ['one that nobody has tried is under way', owing('a', { kind: 'property' }), { kind: 'property' }, ['a', 'b'], 0],
  ['a status of the same item', park(owing('a', done('1.1', true)), 'forbidden', NOW), done('1.1', false), ['b'], 1],
  ['but of no other', park(owing('a', done('1.1', true)), 'forbidden', NOW), done('1.2', true), ['a', 'b'], 0],
  ['a refused form', park(owing('a', { kind: 'form' }), 'forbidden', NOW), { kind: 'form' }, ['b'], 1],
  [
    'but not one that may be made at this moment',
    putOff(owing('a', { kind: 'form' }), NOW),
    { kind: 'form' },
    ['a', 'b'],
    0,
  ],
  ['each mail is for itself', park(owing('a', mail), 'forbidden', NOW), mail, ['a', 'b'], 0],
])('%s', (_why, was, fresh, left, tries) => {
  const all = owedWith([owing('b', fresh)], [was]);
  expect(all.owed.map(({ id }) => id)).toEqual(left);
  expect(all.fresh.map((one) => one.tries)).toEqual([tries]);
});
