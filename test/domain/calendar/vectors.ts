import { z } from 'zod';
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
import type { NeverOpens, Openings } from '../../../src/domain/calendar/openings';
import type { Result } from '../../../src/domain/result';
import { DAY, SECOND } from '../../../src/domain/time';
import type { Instant, Span } from '../../../src/domain/time';
import { calendar } from './calendars';
import file from './vectors.json';

const Hours = z.tuple([z.string(), z.string()]);
const HoursByDate = z.record(z.string(), z.array(Hours));
const At = z.string().transform((text) => Date.parse(text));
const Pauses = z.array(z.tuple([At, At]).transform(([from, to]) => ({ from, to }))).default([]);

const Vector = z.intersection(
  z.object({
    id: z.string(),
    calendar: z.object({
      timeZone: z.string(),
      week: z.record(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']), z.array(Hours)),
      holidays: z.array(z.string()),
      dateOverrides: HoursByDate,
      dateBreaks: HoursByDate,
    }),
    source: z.object({ test: z.string() }),
  }),
  z.discriminatedUnion('op', [
    z.object({
      op: z.literal('add'),
      input: z.object({ start: At, seconds: z.number(), pauses: Pauses }),
      expected: At,
    }),
    z.object({
      op: z.literal('between'),
      input: z.object({ start: At, end: At, pauses: Pauses }),
      expected: z.number(),
    }),
    z.object({ op: z.enum(['nextOpen', 'prevOpen']), input: z.object({ start: At }), expected: At }),
    z.object({ op: z.literal('isOpen'), input: z.object({ start: At }), expected: z.boolean() }),
    z.object({
      op: z.literal('intervals'),
      input: z.object({ start: At, take: z.number() }),
      expected: z.array(z.tuple([At, At])),
    }),
  ]),
);

export const vectors = z.array(Vector).parse(file.vectors);

/** What our engine says to a vector, in the vector's own terms. */
export function answer(vector: z.infer<typeof Vector>): unknown {
  const openings = openingsOf(calendar(vector.calendar satisfies Partial<Calendar>));
  const { start } = vector.input;
  switch (vector.op) {
    case 'add':
      return instant(added(openings, start, vector.input.seconds * SECOND, vector.input.pauses));
    case 'between':
      return runningBetween(openings, start, vector.input.end, vector.input.pauses) / SECOND;
    case 'nextOpen':
      return instant(nextOpening(openings, start));
    case 'prevOpen':
      return instant(lastClosing(openings, start));
    case 'isOpen':
      return isOpen(openings, start);
    case 'intervals':
      return openSpans(openings, start, start + 30 * DAY)
        .slice(0, vector.input.take)
        .map(({ from, to }) => [from, to]);
  }
}

function instant(result: Result<Instant, NeverOpens>): Instant | NeverOpens {
  return result.ok ? result.value : result.reason;
}

function added(openings: Openings, start: Instant, time: number, pauses: readonly Span[]): Result<Instant, NeverOpens> {
  if (time < 0) return workingTimeBefore(openings, start, -time);
  const [pause, ...later] = pauses;
  const beforePause = pause && workingTimeBetween(openings, start, pause.from);
  if (beforePause === undefined || time <= beforePause) return workingTimeAfter(openings, start, time);
  return added(openings, pause?.to ?? start, time - beforePause, later);
}

function runningBetween(openings: Openings, start: Instant, end: Instant, pauses: readonly Span[]): number {
  const paused = pauses.reduce((sum, { from, to }) => sum + workingTimeBetween(openings, from, to), 0);
  return workingTimeBetween(openings, start, end) - paused;
}
