/** How often people may call functions: 1,200 a minute each; 7,000 a minute and 300 a second for an installation. */
import type { PlatformState } from './state';

const PER_USER_MINUTE = 1200;
const PER_MINUTE = 7000;
const PER_SECOND = 300;

/** False when it is once too often. */
export function countInvocation(counts: PlatformState['invocations'], accountId: string | null, now: number): boolean {
  const minute = Math.floor(now / 60_000);
  if (counts.minute !== minute) {
    counts.minute = minute;
    counts.byUser.clear();
    counts.inMinute = 0;
  }
  const second = Math.floor(now / 1000);
  if (counts.second !== second) {
    counts.second = second;
    counts.inSecond = 0;
  }
  const who = accountId ?? 'anonymous';
  const own = (counts.byUser.get(who) ?? 0) + 1;
  counts.byUser.set(who, own);
  counts.inMinute += 1;
  counts.inSecond += 1;
  return own <= PER_USER_MINUTE && counts.inMinute <= PER_MINUTE && counts.inSecond <= PER_SECOND;
}
