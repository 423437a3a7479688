import type { Owed } from '../domain/casework/owed';
import type { Instant } from '../domain/time';
import type { Called, OwedRow } from './cases';

/** An effect that is not done, as the set-up page tells of it. */
export interface Shelved {
  readonly issueId: string;
  readonly id: string;
  /** `step`: not an effect, but what a case's clock called for. */
  readonly kind: Owed['kind'] | 'step';
  readonly attempts: number;
}

/** What a desk's cases still owe, and what Jira refused. */
export interface Shelf {
  /** `more`: only the first hundred of each kind, over all desks, were looked at. */
  of(projectId: string): Promise<{
    readonly owed: readonly Shelved[];
    readonly parked: readonly (Shelved & { readonly reason: string })[];
    readonly more: boolean;
  }>;
  /** Takes a parked effect of this desk to oneself, to be tried again. Undefined when it is parked no longer. */
  unpark(id: string, projectId: string, until: Instant): Promise<OwedRow | undefined>;
  /** Has the clock of a stuck case of this desk call again. Undefined when it is stuck no longer. */
  unstick(id: string, projectId: string): Promise<Called | undefined>;
}
