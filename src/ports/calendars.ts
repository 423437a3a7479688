import type { Calendar } from '../domain/calendar/calendar';
import type { Instant } from '../domain/time';

/** A version of a calendar that the site's desks share: never changed, only followed by the next. */
export interface SavedCalendar {
  readonly calendar: Calendar;
  readonly savedAt: Instant;
  readonly by: string;
  readonly reason: string;
}

export interface Calendars {
  /** The newest version of each. One that was made a moment ago may be missing. */
  all(): Promise<readonly SavedCalendar[]>;
  read(id: string): Promise<SavedCalendar | undefined>;
  /** Every version of one, newest first, at most 100 back. One that was replaced a moment ago may be missing. */
  history(id: string): Promise<readonly SavedCalendar[]>;
  /** Writes the version that follows the one somebody saw, whose number that was, or the first. False when it is not the newest any more. */
  save(seen: number, before: SavedCalendar | undefined, next: SavedCalendar): Promise<boolean>;
}
