import fc from 'fast-check';
import type { Calendar, Hours } from '../../../src/domain/calendar/calendar';
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
import { clockTime } from '../../../src/domain/calendar/hours';
import { ok } from '../../../src/domain/result';
import { DAY, MINUTE } from '../../../src/domain/time';
import { questions } from './arbitrary';
import type { Questions } from './arbitrary';
import { clockText, weekOf } from './calendars';
import { foldAfter, foldBefore, foldBetween, openIn } from './oracle';

function forAll(law: (given: Questions) => void): void {
  fc.assert(fc.property(questions, law));
}

test('every answer is what a day-by-day fold over Temporal says', () => {
  forAll(({ calendar, instants: [x, y, z], duration }) => {
    const openings = openingsOf(calendar);
    const open = openIn(calendar, x - 20 * DAY, z + 20 * DAY);
    const [after, before] = [foldAfter(open, z, duration), foldBefore(open, x, duration)];

    expect(openSpans(openings, x - 20 * DAY, z + 20 * DAY)).toEqual(open);
    expect(workingTimeBetween(openings, x, z)).toBe(foldBetween(open, x, z));
    expect(isOpen(openings, y)).toBe(open.some(({ from, to }) => from <= y && y < to));
    if (after !== undefined) expect(workingTimeAfter(openings, z, duration)).toEqual(ok(after));
    if (before !== undefined) expect(workingTimeBefore(openings, x, duration)).toEqual(ok(before));
  });
});

test('a span equals the sum of its parts', () => {
  forAll(({ calendar, instants: [x, y, z] }) => {
    const openings = openingsOf(calendar);
    const parts = workingTimeBetween(openings, x, y) + workingTimeBetween(openings, y, z);
    expect(parts).toBe(workingTimeBetween(openings, x, z));
  });
});

test('working time is never negative and never more than the time that passed', () => {
  forAll(({ calendar, instants: [x, , z] }) => {
    const openings = openingsOf(calendar);
    expect(workingTimeBetween(openings, z, x)).toBe(0);
    expect(workingTimeBetween(openings, x, z)).toBeGreaterThanOrEqual(0);
    expect(workingTimeBetween(openings, x, z)).toBeLessThanOrEqual(z - x);
  });
});

test('as much working time lies before an answer as was asked for, in both directions', () => {
  forAll(({ calendar, instants: [x, , z], duration }) => {
    const openings = openingsOf(calendar);
    const after = workingTimeAfter(openings, x, duration);
    const before = workingTimeBefore(openings, z, duration);
    if (after.ok) expect(workingTimeBetween(openings, x, after.value)).toBe(duration);
    if (before.ok) expect(workingTimeBetween(openings, before.value, z)).toBe(duration);
  });
});

test('going forward and back again leads to the first open instant', () => {
  forAll(({ calendar, instants: [x], duration }) => {
    const openings = openingsOf(calendar);
    const after = workingTimeAfter(openings, x, duration);
    if (after.ok) expect(workingTimeBefore(openings, after.value, duration)).toEqual(nextOpening(openings, x));
  });
});

test('the next opening is open, a last closing is not unless asked while open, and nothing is open in between', () => {
  forAll(({ calendar, instants: [x] }) => {
    const openings = openingsOf(calendar);
    const [next, last] = [nextOpening(openings, x), lastClosing(openings, x)];
    if (next.ok) expect(isOpen(openings, next.value)).toBe(true);
    if (last.ok) expect(isOpen(openings, last.value)).toBe(last.value === x && isOpen(openings, x));
    if (next.ok && last.ok) expect(workingTimeBetween(openings, last.value, next.value)).toBe(0);
  });
});

test('cutting hours into touching halves changes nothing', () => {
  forAll(({ calendar, instants: [x, , z] }) => {
    expect(openSpans(openingsOf(halved(calendar)), x, z)).toEqual(openSpans(openingsOf(calendar), x, z));
  });
});

test('what was asked before never shows in an answer', () => {
  forAll(({ calendar, instants: [x, y, z], duration }) => {
    const used = openingsOf(calendar);
    workingTimeBetween(used, z, z + 400 * DAY);
    workingTimeBetween(used, x - 400 * DAY, y);
    expect(workingTimeAfter(used, y, duration)).toEqual(workingTimeAfter(openingsOf(calendar), y, duration));
    expect(workingTimeBefore(used, y, duration)).toEqual(workingTimeBefore(openingsOf(calendar), y, duration));
    expect(openSpans(used, x, z)).toEqual(openSpans(openingsOf(calendar), x, z));
  });
});

function halved(calendar: Calendar): Calendar {
  return { ...calendar, week: weekOf((weekday) => calendar.week[weekday].flatMap(inHalves)) };
}

function inHalves([from, to]: Hours): readonly Hours[] {
  const middle = clockText(Math.floor((clockTime(from) + clockTime(to)) / 2 / MINUTE));
  return [
    [from, middle],
    [middle, to],
  ];
}
