import fc from 'fast-check';
import { extend, type Happening, type History } from '../../../src/domain/casework/event';
import { fold, presentStay, responsible } from '../../../src/domain/casework/fold';
import { at, first, heard, news, received, second, third } from './telling';

const upAndDown: readonly [string, Happening][] = [
  ['11-24 09:00', { type: 'passed-on', to: second }],
  ['11-24 10:00', { type: 'passed-on', to: third }],
  ['11-24 11:00', { type: 'answered-upwards', to: second }],
  ['11-24 11:30', { type: 'answered-upwards', to: first }],
];

function told(...what: readonly (readonly [string, Happening])[]): History {
  return extend(
    [],
    [received('11-24 08:30'), ...what.map(([when, happening]) => news(when, happening))],
    at('11-24 12:00'),
  );
}

test('a case that nobody has received is nowhere', () => {
  expect(fold([])).toBeUndefined();
});

test.each([
  [0, 'first', ['first']],
  [1, 'second', ['first', 'second']],
  [2, 'third', ['first', 'second', 'third']],
  [3, 'second', ['first', 'second']],
  [4, 'first', ['first']],
])('after %i moves the case is at %s, asked through %j', (moves, level, chain) => {
  const state = fold(told(...upAndDown.slice(0, moves)));
  expect(state && presentStay(state).level).toBe(level);
  expect(state?.chain.map((place) => place.level)).toEqual(chain);
});

test('1st level owes the answer wherever the case is', () => {
  for (let moves = 0; moves <= upAndDown.length; moves += 1) {
    const state = fold(told(...upAndDown.slice(0, moves)));
    expect(state && responsible(state)).toEqual(first);
  }
});

test('a public reply counts as the answer only where 1st level has the case', () => {
  const reply = ['11-24 11:45', { type: 'answered-customer' }] as const;
  expect(fold(told(...upAndDown.slice(0, 2), reply))?.standing).toBe('open');
  expect(fold(told(...upAndDown, reply))).toMatchObject({ standing: 'answered', answeredAt: at('11-24 11:45') });
});

test.each<[string, Happening]>([
  ['the customer writes again', { type: 'customer-wrote' }],
  ['somebody reopens it', { type: 'reopened' }],
])('an answered case is back at 1st level when %s', (_why, what) => {
  const state = fold(told(...upAndDown, ['11-24 11:45', { type: 'answered-customer' }], ['11-24 11:50', what]));
  expect(state).toMatchObject({ standing: 'open', chain: [first] });
  expect(state && presentStay(state)).toMatchObject({ ...first, arrival: 'reopened', from: at('11-24 11:50') });
});

test('nothing moves a case that is out of hand', () => {
  const closed = told(['11-24 09:00', { type: 'closed' }]);
  for (const what of [
    { type: 'passed-on', to: second },
    { type: 'taken-back', to: first },
    { type: 'paused', reason: 'vendor' },
  ] as const) {
    const after = fold(extend(closed, [news('11-24 10:00', what)], at('11-24 10:00')));
    expect(after).toEqual(fold(closed));
  }
});

test('a stay that ends while paused keeps its pause', () => {
  const state = fold(
    told(['11-24 09:00', { type: 'paused', reason: 'vendor' }], ['11-24 10:00', { type: 'passed-on', to: second }]),
  );
  expect(state?.stays[0]).toMatchObject({
    pauses: [{ from: at('11-24 09:00'), to: at('11-24 10:00'), reason: 'vendor' }],
  });
  expect(state?.stays[0]).not.toHaveProperty('paused');
});

test('what was withdrawn did not happen', () => {
  const history = told(['11-24 09:00', { type: 'passed-on', to: second }]);
  const withdrawn = extend(history, [news('11-24 11:00', { type: 'withdrawn', of: 2, because: 1 })], at('11-24 11:00'));
  expect(fold(withdrawn)).toEqual(fold(told()));
});

test('the order in which we hear of things does not matter', () => {
  const items = [received('11-24 08:30'), ...upAndDown.map(([when, what]) => news(when, what))];
  const straight = fold(extend([], items, at('11-24 12:00')));
  fc.assert(
    fc.property(fc.shuffledSubarray(items, { minLength: items.length }), (shuffled) => {
      const state = fold(
        shuffled.reduce<History>((history, item) => extend(history, [item, item], at('11-24 12:00')), []),
      );
      expect(state?.chain).toEqual(straight?.chain);
      expect(state?.stays.map(({ level, from, to }) => [level, from, to])).toEqual(
        straight?.stays.map(({ level, from, to }) => [level, from, to]),
      );
    }),
  );
});

test('hearing of the same thing twice adds nothing', () => {
  const once = heard([], '11-24 08:31', received('11-24 08:30'));
  expect(heard(once, '11-24 08:40', received('11-24 08:30'))).toEqual(once);
});
