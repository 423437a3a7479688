/** How Jira writes instants: `2027-03-28T03:10:00.000+0200`, in the reader's zone, without a colon in the offset. */
import { tzOffset } from '@date-fns/tz';

const MINUTE = 60_000;

export function stamp(at: number, timeZone: string): string {
  const offset = tzOffset(timeZone, new Date(at));
  const local = new Date(at + offset * MINUTE).toISOString().slice(0, -1);
  const size = Math.abs(offset);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.trunc(size / 60))}${two(size % 60)}`;
}
