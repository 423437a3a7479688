import type { CalendarHistory, SaveCalendarAnswer, SharedAnswer, SharedCalendar } from '../contract/calendar';
import type { Calendar } from '../domain/calendar/calendar';
import { checkCalendar } from '../domain/calendar/check';
import type { SavedCalendar } from '../ports/calendars';
import type { Ports } from '../ports/ports';

type Shelf = Pick<Ports, 'calendars' | 'members' | 'clock'>;

/** The calendars that the site's desks share, by name; `as` is who may or may not be told what people are called. */
export async function showShared(ports: Shelf, as: string): Promise<SharedAnswer> {
  return { asOf: ports.clock.now(), calendars: await named(ports, await ports.calendars.all(), as) };
}

/** Who changed a shared calendar, when and why, and what it was. */
export async function showHistory(ports: Shelf, id: string, as: string): Promise<CalendarHistory> {
  return { asOf: ports.clock.now(), versions: await named(ports, await ports.calendars.history(id), as, false) };
}

/**
 * Saves the next version of a shared calendar, or the first. No desk changes by it: each has taken over a version, and
 * takes over another when its administrator says so.
 */
export async function saveShared(
  ports: Shelf,
  { seen, calendar, reason, by }: { seen: number; calendar: Calendar; reason: string; by: string },
): Promise<SaveCalendarAnswer> {
  const faults = checkCalendar(calendar);
  if (faults.length > 0) return { saved: false, reason: 'faults', faults };
  const before = await ports.calendars.read(calendar.id);
  const asOf = ports.clock.now();
  const next: SavedCalendar = { calendar: { ...calendar, version: seen + 1 }, savedAt: asOf, by, reason };
  if ((seen > 0 && !before) || !(await ports.calendars.save(seen, before, next))) {
    const now = await ports.calendars.read(calendar.id);
    const [theirs] = now ? await named(ports, [now], by) : [];
    return { saved: false, reason: 'saved-meanwhile', ...(theirs && { now: theirs }) };
  }
  // Read again by its key: the list may not have it yet.
  const others = (await ports.calendars.all()).filter((other) => other.calendar.id !== calendar.id);
  return { saved: true, asOf, calendars: await named(ports, [...others, next], by) };
}

async function named(
  { members }: Shelf,
  saved: readonly SavedCalendar[],
  as: string,
  sorted = true,
): Promise<readonly SharedCalendar[]> {
  const names = await members.names(
    saved.map(({ by }) => by),
    as,
  );
  const shared = saved.map(({ calendar, savedAt, by, reason }): SharedCalendar => {
    const byName = names.get(by);
    return { calendar, version: calendar.version, savedAt, by, ...(byName && { byName }), reason };
  });
  if (!sorted) return shared;
  return shared.toSorted((one, other) => one.calendar.name.da.localeCompare(other.calendar.name.da, 'da'));
}
