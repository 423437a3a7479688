import type { Organisation } from '../domain/organisation';
import type { Result } from '../domain/result';
import type { Refused } from './staff';

/** An organisation at a desk, and who stands for it there. */
export interface Represented extends KnownOrganisation {
  readonly projectId: string;
  readonly projectKey: string;
}

/** What the support centre has written down about the organisations of its customers. */
export interface Organisations {
  /** Those of a desk. One written a moment ago may be missing or as it was. */
  ofDesk(projectId: string): Promise<readonly Organisation[]>;
  /** Those of these that are written down, by key. */
  read(projectId: string, ids: readonly string[]): Promise<readonly Organisation[]>;
  /** Writes the version after the one it was read at, or the first. False when somebody else wrote it; then nothing is written. */
  save(next: Organisation): Promise<boolean>;
}

export interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
}

/** What Jira knows of customers and the organisations they are in. As the app. */
export interface Customers {
  /** Every organisation of a desk, by the key of its project. */
  organisationsAt(desk: string): Promise<readonly KnownOrganisation[]>;
  /** Those of them that a person is in; none where Jira does not let us see. */
  organisationsOf(accountId: string, desk: string): Promise<readonly KnownOrganisation[]>;
  peopleOf(organisation: string): Promise<readonly { readonly accountId: string; readonly name: string }[]>;
  /** Ids of the organisations a request is shared with; none where Jira does not let us see. */
  sharedWith(issueId: string): Promise<readonly string[]>;
  /** Open requests that are shared with an organisation, newest first; `after` and `next` are keys. */
  openRequests(wanted: {
    readonly projectKey: string;
    readonly organisation: KnownOrganisation;
    readonly after: string | undefined;
    readonly most: number;
  }): Promise<
    Result<
      {
        readonly requests: readonly { readonly issueId: string; readonly key: string; readonly summary: string }[];
        readonly next?: string;
        /** Address of the portal; that of a request is this, a stroke and its key. */
        readonly portal?: string;
      },
      Refused
    >
  >;
}
