import type { Instant, Span } from '../domain/time';

/** What the clocks of a desk did, in order of time. */
export interface Ledger {
  /**
   * Steps of a desk's clocks in a period, its end included, newest first, a page at a time; within one instant in any order. A
   * newest one may be missing for a moment. `seen`: how many rows were looked at. `after` is worth nothing in another run.
   */
  steps(
    projectId: string,
    period: Span,
    after?: string,
  ): Promise<{
    readonly steps: readonly { readonly issueId: string; readonly seq: number; readonly at: Instant }[];
    readonly seen: number;
    readonly next?: string;
  }>;
  /** Cases of a desk to which anything happened in a period, its end included, newest first, a page at a time; one may be on several. */
  touched(
    projectId: string,
    period: Span,
    after?: string,
  ): Promise<{ readonly issueIds: readonly string[]; readonly next?: string }>;
  /** Those of these effects that are not done. */
  unsettled(
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly state: 'owed' | 'parked'; readonly reason?: string }>>;
}
