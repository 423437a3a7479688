/** Comments of a request: customers see and write public ones only. */
import { z } from 'zod';
import { adfHtml } from './adf';
import { writeComment } from './comments-making';
import { authorOf } from './edits';
import { issueOf } from './finding';
import { stringsAt } from './json';
import { answerPage, date, firstPage, personById, selfLink } from './jsm-values';
import { attachmentAnswer } from './request-attachment-answer';
import { requestFor, visibleRequest, type FoundRequest } from './request-finding';
import { holds, isWithin } from './rights';
import { created, flagOf, listOf, ok, param, Refusal, type Call, type Route } from './route';
import type { Attachment, Comment } from './state';
import { adfToWiki, wikiToAdf } from './wiki';

const COMMENTS = '/rest/servicedeskapi/request/{issueIdOrKey}/comment';
/** Property of a comment that lists the attachments sent along with it. */
export const SENT_ALONG = 'sd.attachments';

/** Comments the caller may read, oldest first. */
export function readableComments(call: Call, { issue, project, agent }: FoundRequest): Comment[] {
  return issue.comments.filter(
    (comment) => (comment.public || agent) && isWithin(call.world, call.actor.accountId, comment.visibility, project),
  );
}

export function commentAnswer(
  call: Call,
  found: FoundRequest,
  comment: Comment,
  expand: readonly string[],
): Record<string, unknown> {
  return {
    _expands: ['attachment', 'renderedBody'],
    id: comment.id,
    body: adfToWiki(comment.body),
    ...(expand.includes('renderedBody') ? { renderedBody: { html: adfHtml(comment.body) } } : {}),
    public: comment.public,
    author: personById(call, comment.authorId),
    created: date(call, comment.createdAt),
    ...(expand.includes('attachment')
      ? {
          attachments: firstPage(
            call,
            sentAlong(found, comment).map((one) => attachmentAnswer(call, found.issue, one)),
          ),
        }
      : {}),
    _links: selfLink(call, `/request/${found.issue.id}/comment/${comment.id}`),
  };
}

function sentAlong({ issue }: FoundRequest, comment: Comment): Attachment[] {
  const ids = stringsAt({ ids: comment.properties.get(SENT_ALONG) }, 'ids');
  return issue.attachments.filter(({ id }) => ids.includes(id));
}

function visibleComment(call: Call): { found: FoundRequest; comment: Comment } {
  const found = visibleRequest(call);
  const id = param(call, 'commentId');
  const comment = readableComments(call, found).find((one) => one.id === id);
  if (!comment) throw new Refusal(404, ['The comment does not exist.']);
  return { found, comment };
}

/** Refuses whoever may not comment: followers may, agents with the permission to. */
export function needCommenter(call: Call, { issue, project, agent }: FoundRequest): void {
  const allowed = !agent || holds(call.world, call.actor.accountId, 'ADD_COMMENTS', project, issue);
  if (!allowed) throw new Refusal(403, ['You do not have permission to comment on this request.']);
}

const NewComment = z.object({ body: z.string().trim().min(1), public: z.boolean().default(true) });

export const REQUEST_COMMENTS: readonly Route[] = [
  {
    method: 'GET',
    template: COMMENTS,
    run(call) {
      // Jira Service Management answers an empty page here, not a refusal.
      const found = requestFor(call, issueOf(call.jira, param(call, 'issueIdOrKey')));
      if (!found) return answerPage(call, []);
      const [isPublic, internal] = [flagOf(call.query, 'public', true), flagOf(call.query, 'internal', true)];
      const wanted = readableComments(call, found).filter((comment) => (comment.public ? isPublic : internal));
      return answerPage(
        call,
        wanted.map((comment) => commentAnswer(call, found, comment, listOf(call.query, 'expand'))),
      );
    },
  },
  {
    method: 'POST',
    template: COMMENTS,
    run(call) {
      const found = visibleRequest(call);
      const body = NewComment.safeParse(call.body);
      if (!body.success) throw new Refusal(400, ['The comment needs a body.']);
      needCommenter(call, found);
      if (!body.data.public && !found.agent) throw new Refusal(403, ['Customers can only write public comments.']);
      const draft = { body: wikiToAdf(body.data.body), internal: !body.data.public };
      const comment = writeComment(call.world, found.issue, draft, authorOf(call));
      return created(commentAnswer(call, found, comment, []));
    },
  },
  {
    method: 'GET',
    template: `${COMMENTS}/{commentId}`,
    run(call) {
      const { found, comment } = visibleComment(call);
      return ok(commentAnswer(call, found, comment, listOf(call.query, 'expand')));
    },
  },
  {
    method: 'GET',
    template: `${COMMENTS}/{commentId}/attachment`,
    run(call) {
      const { found, comment } = visibleComment(call);
      return answerPage(
        call,
        sentAlong(found, comment).map((one) => attachmentAnswer(call, found.issue, one)),
      );
    },
  },
];
