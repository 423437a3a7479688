/** What Jira tells an app: bodies as recorded ones look, so without description, priority or custom fields. */
import type { World } from '../world';
import { projectBean, statusBean, typeBean } from './beans';
import { homeOf, statusOf, typeOf } from './finding';
import { stamp } from './stamp';
import type { Attachment, ChangeItem, Comment, Issue, IssueLink, LinkType } from './state';

/** Who did something, and whether through an app's call. */
export interface Author {
  readonly accountId: string;
  readonly byApp: boolean;
}

export function tellCreated(world: World, issue: Issue, author: Author): void {
  emit(world, 'avi:jira:created:issue', issue, author, { associatedUsers: [{ accountId: author.accountId }] });
}

/** An assignment is told twice: as an update, and by its own event. */
export function tellUpdated(world: World, issue: Issue, items: readonly ChangeItem[], author: Author): void {
  const assigned = items.filter((item) => item.field === 'assignee');
  const people = new Set([
    author.accountId,
    ...assigned.flatMap((item) => [item.from, item.to]).filter((id) => id !== null),
  ]);
  const statuses = items.filter((item) => item.field === 'status').flatMap((item) => [item.to, item.from]);
  const body = {
    changelog: { items: items.map(told) },
    associatedUsers: [...people].map((accountId) => ({ accountId })),
  };
  const withStatuses = { ...body, associatedStatuses: statuses.flatMap((id) => statusTold(world, id)) };
  emit(world, 'avi:jira:updated:issue', issue, author, statuses.length > 0 ? withStatuses : body);
  if (assigned.length > 0) emit(world, 'avi:jira:assigned:issue', issue, author, body);
}

export function tellDeleted(world: World, issue: Issue, author: Author): void {
  emit(world, 'avi:jira:deleted:issue', issue, author, { associatedUsers: [{ accountId: author.accountId }] });
}

/** Somebody opened the issue. */
export function tellViewed(world: World, issue: Issue, author: Author): void {
  emit(world, 'avi:jira:viewed:issue', issue, author, { user: { accountId: author.accountId } });
}

/** Sent for a new comment and for an edited one alike. */
export function tellCommented(world: World, issue: Issue, comment: Comment, author: Author): void {
  emit(world, 'avi:jira:commented:issue', issue, author, {
    associatedUsers: [{ accountId: author.accountId }],
    comment: commentTold(world, comment),
  });
}

export function tellCommentDeleted(world: World, issue: Issue, comment: Comment, author: Author): void {
  emit(world, 'avi:jira:deleted:comment', issue, author, { comment: commentTold(world, comment) });
}

export function tellMentioned(
  world: World,
  issue: Issue,
  comment: Comment | null,
  accountIds: readonly string[],
  author: Author,
): void {
  const mentioned = accountIds.filter((accountId) => accountId !== author.accountId);
  if (mentioned.length === 0) return;
  if (comment)
    emit(world, 'avi:jira:mentioned:comment', issue, author, {
      mentionedAccountIds: mentioned,
      comment: commentTold(world, comment),
    });
  else emit(world, 'avi:jira:mentioned:issue', issue, author, { mentionedAccountIds: mentioned });
}

export function tellLink(
  world: World,
  what: 'created' | 'deleted',
  issue: Issue,
  link: IssueLink,
  type: LinkType,
  author: Author,
): void {
  send(world, `avi:jira:${what}:issuelink`, issue, author, {
    id: Number(link.id),
    sourceIssueId: Number(link.inwardIssueId),
    destinationIssueId: Number(link.outwardIssueId),
    issueLinkType: { id: Number(type.id), name: type.name, outwardName: type.outward, inwardName: type.inward },
  });
}

export function tellAttachment(
  world: World,
  what: 'created' | 'deleted',
  issue: Issue,
  attachment: Attachment,
  author: Author,
): void {
  send(world, `avi:jira:${what}:attachment`, issue, author, {
    attachment: {
      id: attachment.id,
      issueId: issue.id,
      fileName: attachment.filename,
      createDate: dated(world, attachment.createdAt),
      size: attachment.size,
      mimeType: attachment.mimeType,
      author: { accountId: attachment.authorId },
    },
  });
}

export function tellProperty(world: World, what: 'set' | 'deleted', issue: Issue, key: string, author: Author): void {
  send(world, `avi:jira:${what}:issue-property`, issue, author, {
    issue: { id: issue.id, key: issue.key },
    property: { key },
  });
}

function emit(world: World, name: string, issue: Issue, author: Author, more: Readonly<Record<string, unknown>>): void {
  send(world, name, issue, author, { issue: issueTold(world, issue), atlassianId: author.accountId, ...more });
}

function send(world: World, name: string, issue: Issue, author: Author, body: Readonly<Record<string, unknown>>): void {
  const { key } = homeOf(world.state.jira, issue);
  world.emit({ name, projectKey: key, byApp: author.byApp, body: { eventType: name, ...body } });
}

function issueTold(world: World, issue: Issue): Record<string, unknown> {
  const { jira } = world.state;
  const person = (accountId: string | null): unknown => (accountId === null ? null : { accountId });
  return {
    id: issue.id,
    key: issue.key,
    fields: {
      summary: issue.summary,
      issuetype: typeBean(jira, typeOf(jira, issue), null),
      creator: person(issue.creatorId),
      created: dated(world, issue.createdAt),
      project: projectBean(jira, homeOf(jira, issue)),
      reporter: person(issue.reporterId),
      assignee: person(issue.assigneeId),
      updated: dated(world, issue.updatedAt),
      status: statusBean(jira, statusOf(jira, issue), null),
    },
  };
}

function commentTold(world: World, comment: Comment): Record<string, unknown> {
  return {
    id: comment.id,
    author: { accountId: comment.authorId },
    body: comment.body,
    updateAuthor: { accountId: comment.updateAuthorId },
    created: dated(world, comment.createdAt),
    updated: dated(world, comment.updatedAt),
    jsdPublic: comment.public,
  };
}

function told({ field, fieldId, from, fromString, to, toString }: ChangeItem): Record<string, unknown> {
  return { field, fieldId, from, fromString, to, toString };
}

function statusTold(world: World, id: string | null): unknown[] {
  const { jira } = world.state;
  const status = id === null ? undefined : jira.statuses.get(id);
  return status ? [statusBean(jira, status, null)] : [];
}

function dated(world: World, at: number): string {
  return stamp(at, world.state.jira.timeZone);
}
