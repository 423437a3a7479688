import type { QueuedCase } from '../../../src/contract/queue';
import { urgencyOf, type Urgency } from '../../../src/contract/queue-load';
import { DAY } from '../../../src/contract/time';
import type { Words } from '../words';

/** A moment as on a departure board: the time, or the day when it is another, and how far it is. */
export interface Due {
  readonly time: string;
  readonly far: string;
  readonly urgency: Urgency;
}

/** When the limit of a case is reached. */
export function dueOf(one: QueuedCase, words: Words, zone: string, now: number): Due {
  const urgency = urgencyOf(one, now);
  if (one.dueAt !== null) return { urgency, ...moment(one.dueAt, words, zone, now) };
  if (!one.paused) return { urgency, time: '–', far: words.say('queue.no-limit') };
  const times = words.in(zone);
  const ends = one.pauseEndsAt;
  const far = ends === null ? '' : words.say('queue.paused-until', { when: times.short(ends, now) });
  return { urgency, time: words.say('queue.paused'), far };
}

export function moment(at: number, words: Words, zone: string, now: number): Pick<Due, 'time' | 'far'> {
  const times = words.in(zone);
  const today = times.local(at).date === times.local(now).date;
  const time = today ? times.clock(at) : times.shortDay(at, now);
  if (at <= now) return { time, far: overBy(now - at, words) };
  return { time, far: today ? words.ahead(at - now) : times.spoken(at) };
}

function overBy(over: number, words: Words): string {
  if (over >= 2 * DAY) return words.say('queue.over-days', { days: Math.floor(over / DAY) });
  return words.say('queue.over-by', { time: words.time(over) });
}
