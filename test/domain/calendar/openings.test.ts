import type { Calendar } from '../../../src/domain/calendar/calendar';
import {
  isOpen,
  lastClosing,
  nextOpening,
  openingsOf,
  openSpans,
  workingTimeAfter,
  workingTimeBefore,
  workingTimeBetween,
} from '../../../src/domain/calendar/openings';
import { ok } from '../../../src/domain/result';
import { HOUR, MINUTE, SECOND } from '../../../src/domain/time';
import { calendar, everyDay, mondayToFriday } from './calendars';

const office = calendar({ week: mondayToFriday([['08:00', '16:00']]), holidays: 'danish' });
const nights = calendar({ week: everyDay([['22:00', '30:00']]), holidays: 'danish' });

describe('working time between', () => {
  test.each<[why: string, from: string, to: string, time: number]>([
    ['is nothing backwards', '2026-01-09T12:00+01:00', '2026-01-09T09:00+01:00', 0],
    ['is nothing at one instant', '2026-01-09T12:00+01:00', '2026-01-09T12:00+01:00', 0],
    ['counts less than a minute', '2026-01-09T15:59:58.5+01:00', '2026-01-12T08:00:00.5+01:00', 2 * SECOND],
    ['leaves out the weekend', '2026-01-09T12:00+01:00', '2026-01-12T12:00+01:00', 8 * HOUR],
    ['leaves out Easter', '2026-04-01T15:00+02:00', '2026-04-07T09:00+02:00', 2 * HOUR],
    ['counts 1 May 2026, no longer Store bededag', '2026-05-01T00:00+02:00', '2026-05-02T00:00+02:00', 8 * HOUR],
  ])('%s', (_why, from, to, time) => {
    expect(workingTimeBetween(openingsOf(office), Date.parse(from), Date.parse(to))).toBe(time);
  });
});

describe('working time after', () => {
  test.each<[why: string, from: string, time: number, at: string]>([
    ['runs from Friday into Monday', '2026-01-09T15:00+01:00', 2 * HOUR, '2026-01-12T09:00+01:00'],
    ['ends at closing when it is used up then', '2026-01-09T14:00+01:00', 2 * HOUR, '2026-01-09T16:00+01:00'],
    ['starts at the next opening when asked at closing', '2026-01-09T16:00+01:00', MINUTE, '2026-01-12T08:01+01:00'],
    ['of no time is the start while open', '2026-01-09T12:34+01:00', 0, '2026-01-09T12:34+01:00'],
    ['of no time is the next opening while closed', '2026-01-10T12:00+01:00', 0, '2026-01-12T08:00+01:00'],
    ['of no time is the next opening at closing', '2026-01-09T16:00+01:00', 0, '2026-01-12T08:00+01:00'],
    ['reaches 500 hours', '2026-01-05T08:00+01:00', 500 * HOUR, '2026-04-01T12:00+02:00'],
    ['crosses Easter 2027 and its summer time', '2027-03-24T15:00+01:00', 2 * HOUR, '2027-03-30T09:00+02:00'],
  ])('%s', (_why, from, time, at) => {
    expect(workingTimeAfter(openingsOf(office), Date.parse(from), time)).toEqual(ok(Date.parse(at)));
  });
});

describe('working time before', () => {
  test.each<[why: string, to: string, time: number, at: string]>([
    ['runs from Monday back into Friday', '2026-01-12T09:00+01:00', 2 * HOUR, '2026-01-09T15:00+01:00'],
    ['ends at opening when it is used up then', '2026-01-12T10:00+01:00', 2 * HOUR, '2026-01-12T08:00+01:00'],
    ['starts at the last closing when asked at opening', '2026-01-12T08:00+01:00', MINUTE, '2026-01-09T15:59+01:00'],
    ['of no time is the instant while open', '2026-01-12T08:00+01:00', 0, '2026-01-12T08:00+01:00'],
    ['of no time is the last closing while closed', '2026-01-11T12:00+01:00', 0, '2026-01-09T16:00+01:00'],
  ])('%s', (_why, to, time, at) => {
    expect(workingTimeBefore(openingsOf(office), Date.parse(to), time)).toEqual(ok(Date.parse(at)));
  });
});

describe('a day is open', () => {
  const lunch = calendar({
    week: everyDay([
      ['08:00', '12:00'],
      ['12:30', '16:00'],
    ]),
  });
  const wholeDays = calendar({ week: everyDay([['20:00', '46:00']]) });
  const afterMidnight = calendar({ week: { ...everyDay([]), thu: [['25:00', '27:00']] } });
  const constitutionDay = { name: { da: 'Grundlovsdag', en: 'Constitution Day' } };

  test.each<[why: string, Calendar, date: string, hours: number]>([
    ['for each of its spans', lunch, '2026-01-09', 7.5],
    ['only once where hours of two days overlap', wholeDays, '2026-01-09', 24],
    ['by hours of the evening before', afterMidnight, '2026-01-09', 2],
    ['not on a holiday', office, '2026-12-25', 0],
    ['not on a listed holiday', { ...office, holidays: ['2026-01-09'] }, '2026-01-09', 0],
    ['not on a closing day', closing('2026-06-05'), '2026-06-05', 0],
    ['the year after a closing day of one date', closing('2025-06-05'), '2026-06-05', 8],
    ['not on a closing day of every year', closing('06-05'), '2026-06-05', 0],
    ['after a 29 February that this year lacks', closing('02-29'), '2027-03-01', 8],
    ['as its override says, even on a holiday', { ...office, dateOverrides: dated('2026-12-25') }, '2026-12-25', 2],
    ['not at all if its override says so', { ...office, dateOverrides: { '2026-01-09': [] } }, '2026-01-09', 0],
    ['for an extra opening on a closed day', { ...office, extraOpenings: dated('2026-01-10') }, '2026-01-10', 2],
    ['as usual and for an extra opening', { ...office, extraOpenings: dated('2026-01-09') }, '2026-01-09', 9],
    ['but not in its breaks', { ...office, dateBreaks: dated('2026-01-09') }, '2026-01-09', 7],
    ['but not in a break of its extra opening', extraWithBreak('2026-01-10'), '2026-01-10', 1],
  ])('%s', (_why, calendar, date, hours) => {
    const midnight = Date.parse(`${date}T00:00+${date.slice(5) === '06-05' ? '02' : '01'}:00`);
    expect(workingTimeBetween(openingsOf(calendar), midnight, midnight + 24 * HOUR)).toBe(hours * HOUR);
  });

  /** Two hours, the first of them after the office has closed. */
  function dated(date: string): Calendar['extraOpenings'] {
    return { [date]: [['15:00', '17:00']] };
  }

  function closing(date: string): Calendar {
    return { ...office, closingDays: [{ date, ...constitutionDay }] };
  }

  function extraWithBreak(date: string): Calendar {
    return { ...office, extraOpenings: dated(date), dateBreaks: { [date]: [['16:00', '18:00']] } };
  }
});

describe('a night shift', () => {
  test.each<[why: string, Calendar, hours: number]>([
    ['goes on into a holiday', nights, 8],
    ['keeps the breaks of the day it starts on', { ...nights, dateBreaks: { '2026-12-24': [['25:00', '26:00']] } }, 7],
    ['has no breaks of the day it ends on', { ...nights, dateBreaks: { '2026-12-25': [['01:00', '02:00']] } }, 8],
  ])('%s', (_why, calendar, hours) => {
    const [evening, noon] = [Date.parse('2026-12-24T20:00+01:00'), Date.parse('2026-12-25T12:00+01:00')];
    expect(workingTimeBetween(openingsOf(calendar), evening, noon)).toBe(hours * HOUR);
  });

  test('is one shift over New Year', () => {
    const openings = openingsOf({ ...nights, holidays: 'none' });
    const evening = Date.parse('2026-12-31T22:00+01:00');
    expect(isOpen(openings, evening + 2 * HOUR)).toBe(true);
    expect(workingTimeAfter(openings, evening, 8 * HOUR)).toEqual(ok(evening + 8 * HOUR));
  });

  test("is not there on New Year's morning if New Year's Eve is closed", () => {
    const closedEve = {
      ...nights,
      closingDays: [{ date: '12-31', name: { da: 'Nytårsaften', en: "New Year's Eve" } }],
    };
    expect(isOpen(openingsOf(closedEve), Date.parse('2027-01-01T02:00+01:00'))).toBe(false);
  });
});

test('an opening instant is open, a closing instant is not', () => {
  const openings = openingsOf(office);
  expect(isOpen(openings, Date.parse('2026-01-09T08:00+01:00'))).toBe(true);
  expect(isOpen(openings, Date.parse('2026-01-09T16:00+01:00'))).toBe(false);
});

test('the next opening and the last closing surround a weekend', () => {
  const [openings, saturday] = [openingsOf(office), Date.parse('2026-01-10T12:00+01:00')];
  expect(nextOpening(openings, saturday)).toEqual(ok(Date.parse('2026-01-12T08:00+01:00')));
  expect(lastClosing(openings, saturday)).toEqual(ok(Date.parse('2026-01-09T16:00+01:00')));
});

test('open spans are cut off at both ends, and hours that touch are one span', () => {
  const touching = calendar({
    week: mondayToFriday([
      ['08:00', '12:00'],
      ['12:00', '16:00'],
    ]),
  });
  const spans = openSpans(
    openingsOf(touching),
    Date.parse('2026-01-09T10:00+01:00'),
    Date.parse('2026-01-12T09:00+01:00'),
  );
  expect(spans).toEqual([
    { from: Date.parse('2026-01-09T10:00+01:00'), to: Date.parse('2026-01-09T16:00+01:00') },
    { from: Date.parse('2026-01-12T08:00+01:00'), to: Date.parse('2026-01-12T09:00+01:00') },
  ]);
});
