import Holidays from 'date-holidays';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../../../src/domain/calendar/calendar';
import { dateOf, parseDay, type Day } from '../../../src/domain/calendar/days';
import {
  dateAt,
  dayAfter,
  endOf,
  instantAfter,
  instantOf,
  isWorkingDay,
  putOff,
  startOf,
  workingDaysBetween,
  type DayUnit,
} from '../../../src/domain/calendar/working-days';
import { defaultPlaybook } from '../../../src/domain/playbook/default';
import { calendar, everyDay, mondayToFriday } from './calendars';

const office = defaultPlaybook.calendar;
const mondays: Calendar = calendar({ week: { ...everyDay([]), mon: [['09:00', '12:00']] } });
const night: Calendar = calendar({ week: mondayToFriday([['22:00', '30:00']]) });
const inZone = (timeZone: string): Calendar => calendar({ timeZone, week: mondayToFriday([['09:00', '17:00']]) });

function day(date: string): Day {
  const found = parseDay(date);
  if (found === undefined) throw new Error(date);
  return found;
}

test.each<[why: string, calendar: Calendar, from: string, days: number, unit: DayUnit, to: string]>([
  ['0 days are the day itself, open or not', office, '2027-03-27', 0, 'working', '2027-03-27'],
  ['a weekend does not count', office, '2026-11-13', 1, 'working', '2026-11-16'],
  ['a weekend counts by the calendar', office, '2026-11-13', 1, 'calendar', '2026-11-14'],
  ['from a Saturday the first is Monday', office, '2026-11-14', 1, 'working', '2026-11-16'],
  ['backwards from a Sunday the first is Friday', office, '2026-11-15', -1, 'working', '2026-11-13'],
  ['ten working days over Easter 2027', office, '2027-03-22', 10, 'working', '2027-04-08'],
  ['ten calendar days over Easter 2027', office, '2027-03-22', 10, 'calendar', '2027-04-01'],
  ['ten working days before Easter week is over', office, '2027-04-08', -10, 'working', '2027-03-22'],
  ['over Christmas and the new year', office, '2026-12-22', 5, 'working', '2027-01-04'],
  ['over Christmas and the new year, back', office, '2027-01-04', -5, 'working', '2026-12-22'],
  ['Ascension Day, Whit Monday and 5 June', office, '2028-05-24', 6, 'working', '2028-06-02'],
  ['Constitution Day is closed here', office, '2028-06-02', 1, 'working', '2028-06-06'],
  ['29 February of a leap year', office, '2028-02-28', 1, 'working', '2028-02-29'],
  ['Mondays alone, into the year after next', mondays, '2026-11-23', 60, 'working', '2028-01-17'],
  ['a week closed by dates', closedFor('2026-12-07', 5), '2026-12-04', 1, 'working', '2026-12-14'],
  ['open for once on a Saturday', openOn('2026-11-14'), '2026-11-13', 1, 'working', '2026-11-14'],
  ['a night shift counts on the day it begins', night, '2026-11-13', 1, 'working', '2026-11-16'],
  ['a calendar that is never open counts calendar days', calendar(), '2026-11-13', 3, 'working', '2026-11-16'],
])('%s', (_why, by, from, days, unit, to) => {
  expect(dateOf(dayAfter(by, day(from), days, unit))).toBe(to);
});

test.each<[why: string, calendar: Calendar, at: string, days: number, unit: DayUnit, then: string]>([
  ['the board, over Easter', office, '2027-03-22T09:00+01:00', 10, 'calendar', '2027-04-01T09:00+02:00'],
  ['the board in working days', office, '2027-03-22T09:00+01:00', 10, 'working', '2027-04-08T09:00+02:00'],
  ['into winter time', office, '2026-10-20T14:30+02:00', 10, 'calendar', '2026-10-30T14:30+01:00'],
  ['back out of winter time', office, '2026-10-30T14:30+01:00', -10, 'calendar', '2026-10-20T14:30+02:00'],
  ['an hour that is skipped', office, '2027-03-27T02:30+01:00', 1, 'calendar', '2027-03-28T03:00+02:00'],
  ['an hour that comes twice is its first', office, '2026-10-24T02:30+02:00', 1, 'calendar', '2026-10-25T02:30+02:00'],
  ['0 days from an hour that came twice', office, '2026-10-25T02:30+01:00', 0, 'calendar', '2026-10-25T02:30+01:00'],
  [
    'late in the evening, west',
    inZone('America/New_York'),
    '2026-11-13T23:30-05:00',
    1,
    'working',
    '2026-11-16T23:30-05:00',
  ],
  ['Nuuk', inZone('America/Nuuk'), '2026-11-13T23:30-02:00', 1, 'working', '2026-11-16T23:30-02:00'],
  [
    'over the day Samoa left out',
    inZone('Pacific/Apia'),
    '2011-12-29T09:00-10:00',
    2,
    'calendar',
    '2011-12-31T09:00+14:00',
  ],
])('%s', (_why, by, at, days, unit, then) => {
  expect(new Date(instantAfter(by, Date.parse(at), days, unit))).toEqual(new Date(Date.parse(then)));
});

test.each<[text: string, then: string | undefined]>([
  ['2026-12-10T09:00', '2026-12-10T09:00+01:00'],
  ['2027-06-10T09:00', '2027-06-10T09:00+02:00'],
  ['2026-12-10', '2026-12-10T00:00+01:00'],
  ['2027-03-28T02:30', '2027-03-28T03:00+02:00'],
  ['2026-02-29', undefined],
  ['2026-12-10T24:00', undefined],
  ['2026-12-10T09:00T10:00', undefined],
  ['i morgen', undefined],
  ['', undefined],
])('the instant of "%s"', (text, then) => {
  expect(instantOf(office, text)).toBe(then === undefined ? undefined : Date.parse(then));
});

test('a day ends where the next begins, also where midnight is skipped or comes twice', () => {
  expect(endOf(office, day('2027-03-28')) - startOf(office, day('2027-03-28'))).toBe(23 * 3_600_000);
  expect(endOf(office, day('2026-10-25')) - startOf(office, day('2026-10-25'))).toBe(25 * 3_600_000);
  const chile = inZone('America/Santiago');
  expect(new Date(startOf(chile, day('2026-09-06'))).toISOString()).toBe('2026-09-06T04:00:00.000Z');
  expect(dateAt(chile, startOf(chile, day('2026-09-06')))).toBe('2026-09-06');
});

test('working days of a dozen years are those a witness counts: no weekend, no public holiday, no day the office keeps closed', () => {
  const apart = ['06-05', '12-24', '12-31'];
  const witness = new Holidays('DK');
  for (let year = 2025; year < 2037; year += 1) {
    const holidays = new Set(
      witness.getHolidays(year).flatMap(({ type, date }) => (type === 'public' ? date.slice(0, 10) : [])),
    );
    for (let one = day(`${year}-01-01`); one < day(`${year + 1}-01-01`); one += 1) {
      const date = Temporal.PlainDate.from(dateOf(one));
      const expected = date.dayOfWeek < 6 && !holidays.has(`${date}`) && !apart.includes(`${date}`.slice(5));
      if (isWorkingDay(office, one) !== expected) throw new Error(`${date} is ${expected ? 'a' : 'no'} working day`);
    }
  }
});

const someDay = fc.integer({ min: day('2020-01-01'), max: day('2040-01-01') });
const someDays = fc.integer({ min: -80, max: 80 });
const ZONES = ['Europe/Copenhagen', 'America/Nuuk', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Santiago', 'UTC'];
const calendars = fc.constantFrom(office, mondays, night, ...ZONES.map(inZone));

test('so many working days later is a working day, with just so many on the way', () => {
  fc.assert(
    fc.property(calendars, someDay, someDays, (by, from, days) => {
      const to = dayAfter(by, from, days, 'working');
      const [first, last] = days < 0 ? [to, from - 1] : [from + 1, to];
      let count = 0;
      for (let one = first; one <= last; one += 1) if (isWorkingDay(by, one)) count += 1;
      expect(count).toBe(Math.abs(days));
      if (days !== 0) expect(isWorkingDay(by, to)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('counting between two days takes back what was counted on, and adds up', () => {
  fc.assert(
    fc.property(calendars, someDay, someDays, someDays, (by, from, some, more) => {
      const [middle, to] = [from + some, from + some + more];
      const whole = workingDaysBetween(by, from, to);
      expect(workingDaysBetween(by, from, middle) + workingDaysBetween(by, middle, to)).toBe(whole);
      expect(workingDaysBetween(by, to, from) + whole).toBe(0);
      const days = Math.abs(some);
      expect(workingDaysBetween(by, from, dayAfter(by, from, days, 'working'))).toBe(days);
    }),
    { numRuns: 150 },
  );
});

test('so many days later it is the same time on the wall, as another clock has it', () => {
  const instant = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2040-01-01') });
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), instant, fc.integer({ min: -40, max: 40 }), (zone, at, days) => {
      const then = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).add({ days });
      // Where a time is skipped, the other clock shows it late by what was skipped; ours the first there is.
      const ours = instantAfter(inZone(zone), at, days, 'calendar');
      const isThere = then
        .toPlainTime()
        .equals(Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainTime());
      if (isThere && days !== 0) expect(ours).toBe(then.epochMilliseconds);
      else expect(Math.abs(ours - then.epochMilliseconds)).toBeLessThanOrEqual(3_600_000);
    }),
    { numRuns: 300 },
  );
});

function closedFor(from: string, days: number): Calendar {
  const dates = Array.from({ length: days }, (_, index) => [dateOf(day(from) + index), []] as const);
  return calendar({ week: mondayToFriday([['09:00', '17:00']]), dateOverrides: Object.fromEntries(dates) });
}

function openOn(date: string): Calendar {
  return calendar({ week: mondayToFriday([['09:00', '17:00']]), extraOpenings: { [date]: [['10:00', '12:00']] } });
}

test.each<[why: string, at: string, from: string, to: string, unit: DayUnit, then: string]>([
  [
    'calendar days: all of it',
    '2026-11-20T09:00',
    '2026-11-13T12:00',
    '2026-11-16T13:00',
    'calendar',
    '2026-11-23T10:00',
  ],
  [
    'a weekend gives nothing back',
    '2026-11-20T09:00',
    '2026-11-14T12:00',
    '2026-11-15T13:00',
    'working',
    '2026-11-20T09:00',
  ],
  [
    'from Friday noon to Monday noon is one day',
    '2026-11-19T09:00',
    '2026-11-13T12:00',
    '2026-11-16T12:00',
    'working',
    '2026-11-20T09:00',
  ],
  ['some hours of one day', '2026-11-19T09:00', '2026-11-16T12:00', '2026-11-16T15:30', 'working', '2026-11-19T12:30'],
  [
    'over midnight on a Friday it goes on on Monday',
    '2026-11-20T20:00',
    '2026-11-16T08:00',
    '2026-11-16T14:00',
    'working',
    '2026-11-23T02:00',
  ],
  [
    'a longest night counts by the wall',
    '2026-10-23T12:00',
    '2026-10-19T12:00',
    '2026-10-20T12:00',
    'working',
    '2026-10-26T12:00',
  ],
])('put off: %s', (_why, at, from, to, unit, then) => {
  const instant = (text: string) => instantOf(office, text) ?? NaN;
  const off = putOff(office, instant(at), { from: instant(from), to: instant(to) }, unit);
  expect(new Date(off)).toEqual(new Date(instant(then)));
});

test('what is put off by working days keeps as much of them as it had', () => {
  const base = Date.parse('2027-03-15T09:00+01:00');
  const minutes = fc.tuple(fc.nat(20_000), fc.nat(20_000), fc.nat(20_000));
  fc.assert(
    fc.property(minutes, ([one, two, three]) => {
      const [from, to, at] = [base + one * 60_000, base + (one + two) * 60_000, base + (one + two + three) * 60_000];
      const later = putOff(office, at, { from, to }, 'working');
      // Put off in two steps it comes to the same.
      const half = from + Math.floor(two / 2) * 60_000;
      const steps = putOff(office, putOff(office, at, { from, to: half }, 'working'), { from: half, to }, 'working');
      expect(later).toBe(steps);
      expect(later).toBeGreaterThanOrEqual(at);
    }),
    { numRuns: 60 },
  );
});
