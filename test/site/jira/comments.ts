/** REST resource: comments of an issue, public and internal. */
import type { RestResponse } from '../world';
import { pageOf } from './beans';
import { commentBean } from './comment-bean';
import { commentOfIssue, reads } from './comment-finding';
import { deleteComment, rewriteComment, writeComment } from './comments-making';
import { authorOf } from './edits';
import { need, visibleIssue } from './finding';
import { listAt } from './json';
import { mayBrowse } from './rights';
import { created, done, listOf, numberOf, ok, param, Refusal, type Call, type Route } from './route';
import { readComment } from './writing';

const LIST = '/rest/api/3/issue/{issueIdOrKey}/comment';
const MOST = 5000;

export const COMMENTS: readonly Route[] = [
  { method: 'GET', template: LIST, run: list },
  { method: 'POST', template: LIST, run: add },
  { method: 'GET', template: `${LIST}/{id}`, run: getOne },
  { method: 'PUT', template: `${LIST}/{id}`, run: rewrite },
  { method: 'DELETE', template: `${LIST}/{id}`, run: remove },
  { method: 'POST', template: '/rest/api/3/comment/list', run: byIds },
];

function list(call: Call): RestResponse {
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  const startAt = numberOf(call.query, 'startAt', 0, Infinity);
  const maxResults = numberOf(call.query, 'maxResults', 100, MOST);
  const orderBy = call.query.get('orderBy') ?? 'created';
  if (!['created', '+created', '-created'].includes(orderBy))
    throw new Refusal(400, ['The orderBy value must be created.']);
  const readable = issue.comments.filter((comment) => reads(call, issue, comment));
  const ordered = orderBy === '-created' ? readable.reverse() : readable;
  const expand = listOf(call.query, 'expand');
  return ok({
    startAt,
    maxResults,
    total: ordered.length,
    comments: ordered.slice(startAt, startAt + maxResults).map((comment) => commentBean(call, issue, comment, expand)),
  });
}

function add(call: Call): RestResponse {
  const author = authorOf(call);
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  need(call, 'ADD_COMMENTS', issue, 'You do not have permission to comment on this issue.');
  const comment = writeComment(call.world, issue, readComment(call.body), author);
  return created(commentBean(call, issue, comment, listOf(call.query, 'expand')));
}

function getOne(call: Call): RestResponse {
  const { comment, issue } = commentOfIssue(call);
  return ok(commentBean(call, issue, comment, listOf(call.query, 'expand')));
}

/** Whether a comment is public does not change by rewriting it. */
function rewrite(call: Call): RestResponse {
  const author = authorOf(call);
  const { comment, issue } = commentOfIssue(call);
  const permission = comment.authorId === author.accountId ? 'EDIT_OWN_COMMENTS' : 'EDIT_ALL_COMMENTS';
  need(call, permission, issue, 'You do not have permission to edit this comment.');
  const draft = readComment(call.body);
  for (const [key, value] of draft.properties ?? []) comment.properties.set(key, value);
  rewriteComment(call.world, issue, comment, draft.body, author);
  return ok(commentBean(call, issue, comment, listOf(call.query, 'expand')));
}

function remove(call: Call): RestResponse {
  const author = authorOf(call);
  const { comment, issue } = commentOfIssue(call);
  const permission = comment.authorId === author.accountId ? 'DELETE_OWN_COMMENTS' : 'DELETE_ALL_COMMENTS';
  need(call, permission, issue, 'You do not have permission to delete this comment.');
  deleteComment(call.world, issue, comment, author);
  return done();
}

function byIds(call: Call): RestResponse {
  const wanted = new Set(listAt(call.body, 'ids').map(String));
  const found = [...call.jira.issues.values()].flatMap((issue) =>
    issue.comments
      .filter((comment) => wanted.has(comment.id) && reads(call, issue, comment))
      .filter(() => mayBrowse(call.world, call.actor.accountId, issue))
      .map((comment) => ({ issue, comment })),
  );
  const expand = listOf(call.query, 'expand');
  return ok(pageOf(call, found, 0, 1000, ({ issue, comment }) => commentBean(call, issue, comment, expand)));
}
