import type { Result } from '../domain/result';
import type { Instant } from '../domain/time';
import type { Refused } from './staff';

/** The issue of an item of an onboarding case, to be made. */
export interface ChildToMake {
  readonly issueId: string;
  readonly effectId: string;
  readonly item: string;
  /** Names or ids of types, in the order they are tried, of which only those one level below the case's count. */
  readonly types: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly assignee: string | undefined;
  readonly as: string | undefined;
  /** An earlier try may have made it. */
  readonly again: boolean;
}

export interface Made {
  readonly issueId: string;
  readonly key: string;
}

/** Who last changed an issue's status, and when. */
export interface Mover {
  readonly accountId: string;
  readonly at: Instant;
}

/** Issues of items of onboarding cases, below the case's own. */
export interface Children {
  make(child: ChildToMake): Promise<Result<Made, Refused>>;
  /** Undefined when it was the app, or nobody yet. */
  lastMover(issueId: string): Promise<Mover | undefined>;
}
