/** Trying a draft, or any version, on what has happened. */
import { z } from 'zod';
import type { Change, ChangeKind, Totals } from '../domain/replay/compare';
import type { Instant } from '../domain/time';
import type { BarView, TeamView } from './case';

export type { Change, ChangeKind, TeamTotals } from '../domain/replay/compare';

/** The longest period that is tried at once. */
export const LONGEST_PERIOD = 366 * 24 * 60 * 60 * 1000;
/** Cases in one answer. */
export const CASES_AT_ONCE = 20;

const book = z.union([z.literal('draft'), z.number().int().positive()]);
const instant = z.number().int().nonnegative();
/** A run is named by when it was started. */
const run = { run: instant };

export const replayCalls = {
  'replay.show': { by: 'reader', input: z.strictObject({}) },
  'replay.start': { by: 'administrator', input: z.strictObject({ from: instant, to: instant, book }) },
  'replay.cancel': { by: 'administrator', input: z.strictObject(run) },
  'replay.cases': {
    by: 'reader',
    input: z.strictObject({
      ...run,
      change: z.enum(['more', 'fewer', 'earlier', 'later']),
      team: z.string().max(60).exactOptional(),
      /** Where the answer before left off. */
      after: z.strictObject({ page: instant, row: instant }).exactOptional(),
    }),
  },
  'replay.case': { by: 'reader', input: z.strictObject({ ...run, issueId: z.string().regex(/^\d{1,20}$/) }) },
  'replay.csv': { by: 'reader', input: z.strictObject({ ...run, locale: z.enum(['da', 'en']) }) },
} as const;

export interface ReplayAnswers {
  'replay.show': ReplayAnswer;
  'replay.start': StartAnswer;
  'replay.cancel': ReplayAnswer;
  'replay.cases': CasesAnswer;
  'replay.case': ReplayedCaseAnswer;
  'replay.csv': CsvAnswer;
}

export interface ReplayAnswer {
  readonly asOf: Instant;
  /** The last run; none when nothing has been tried yet. */
  readonly run?: RunView;
}

export interface RunView {
  readonly startedAt: Instant;
  readonly from: Instant;
  readonly to: Instant;
  readonly book: 'draft' | number;
  /** The draft has been changed, published or thrown away since. */
  readonly older: boolean;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  readonly progress: { readonly done: number; readonly of: number };
  /** Milliseconds of work, and about how many by the clock are left. */
  readonly took: number;
  readonly left?: number;
  /** Cases that the rules could not be tried on. */
  readonly skipped: number;
  /** What has been found so far. */
  readonly totals: Totals;
  readonly teams: readonly TeamView[];
  /** Only so many of the cases in which something changes are listed. */
  readonly listed: number;
}

export type StartAnswer =
  | { readonly started: true; readonly show: ReplayAnswer }
  | {
      readonly started: false;
      readonly reason: 'running' | 'no-draft' | 'no-such-version' | 'no-period' | 'not-enabled';
      readonly show: ReplayAnswer;
    };

export interface ChangedCaseView {
  readonly issueId: string;
  /** Undefined when Jira does not show the issue any more. */
  readonly issueKey?: string;
  readonly receivedAt: Instant;
  readonly changes: readonly Change[];
}

export type CasesAnswer =
  | {
      readonly found: true;
      readonly change: ChangeKind;
      readonly cases: readonly ChangedCaseView[];
      readonly next?: { readonly page: number; readonly row: number };
    }
  | { readonly found: false };

/** What happened and what would have, on one axis. */
export type ReplayedCaseAnswer =
  | {
      readonly found: true;
      readonly asOf: Instant;
      readonly zone: string;
      readonly issueId: string;
      readonly was: readonly BarView[];
      readonly would: readonly BarView[];
      readonly until: Instant;
      readonly changes: readonly Change[];
    }
  | { readonly found: false };

export type CsvAnswer = { readonly found: true; readonly text: string } | { readonly found: false };
