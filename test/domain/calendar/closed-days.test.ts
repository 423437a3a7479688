import { closedDays } from '../../../src/domain/calendar/closed-days';
import { calendar, mondayToFriday } from './calendars';

const office = calendar({
  week: mondayToFriday([['08:00', '16:00']]),
  holidays: 'danish',
  closingDays: [
    { date: '12-24', name: { da: 'Juleaftensdag', en: 'Christmas Eve' } },
    { date: '2026-06-05', name: { da: 'Grundlovsdag', en: 'Constitution Day' } },
  ],
});
const noon = Date.parse('2026-01-09T12:00+01:00');

test('the closed days of the next twelve months, in order, with their names', () => {
  expect(closedDays(office, noon, 12).map(({ date, name }) => `${date} ${name.da}`)).toEqual([
    '2026-04-02 Skærtorsdag',
    '2026-04-03 Langfredag',
    '2026-04-05 Påskedag',
    '2026-04-06 2. påskedag',
    '2026-05-14 Kristi himmelfartsdag',
    '2026-05-24 Pinsedag',
    '2026-05-25 2. pinsedag',
    '2026-06-05 Grundlovsdag',
    '2026-12-24 Juleaftensdag',
    '2026-12-25 Juledag',
    '2026-12-26 2. juledag',
    '2027-01-01 Nytårsdag',
  ]);
});

test('a day that is open after all is not among them, a day closed by an override is', () => {
  const changed = {
    ...office,
    extraOpenings: { '2026-04-02': [['10:00', '12:00']] as const },
    dateOverrides: { '2026-04-01': [], '2026-04-06': [['10:00', '12:00']] as const },
  };
  expect(closedDays(changed, noon, 4).map(({ date }) => date)).toEqual(['2026-04-01', '2026-04-03', '2026-04-05']);
});

test('the list begins with today as the calendar has it', () => {
  const halfPastMidnight = Date.parse('2026-12-24T23:30Z');
  expect(closedDays(office, halfPastMidnight, 1)[0]?.date).toBe('2026-12-25');
});
