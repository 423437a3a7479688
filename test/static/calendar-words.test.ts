import {
  frameOf,
  beginningAt,
  endAfter,
  endsNextDay,
  nextSpan,
  partsOf,
  timeTyped,
} from '../../static/src/rulebook/calendar-spans';
import {
  dateText,
  hoursText,
  plainDate,
  weekdayOf,
  weekNumber,
  weekText,
} from '../../static/src/rulebook/calendar-words';
import { usesOf } from '../../static/src/rulebook/team-uses';
import { usesText } from '../../static/src/rulebook/team-words';
import { wordsFor } from '../../static/src/words';
import { defaultRulebook } from '../../src/domain/rulebook/default';

const da = wordsFor('da', 'Europe/Copenhagen');
const en = wordsFor('en', 'Europe/Copenhagen');
const office = [['08:00', '16:00']] as const;
const week = {
  mon: office,
  tue: office,
  wed: office,
  thu: office,
  fri: [['08:00', '15:00']] as const,
  sat: [],
  sun: [],
};

test('days in a row with the same hours are told together', () => {
  expect(weekText(da, week)).toBe('ma–to 08:00–16:00 · fr 08:00–15:00');
  expect(weekText(en, week)).toBe('Mon–Thu 08:00–16:00 · Fri 08:00–15:00');
  expect(weekText(da, { ...week, tue: [] })).toBe('ma 08:00–16:00 · on–to 08:00–16:00 · fr 08:00–15:00');
  expect(weekText(da, { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] })).toBe(
    'ingen faste åbningstider',
  );
});

test('a night shift is written by the clock of the day it ends on', () => {
  expect(
    hoursText([
      ['22:00', '30:00'],
      ['08:00', '24:00'],
    ]),
  ).toBe('22:00–06:00, 08:00–24:00');
});

test.each([
  ['2026-12-24', 'thu', 52],
  ['2026-12-31', 'thu', 53],
  ['2027-01-03', 'sun', 53],
  ['2027-01-04', 'mon', 1],
  ['2024-12-30', 'mon', 1],
] as const)('%s is a %s of week %i', (date, day, number) => {
  expect(weekdayOf(date)).toBe(day);
  expect(weekNumber(date)).toBe(number);
});

test('dates are written with the year only where it is another', () => {
  expect(dateText(da, '2026-12-24', '2026-11-24')).toBe('to. 24.12.');
  expect(dateText(da, '2027-01-01', '2026-11-24')).toBe('fr. 01.01.2027');
  expect(dateText(en, '2026-12-24', '2026-11-24')).toBe('Thu 24.12.');
  expect([plainDate('12-24'), plainDate('2026-12-23')]).toEqual(['24.12.', '23.12.2026']);
});

test.each([
  ['8', '08:00'],
  ['8.30', '08:30'],
  ['0830', '08:30'],
  [' 16:05 ', '16:05'],
  ['24', '24:00'],
  ['24:01', undefined],
  ['8:60', undefined],
  ['', undefined],
  ['noon', undefined],
])('a time typed as %j is %s', (typed, time) => expect(timeTyped(typed)).toBe(time));

test('an end that is not after the beginning is the next day’s, and stays on the clock when the beginning moves', () => {
  expect(endAfter('22:00', '06:00')).toBe('30:00');
  expect(endAfter('08:00', '08:00')).toBe('32:00');
  expect(endAfter('08:00', '24:00')).toBe('24:00');
  expect(beginningAt(['08:00', '16:00'], '17:00')).toEqual(['17:00', '40:00']);
  expect(beginningAt(['17:00', '40:00'], '07:00')).toEqual(['07:00', '16:00']);
  expect([endsNextDay(['22:00', '30:00']), endsNextDay(['08:00', '24:00'])]).toEqual([true, false]);
});

test('a new span begins after the last', () => {
  expect(nextSpan([])).toEqual(['08:00', '16:00']);
  expect(nextSpan([['08:00', '12:00']])).toEqual(['12:30', '14:30']);
});

test('what a draft takes, adds and leaves of a day', () => {
  const at = (from: number, to: number) => ({ from: from * 60, to: to * 60 });
  expect(partsOf({ open: [['10:00', '18:00']], before: [['08:00', '16:00']] })).toEqual({
    same: [at(10, 16)],
    added: [at(16, 18)],
    taken: [at(8, 10)],
  });
  expect(partsOf({ open: [['08:00', '16:00']] })).toEqual({ same: [at(8, 16)], added: [], taken: [] });
});

test('a picture has room for all hours of all days, and an hour around them', () => {
  expect(frameOf([{ date: '2026-11-24', open: [['07:30', '16:15']] }])).toEqual({ from: 360, to: 1080 });
  expect(frameOf([{ date: '2026-11-24', open: [] }])).toEqual({ from: 420, to: 1020 });
  expect(frameOf([{ date: '2026-11-24', open: [['00:00', '24:00']] }])).toEqual({ from: 0, to: 1440 });
});

test('a team is used by the routes and the rungs that name it', () => {
  expect(usesText(da, usesOf(defaultRulebook, 'kmd'))).toBe('rute 2, 3');
  const [limit, ...limits] = defaultRulebook.limits;
  if (!limit) throw new Error('the default rulebook has no limit');
  const ladder = [{ id: 'x', at: 1, does: 'pass-on', team: 'ibm' } as const];
  const book = { ...defaultRulebook, routes: [], limits: [{ ...limit, ladder }, ...limits] };
  expect(usesText(da, usesOf(book, 'ibm'))).toBe('et trin i tidsgrænsen first-high');
  expect(usesOf(book, 'kmd')).toEqual([]);
});
