/** Writing, changing and deleting comments, with everything that follows from it. */
import type { World } from '../world';
import { customerMail } from './customer-mail';
import { homeOf } from './finding';
import { isRecord } from './json';
import { tellCommentDeleted, tellCommented, tellMentioned, type Author } from './product-events';
import { isAgent } from './rights';
import { noteForSearch } from './search-index';
import type { Adf, Comment, Issue } from './state';

/** The property that makes a comment of a service desk an internal note. */
export const INTERNAL = 'sd.public.comment';

export interface CommentDraft {
  readonly body: Adf;
  readonly internal: boolean;
  readonly properties?: ReadonlyMap<string, unknown>;
  readonly visibility?: Comment['visibility'];
}

/** Colleagues who are neither agents nor part of the request only ever write internal notes. */
function mayWritePublicly(world: World, issue: Issue, accountId: string): boolean {
  const project = homeOf(world.state.jira, issue);
  if (!project.serviceDesk || isAgent(world, accountId, project)) return true;
  const { request } = issue;
  if (issue.reporterId === accountId || request?.participantIds.includes(accountId)) return true;
  return world.state.jira.users.get(accountId)?.accountType === 'customer';
}

export function writeComment(world: World, issue: Issue, draft: CommentDraft, author: Author): Comment {
  const at = world.now();
  const properties = new Map(draft.properties);
  const desk = homeOf(world.state.jira, issue).serviceDesk !== null;
  const isPublic = !desk || (!draft.internal && mayWritePublicly(world, issue, author.accountId));
  if (desk && !isPublic) properties.set(INTERNAL, { internal: true });
  const comment: Comment = {
    id: String(world.next()),
    body: draft.body,
    authorId: author.accountId,
    updateAuthorId: author.accountId,
    createdAt: at,
    updatedAt: at,
    public: isPublic,
    visibility: draft.visibility ?? null,
    properties,
  };
  issue.comments.push(comment);
  issue.updatedAt = at;
  const { watcherIds } = issue;
  const user = world.state.jira.users.get(author.accountId);
  if (user?.accountType === 'licensed' && !watcherIds.includes(user.accountId)) watcherIds.push(user.accountId);
  noteForSearch(world, issue.id);
  tellCommented(world, issue, comment, author);
  tellMentioned(world, issue, comment, mentionsIn(comment.body), author);
  customerMail(world, {
    cause: 'public-comment-added',
    issueId: issue.id,
    byId: author.accountId,
    commentId: comment.id,
  });
  return comment;
}

export function rewriteComment(world: World, issue: Issue, comment: Comment, body: Adf, author: Author): void {
  comment.body = body;
  comment.updateAuthorId = author.accountId;
  comment.updatedAt = world.now();
  issue.updatedAt = comment.updatedAt;
  noteForSearch(world, issue.id);
  tellCommented(world, issue, comment, author);
  customerMail(world, {
    cause: 'public-comment-edited',
    issueId: issue.id,
    byId: author.accountId,
    commentId: comment.id,
  });
}

export function deleteComment(world: World, issue: Issue, comment: Comment, author: Author): void {
  issue.comments = issue.comments.filter((one) => one !== comment);
  issue.updatedAt = world.now();
  noteForSearch(world, issue.id);
  tellCommentDeleted(world, issue, comment, author);
}

function mentionsIn(node: unknown): string[] {
  if (!isRecord(node)) return [];
  const own = node['type'] === 'mention' && isRecord(node['attrs']) ? [String(node['attrs']['id'])] : [];
  return Array.isArray(node['content']) ? [...own, ...node['content'].flatMap(mentionsIn)] : own;
}
