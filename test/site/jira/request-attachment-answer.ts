/** An attachment of a request as Jira Service Management tells it. */
import { restUrl } from './beans';
import { date, personById, selfLink } from './jsm-values';
import type { Call } from './route';
import type { Attachment, Issue } from './state';

export function attachmentAnswer(call: Call, issue: Issue, attachment: Attachment): Record<string, unknown> {
  const content = selfLink(call, `/request/${issue.id}/attachment/${attachment.id}`).self;
  return {
    filename: attachment.filename,
    author: personById(call, attachment.authorId),
    created: date(call, attachment.createdAt),
    size: attachment.size,
    mimeType: attachment.mimeType,
    _links: { jiraRest: restUrl(call.jira, `attachment/${attachment.id}`), content, thumbnail: `${content}/thumbnail` },
  };
}
