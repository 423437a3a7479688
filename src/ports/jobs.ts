import type { Instant } from '../domain/time';

/** What may take longer than one function may run: done in slices, each ending in a checkpoint. */
export type JobKind = 'intake' | 'move-cases' | 'replay' | 'mail' | 'fill-queue';

export interface JobRecord {
  /** One job of an id at a time: `intake:<project>`. */
  readonly id: string;
  readonly kind: JobKind;
  readonly projectId: string;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  /** Counts every change of this row. */
  readonly version: number;
  readonly startedAt: Instant;
  readonly startedBy: string;
  /** Until when whoever has taken the next slice keeps it to itself; a job that is held no longer has lost its worker. */
  readonly heldUntil: Instant;
  readonly progress: { readonly done: number; readonly of: number };
  /** What the job is about, and where it has got to: each kind reads its own. JSON, small. */
  readonly about: unknown;
  readonly cursor: unknown;
}

export type NewJob = Omit<JobRecord, 'version' | 'state' | 'heldUntil'>;

export interface Jobs {
  read(id: string): Promise<JobRecord | undefined>;
  /** Starts a job, or starts it anew when one with this id has ended. False while one is running. */
  start(job: Omit<JobRecord, 'version' | 'state' | 'heldUntil'>): Promise<boolean>;
  /** Writes a job as it was read, changed. Undefined when somebody else changed it first. */
  change(seen: JobRecord, next: Partial<JobRecord>): Promise<JobRecord | undefined>;
  /** Running jobs that nobody holds. Hints only. */
  abandoned(at: Instant): Promise<readonly JobRecord[]>;
}

/** What travels through the queue. Events outlive a deploy: newer code must read older bodies. */
export type Job =
  | { readonly do: 'steps' }
  | { readonly do: 'hear'; readonly issueId: string }
  | { readonly do: 'sweep' }
  | { readonly do: 'mail' }
  | { readonly do: 'job'; readonly id: string };

export interface Work {
  /** Wakes the sweep's step-taking at these instants, each at most 15 minutes ahead. */
  wakeAt(instants: readonly Instant[]): Promise<void>;
  /** Has an issue looked at soon, by someone with time to do it. */
  hear(issueId: string): Promise<void>;
  sweep(): Promise<void>;
  /** Has the letters that are due by then sent at this instant, at most 15 minutes ahead. */
  mail(at: Instant): Promise<void>;
  /** Has the next slice of a job done, so many seconds from now. */
  job(id: string, delayInSeconds: number): Promise<void>;
}
