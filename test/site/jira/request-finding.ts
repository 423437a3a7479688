/** The request a path names, as far as the caller may follow it. */
import { homeOf, issueOf } from './finding';
import { isAgent, mayFollowRequest } from './rights';
import { param, Refusal, type Call } from './route';
import type { Desk } from './servicedesks';
import type { Issue, RequestData } from './state';

export interface FoundRequest extends Desk {
  readonly issue: Issue;
  readonly request: RequestData;
  /** The caller works here: sees internal notes, service levels and every transition. */
  readonly agent: boolean;
}

/** The request, or undefined when there is none the caller may open. */
export function requestFor(call: Call, issue: Issue | undefined): FoundRequest | undefined {
  if (!issue?.request || !mayFollowRequest(call.world, call.actor.accountId, issue)) return undefined;
  const project = homeOf(call.jira, issue);
  const desk = project.serviceDesk;
  if (!desk) return undefined;
  return { issue, request: issue.request, project, desk, agent: isAgent(call.world, call.actor.accountId, project) };
}

/** The request named by `issueIdOrKey` in the path; 404, whether it does not exist or is none of the caller's business. */
export function visibleRequest(call: Call, name = 'issueIdOrKey'): FoundRequest {
  const found = requestFor(call, issueOf(call.jira, param(call, name)));
  if (!found) throw new Refusal(404, ["The request you're trying to view does not exist."]);
  return found;
}
