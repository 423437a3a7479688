/** An attachment of a request as Jira Service Management tells it. */
import { restUrl } from './beans';
import { date, personById } from './jsm-values';
import type { Call } from './route';
import type { Attachment } from './state';

export function attachmentAnswer(call: Call, attachment: Attachment): Record<string, unknown> {
  const content = restUrl(call.jira, `attachment/content/${attachment.id}`);
  const thumbnail = restUrl(call.jira, `attachment/thumbnail/${attachment.id}`);
  return {
    filename: attachment.filename,
    author: personById(call, attachment.authorId),
    created: date(call, attachment.createdAt),
    size: attachment.size,
    mimeType: attachment.mimeType,
    _links: { jiraRest: restUrl(call.jira, `attachment/${attachment.id}`), content, thumbnail },
  };
}
