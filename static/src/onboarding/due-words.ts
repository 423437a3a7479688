import type { ItemView } from '../../../src/contract/onboarding';
import { DAY } from '../../../src/contract/time';
import type { Words } from '../words';

/** The day something is due, and how far that is. */
export interface DueSaid {
  readonly day: string;
  readonly far: string;
  readonly late: boolean;
}

/** Undefined when nothing says when. Days end at midnight, so the day itself is the one before; the board's clock has a time. */
export function dueSaid({ deadline }: ItemView, words: Words, zone: string, now: number): DueSaid | undefined {
  if (!deadline) return undefined;
  const times = words.in(zone);
  const exact = deadline.from === 'board';
  const at = exact ? deadline.at : deadline.at - 1;
  const day = exact ? `${times.shortDay(at, now)} ${times.clock(at)}` : times.shortDay(at, now);
  return { day, far: farSaid(at, words, zone, now), late: deadline.at <= now };
}

/** `i dag`, `i morgen`, `om 4 dage`, `2 dage over tiden`. */
function farSaid(at: number, words: Words, zone: string, now: number): string {
  const days = daysApart(now, at, words, zone);
  if (days < 0) return words.say('onboarding.days-late', { days: -days });
  if (days === 0) return words.say(at < now ? 'onboarding.late-today' : 'time.today');
  return days === 1 ? words.say('time.tomorrow') : words.say('time.in-days', { days });
}

/** Midnights between two instants. */
export function daysApart(from: number, to: number, words: Words, zone: string): number {
  const { local } = words.in(zone);
  return Math.round((Date.parse(local(to).date) - Date.parse(local(from).date)) / DAY);
}
