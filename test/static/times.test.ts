import { ahead, duration, timesIn } from '../../src/messages/times';

const at = (text: string): number => Date.parse(text);
const NOW = at('2026-11-24T10:12+01:00');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const danish = timesIn('da', 'Europe/Copenhagen');
const english = timesIn('en', 'Europe/Copenhagen');

test.each([
  ['2026-11-24T14:30+01:00', 'i dag kl. 14.30', 'today at 14:30', 'i dag 14:30'],
  ['2026-11-25T00:00+01:00', 'i morgen kl. 00.00', 'tomorrow at 00:00', 'i morgen 00:00'],
  ['2026-11-23T23:59+01:00', 'i går kl. 23.59', 'yesterday at 23:59', 'i går 23:59'],
  ['2026-11-26T08:50+01:00', 'torsdag 26.11. kl. 08.50', 'Thursday 26.11. at 08:50', 'to. 26.11. 08:50'],
  ['2027-03-29T09:00+02:00', 'mandag 29.03.2027 kl. 09.00', 'Monday 29.03.2027 at 09:00', 'ma. 29.03.2027 09:00'],
])('%s is %s', (instant, da, en, short) => {
  expect(danish.when(at(instant), NOW)).toBe(da);
  expect(english.when(at(instant), NOW)).toBe(en);
  expect(danish.short(at(instant), NOW)).toBe(short);
});

test('today is the day of the zone, not of the reader', () => {
  const late = at('2026-11-24T23:30+01:00');
  expect(timesIn('da', 'Europe/London').day(late, at('2026-11-25T00:30+01:00'))).toBe('i dag');
  expect(danish.day(late, at('2026-11-25T00:30+01:00'))).toBe('i går');
});

test('yesterday is the day before also when that had 23 or 25 hours', () => {
  expect(danish.day(at('2027-03-27T12:00+01:00'), at('2027-03-28T23:30+02:00'))).toBe('i går');
  expect(danish.day(at('2026-10-24T23:30+02:00'), at('2026-10-25T23:30+01:00'))).toBe('i går');
  expect(danish.clock(at('2027-03-28T01:00Z'))).toBe('03:00');
});

test('a date is written as Danes write it', () => expect(danish.date(at('2026-06-26T12:00+02:00'))).toBe('26.06.2026'));

test.each([
  [0, '0 min'],
  [59_999, '0 min'],
  [45 * MINUTE, '45 min'],
  [2 * HOUR, '2 t'],
  [2 * HOUR + 15 * MINUTE, '2 t 15 min'],
  [26 * HOUR + MINUTE, '26 t 1 min'],
])('%d ms of work is %s', (time, written) => expect(duration('da', time)).toBe(written));

test('what is used and what is left add up to the limit, also between two minutes', () => {
  const used = 72 * MINUTE + 20_000;
  expect([duration('en', used), duration('en', 4 * HOUR - used, 'up')]).toEqual(['1 h 12 min', '2 h 48 min']);
});

test.each([
  [0, 'nu', 'now'],
  [45 * MINUTE, 'om 45 min', 'in 45 min'],
  [2 * HOUR, 'om 2 t', 'in 2 h'],
  [22 * HOUR + 50 * MINUTE, 'om 23 t', 'in 23 h'],
  [70 * HOUR, 'om 3 dage', 'in 3 days'],
])('%d ms ahead is %s', (time, da, en) => expect([ahead('da', time), ahead('en', time)]).toEqual([da, en]));
