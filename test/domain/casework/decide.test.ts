import { decide, GRACE } from '../../../src/domain/casework/decide';
import { extend, type History } from '../../../src/domain/casework/event';
import { fold, presentStay } from '../../../src/domain/casework/fold';
import { defaultRulebook } from '../../../src/domain/rulebook/default';
import { rulesOf } from '../../../src/domain/rulebook/rules';
import { MINUTE } from '../../../src/domain/time';
import { at, first, heard, news, received, books, second, shown } from './telling';

function types(history: History): readonly string[] {
  return history.map(({ what }) => what.type);
}
const raised = heard([], '11-24 08:31', received('11-24 08:30'));

test('nothing happens before its time', () => {
  expect(decide(raised, books, at('11-24 11:30') - 1)).toBe(raised);
  expect(types(decide(raised, books, at('11-24 11:30')))).toEqual(['received', 'warned']);
});

test('a step taken within two sweeps counts from its deadline', () => {
  const history = decide(decide(raised, books, at('11-24 11:30')), books, at('11-24 12:30') + GRACE);
  expect(history.at(-1)).toMatchObject({
    at: at('11-24 12:30'),
    heardAt: at('11-24 12:40'),
    what: { to: second, late: false },
  });
});

test('a step taken later counts from when it was taken, so that nobody inherits a spent clock', () => {
  const history = decide(raised, books, at('11-26 10:00'));
  expect(types(history)).toEqual(['received', 'warned', 'escalated']);
  const state = fold(history);
  expect(state && presentStay(state)).toMatchObject({ ...second, from: at('11-26 10:00') });
});

test('nobody acts: 2nd level, then 3rd, whose lead is told, and then it is quiet', () => {
  const times = [
    '11-24 11:30',
    '11-24 12:30',
    '11-25 09:30',
    '11-25 11:30',
    '11-27 18:00',
    '11-30 12:00',
    '12-11 12:00',
    '12-18 12:00',
  ];
  const history = times.reduce<History>((known, when) => decide(known, books, at(when)), raised);
  expect(types(history)).toEqual(['received', 'warned', 'escalated', 'warned', 'escalated', 'warned', 'lead-told']);
});

test('deciding twice decides nothing more', () => {
  const once = decide(raised, books, at('11-24 12:30'));
  expect(decide(once, books, at('11-24 12:30'))).toBe(once);
});

test('what a person does is recorded without asking the clock, says so, and the clock is asked at the next look', () => {
  const move = news('11-24 12:35', { type: 'acknowledged' });
  const moved = extend(raised, [move], at('11-24 12:35'), { unasked: true });
  expect(moved.map(({ what, unasked }) => [what.type, unasked])).toEqual([
    ['received', undefined],
    ['acknowledged', true],
  ]);
  expect(types(decide(moved, books, at('11-24 12:36')))).toEqual(['received', 'acknowledged', 'warned', 'escalated']);
});

describe('what is learnt too late', () => {
  const escalated = decide(decide(raised, books, at('11-24 11:30')), books, at('11-24 12:30'));

  test('a case answered one second before its deadline is not left escalated', () => {
    const answered = { ...news('11-24 12:00', { type: 'answered-customer' }), at: at('11-24 12:30') - 1000 };
    const history = decide(extend(escalated, [answered], at('11-24 13:00')), books, at('11-24 13:00'));
    expect(history.at(-1)?.what).toEqual({ type: 'withdrawn', of: 3, because: 4 });
    const state = fold(history);
    expect(state?.standing).toBe('answered');
    expect(state && presentStay(state)).toMatchObject(first);
  });

  test('an answer given after the step does not undo it', () => {
    const late = news('11-24 12:31', { type: 'answered-customer' });
    const history = decide(extend(escalated, [late], at('11-24 13:00')), books, at('11-24 13:00'));
    expect(types(history)).not.toContain('withdrawn');
  });

  test('a pause before the deadline takes the step back, once', () => {
    const waiting = news('11-24 12:00', { type: 'paused', reason: 'reporter' });
    const history = decide(extend(escalated, [waiting], at('11-24 13:00')), books, at('11-24 13:00'));
    expect(types(history).filter((type) => type === 'withdrawn')).toHaveLength(1);
    expect(decide(history, books, at('11-24 13:30'))).toBe(history);
    expect(fold(history)).toMatchObject({ standing: 'paused', chain: [first] });
  });

  test('a step that was taken back is taken when it falls due again', () => {
    const waiting = news('11-24 12:00', { type: 'paused', reason: 'reporter' });
    const paused = decide(extend(escalated, [waiting], at('11-24 13:00')), books, at('11-24 13:00'));
    const resumed = extend(paused, [news('11-24 14:00', { type: 'resumed' })], at('11-24 14:00'));
    expect(decide(resumed, books, at('11-24 14:30')).at(-1)).toMatchObject({
      at: at('11-24 14:30'),
      what: { type: 'escalated' },
    });
  });

  test('a step stands once a person has moved the case on from it', () => {
    const moved = extend(escalated, [news('11-24 12:45', { type: 'answered-upwards', to: first })], at('11-24 12:45'));
    const waiting = news('11-24 12:29', { type: 'paused', reason: 'reporter' });
    const history = decide(extend(moved, [waiting], at('11-24 13:00')), books, at('11-24 13:00'));
    expect(types(history)).not.toContain('withdrawn');
  });

  test('whenever we hear of the answer, the case ends as if we had heard at once', () => {
    const answer = { ...news('11-24 12:00', { type: 'answered-customer' }), at: at('11-24 12:30') - 1000 };
    for (let late = 0; late < 72 * 60; late += 97) {
      const heardAt = answer.at + late * MINUTE;
      const sweeps = [at('11-24 11:30'), at('11-24 12:30'), at('11-25 09:30'), at('11-25 11:30'), heardAt].filter(
        (t) => t <= heardAt,
      );
      const before = sweeps.slice(0, -1).reduce<History>((known, now) => decide(known, books, now), raised);
      const state = fold(decide(extend(before, [answer], heardAt), books, heardAt));
      expect([late, state?.standing, state && shown(state.answeredAt)]).toEqual([late, 'answered', '11-24 12:29']);
      expect(state && presentStay(state).level).toBe('first');
    }
  });
});

test('rules that go round in no time do not keep the clock for ever', () => {
  const [first, ...others] = defaultRulebook.limits.filter(({ id }) => id === 'first');
  const inNoTime = { id: 'round', at: 0, does: 'tell-lead', repeat: { every: 0, atMost: Infinity } } as const;
  const round = rulesOf({
    ...defaultRulebook,
    limits: [...(first ? [{ ...first, ladder: [inNoTime] }] : []), ...others],
  });
  expect(decide(raised, () => round, at('11-24 12:00')).length).toBeLessThan(250);
});
