import { HOUR, MINUTE } from '../time';
import type { Hours } from './calendar';

/** Opening hours as milliseconds the clock has run since the day's midnight. */
export interface ClockSpan {
  readonly from: number;
  readonly to: number;
}

const TIME = /^(\d\d):([0-5]\d)$/;

/** `HH:MM` since midnight, or NaN if it is no time. Hours above 24 are the following day's. */
export function clockTime(time: string): number {
  const [, hours, minutes] = TIME.exec(time) ?? [];
  return Number(hours) * HOUR + Number(minutes) * MINUTE;
}

/** `HH:MM` of milliseconds since midnight. */
export function clockText(time: number): string {
  const minutes = Math.floor(time / MINUTE);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

export function clockSpans(hours: readonly Hours[]): readonly ClockSpan[] {
  return hours.map(([from, to]) => ({ from: clockTime(from), to: clockTime(to) }));
}

export function without(spans: readonly ClockSpan[], breaks: readonly ClockSpan[]): readonly ClockSpan[] {
  return breaks.reduce(
    (left, pause) =>
      left.flatMap(({ from, to }) =>
        [
          { from, to: Math.min(to, pause.from) },
          { from: Math.max(from, pause.to), to },
        ].filter((part) => part.from < part.to),
      ),
    spans,
  );
}
