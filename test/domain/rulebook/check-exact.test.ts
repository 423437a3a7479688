import fc from 'fast-check';
import { isOpen, nextOpening, openingsOf } from '../../../src/domain/calendar/openings';
import { classesIn, familiesOf, outcomesOf } from '../../../src/domain/rulebook/check-classes';
import { usedFrom, worstStart, type Run } from '../../../src/domain/rulebook/check-promise';
import { longestClosure } from '../../../src/domain/rulebook/check-staffing';
import { holds } from '../../../src/domain/rulebook/rules';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time';
import { allFacts, soundBooks } from './books';

const NOW = Date.parse('2026-11-24T10:12:00+01:00');
const deep = process.env['TRIN_DEEP'] === '1';
const books = soundBooks({ values: 4, rules: 5 });

test('the outcomes are those that going through every case finds, no more and no less', () =>
  fc.assert(
    fc.property(books, (book) => {
      const families = familiesOf(book);
      const facts = allFacts(book);
      const taken = facts.map((one) =>
        families.map(({ rules }) => rules.findIndex(({ when }) => holds(when, one))).join(),
      );
      const outcomes = outcomesOf(book);
      expect(outcomes.map((one) => one.taken.join()).toSorted()).toEqual([...new Set(taken)].toSorted());
      for (const { facts: one, taken: so } of outcomes) {
        expect(families.map(({ rules }) => rules.findIndex(({ when }) => holds(when, one)))).toEqual(so);
      }
      expect(classesIn(book)).toBeLessThanOrEqual(facts.length);
    }),
    { numRuns: deep ? 1000 : 60 },
  ));

test('the longest closure is as long as it is said to be, and no instant waits longer', () =>
  fc.assert(
    fc.property(books, fc.array(fc.nat(729 * DAY), { minLength: 30, maxLength: 30 }), (book, instants) => {
      const [calendar] = book.calendars;
      if (!calendar) return;
      const hours = openingsOf(calendar);
      const worst = longestClosure(hours, NOW);
      if (!worst) throw new Error('never closed');
      expect([
        isOpen(hours, worst.from - 1),
        isOpen(hours, worst.from),
        isOpen(hours, worst.to - 1),
        isOpen(hours, worst.to),
      ]).toEqual([true, false, false, true]);
      for (const after of instants) {
        const opens = nextOpening(hours, NOW + after);
        expect(opens.ok && opens.value - (NOW + after)).toBeLessThanOrEqual(worst.to - worst.from);
      }
    }),
    { numRuns: deep ? 500 : 30 },
  ));

test('no start uses more of a promise than the worst that was found', () =>
  fc.assert(
    fc.property(
      books,
      fc.array(fc.integer({ min: 1, max: 40 * 60 }), { minLength: 1, maxLength: 3 }),
      fc.array(fc.nat(729 * DAY), { minLength: 200, maxLength: 200 }),
      (book, minutes, instants) => {
        const openings = book.calendars.map(openingsOf);
        const hours = (i: number) => openings[i % openings.length] ?? openingsOf(book.calendars[0]!);
        const run: Run = {
          own: hours(0),
          promised: 8 * HOUR,
          laps: minutes.map((time, i) => ({ hours: hours(i), time: time * MINUTE })),
        };
        const worst = worstStart(run, NOW);
        expect(usedFrom(run, worst.from)).toBe(worst.used);
        for (const after of instants) expect(usedFrom(run, NOW + after)).toBeLessThanOrEqual(worst.used);
      },
    ),
    { numRuns: deep ? 200 : 6 },
  ));
