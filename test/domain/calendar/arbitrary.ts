import fc from 'fast-check';
import type { Calendar, ClosingDay, Hours } from '../../../src/domain/calendar/calendar';
import type { Day } from '../../../src/domain/calendar/days';
import { dateOf } from '../../../src/domain/calendar/days';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time';
import type { Instant } from '../../../src/domain/time';
import { calendar, clockText, everyDay } from './calendars';

/** With and without summer time, on both halves of the globe, by whole, half and odd hours, and across a lost day. */
const ZONES = [
  'UTC',
  'Europe/Copenhagen',
  'America/Nuuk',
  'America/New_York',
  'America/Santiago',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Antarctica/Troll',
];

const QUARTER = 15 * MINUTE;

/** A calendar, three instants in order and a duration, the instants within 60 days somewhere between 1990 and 2090. */
export interface Questions {
  readonly calendar: Calendar;
  readonly instants: readonly [Instant, Instant, Instant];
  readonly duration: number;
}

export const questions: fc.Arbitrary<Questions> = fc
  .integer({ min: Date.UTC(1990, 0, 1) / DAY, max: Date.UTC(2090, 0, 1) / DAY })
  .chain((day) => fc.record({ calendar: calendarsAround(day), instants: instantsAround(day), duration: durations }));

const durations = upTo(200 * HOUR);

function instantsAround(day: Day): fc.Arbitrary<Questions['instants']> {
  const instant = upTo(60 * DAY).map((time) => day * DAY + time);
  return fc.tuple(instant, instant, instant).map(([x, y, z]) => {
    const [first, second, third] = Float64Array.of(x, y, z).sort();
    return [first!, second!, third!];
  });
}

function calendarsAround(day: Day): fc.Arbitrary<Calendar> {
  const date = fc.integer({ min: day - 3, max: day + 63 }).map(dateOf);
  const hoursByDate = fc.dictionary(date, hoursOfDay, { maxKeys: 4 });
  const about = fc.record({
    timeZone: fc.constantFrom(...ZONES),
    week: fc
      .tuple(hoursOfDay, hoursOfDay, hoursOfDay)
      .map(([usual, friday, sunday]) => ({ ...everyDay(usual), fri: friday, sun: sunday })),
    holidays: fc.oneof(fc.constantFrom('danish' as const, 'none' as const), fc.array(date, { maxLength: 4 })),
    closingDays: fc.array(fc.oneof(date, date.map(everyYear)).map(closingDay), { maxLength: 3 }),
    extraOpenings: hoursByDate,
    dateOverrides: hoursByDate,
    dateBreaks: hoursByDate,
  });
  return about.map(calendar);
}

/** Often what people have, else up to three spans anywhere in two days, so that nights run into the next day's hours. */
const hoursOfDay: fc.Arbitrary<readonly Hours[]> = fc.oneof(
  fc.constantFrom<readonly Hours[]>(
    [],
    [['00:00', '24:00']],
    [
      ['08:00', '12:00'],
      ['12:30', '16:00'],
    ],
    [['22:00', '30:00']],
  ),
  fc
    .uniqueArray(fc.integer({ min: 0, max: (2 * DAY) / QUARTER }), { maxLength: 6 })
    .map((quarters) => inPairs(quarters.sort((one, other) => one - other).map((quarter) => clockText(quarter * 15)))),
);

/** Half of them on the quarter of an hour, where hours begin and end. */
function upTo(limit: number): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: 0, max: limit / QUARTER }).map((quarters) => quarters * QUARTER),
    fc.integer({ min: 0, max: limit }),
  );
}

function inPairs(times: readonly string[]): readonly Hours[] {
  const [from, to, ...rest] = times;
  return from === undefined || to === undefined ? [] : [[from, to], ...inPairs(rest)];
}

function everyYear(date: string): string {
  return date.slice('YYYY-'.length);
}

function closingDay(date: string): ClosingDay {
  return { date, name: { da: 'Lukkedag', en: 'Closing day' } };
}
