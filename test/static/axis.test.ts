import fc from 'fast-check';
import { timesIn } from '../../src/messages/times';
import { busySpans, dayTicks, foldedAxis, hourTicks } from '../../static/src/chain/axis';
import { at, exampleCase, HOUR, MINUTE, stay, bit } from './example-case';

const { chain } = exampleCase();
const span = { from: at('2026-11-23T09:00'), to: at('2026-11-24T13:00') };
const ahead = [{ from: at('2026-11-24T10:12'), to: at('2026-11-24T13:00') }];
const times = timesIn('da', 'Europe/Copenhagen');

test('a closed night is folded to a narrow strip, open time is to scale', () => {
  const axis = foldedAxis(busySpans(chain, ahead), span, 636);
  expect(axis.pieces.map(({ folded }) => folded)).toEqual([false, true, false]);
  expect(axis.x(at('2026-11-24T08:00')) - axis.x(at('2026-11-23T16:00'))).toBe(36);
  expect(axis.x(at('2026-11-23T10:00')) - axis.x(at('2026-11-23T09:00'))).toBeCloseTo(50);
  expect(axis.x(at('2026-11-24T13:00')) - axis.x(at('2026-11-24T12:00'))).toBeCloseTo(50);
});

test('a lunch of half an hour is not worth a fold', () => {
  const lunch = [
    { from: 0, to: 4 * HOUR },
    { from: 4.5 * HOUR, to: 8 * HOUR },
  ];
  expect(foldedAxis(lunch, { from: 0, to: 8 * HOUR }, 800).x(4.5 * HOUR)).toBe(450);
});

test('a long pause is folded, a short one is drawn as long as it was', () => {
  const paused = (hours: number) =>
    busySpans(
      [
        stay(1, bit, '2026-11-23T08:00', '2026-11-24T16:00', {
          stretches: [
            { kind: 'open', from: 0, to: HOUR },
            { kind: 'paused', from: HOUR, to: (1 + hours) * HOUR },
            { kind: 'open', from: (1 + hours) * HOUR, to: (2 + hours) * HOUR },
          ],
        }),
      ],
      [],
    );
  expect(paused(2)).toEqual([{ from: 0, to: 4 * HOUR }]);
  expect(paused(30)).toHaveLength(2);
});

test('many nights never take more than two fifths of the picture', () => {
  const days = Array.from({ length: 30 }, (_, day) => ({ from: day * 24 * HOUR, to: day * 24 * HOUR + 8 * HOUR }));
  const { pieces } = foldedAxis(days, { from: 0, to: 29 * 24 * HOUR + 8 * HOUR }, 300);
  const folded = pieces.filter((piece) => piece.folded).reduce((sum, { left, right }) => sum + right - left, 0);
  expect(folded).toBeCloseTo(120);
});

test('time never runs backwards on the axis, and the axis is exactly as wide as it was told', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 60 })), { maxLength: 20 }),
      fc.array(fc.integer({ min: -50, max: 700 }), { minLength: 2, maxLength: 2 }),
      fc.integer({ min: 200, max: 4000 }),
      (spans, instants, width) => {
        const stretches = spans.map(([from, length]) => ({
          kind: 'open' as const,
          from: from * HOUR,
          to: from * HOUR + length * 20 * MINUTE,
        }));
        const bars = [stay(1, bit, '2026-11-23T08:00', undefined, { stretches })];
        const axis = foldedAxis(busySpans(bars, []), { from: 0, to: 540 * HOUR }, width);
        const [a, b] = instants.map((hour) => hour * HOUR).toSorted((x, y) => x - y);
        expect(axis.x(a ?? 0)).toBeLessThanOrEqual(axis.x(b ?? 0) + 1e-6);
        expect(axis.pieces[0]?.left).toBe(0);
        expect(axis.pieces.at(-1)?.right).toBeCloseTo(width);
      },
    ),
  ));

test('an instant outside the axis lies at its end', () => {
  const axis = foldedAxis(busySpans(chain, ahead), span, 636);
  expect(axis.x(span.from - HOUR)).toBe(0);
  expect(axis.x(span.to + HOUR)).toBe(636);
});

test('hours are full hours of the desk, and never closer than their labels', () => {
  const axis = foldedAxis(busySpans(chain, ahead), span, 636);
  const ticks = hourTicks(axis, times.local, 38);
  expect(ticks.map((tick) => times.clock(tick.at)).slice(0, 3)).toEqual(['09:00', '10:00', '11:00']);
  expect(hourTicks(foldedAxis(busySpans(chain, ahead), span, 200), times.local, 38).length).toBeLessThan(5);
  ticks.slice(1).forEach((tick, i) => expect(tick.x - (ticks[i]?.x ?? 0)).toBeGreaterThanOrEqual(30));
});

test('each day is named once, where it begins on the picture', () => {
  const axis = foldedAxis(busySpans(chain, ahead), span, 636);
  const days = dayTicks(axis, (instant) => times.local(instant).date, 76);
  expect(days.map((day) => times.shortDay(day.at, span.to))).toEqual(['ma. 23.11.', 'ti. 24.11.']);
});
