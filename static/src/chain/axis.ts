import type { BarView } from '../../../src/contract/calls';
import { HOUR, MINUTE } from '../../../src/contract/time';

/** A gap in which nobody was open is folded when it is longer than this; a pause when it is longer than half a day's work. */
const FOLD_OVER = HOUR;
const LONG_PAUSE = 4 * HOUR;
const FOLD_WIDTH = 36;
/** At most this share of the picture goes to folds. */
const MOST_FOLDED = 0.4;

interface Span {
  readonly from: number;
  readonly to: number;
}
/** A stretch of the axis with its place on the picture. */
interface Piece extends Span {
  readonly folded: boolean;
  readonly left: number;
  readonly right: number;
}
/** One time axis for the whole picture, true to scale except where closed time is folded away. */
export interface Axis {
  readonly to: number;
  readonly width: number;
  readonly pieces: readonly Piece[];
  /** Where an instant lies; before and after the axis at its ends. */
  readonly x: (at: number) => number;
}

/** The spans that deserve room: open time, time over the limit, short pauses, and the open time still ahead. */
export function busySpans(bars: readonly BarView[], ahead: readonly Span[]): readonly Span[] {
  const spans = bars.flatMap(({ stretches }) =>
    stretches.filter(({ kind, from, to }) => kind !== 'closed' && (kind !== 'paused' || to - from <= LONG_PAUSE)),
  );
  return [...spans, ...ahead]
    .toSorted((a, b) => a.from - b.from)
    .reduce<readonly Span[]>((merged, { from, to }) => {
      const last = merged.at(-1);
      return last && from - last.to <= FOLD_OVER
        ? [...merged.slice(0, -1), { from: last.from, to: Math.max(last.to, to) }]
        : [...merged, { from, to }];
    }, []);
}

/** Lays out an axis from `from` to `to` in so many pixels. */
export function foldedAxis(busy: readonly Span[], { from, to }: Span, width: number): Axis {
  const spans = piecesBetween(busy, from, Math.max(to, from + MINUTE));
  const folds = spans.filter(({ folded }) => folded).length;
  const foldWidth =
    folds === spans.length
      ? width / Math.max(1, folds)
      : Math.min(FOLD_WIDTH, (width * MOST_FOLDED) / Math.max(1, folds));
  const shown = spans.reduce((sum, piece) => sum + (piece.folded ? 0 : piece.to - piece.from), 0);
  const scale = shown === 0 ? 0 : (width - folds * foldWidth) / shown;
  const pieces = spans.reduce<readonly Piece[]>((laid, piece) => {
    const left = laid.at(-1)?.right ?? 0;
    return [...laid, { ...piece, left, right: left + (piece.folded ? foldWidth : (piece.to - piece.from) * scale) }];
  }, []);
  return {
    width,
    to,
    pieces,
    x: (at) => {
      const piece = pieces.find((one) => at < one.to);
      if (!piece) return width;
      if (at <= piece.from) return piece.left;
      return piece.left + ((at - piece.from) / (piece.to - piece.from)) * (piece.right - piece.left);
    },
  };
}

function piecesBetween(busy: readonly Span[], from: number, to: number): readonly (Span & { folded: boolean })[] {
  const inside = busy
    .map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }))
    .filter((span) => span.from < span.to);
  const ends = [from, ...inside.map((span) => span.to)];
  const starts = [...inside.map((span) => span.from), to];
  return ends.flatMap((end, i) => {
    const start = starts[i] ?? to;
    const next = inside[i];
    const gap = end < start ? [{ from: end, to: start, folded: start - end > FOLD_OVER }] : [];
    return next ? [...gap, { ...next, folded: false }] : gap;
  });
}

export interface Tick {
  readonly at: number;
  readonly x: number;
}

const STEPS = [1, 2, 4];

/** Full hours of the desk's clocks with room for a label, none where even every fourth would be too close. */
export function hourTicks(
  axis: Axis,
  hourOf: (at: number) => { readonly hour: number; readonly minute: number },
  room: number,
): readonly Tick[] {
  const open = axis.pieces.filter(({ folded }) => !folded);
  const time = open.reduce((sum, { from, to }) => sum + to - from, 0);
  const perHour = time === 0 ? 0 : (open.reduce((sum, { left, right }) => sum + right - left, 0) / time) * HOUR;
  const step = STEPS.find((hours) => hours * perHour >= room);
  if (step === undefined) return [];
  const ticks = open.flatMap(({ from, to }) => {
    const first = Math.ceil(from / (15 * MINUTE)) * 15 * MINUTE;
    const quarters = Array.from(
      { length: Math.floor((to - first) / (15 * MINUTE)) + 1 },
      (_, i) => first + i * 15 * MINUTE,
    );
    return quarters.filter((at) => {
      const { hour, minute } = hourOf(at);
      return minute === 0 && hour % step === 0;
    });
  });
  return spaced(
    ticks.map((at) => ({ at, x: axis.x(at) })),
    room * 0.8,
  );
}

/** Where each day of the desk begins on the picture, with room for a label. */
export function dayTicks(axis: Axis, dateOf: (at: number) => string, room: number): readonly Tick[] {
  const days = axis.pieces
    .filter(({ folded }) => !folded)
    .flatMap(({ from, to }) => {
      const hours = Array.from({ length: Math.ceil((to - from) / HOUR) }, (_, i) => from + i * HOUR);
      return hours.map((at) => ({ at, x: axis.x(at), date: dateOf(at) }));
    });
  const firsts = days.filter(({ date }, i) => date !== days[i - 1]?.date);
  return spaced(
    firsts.flatMap(({ at, x }) => (x + room <= axis.width ? [{ at, x }] : [])),
    room,
  );
}

function spaced(ticks: readonly Tick[], room: number): readonly Tick[] {
  return ticks.reduce<readonly Tick[]>((kept, tick) => {
    const last = kept.at(-1);
    return last && tick.x - last.x < room ? kept : [...kept, tick];
  }, []);
}
