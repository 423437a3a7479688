import type { Instant } from '../domain/time';

/** What the vendor gate must know when a workflow asks it. As the app: nobody is the user of that call. */
export interface Gate {
  /** Undefined when Jira does not show us the issue. */
  placeOf(issueKey: string): Promise<{ readonly issueId: string; readonly projectId: string } | undefined>;
  /** Undefined when Jira has no such status. */
  status(id: string): Promise<{ readonly name: string; readonly finished: boolean } | undefined>;
  /** Keeps that a workflow of this project has asked, by one of our validators, on the way to a status. */
  noteAsked(by: Validator, projectId: string, status: string): Promise<void>;
  asked(by: Validator, projectId: string): Promise<readonly { readonly status: string; readonly at: Instant }[]>;
}

/** Keys of the manifest's validators. */
export type Validator = 'vendor-gate' | 'phase-gate';
