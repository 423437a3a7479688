/** What the store charges: units of 10 KB, 4,000 read and 4,000 written a minute, 1,000 requests a second. */
import type { PlatformState } from './state';

const UNIT_BYTES = 10 * 1024;
const PER_MINUTE = 4000;
const REQUESTS_PER_SECOND = 1000;

/** An empty read counts as one kilobyte, and so as one unit. */
export function unitsOf(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / UNIT_BYTES));
}

/** False when the second or the minute is used up. */
export function countRequest(usage: PlatformState['usage'], now: number): boolean {
  const second = Math.floor(now / 1000);
  if (usage.second !== second) {
    usage.second = second;
    usage.requests = 0;
  }
  const minute = Math.floor(now / 60_000);
  if (usage.minute !== minute) {
    usage.minute = minute;
    usage.read = 0;
    usage.written = 0;
    usage.pushed = 0;
  }
  usage.requests += 1;
  return usage.requests <= REQUESTS_PER_SECOND;
}

export function countUnits(usage: PlatformState['usage'], kind: 'read' | 'written', units: number): boolean {
  if (usage[kind] + units > PER_MINUTE) return false;
  usage[kind] += units;
  return true;
}
