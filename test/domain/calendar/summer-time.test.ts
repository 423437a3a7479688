import type { Calendar, Hours } from '../../../src/domain/calendar/calendar';
import {
  isOpen,
  nextOpening,
  openingsOf,
  workingTimeAfter,
  workingTimeBetween,
} from '../../../src/domain/calendar/openings';
import { ok } from '../../../src/domain/result';
import { HOUR } from '../../../src/domain/time';
import { calendar, everyDay } from './calendars';

const always = calendar({ week: everyDay([['00:00', '24:00']]) });
const nights = calendar({ week: everyDay([['22:00', '30:00']]) });

const spring = ['2026-03-29T00:00+01:00', '2026-03-30T00:00+02:00'] as const; // 02:00 becomes 03:00
const autumn = ['2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00'] as const; // 03:00 becomes 02:00
const lordHoweSpring = ['2026-10-04T00:00+10:30', '2026-10-05T00:00+11:00'] as const; // 02:00 becomes 02:30
const lordHoweAutumn = ['2026-04-05T00:00+11:00', '2026-04-06T00:00+10:30'] as const; // 02:00 becomes 01:30

test.each<[fact: string, Calendar, readonly [from: string, to: string], hours: number]>([
  ['the day that loses an hour has 23', always, spring, 23],
  ['the day that gains an hour has 25', always, autumn, 25],
  [
    'always open is all the time, summer or not',
    always,
    ['2026-03-01T00:00+01:00', '2026-11-01T00:00+01:00'],
    245 * 24,
  ],
  ['a morning loses the hour', daily('00:00', '06:00'), spring, 5],
  ['a morning gains the hour', daily('00:00', '06:00'), autumn, 7],
  ['a night loses the hour', nights, ['2026-03-28T12:00+01:00', '2026-03-29T12:00+02:00'], 7],
  ['a night gains the hour', nights, ['2026-10-24T12:00+02:00', '2026-10-25T12:00+01:00'], 9],

  ['an opening in the missing hour waits for its end', daily('02:15', '03:30'), spring, 0.5],
  ['a closing in the missing hour is at its start', daily('00:00', '02:30'), spring, 2],
  ['hours within the missing hour do not take place', daily('02:15', '02:45'), spring, 0],

  ['an opening in the repeated hour is the earlier', daily('02:30', '04:00'), autumn, 2.5],
  ['a closing in the repeated hour is the earlier', daily('01:00', '02:30'), autumn, 1.5],
  ['hours within the repeated hour take place once', daily('02:15', '02:45'), autumn, 0.5],
  ['hours that are the repeated hour take two', daily('02:00', '03:00'), autumn, 2],

  ['half an hour may be lost', daily('00:00', '06:00', 'Australia/Lord_Howe'), lordHoweSpring, 5.5],
  ['half an hour may be gained', daily('00:00', '06:00', 'Australia/Lord_Howe'), lordHoweAutumn, 6.5],
  ['an opening in a missing half hour waits too', daily('02:15', '03:00', 'Australia/Lord_Howe'), lordHoweSpring, 0.5],
  [
    'a summer time of one week is noticed',
    daily('08:00', '12:00', 'America/Noronha'),
    ['2000-10-10T00:00-01:00', '2000-10-10T12:00-01:00'], // from the 8th to the 15th
    4,
  ],
  [
    'a day that a zone skipped has no hours',
    daily('08:00', '16:00', 'Pacific/Apia'),
    ['2011-12-29T00:00-10:00', '2012-01-01T00:00+14:00'], // there was no 30 December
    16,
  ],
])('%s', (_fact, calendar, [from, to], hours) => {
  expect(workingTimeBetween(openingsOf(calendar), Date.parse(from), Date.parse(to))).toBe(hours * HOUR);
});

test('an hour after the first 02:30 it is 02:30 again', () => {
  const first = Date.parse('2026-10-25T02:30+02:00');
  expect(workingTimeAfter(openingsOf(always), first, HOUR)).toEqual(ok(Date.parse('2026-10-25T02:30+01:00')));
});

test('what opens in the missing hour opens at the first instant after it', () => {
  const openings = openingsOf(daily('02:15', '03:30'));
  expect(nextOpening(openings, Date.parse(spring[0]))).toEqual(ok(Date.parse('2026-03-29T03:00+02:00')));
});

test('hours within the repeated hour are over when it repeats', () => {
  const openings = openingsOf(daily('02:15', '02:45'));
  expect(isOpen(openings, Date.parse('2026-10-25T02:30+02:00'))).toBe(true);
  expect(isOpen(openings, Date.parse('2026-10-25T02:30+01:00'))).toBe(false);
});

function daily(from: string, to: string, timeZone = 'Europe/Copenhagen'): Calendar {
  const hours: Hours = [from, to];
  return calendar({ timeZone, week: everyDay([hours]) });
}
