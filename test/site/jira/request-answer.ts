/** A request as its customer reads it. */
import { adfHtml, isAdf } from './adf';
import { restUrl } from './beans';
import { fieldOf } from './finding';
import { firstPage, date, personById, selfLink } from './jsm-values';
import { attachmentAnswer } from './request-attachment-answer';
import { commentAnswer, readableComments } from './request-comments';
import type { FoundRequest } from './request-finding';
import { currentStatus, statusHistory } from './request-status';
import { requestTypeAnswer } from './request-types';
import type { Call } from './route';
import { deskAnswer } from './servicedesks';
import { slaAnswers } from './sla';
import type { RequestType } from './state';
import { valueOf } from './system-fields';
import { isEmpty, wireValue } from './values';
import { adfToWiki } from './wiki';

const EXPANDS = ['participant', 'status', 'sla', 'requestType', 'serviceDesk', 'attachment', 'action', 'comment'];

export function requestAnswer(call: Call, found: FoundRequest, expand: readonly string[]): Record<string, unknown> {
  const { issue, request, desk } = found;
  const { baseUrl } = call.jira;
  const type = call.jira.requestTypes.get(request.requestTypeId);
  return {
    _expands: EXPANDS,
    issueId: issue.id,
    issueKey: issue.key,
    summary: issue.summary,
    requestTypeId: request.requestTypeId,
    serviceDeskId: desk.id,
    createdDate: date(call, issue.createdAt),
    reporter: personById(call, issue.reporterId ?? ''),
    requestFieldValues: type ? fieldValues(call, found, type) : [],
    currentStatus: currentStatus(call, issue),
    ...expanded(call, found, type, expand),
    _links: {
      jiraRest: restUrl(call.jira, `issue/${issue.id}`),
      web: `${baseUrl}/servicedesk/customer/portal/${desk.portalId}/${issue.key}`,
      agent: `${baseUrl}/browse/${issue.key}`,
      ...selfLink(call, `/request/${issue.id}`),
    },
  };
}

function expanded(
  call: Call,
  found: FoundRequest,
  type: RequestType | undefined,
  expand: readonly string[],
): Record<string, unknown> {
  const { issue, request, agent } = found;
  const parts: Readonly<Record<string, () => Record<string, unknown>>> = {
    participant: () => ({
      participants: firstPage(
        call,
        request.participantIds.map((id) => personById(call, id)),
      ),
    }),
    status: () => ({ status: firstPage(call, statusHistory(call, issue)) }),
    sla: () => (agent ? { sla: firstPage(call, slaAnswers(call, found)) } : {}),
    requestType: () => (type ? { requestType: requestTypeAnswer(call, type, found) } : {}),
    serviceDesk: () => ({ serviceDesk: deskAnswer(call, found) }),
    attachment: () => {
      const shown = issue.attachments.filter((one) => one.public || agent);
      return {
        attachments: firstPage(
          call,
          shown.map((one) => attachmentAnswer(call, issue, one)),
        ),
      };
    },
    action: () => {
      const may = { allowed: true };
      return { actions: { addAttachment: may, addComment: may, addParticipant: may, removeParticipant: may } };
    },
    comment: () => {
      const of = (name: string): boolean => expand.includes(`comment.${name}`);
      const inner = ['attachment', 'renderedBody'].filter(of);
      const comments = readableComments(call, found).map((one) => commentAnswer(call, found, one, inner));
      return { comments: firstPage(call, comments) };
    },
  };
  const names = new Set(expand.map((name) => name.split('.')[0] ?? name));
  return Object.assign({}, ...[...names].map((name) => parts[name]?.() ?? {}));
}

/** What the customer filled in, by the names the request type gives the fields. */
function fieldValues(call: Call, { issue }: FoundRequest, type: RequestType): Record<string, unknown>[] {
  return type.fields
    .filter((shown) => shown.visible)
    .flatMap((shown) => {
      const field = fieldOf(call.jira, shown.fieldId);
      const value = valueOf(issue, field);
      if (isEmpty(value)) return [];
      const rich = isAdf(value)
        ? { value: adfToWiki(value), renderedValue: { html: adfHtml(value) } }
        : { value: wireValue(value, field, call) };
      return [{ fieldId: shown.fieldId, label: shown.name, ...rich }];
    });
}
