import type { Flag, Glance } from '../domain/casework/glance';
import type { Instant } from '../domain/time';
import type { CaseRecord } from './cases';

/** Many open cases at a glance. Hints only, as of each case's last event: a row may be behind for a moment. */
export interface Queue {
  /** The open cases of a desk, those nearest their limit first at each level. `more`: there are more than anybody reads. */
  open(projectId: string): Promise<{ readonly cases: readonly Queued[]; readonly more: boolean }>;
  /** Events of a desk that count as this since an instant, newest first, as many as anybody counts. */
  flagged(projectId: string, flag: Flag, from: Instant): Promise<readonly Flagged[]>;
  /**
   * Of the next 100 cases by their id as text, those written before an overview was kept; `last` is the last looked at,
   * and undefined at the end.
   */
  unseen(
    projectId: string,
    standing: Lying,
    after: string,
  ): Promise<{ readonly issueIds: readonly string[]; readonly looked: number; readonly last?: string }>;
  /** Notes how a case stands, where nothing was noted. Whatever is recorded meanwhile notes it itself. */
  fill(seen: CaseRecord, glance: Glance | undefined): Promise<void>;
}

export type Lying = 'running' | 'resting' | 'stuck';

export interface Queued extends Glance {
  readonly issueId: string;
  readonly version: number;
}

interface Flagged {
  readonly issueId: string;
  readonly at: Instant;
}
