import type { Calendar } from '../../../src/domain/calendar/calendar';
import {
  isOpen,
  lastClosing,
  nextOpening,
  openingsOf,
  workingTimeAfter,
  workingTimeBefore,
  workingTimeBetween,
} from '../../../src/domain/calendar/openings';
import { no, ok } from '../../../src/domain/result';
import { DAY, HOUR } from '../../../src/domain/time';
import { calendar, everyDay } from './calendars';

const always = calendar({ timeZone: 'UTC', week: everyDay([['00:00', '24:00']]) });
const newYear = Date.parse('2026-01-01T00:00Z');
const neverOpens = no('calendar-never-opens');

describe('a calendar that never opens', () => {
  const openings = openingsOf(calendar());

  test('says so, in both directions', () => {
    expect(workingTimeAfter(openings, newYear, HOUR)).toEqual(neverOpens);
    expect(workingTimeBefore(openings, newYear, HOUR)).toEqual(neverOpens);
    expect(nextOpening(openings, newYear)).toEqual(neverOpens);
    expect(lastClosing(openings, newYear)).toEqual(neverOpens);
  });
  test('has no working time', () => {
    expect(workingTimeBetween(openings, newYear, newYear + 1000 * DAY)).toBe(0);
    expect(isOpen(openings, newYear)).toBe(false);
  });
});

describe('an opening 400 days after a closing', () => {
  const first = Date.parse('2026-01-01T08:00Z');
  const bridged = openTwice('2027-02-05');
  const broken = openTwice('2027-02-06');
  const [reopens, reopensTooLate] = [Date.parse('2027-02-05T08:00Z'), Date.parse('2027-02-06T08:00Z')];

  test('is found in both directions', () => {
    expect(workingTimeAfter(openingsOf(bridged), first, 1.5 * HOUR)).toEqual(ok(reopens + HOUR / 2));
    expect(workingTimeBefore(openingsOf(bridged), reopens + HOUR, 1.5 * HOUR)).toEqual(ok(first + HOUR / 2));
  });
  test('is not looked for a day later', () => {
    expect(workingTimeAfter(openingsOf(broken), first, 1.5 * HOUR)).toEqual(neverOpens);
    expect(workingTimeBefore(openingsOf(broken), reopensTooLate + HOUR, 1.5 * HOUR)).toEqual(neverOpens);
  });
  test('is not found either because someone asked beyond it before', () => {
    const openings = openingsOf(broken);
    expect(workingTimeBetween(openings, first, first + 1000 * DAY)).toBe(2 * HOUR);
    expect(workingTimeAfter(openings, first, 1.5 * HOUR)).toEqual(neverOpens);
  });
  test('is found when the wait for it is shorter', () => {
    expect(nextOpening(openingsOf(broken), first + 2 * DAY)).toEqual(ok(reopensTooLate));
  });

  function openTwice(date: string): Calendar {
    return calendar({
      timeZone: 'UTC',
      extraOpenings: { '2026-01-01': [['08:00', '09:00']], [date]: [['08:00', '09:00']] },
    });
  }
});

describe('far away', () => {
  test('a hundred years of working time are found', () => {
    const century = Date.parse('2126-01-01T00:00Z') - newYear;
    expect(workingTimeAfter(openingsOf(always), newYear, century)).toEqual(ok(newYear + century));
    expect(workingTimeBefore(openingsOf(always), newYear + century, century / 2)).toEqual(ok(newYear + century / 2));
  });
  test.each([
    ['before 1970', '1969-12-31T23:59:59Z', '1970-01-01T00:00Z'],
    ['after 2199', '2199-12-31T23:59:59Z', '2200-01-01T00:00Z'],
  ])('nothing is open %s', (_when, one, other) => {
    const openings = openingsOf(always);
    const open = [one, other].map((at) => isOpen(openings, Date.parse(at)));
    expect(open.toSorted()).toEqual([false, true]);
  });
  test('more working time than there is ends the search', () => {
    expect(workingTimeAfter(openingsOf(always), newYear, 1000 * 365 * DAY)).toEqual(neverOpens);
    expect(workingTimeAfter(openingsOf(always), newYear, Infinity)).toEqual(neverOpens);
    expect(workingTimeBefore(openingsOf(always), newYear, 1000 * 365 * DAY)).toEqual(neverOpens);
    expect(nextOpening(openingsOf(always), 8.64e15)).toEqual(neverOpens);
  });
});

test.each([
  ['Europe/Copenhagen', '2026-12-31T23:30Z'],
  ['Pacific/Kiritimati', '2026-12-31T10:30Z'],
  ['America/Los_Angeles', '2027-01-01T07:30Z'],
])('the year in %s does not begin with that of UTC', (timeZone, at) => {
  expect(isOpen(openingsOf({ ...always, timeZone }), Date.parse(at))).toBe(true);
});

test('the first instant of a year may be the first to ask for that year', () => {
  const openings = openingsOf(always);
  expect(isOpen(openings, Date.parse('2026-07-01T00:00Z'))).toBe(true);
  expect(isOpen(openings, Date.parse('2027-01-01T00:00Z'))).toBe(true);
});

test.each([NaN, Infinity, -Infinity])('to ask about %p is a bug', (at) => {
  expect(() => nextOpening(openingsOf(always), at)).toThrow('no instant');
});
