import type { Calendar, Hours } from '../../src/domain/calendar/calendar';
import { dateOf } from '../../src/domain/calendar/days';
import { openingsOf, workingTimeBetween } from '../../src/domain/calendar/openings';
import { DAY, MINUTE } from '../../src/domain/time';
import { calendar, clockText, weekOf } from '../domain/calendar/calendars';
import { randomFrom } from './random';

export const CALENDARS = 1000;
const QUESTIONS_EACH = 100;
export const QUESTIONS = CALENDARS * QUESTIONS_EACH;

/** All questions lie within these two years. */
export const [BEGIN, END] = [Date.UTC(2026, 0, 1), Date.UTC(2028, 0, 1)];

/** What every question is about, by its number: the working time in a span, and when `duration` of it has passed. */
export interface Questions {
  readonly calendars: readonly Calendar[];
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly duration: Float64Array;
}

/**
 * Random spans of 90 days. Only what the peers get right is asked: they know no zone but the process's, err where the
 * clock changes, and moment's errs with lunch breaks. So all is in UTC, by the minute, with hours that differ from day
 * to day but have no break, and holidays by date.
 */
export function randomQuestions(): Questions {
  const random = randomFrom(2026);
  const calendars = Array.from({ length: CALENDARS }, () => anyCalendar(random));
  const openings = calendars.map(openingsOf);
  const from = Float64Array.from({ length: QUESTIONS }, () => BEGIN + random(10 * 1440, 600 * 1440) * MINUTE);
  const to = from.map((at) => at + 90 * DAY);
  const duration = from.map((at, question) => {
    const its = openings[calendarOf(question)]!;
    return random(1, workingTimeBetween(its, at, to[question]!) / MINUTE) * MINUTE;
  });
  return { calendars, from, to, duration };
}

/** One calendar's questions follow each other, as they do in a sweep. */
export function calendarOf(question: number): number {
  return Math.floor(question / QUESTIONS_EACH);
}

function anyCalendar(random: (min: number, max: number) => number): Calendar {
  const hours = (): readonly Hours[] => {
    const opens = random(12, 40);
    return [[clockText(opens * 15), clockText((opens + random(8, 50)) * 15)]];
  };
  return calendar({
    timeZone: 'UTC',
    week: weekOf((weekday) => (weekday === 'sun' || (weekday === 'sat' && random(0, 1) === 0) ? [] : hours())),
    holidays: Array.from({ length: 20 }, () => dateOf(BEGIN / DAY + random(0, 730))),
  });
}
