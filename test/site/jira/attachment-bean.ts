import { restUrl, stampFor, userBean } from './beans';
import type { Call } from './route';
import type { Attachment } from './state';

/** An attachment as issues carry it. */
export function attachmentBean(call: Call, attachment: Attachment): Record<string, unknown> {
  return {
    self: restUrl(call.jira, `attachment/${attachment.id}`),
    id: attachment.id,
    filename: attachment.filename,
    author: userBean(call, attachment.authorId),
    created: stampFor(call, attachment.createdAt),
    size: attachment.size,
    mimeType: attachment.mimeType,
    content: restUrl(call.jira, `attachment/content/${attachment.id}`),
  };
}
