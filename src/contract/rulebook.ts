/** Calls about rulebooks: reading them, the draft, versions, publishing. */
import { z } from 'zod';
import type { Calendar, Name } from '../domain/calendar/calendar';
import type { Rulebook } from '../domain/rulebook/rulebook';
import type { Instant } from '../domain/time';

export type { Calendar, ClosingDay, Hours, Weekday } from '../domain/calendar/calendar';
export type {
  Asking,
  ClockChoice,
  Condition,
  Deed,
  Fact,
  FactSource,
  FactValue,
  FollowUp,
  Limit,
  Members,
  Pausing,
  Recipient,
  Route,
  Rulebook,
  Rung,
  ServiceTarget,
  Team,
} from '../domain/rulebook/rulebook';

/** Characters in a rulebook as text. What a browser sends the app is at most 500 KB. */
export const LONGEST_RULEBOOK = 400_000;

export const rulebookCalls = {
  'rulebook.show': { by: 'reader', input: z.strictObject({ version: z.number().int().positive().exactOptional() }) },
} as const;

export interface RulebookAnswers {
  'rulebook.show': RulebookAnswer;
}

/** A published version, without its rules. */
export interface VersionView {
  readonly version: number;
  readonly publishedAt: Instant;
  readonly by: string;
  readonly reason: string;
  /** The version whose rules it took over, when it was rolled back to. */
  readonly from?: number;
  readonly running: 'kept' | 'moved';
}

export interface RulebookAnswer {
  readonly asOf: Instant;
  readonly projectKey: string;
  readonly enabled: boolean;
  /** False for those who may only read. */
  readonly editable: boolean;
  readonly inForce: { readonly version: VersionView | null; readonly book: Rulebook };
  readonly draft?: {
    /** To be sent back when it is saved: two who edit are kept apart. */
    readonly seen: number;
    readonly savedAt: Instant;
    readonly by: string;
    readonly book: Rulebook;
  };
  /** Newest first. */
  readonly versions: readonly VersionView[];
  /** Running cases by the version that judges them. */
  readonly running: readonly { readonly version: number; readonly cases: number }[];
}

/** What is wrong with a text that should be a rulebook: where, and what to do about it. */
export interface TextFault {
  /** `limits[3].time`; empty for the text as a whole. */
  readonly place: string;
  readonly fault: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A calendar that the site's desks share. */
export interface SharedCalendar {
  readonly calendar: Calendar;
  readonly name: Name;
  readonly savedAt: Instant;
  readonly by: string;
  readonly reason: string;
}
