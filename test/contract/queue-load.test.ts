import { bayOf, changesAt, loadOf, urgencyOf } from '../../src/contract/queue-load';

const HOUR = 3_600_000;
const NOON = Date.parse('2026-11-24T12:00:00+01:00');

test.each([
  ['without a limit', null, null, 'still'],
  ['at its limit', NOON, NOON - HOUR, 'over'],
  ['past its limit', NOON - 1, null, 'over'],
  ['an hour before its limit', NOON + HOUR, null, 'soon'],
  ['more than an hour before', NOON + HOUR + 1, null, 'calm'],
  ['past its warning, days before its limit', NOON + 48 * HOUR, NOON, 'soon'],
  ['just before its warning', NOON + 48 * HOUR, NOON + 1, 'calm'],
] as const)('a case %s', (_what, dueAt, soonAt, urgency) => {
  expect(urgencyOf({ dueAt, soonAt }, NOON)).toBe(urgency);
});

test('cases count once each, and those without a limit only as open', () => {
  const cases = [NOON - 1, NOON + 1, NOON + 5 * HOUR, null].map((dueAt) => ({ dueAt, soonAt: null }));
  expect(loadOf(cases, NOON)).toEqual({ open: 4, over: 1, soon: 1 });
});

test('the next change is the first instant at which some case becomes more urgent', () => {
  const cases = [
    { dueAt: NOON - HOUR, soonAt: NOON - 2 * HOUR },
    { dueAt: NOON + 5 * HOUR, soonAt: NOON + 3 * HOUR },
  ];
  expect(changesAt(cases, NOON)).toBe(NOON + 3 * HOUR);
  expect(changesAt(cases, NOON + 3 * HOUR)).toBe(NOON + 4 * HOUR);
  expect(changesAt(cases, NOON + 5 * HOUR)).toBeUndefined();
});

test('3rd level stands apart by its arms, and whoever has none is a vendor', () => {
  expect(bayOf({ level: 'third', arm: 'business' })).toBe('third-business');
  expect(bayOf({ level: 'third' })).toBe('third-vendor');
  expect(bayOf({ level: 'second', arm: 'vendor' })).toBe('second');
});
