import type { Course } from '../domain/casework/pack';
import type { Instant } from '../domain/time';
import type { CaseRecord, Waking } from './cases';

/** Closed cases, many to a value, for whoever reads thousands of them. */
export interface Packs {
  /** Cases closed by this instant that lie in no pack, the earliest 100. Hints only. */
  ripe(by: Instant): Promise<Waking['cases']>;
  /** Packs cases of a desk as they were read, all at once. False when one of them changed meanwhile. */
  pack(projectId: string, records: readonly CaseRecord[], now: Instant): Promise<boolean>;
  /** Packs of which the last case ended at this instant or later, in order of that. `after` as everywhere. Hints only. */
  endedFrom(projectId: string, at: Instant, after?: string): Promise<PackPage>;
  /** The next 100 cases of a desk that lie in no pack, by their id as text. Hints only. */
  apart(projectId: string, standing: Heap, after: string): Promise<readonly string[]>;
}

export type Apart = 'closed' | 'resting' | 'running';

/** `new`: nothing folded yet; `stuck`: its clock calls no more; `missing`: Jira does not show its issue. */
export type Heap = Apart | 'new' | 'stuck' | 'missing' | 'packed';

interface PackPage {
  readonly packs: readonly {
    readonly key: string;
    readonly endedAt: Instant;
    readonly packedAt: Instant;
    readonly courses: readonly Course[];
  }[];
  /** What reading it cost. */
  readonly units: number;
  readonly next?: string;
}
