import * as ours from '../../src/domain/calendar/openings';
import type { Calendar } from '../../src/domain/calendar/calendar';
import { danishHolidays } from '../../src/domain/calendar/holidays';
import { ok } from '../../src/domain/result';
import { PEERS } from './peers';

/** Stands in for the calendar's own openings when the engine is measured with the peer's clock: see replay.ts. */
export type Openings = ours.Openings & { readonly calendar: Calendar };
export const { isOpen, lastClosing, nextOpening, openSpans, workingTimeBefore } = ours;

const [peer] = PEERS;
if (!peer) throw new Error('there is no peer to measure by');
let used: Calendar | undefined;

export function openingsOf(calendar: Calendar): Openings {
  const years = [2026, 2027].map(String);
  const closed = calendar.closingDays.flatMap(({ date }) =>
    date.length === 'MM-DD'.length ? years.map((year) => `${year}-${date}`) : [date],
  );
  const holidays = [2026, 2027].flatMap(danishHolidays).map(({ date }) => date);
  return { ...ours.openingsOf(calendar), calendar: { ...calendar, holidays: [...holidays, ...closed] } };
}

export function workingTimeBetween(openings: Openings, from: number, to: number): number {
  return to <= from ? 0 : clockOf(openings).between(from, to);
}

export function workingTimeAfter(openings: Openings, from: number, duration: number) {
  return duration === 0 ? ours.nextOpening(openings, from) : ok(clockOf(openings).after(from, duration));
}

/** The peer knows one calendar at a time. */
function clockOf({ calendar }: Openings): NonNullable<typeof peer> {
  if (!peer) throw new Error('there is no peer to measure by');
  if (used !== calendar) peer.use(calendar);
  used = calendar;
  return peer;
}
