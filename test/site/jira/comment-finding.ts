import { homeOf, visibleIssue } from './finding';
import { isWithin, mayBrowse } from './rights';
import { param, Refusal, type Call } from './route';
import type { Comment, Issue } from './state';

const UNSEEN = 'Comment does not exist or you do not have permission to see it.';

/** The comment a `/comment/{commentId}` path names, wherever it lies. */
export function visibleComment(call: Call): { comment: Comment; issue: Issue } {
  const id = param(call, 'commentId');
  for (const issue of call.jira.issues.values()) {
    const comment = issue.comments.find((one) => one.id === id);
    if (!comment) continue;
    if (mayBrowse(call.world, call.actor.accountId, issue) && reads(call, issue, comment)) return { comment, issue };
    break;
  }
  throw new Refusal(404, [UNSEEN]);
}

/** The comment an `/issue/{issueIdOrKey}/comment/{id}` path names. */
export function commentOfIssue(call: Call): { comment: Comment; issue: Issue } {
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  const comment = issue.comments.find((one) => one.id === param(call, 'id'));
  if (!comment || !reads(call, issue, comment)) throw new Refusal(404, [UNSEEN]);
  return { comment, issue };
}

/** False for a comment restricted to a group or role the caller is not in. */
export function reads(call: Call, issue: Issue, comment: Comment): boolean {
  return isWithin(call.world, call.actor.accountId, comment.visibility, homeOf(call.jira, issue));
}
