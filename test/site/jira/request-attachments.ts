/** Files of a request: sent ahead to the desk, then put at the request with a comment. */
import { z } from 'zod';
import { attach } from './attachments';
import { writeComment } from './comments-making';
import { authorOf } from './edits';
import { answerPage, firstPage } from './jsm-values';
import { attachmentAnswer } from './request-attachment-answer';
import { commentAnswer, needCommenter, SENT_ALONG } from './request-comments';
import { visibleRequest, type FoundRequest } from './request-finding';
import { created, param, Refusal, type Call, type Route } from './route';
import { visibleDesk } from './servicedesks';
import type { Attachment, TemporaryAttachment } from './state';
import { wikiToAdf } from './wiki';
import type { RestResponse } from '../world';

const TEMPLATE = '/rest/servicedeskapi/request/{issueIdOrKey}/attachment';
const MOST_BYTES = 20 * 1024 * 1024;
const KEPT_MS = 60 * 60 * 1000;

const NewAttachments = z.object({
  temporaryAttachmentIds: z.array(z.string()).min(1),
  public: z.boolean().default(true),
  additionalComment: z.object({ body: z.string() }).optional(),
});

function sendAhead(call: Call): RestResponse {
  visibleDesk(call);
  if (call.files.length === 0) throw new Refusal(400, ['No file was sent.']);
  if (call.files.some((file) => file.bytes.byteLength > MOST_BYTES)) throw new Refusal(413, ['The file is too large.']);
  const kept = call.files.map((file): TemporaryAttachment => {
    const id = `temp${call.world.next()}`;
    const { accountId } = call.actor;
    return {
      id,
      filename: file.name,
      mimeType: file.type,
      bytes: file.bytes,
      authorId: accountId,
      createdAt: call.world.now(),
    };
  });
  for (const one of kept) call.jira.temporaryAttachments.set(one.id, one);
  return created({
    temporaryAttachments: kept.map(({ id, filename }) => ({ temporaryAttachmentId: id, fileName: filename })),
  });
}

/** The file the caller sent ahead within the last hour. */
function sentAhead(call: Call, id: string): TemporaryAttachment {
  const file = call.jira.temporaryAttachments.get(id);
  if (file?.authorId !== call.actor.accountId || call.world.now() - (file?.createdAt ?? 0) > KEPT_MS)
    throw new Refusal(400, [`There is no temporary attachment ${id}.`]);
  return file;
}

function attachToRequest(call: Call): RestResponse {
  const found = visibleRequest(call);
  const body = NewAttachments.safeParse(call.body);
  if (!body.success) throw new Refusal(400, ['temporaryAttachmentIds are needed.']);
  needCommenter(call, found);
  if (!body.data.public && !found.agent) throw new Refusal(403, ['Customers can only attach files publicly.']);
  const files = body.data.temporaryAttachmentIds.map((id) => sentAhead(call, id));
  const author = authorOf(call);
  const attachments = files.map((file) => {
    call.jira.temporaryAttachments.delete(file.id);
    const upload = { name: file.filename, type: file.mimeType, bytes: file.bytes };
    return attach(call.world, found.issue, upload, body.data.public, author);
  });
  const names = attachments.map(({ filename }) => filename).join(', ');
  const draft = {
    body: wikiToAdf([body.data.additionalComment?.body ?? '', names].filter((part) => part !== '').join('\n\n')),
    internal: !body.data.public,
    properties: new Map([[SENT_ALONG, attachments.map(({ id }) => id)]]),
  };
  const comment = writeComment(call.world, found.issue, draft, author);
  return created({
    comment: commentAnswer(call, found, comment, []),
    attachments: firstPage(
      call,
      attachments.map((one) => attachmentAnswer(call, found.issue, one)),
    ),
  });
}

function readable({ issue, agent }: FoundRequest): Attachment[] {
  return issue.attachments.filter((one) => one.public || agent);
}

function download(call: Call): RestResponse {
  const id = param(call, 'attachmentId');
  const attachment = readable(visibleRequest(call)).find((one) => one.id === id);
  if (!attachment) throw new Refusal(404, ['The attachment does not exist.']);
  const name = encodeURIComponent(attachment.filename);
  return {
    status: 200,
    headers: { 'content-type': attachment.mimeType, 'content-disposition': `attachment; filename*=UTF-8''${name}` },
    body: attachment.bytes,
  };
}

export const REQUEST_ATTACHMENTS: readonly Route[] = [
  {
    method: 'POST',
    template: '/rest/servicedeskapi/servicedesk/{serviceDeskId}/attachTemporaryFile',
    run: sendAhead,
  },
  {
    method: 'GET',
    template: TEMPLATE,
    run(call) {
      const found = visibleRequest(call);
      return answerPage(
        call,
        readable(found).map((one) => attachmentAnswer(call, found.issue, one)),
      );
    },
  },
  { method: 'POST', template: TEMPLATE, run: attachToRequest },
  { method: 'GET', template: `${TEMPLATE}/{attachmentId}`, run: download },
  { method: 'GET', template: `${TEMPLATE}/{attachmentId}/thumbnail`, run: download },
];
