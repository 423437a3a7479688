import type { Ports } from '../ports/ports';

/** A change of status that a workflow asks about. Nothing else of the issue is believed but its key. */
export interface Step {
  readonly issueKey: string;
  /** Id of the status it leads to. */
  readonly to: string;
}

/** Jira does not show us the issue: by its key it may be a case even so. */
export async function isOfADesk({ desks }: Ports, issueKey: string): Promise<boolean> {
  const projectKey = issueKey.slice(0, issueKey.lastIndexOf('-'));
  return (await desks.enabled()).some((desk) => desk.projectKey === projectKey);
}
