import type { Change as Changed, Totals } from '../domain/replay/compare';
import type { Rulebook } from '../domain/rulebook/rulebook';
import type { Rules } from '../domain/rulebook/rules';
import type { Instant } from '../domain/time';
import type { JobRecord } from './jobs';
import type { Apart } from './packs';

/** One replay of a desk's past, named by when it was started. */
export interface ReplayRun {
  readonly projectId: string;
  readonly startedAt: Instant;
}

export interface ReplayAbout {
  readonly from: Instant;
  readonly to: Instant;
  readonly book: 'draft' | number;
  /** Version of the draft when it was copied. */
  readonly seen: number;
  /** The run before, whose results are to be tidied away. */
  readonly before?: { readonly startedAt: Instant; readonly pages: number };
}

/** Where a replay has got to, and what it has found so far: written with each checkpoint, so that nothing counts twice. */
export interface ReplayCursor {
  readonly phase: Apart | 'packs';
  /** The last case read of those in no pack. */
  readonly after: string;
  /** From which end on packs are still to be read, and those with just that end that have been. */
  readonly at: Instant;
  readonly done: readonly string[];
  readonly pages: number;
  readonly listed: number;
  readonly skipped: number;
  readonly units: number;
  /** Milliseconds of work. */
  readonly took: number;
  readonly totals: Totals;
}

/** A case in which something changes. */
export interface ChangedCase {
  readonly issueId: string;
  readonly receivedAt: Instant;
  readonly changes: readonly Changed[];
}

export interface Replays {
  aboutOf(job: JobRecord): ReplayAbout;
  cursorOf(job: JobRecord): ReplayCursor;
  /** Keeps a draft as it was when it was to be tried, in place of the one before. */
  keepBook(projectId: string, seen: number, book: Rulebook): Promise<void>;
  /** Undefined when another has taken its place. */
  bookOf(projectId: string, seen: number): Promise<Rules | undefined>;
  writePage(run: ReplayRun, page: number, rows: readonly ChangedCase[]): Promise<void>;
  readPage(run: ReplayRun, page: number): Promise<readonly ChangedCase[]>;
  forget(run: ReplayRun, pages: number): Promise<void>;
}
