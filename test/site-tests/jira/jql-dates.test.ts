import { functionInstant, instantOf } from '../../site/jira/jql-dates';

const ZONE = 'Europe/Copenhagen';
const at = (iso: string): number => Date.parse(iso);
/** Easter Sunday 2027, an hour after the clocks went forward. */
const NOW = at('2027-03-28T04:00+02:00');

test.each([
  ['2027-03-25', '2027-03-25T00:00+01:00'],
  ['2027/03/25 08:00', '2027-03-25T08:00+01:00'],
  ['2027-03-28 08:00', '2027-03-28T08:00+02:00'],
  ['2027-03-28 02:30', '2027-03-28T03:30+02:00'],
  ['-15m', '2027-03-28T03:45+02:00'],
  ['-2d', '2027-03-26T03:00+01:00'],
  ['1w 2d', '2027-04-06T04:00+02:00'],
  ['+1h', '2027-03-28T05:00+02:00'],
])('%s', (text, instant) => {
  expect(instantOf(text, NOW, ZONE)).toBe(at(instant));
});

test.each(['tomorrow', '2027-13', '', '5x'])('%s is no date', (text) => {
  expect(instantOf(text, NOW, ZONE)).toBeUndefined();
});

test.each([
  ['now', undefined, '2027-03-28T04:00+02:00'],
  ['startofday', undefined, '2027-03-28T00:00+01:00'],
  ['startofday', '-1', '2027-03-27T00:00+01:00'],
  ['startofday', '+1d', '2027-03-29T00:00+02:00'],
  ['endofday', undefined, '2027-03-28T23:59:59.999+02:00'],
  ['startofweek', undefined, '2027-03-22T00:00+01:00'],
  ['endofweek', '-1w', '2027-03-21T23:59:59.999+01:00'],
  ['startofmonth', '1', '2027-04-01T00:00+02:00'],
  ['endofmonth', undefined, '2027-03-31T23:59:59.999+02:00'],
  ['startofyear', undefined, '2027-01-01T00:00+01:00'],
  ['startofday', '+8h', '2027-03-28T08:00+01:00'],
])('%s(%s)', (name, increment, instant) => {
  expect(functionInstant(name, increment, NOW, ZONE)).toBe(at(instant));
});

test('there is no function sometime', () => {
  expect(functionInstant('sometime', undefined, NOW, ZONE)).toBeUndefined();
});
