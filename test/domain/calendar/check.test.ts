import type { Calendar, Hours } from '../../../src/domain/calendar/calendar';
import { checkCalendar } from '../../../src/domain/calendar/check';
import type { CalendarFault } from '../../../src/domain/calendar/check';
import { calendar, everyDay, mondayToFriday } from './calendars';

const good = calendar({
  week: mondayToFriday([
    ['08:00', '12:00'],
    ['12:00', '16:00'],
  ]),
  holidays: 'danish',
  closingDays: [
    { date: '12-24', name: { da: 'Juleaftensdag', en: 'Christmas Eve' } },
    { date: '02-29', name: { da: 'Skuddag', en: 'Leap day' } },
    { date: '2026-06-05', name: { da: 'Grundlovsdag', en: 'Constitution Day' } },
  ],
  extraOpenings: { '2026-01-10': [['09:00', '12:00']] },
  dateOverrides: { '2026-12-23': [], '2028-02-29': [['08:00', '10:00']] },
  dateBreaks: { '2026-01-09': [['13:00', '14:00']] },
});

test('a calendar as people have it has no faults', () => {
  expect(checkCalendar(good)).toEqual([]);
});

test('a night shift may reach into the next day and end when its hours begin', () => {
  expect(
    checkCalendar({
      ...good,
      week: everyDay([
        ['08:00', '16:00'],
        ['22:00', '32:00'],
      ]),
    }),
  ).toEqual([]);
});

test.each<[fault: CalendarFault['fault'], Calendar, ...places: CalendarFault['place'][]]>([
  ['unknown-zone', { ...good, timeZone: 'Europe/Aarhus' }, ['timeZone']],
  ['unknown-zone', { ...good, timeZone: 'about+02:00' }, ['timeZone']],
  ['unknown-zone', { ...good, timeZone: '' }, ['timeZone']],
  ['no-such-date', { ...good, holidays: ['2026-01-01', '2026-02-29'] }, ['holidays', 1]],
  ['no-such-date', { ...good, closingDays: [closing('02-30')] }, ['closingDays', 0]],
  ['no-such-date', { ...good, closingDays: [closing('24 December')] }, ['closingDays', 0]],
  ['no-such-date', { ...good, dateOverrides: { '2026-13-01': [] } }, ['dateOverrides', '2026-13-01']],
  ['no-such-date', { ...good, dateBreaks: { '2026-1-1': [] } }, ['dateBreaks', '2026-1-1']],
  ['no-such-time', monday(['8:00', '16:00']), ['week', 'mon', 0]],
  ['no-such-time', monday(['08:00', '12:00'], ['12:30', '15:60']), ['week', 'mon', 1]],
  ['ends-before-start', monday(['16:00', '08:00']), ['week', 'mon', 0]],
  ['ends-before-start', monday(['08:00', '08:00']), ['week', 'mon', 0]],
  ['ends-after-next-day', { ...good, week: { ...good.week, sat: [['08:00', '48:01']] } }, ['week', 'sat', 0]],
  ['overlap', monday(['08:00', '12:00'], ['11:59', '16:00']), ['week', 'mon', 1]],
  ['overlap', monday(['22:00', '32:01']), ['week', 'tue', 0]],
  ['overlap', { ...good, week: { ...good.week, sun: [['22:00', '32:01']] } }, ['week', 'mon', 0]],
  [
    'overlap',
    {
      ...good,
      extraOpenings: {
        '2026-01-10': [
          ['09:00', '12:00'],
          ['09:00', '10:00'],
        ],
      },
    },
    ['extraOpenings', '2026-01-10', 1],
  ],
  ['never-opens', calendar({ dateBreaks: { '2026-01-09': [['13:00', '14:00']] } }), ['week']],
])('%s is found where it is (%#)', (fault, calendar, place) => {
  expect(checkCalendar(calendar)).toEqual([{ fault, place }]);
});

function monday(...hours: readonly Hours[]): Calendar {
  return { ...good, week: { ...good.week, mon: hours } };
}

function closing(date: string): Calendar['closingDays'][number] {
  return { date, name: { da: 'Lukkedag', en: 'Closing day' } };
}
