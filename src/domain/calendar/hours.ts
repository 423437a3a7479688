import { HOUR, MINUTE } from '../time';
import type { Hours } from './calendar';

/** Hours in milliseconds on the day's clock, counted from its midnight. */
export interface ClockSpan {
  readonly from: number;
  readonly to: number;
}

const TIME = /^(\d\d):([0-5]\d)$/;

/** Milliseconds from midnight, or nothing if `HH:MM` is no time. Hours above 24 are the following day's. */
export function parseTime(time: string): number | undefined {
  const [, hours, minutes] = TIME.exec(time) ?? [];
  return hours === undefined ? undefined : Number(hours) * HOUR + Number(minutes) * MINUTE;
}
