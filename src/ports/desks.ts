import type { Standstill } from '../domain/casework/standstill';
import type { Instant } from '../domain/time';

export interface Desk {
  readonly projectId: string;
  readonly projectKey: string;
  readonly enabled: boolean;
  readonly enabledAt: Instant;
  /** Version of the rulebook in force; 0 before the first is published. */
  readonly rulebook: number;
  /** Counts every change of this row, so that two who change it are kept apart. */
  readonly version: number;
  /** When its clocks stood still, in order; the last one lasts while it has no end. */
  readonly standstills: readonly Standstill[];
  /** Since when Jira does not show its project. */
  readonly lostAt?: Instant;
}

/** Which desk, by its project. */
export type DeskPlace = Pick<Desk, 'projectId' | 'projectKey'>;

export interface Desks {
  of(projectId: string): Promise<Desk | undefined>;
  enabled(): Promise<readonly Desk[]>;
  /** Writes a desk as it was read, changed. False when somebody else changed it first. */
  save(seen: Desk | undefined, desk: Desk): Promise<boolean>;
  lastSweepAt(): Promise<Instant | null>;
  swept(at: Instant): Promise<void>;
  /** Up to when everything that changed in Jira has been compared with our store. */
  comparedUntil(): Promise<Instant | null>;
  compared(at: Instant): Promise<void>;
  /** When every case in hand was last looked for in Jira. */
  calledRollAt(): Promise<Instant | null>;
  calledRoll(at: Instant): Promise<void>;
  /** Forgets a desk as it was read. Its rulebooks stay. */
  remove(seen: Desk): Promise<boolean>;
}
