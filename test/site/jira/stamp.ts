/** How Jira writes instants: `2027-03-28T03:10:00.000+0200`, in the reader's zone, without a colon in the offset. */
import { tzOffset } from '@date-fns/tz';

const MINUTE = 60_000;

/** Offsets change on full quarters of an hour, and looking one up is the dear part. */
const QUARTER = 15 * MINUTE;
const offsets = new Map<string, Map<number, number>>();
const MOST_KEPT = 10_000;

function offsetMinutes(at: number, timeZone: string): number {
  const ofZone = offsets.get(timeZone) ?? new Map<number, number>();
  offsets.set(timeZone, ofZone);
  const quarter = Math.floor(at / QUARTER);
  const kept = ofZone.get(quarter);
  if (kept !== undefined) return kept;
  if (ofZone.size >= MOST_KEPT) ofZone.clear();
  const offset = tzOffset(timeZone, new Date(at));
  ofZone.set(quarter, offset);
  return offset;
}

export function stamp(at: number, timeZone: string): string {
  const offset = offsetMinutes(at, timeZone);
  const local = new Date(at + offset * MINUTE).toISOString().slice(0, -1);
  const size = Math.abs(offset);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.trunc(size / 60))}${two(size % 60)}`;
}
