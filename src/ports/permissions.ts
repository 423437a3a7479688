import type { Represented } from './customers';

/** Jira's answer to whether this person may do this here. Anything but a clear yes is a no. */
export interface Permissions {
  isAgent(installation: string, accountId: string, issueId: string): Promise<boolean>;
  /** Whether this person works as an agent in the project. */
  isAgentOf(installation: string, accountId: string, projectId: string): Promise<boolean>;
  administers(installation: string, accountId: string, projectId: string): Promise<boolean>;
  administersSite(installation: string, accountId: string): Promise<boolean>;
  /** Id of the request's issue, when this customer sent it, takes part in it, or is in an organisation it is shared with. */
  follows(accountId: string, requestKey: string): Promise<string | undefined>;
  /** What this person may do with an issue, in one question; undefined when they cannot see it. */
  party(
    installation: string,
    accountId: string,
    issueId: string,
  ): Promise<{ readonly agent: boolean; readonly administers: boolean } | undefined>;
  /** The organisations whose superuser this customer is. */
  represents(accountId: string): Promise<readonly Represented[]>;
}
