import kvs, { Filter, FilterConditions, Sort } from '@forge/kvs';
import { z } from 'zod';
import type { Calendar, Hours } from '../domain/calendar/calendar';
import type { Calendars, SavedCalendar } from '../ports/calendars';
import { succeeded } from './conflict';
import { pageOf, rowsIn } from './rows';

const name = z.object({ da: z.string(), en: z.string() });
const hours = z.array(z.tuple([z.string(), z.string()]).transform(([from, to]): Hours => [from, to]));
const onDates = z.record(z.string(), hours);
const calendar: z.ZodType<Calendar> = z.object({
  id: z.string(),
  version: z.number(),
  name,
  timeZone: z.string(),
  week: z.object({ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours }),
  holidays: z.union([z.literal(['danish', 'none']), z.array(z.string())]),
  closingDays: z.array(z.object({ date: z.string(), name })),
  extraOpenings: onDates,
  dateOverrides: onDates,
  dateBreaks: onDates,
});

/**
 * Under the calendar's id its newest version, under `<id>:<version>` each that it followed, never changed.
 * `state` partitions the index: `newest`, or `was:<id>`.
 */
const CalendarRow = z.object({
  v: z.literal(1),
  id: z.string(),
  version: z.number(),
  state: z.string(),
  savedAt: z.number(),
  by: z.string(),
  reason: z.string(),
  calendar,
});
type CalendarRow = z.infer<typeof CalendarRow>;

export const calendars: Calendars = {
  async all() {
    const { rows } = await newestFirst('newest');
    const found = await Promise.all(rows.map(({ key }) => calendars.read(key)));
    return found.flatMap((saved) => saved ?? []);
  },
  async read(id) {
    const row = await kvs.entity('calendar').get(id);
    return row === undefined ? undefined : savedOf(row);
  },
  async history(id) {
    const newest = await calendars.read(id);
    const { rows } = await newestFirst(`was:${id}`);
    return [...(newest ? [newest] : []), ...rows.map(({ value }) => savedOf(value))];
  },
  async save(seen, before, next) {
    const { id } = next.calendar;
    if (!before) {
      return succeeded(kvs.entity('calendar').set(id, rowOf(next, 'newest'), { keyPolicy: 'FAIL_IF_EXISTS' }));
    }
    const { version } = before.calendar;
    const conditions = new Filter<CalendarRow>().and('version', FilterConditions.equalTo(seen));
    const transaction = kvs.transact().set(id, rowOf(next, 'newest'), { entityName: 'calendar', conditions });
    return succeeded(
      transaction.set(`${id}:${version}`, rowOf(before, `was:${id}`), { entityName: 'calendar' }).execute(),
    );
  },
};

function newestFirst(state: string): ReturnType<typeof pageOf> {
  return pageOf(rowsIn('calendar', 'by-state', [state]).sort(Sort.DESC));
}

function rowOf({ calendar: saved, savedAt, by, reason }: SavedCalendar, state: string): CalendarRow {
  return { v: 1, id: saved.id, version: saved.version, state, savedAt, by, reason, calendar: saved };
}

function savedOf(row: unknown): SavedCalendar {
  const { calendar: saved, savedAt, by, reason } = CalendarRow.parse(row);
  return { calendar: saved, savedAt, by, reason };
}
