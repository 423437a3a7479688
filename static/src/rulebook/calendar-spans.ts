import type { PreviewDay } from '../../../src/contract/calendar';
import type { Hours } from '../../../src/contract/rulebook';
import { minutesOf, onClock, timeOf } from './calendar-words';

const DAY = 24 * 60;

/** Part of a day in minutes since midnight. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** A day's hours in three parts: open as before, open only now, open only before. */
export function partsOf({ open, before }: Pick<PreviewDay, 'open' | 'before'>): {
  readonly same: readonly Part[];
  readonly added: readonly Part[];
  readonly taken: readonly Part[];
} {
  const now = open.map(partOf);
  if (!before) return { same: now, added: [], taken: [] };
  const was = before.map(partOf);
  const taken = minus(was, now);
  return { same: minus(was, taken), added: minus(now, was), taken };
}

/** The whole hours a picture must span to show all of these days. */
export function frameOf(days: readonly PreviewDay[]): Part {
  const parts = days.flatMap(({ open, before }) => [...open, ...(before ?? [])]).map(partOf);
  if (parts.length === 0) return { from: 7 * 60, to: 17 * 60 };
  const from = Math.floor(Math.min(...parts.map((part) => part.from)) / 60) * 60;
  const to = Math.ceil(Math.max(...parts.map((part) => part.to)) / 60) * 60;
  return { from: Math.max(0, from - 60), to: Math.min(DAY, to + 60) };
}

/** `08:30` of what somebody typed, such as `8`, `8.30` or `0830`; undefined when it is no time of day. */
export function timeTyped(text: string): string | undefined {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:. ]?(\d\d))?$/.exec(text.trim()) ?? [];
  if (hours === undefined || Number(minutes) > 59) return undefined;
  const time = Number(hours) * 60 + Number(minutes);
  return time <= DAY ? timeOf(time) : undefined;
}

/** The end of a span as somebody typed it: a time that is not after the beginning is the next day's. */
export function endAfter(from: string, typed: string): string {
  const end = minutesOf(typed);
  return end > minutesOf(from) ? typed : timeOf(end + DAY);
}

/** A span with another beginning; its end stays on the clock where it was. */
export function beginningAt([, to]: Hours, typed: string): Hours {
  return [typed, endAfter(typed, onClock(to))];
}

/** Whether a span ends on the day after it began. */
export function endsNextDay([, to]: Hours): boolean {
  return minutesOf(to) > DAY;
}

/** A span to begin with where there are these already: after the last, else usual office hours. */
export function nextSpan(hours: readonly Hours[]): Hours {
  const last = Math.max(0, ...hours.map(([, to]) => minutesOf(to)));
  if (last === 0) return ['08:00', '16:00'];
  const from = last + 60 < DAY ? last + 30 : last;
  return from < DAY ? [timeOf(from), timeOf(Math.min(DAY, from + 120))] : ['00:00', '01:00'];
}

function partOf([from, to]: Hours): Part {
  return { from: minutesOf(from), to: minutesOf(to) };
}

function minus(parts: readonly Part[], others: readonly Part[]): readonly Part[] {
  return others.reduce<readonly Part[]>(
    (left, other) =>
      left.flatMap(({ from, to }) =>
        [
          { from, to: Math.min(to, other.from) },
          { from: Math.max(from, other.to), to },
        ].filter((part) => part.from < part.to),
      ),
    parts,
  );
}
