import { asItStands, begun, ended, standsStill, stoodStill } from '../../../src/domain/casework/standstill';
import type { News } from '../../../src/domain/casework/event';

const facts = { system: 'other', kind: 'error', customerGroup: 'superuser', priority: 'normal' };
const received: News = {
  key: 'issue:1',
  at: 1000,
  by: { kind: 'person', accountId: 'a' },
  what: { type: 'received', facts, reporter: 'a', to: { level: 'first', team: 'first' } },
};
const warned: News = {
  key: 'rung:1:warn:0',
  at: 2500,
  by: { kind: 'rule', id: 'warn' },
  what: { type: 'warned', rung: 'warn' },
};

test.each([
  ['one that ended before the case was received is none of its business', [received], [{ from: 10, to: 900 }], []],
  ['one that lasts is not told of yet', [received], [{ from: 2000 }], []],
  ['one that ended is told of from when it began', [received], [{ from: 2000, to: 3000 }], [[2000, 3000]]],
  ['a case received meanwhile stood still from then', [received], [{ from: 500, to: 3000 }], [[1000, 3000]]],
  ['a step taken before anybody noticed stays taken', [received, warned], [{ from: 2000, to: 3000 }], [[2500, 3000]]],
  [
    'each once',
    [received],
    [
      { from: 2000, to: 3000 },
      { from: 4000, to: 5000 },
    ],
    [
      [2000, 3000],
      [4000, 5000],
    ],
  ],
  ['a case that was never received hears of nothing', [], [{ from: 2000, to: 3000 }], []],
])('%s', (_why, events, standstills, told) => {
  const news = stoodStill(events, standstills);
  expect(news.map(({ at, what }) => [at, what.type === 'stood-still' && what.until])).toEqual(told);
  expect(stoodStill([...events, ...news], standstills)).toEqual([]);
});

test('standstills begin and end, one at a time', () => {
  expect(standsStill([])).toBe(false);
  const one = begun([], 10);
  expect(standsStill(one)).toBe(true);
  expect(begun(one, 20)).toBe(one);
  expect(ended(one, 30)).toEqual([{ from: 10, to: 30 }]);
  expect(standsStill(ended(one, 30))).toBe(false);
});

test('what is shown is not what is recorded', () => {
  const history = [{ ...received, seq: 1, heardAt: 1000 }];
  const shown = asItStands(history, [{ from: 2000 }], 5000);
  expect(shown).toHaveLength(2);
  expect(history).toHaveLength(1);
});
