import type { Times } from '../../../src/messages/times';
import { DAY, MINUTE } from '../../../src/contract/time';

/** When a day, `2026-11-24`, begins on the desk's clocks. */
export function startOf(date: string, times: Times): number {
  const guess = Date.parse(`${date}T00:00:00Z`);
  const settle = (at: number): number => {
    const { date: shown, hour, minute } = times.local(at);
    return at - (Date.parse(`${shown}T00:00:00Z`) + (hour * 60 + minute) * MINUTE - guess);
  };
  return settle(settle(guess));
}

/** The last instant of a day. */
export function endOf(date: string, times: Times): number {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
  return startOf(next, times) - 1;
}
