import { adfHtml } from './adf';
import { restUrl, stampFor, userBean } from './beans';
import { mayFollowRequest } from './rights';
import type { Call } from './route';
import type { Comment, Issue } from './state';

/** A comment as Jira answers it; `jsdPublic` false marks an internal note. */
export function commentBean(
  call: Call,
  issue: Issue,
  comment: Comment,
  expand: readonly string[],
): Record<string, unknown> {
  return {
    self: restUrl(call.jira, `issue/${issue.id}/comment/${comment.id}`),
    id: comment.id,
    author: userBean(call, comment.authorId),
    body: comment.body,
    ...(expand.includes('renderedBody') ? { renderedBody: adfHtml(comment.body) } : {}),
    updateAuthor: userBean(call, comment.updateAuthorId),
    created: stampFor(call, comment.createdAt),
    updated: stampFor(call, comment.updatedAt),
    ...(comment.visibility ? { visibility: comment.visibility } : {}),
    ...(expand.includes('properties')
      ? { properties: [...comment.properties].map(([key, value]) => ({ key, value })) }
      : {}),
    jsdPublic: comment.public,
    ...(issue.request ? { jsdAuthorCanSeeRequest: mayFollowRequest(call.world, comment.authorId, issue) } : {}),
  };
}
