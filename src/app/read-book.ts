import type { TextFault } from '../contract/rulebook';
import { placeOf, readRulebook, type Read } from '../contract/rulebook-text';
import { checkCalendar } from '../domain/calendar/check';

/** Reads a text that should be a rulebook, its calendars included. */
export function readBook(text: string): Read {
  const read = readRulebook(text);
  if (!read.ok) return read;
  const faults = read.book.calendars.flatMap((calendar, index): readonly TextFault[] =>
    checkCalendar(calendar).map(({ fault, place }) => ({
      place: placeOf(['calendars', index, ...place]),
      fault: fault === 'no-name' ? 'empty-text' : fault,
      params: { found: '', wanted: '' },
    })),
  );
  return faults.length > 0 ? { ok: false, faults } : read;
}
