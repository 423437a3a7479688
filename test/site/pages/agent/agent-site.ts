import type { ServiceDesk } from '../desk';
import type { Project } from '../jira';

/** What the whole of the agents' pages goes by. */
export interface AgentSite {
  readonly projects: readonly Project[];
  readonly desks: readonly ServiceDesk[];
}
