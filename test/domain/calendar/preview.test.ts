import fc from 'fast-check';
import { closedDays } from '../../../src/domain/calendar/closed-days';
import { openingsOf, workingTimeBetween } from '../../../src/domain/calendar/openings';
import { previewOf } from '../../../src/domain/calendar/preview';
import { HOUR, MINUTE } from '../../../src/domain/time';
import { questions } from './arbitrary';
import { calendar, everyDay, mondayToFriday } from './calendars';

const office = calendar({ week: mondayToFriday([['08:00', '16:00']]), holidays: 'danish' });
const NOW = Date.parse('2026-11-24T10:00+01:00');
const dayOf = (date: string, ...what: Parameters<typeof previewOf>) =>
  previewOf(...what).days.find((day) => day.date === date);

test('the weeks begin on this Monday and end on a Sunday a year ahead', () => {
  const { days, today } = previewOf(office, undefined, NOW);
  expect([today, days[0]?.date, days.at(-1)?.date, days.length % 7]).toEqual([
    '2026-11-24',
    '2026-11-23',
    '2027-11-28',
    0,
  ]);
});

test('a night shift goes on in the next day’s column', () => {
  const nights = calendar({ week: { ...everyDay([]), fri: [['22:00', '30:00']] } });
  expect(dayOf('2026-11-27', nights, undefined, NOW)?.open).toEqual([['22:00', '24:00']]);
  expect(dayOf('2026-11-28', nights, undefined, NOW)?.open).toEqual([['00:00', '06:00']]);
});

test('a day that becomes closed says what it takes; one that is opened again is named', () => {
  const shut = { ...office, closingDays: [{ date: '2026-12-23', name: { da: 'Lukket', en: 'Closed' } }] };
  expect(previewOf(shut, office, NOW).closed[0]).toMatchObject({ date: '2026-12-23', takes: [['08:00', '16:00']] });
  expect(previewOf(office, shut, NOW).reopened).toEqual(shut.closingDays);
  expect(dayOf('2026-12-23', office, shut, NOW)).toEqual({
    date: '2026-12-23',
    open: [['08:00', '16:00']],
    before: [],
  });
});

test('a holiday that is open all the same keeps its name', () => {
  const open = { ...office, dateOverrides: { '2026-12-25': [['10:00', '12:00']] as const } };
  expect(dayOf('2026-12-25', open, undefined, NOW)).toMatchObject({ holiday: true, open: [['10:00', '12:00']] });
});

test('Danish holidays are shown for this year and the two after, in order', () => {
  const { holidays } = previewOf(office, undefined, NOW);
  expect(holidays.map(({ year }) => year)).toEqual([2026, 2027, 2028]);
  expect(holidays[1]?.days.map(({ date }) => date).slice(0, 4)).toEqual([
    '2027-01-01',
    '2027-03-25',
    '2027-03-26',
    '2027-03-28',
  ]);
});

test('nothing has changed from a calendar to itself', () =>
  fc.assert(
    fc.property(questions, ({ calendar: any, instants: [now] }) => {
      const { days, closed, reopened } = previewOf(any, any, now);
      expect(days.some(({ before }) => before)).toBe(false);
      expect(closed.some(({ takes }) => takes)).toBe(false);
      expect(reopened).toEqual([]);
      expect(closed.map(({ date }) => date)).toEqual(closedDays(any, now, 12).map(({ date }) => date));
    }),
    { numRuns: 30 },
  ));

test('where no clock changes, the columns add up to the working time', () =>
  fc.assert(
    fc.property(questions, ({ calendar: any, instants: [now] }) => {
      const utc = { ...any, timeZone: 'UTC' };
      const { days } = previewOf(utc, undefined, now);
      const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
      const shown = days.flatMap(({ open }) => open).reduce((sum, [from, to]) => sum + minutes(to) - minutes(from), 0);
      const [first, last] = [days[0]?.date, days.at(-1)?.date];
      const [from, to] = [Date.parse(`${first}T00:00Z`), Date.parse(`${last}T00:00Z`) + 24 * HOUR];
      expect(shown * MINUTE).toBe(workingTimeBetween(openingsOf(utc), from, to));
    }),
    { numRuns: 30 },
  ));
