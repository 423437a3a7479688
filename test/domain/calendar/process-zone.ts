import fc from 'fast-check';
import { closedDays } from '../../../src/domain/calendar/closed-days';
import { openingsOf, openSpans, workingTimeAfter } from '../../../src/domain/calendar/openings';
import { questions } from './arbitrary';
import { answer, vectors } from './vectors';

/** Run as a program of its own under TZ: prints what the calendar answers there, and where it thinks it is. */
const sample = fc.sample(questions, { seed: 1, numRuns: 50 });
console.log(
  JSON.stringify({
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    hourOfEpoch: new Date(0).getHours(),
    vectors: vectors.map(answer),
    sample: sample.map(({ calendar, instants: [from, , to], duration }) => [
      openSpans(openingsOf(calendar), from, to),
      workingTimeAfter(openingsOf(calendar), to, duration),
      closedDays(calendar, from, 3),
    ]),
  }),
);
