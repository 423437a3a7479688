import { extend, type Happening } from '../../../src/domain/casework/event';
import { levelDueAt, nextStep, promised } from '../../../src/domain/casework/clock';
import { fold } from '../../../src/domain/casework/fold';
import { HOUR } from '../../../src/domain/time';
import { at, facts, news, received, rules, second, shown } from './telling';

const paused: Happening = { type: 'paused', reason: 'reporter' };
const high: Happening = { type: 'reclassified', facts: { ...facts, priority: 'high' } };

test.each<[string, string, readonly (readonly [string, Happening])[], string | undefined]>([
  ['four hours from the morning', '11-24 08:30', [], '11-24 12:30'],
  ['from a closed hour, counted from the opening', '11-24 06:00', [], '11-24 12:00'],
  ['over the night', '11-24 14:00', [], '11-25 10:00'],
  ['over the weekend', '11-27 15:00', [], '11-30 11:00'],
  ['reached exactly at closing', '11-24 12:00', [], '11-24 16:00'],
  [
    'a new level gets its own fresh limit',
    '11-24 08:30',
    [['11-24 12:00', { type: 'passed-on', to: second }]],
    '11-25 11:00',
  ],
  ['no deadline while the clock stands still', '11-24 08:30', [['11-24 09:00', paused]], undefined],
  [
    'a pause is added to the deadline',
    '11-24 08:30',
    [
      ['11-24 09:00', paused],
      ['11-24 10:00', { type: 'resumed' }],
    ],
    '11-24 13:30',
  ],
  [
    'a pause over the night adds only open hours',
    '11-24 14:00',
    [
      ['11-24 15:00', paused],
      ['11-25 09:00', { type: 'resumed' }],
    ],
    '11-25 12:00',
  ],
  [
    'a pause after the limit was reached moves it no more',
    '11-24 08:30',
    [
      ['11-24 13:00', paused],
      ['11-24 14:00', { type: 'resumed' }],
    ],
    '11-24 12:30',
  ],
  [
    'the limit is reached between two pauses',
    '11-24 08:30',
    [
      ['11-24 09:00', paused],
      ['11-24 10:00', { type: 'resumed' }],
      ['11-24 14:00', paused],
      ['11-24 15:00', { type: 'resumed' }],
    ],
    '11-24 13:30',
  ],
  ['a shorter limit after more was used is due at once', '11-24 08:30', [['11-24 11:00', high]], '11-24 10:30'],
  ['answered: none', '11-24 08:30', [['11-24 09:00', { type: 'answered-customer' }]], undefined],
])('%s', (_why, from, happenings, due) => {
  const state = fold(
    extend([], [received(from), ...happenings.map(([when, what]) => news(when, what))], at('11-30 12:00')),
  );
  expect(shown(state && levelDueAt(state, rules))).toBe(due);
});

test('a step is never due before the facts that make it so', () => {
  const state = fold(extend([], [received('11-24 08:30'), news('11-24 11:00', high)], at('11-24 11:00')));
  expect(shown(state && nextStep(state, rules)?.at)).toBe('11-24 11:00');
});

test('the warning comes at three quarters, then the limit', () => {
  const history = extend([], [received('11-24 08:30')], at('11-24 08:30'));
  const state = fold(history);
  expect(state && nextStep(state, rules)).toMatchObject({ at: at('11-24 11:30'), rung: { does: 'warn' } });
  const warned = extend(history, [news('11-24 11:30', { type: 'warned', rung: 'first:warning' })], at('11-24 11:30'));
  const later = fold(warned);
  expect(later && nextStep(later, rules)).toMatchObject({ at: at('11-24 12:30'), rung: { does: 'pass-on' } });
});

test('the promise runs on through every level and stands still only while we wait for the reporter', () => {
  const moved = [
    news('11-24 10:30', { type: 'passed-on', to: second }),
    news('11-24 11:30', { type: 'paused', reason: 'vendor' }),
  ];
  const state = fold(extend([], [received('11-24 08:30'), ...moved], at('11-24 12:00')));
  expect(state && promised(state, rules, at('11-24 12:30'))).toMatchObject({
    time: 40 * HOUR,
    used: 4 * HOUR,
    dueAt: at('12-01 08:30'),
  });
  const answeredByVendor = [...moved, news('11-24 12:30', { type: 'resumed' })];
  const onward = fold(extend([], [received('11-24 08:30'), ...answeredByVendor], at('11-24 13:00')));
  expect(onward && promised(onward, rules, at('11-24 13:30'))).toMatchObject({ used: 5 * HOUR });
  const waiting = fold(extend([], [received('11-24 08:30'), news('11-24 10:30', paused)], at('11-24 12:00')));
  expect(waiting && promised(waiting, rules, at('11-24 12:30'))).toEqual({
    target: 'usual',
    time: 40 * HOUR,
    used: 2 * HOUR,
  });
});
