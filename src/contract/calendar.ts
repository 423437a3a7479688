/** Calendars: previews, and those that the site's desks share. Teams: who they are in Jira. */
import { z } from 'zod';
import type { Calendar } from '../domain/calendar/calendar';
import type { CalendarFault } from '../domain/calendar/check';
import type { Preview } from '../domain/calendar/preview';
import type { Members } from '../domain/rulebook/rulebook';
import type { Instant } from '../domain/time';

export type { CalendarFault } from '../domain/calendar/check';
export type { ClosedDay, Preview, PreviewDay } from '../domain/calendar/preview';

/** Ids of shared calendars begin with this, so that none is taken for a desk's own. */
export const SHARED = 'shared-';

const short = z.string().max(200);
const name = z.strictObject({ da: short, en: short });
const hours = z.array(z.tuple([z.string().max(5), z.string().max(5)])).max(12);
const onDates = z.record(z.string().max(10), hours).refine((dates) => Object.keys(dates).length <= 400);

/** The shape of a calendar, whatever it says: what is wrong with that is told in words, at its place. */
const calendar: z.ZodType<Calendar> = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  version: z.number().int().nonnegative(),
  name,
  timeZone: z.string().max(60),
  week: z.strictObject({ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours }),
  holidays: z.union([z.literal(['danish', 'none']), z.array(z.string().max(10)).max(400)]),
  closingDays: z.array(z.strictObject({ date: z.string().max(10), name })).max(400),
  extraOpenings: onDates,
  dateOverrides: onDates,
  dateBreaks: onDates,
});
const compared = z.strictObject({ calendar, inForce: calendar.exactOptional() });

const text = z.string().min(1).max(255);
const members: z.ZodType<Members> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('group'), name: z.string().max(255) }),
  z.strictObject({ kind: z.literal('role'), name: z.string().max(255) }),
  z.strictObject({ kind: z.literal('people'), accountIds: z.array(z.string().min(1).max(128)).max(50) }),
]);

export const calendarCalls = {
  'calendar.preview': { by: 'reader', input: compared },
  'calendar.shared': { by: 'reader', input: z.strictObject({}) },
  'calendar.show-all': { by: 'site-administrator', input: z.strictObject({}) },
  'calendar.preview-shared': { by: 'site-administrator', input: compared },
  'calendar.history': { by: 'site-administrator', input: z.strictObject({ id: text }) },
  'calendar.save': {
    by: 'site-administrator',
    input: z.strictObject({
      /** The version it was changed from; 0 for a new one. */
      seen: z.number().int().nonnegative(),
      calendar: calendar.refine(({ id }) => id.startsWith(SHARED)),
      reason: z.string().trim().min(1).max(500),
    }),
  },
  'team.states': {
    by: 'reader',
    input: z.strictObject({ teams: z.array(z.strictObject({ id: z.string().max(100), members })).max(200) }),
  },
  'team.find': {
    by: 'administrator',
    input: z.strictObject({ kind: z.literal(['people', 'group', 'role']), query: z.string().trim().max(100) }),
  },
  'team.has': { by: 'administrator', input: z.strictObject({ members, accountId: z.string().min(1).max(128) }) },
} as const;

export interface CalendarAnswers {
  'calendar.preview': PreviewAnswer;
  'calendar.preview-shared': PreviewAnswer;
  'calendar.shared': SharedAnswer;
  'calendar.show-all': SharedAnswer;
  'calendar.history': CalendarHistory;
  'calendar.save': SaveCalendarAnswer;
  'team.states': TeamStates;
  'team.find': Found;
  /** Undefined when Jira does not let us see. */
  'team.has': { readonly asOf: Instant; readonly is: boolean | undefined };
}

/** Either what is wrong with a calendar, or what it comes to. */
export type PreviewAnswer =
  | { readonly asOf: Instant; readonly faults: readonly CalendarFault[]; readonly preview?: undefined }
  | { readonly asOf: Instant; readonly faults: readonly []; readonly preview: Preview };

/** A calendar that the site's desks share, and who changed it last. */
export interface SharedCalendar extends CalendarChange {
  readonly calendar: Calendar;
}

interface CalendarChange {
  readonly version: number;
  readonly savedAt: Instant;
  readonly by: string;
  /** What the person is called, where Jira tells. */
  readonly byName?: string;
  readonly reason: string;
}

export interface SharedAnswer {
  readonly asOf: Instant;
  readonly calendars: readonly SharedCalendar[];
}

export interface CalendarHistory {
  readonly asOf: Instant;
  /** Newest first, each with what it was. */
  readonly versions: readonly SharedCalendar[];
}

export type SaveCalendarAnswer =
  | { readonly saved: true; readonly asOf: Instant; readonly calendars: readonly SharedCalendar[] }
  | { readonly saved: false; readonly reason: 'faults'; readonly faults: readonly CalendarFault[] }
  /** Somebody else was first; `now` is what they saved, or undefined when there is no such calendar to change. */
  | { readonly saved: false; readonly reason: 'saved-meanwhile'; readonly now?: SharedCalendar };

/** `empty`: there, with nobody in it. `unknown`: Jira has none of that name. `unreadable`: Jira does not let us see. */
export type TeamState = 'ok' | 'empty' | 'unknown' | 'unreadable';

export interface TeamStates {
  readonly asOf: Instant;
  readonly teams: readonly {
    readonly id: string;
    readonly state: TeamState;
    /** How many, where Jira tells apps: not of a group. */
    readonly count?: number;
  }[];
  /** What the people named are called. */
  readonly people: readonly Person[];
}

interface Person {
  readonly accountId: string;
  readonly name: string;
}

export interface Found {
  readonly asOf: Instant;
  /** A group and a role are known by their names. */
  readonly found: readonly { readonly id: string; readonly name: string }[];
}
