/** Participants of a request: customers who follow it beside the reporter. */
import { authorOf, change } from './edits';
import { fieldOf } from './finding';
import { answerPage, personById } from './jsm-values';
import { visibleRequest } from './request-finding';
import type { Call, Route } from './route';
import { namedAccounts } from './servicedesks';
import { PARTICIPANTS_FIELD } from './system-fields';
import type { RestResponse } from '../world';

const TEMPLATE = '/rest/servicedeskapi/request/{issueIdOrKey}/participant';

function answer(call: Call): RestResponse {
  const { request } = visibleRequest(call);
  return answerPage(
    call,
    request.participantIds.map((id) => personById(call, id)),
  );
}

function set(call: Call, participantIds: readonly string[]): void {
  const { issue } = visibleRequest(call);
  change(call.world, issue, new Map([[fieldOf(call.jira, PARTICIPANTS_FIELD), participantIds]]), authorOf(call));
}

export const PARTICIPANTS: readonly Route[] = [
  { method: 'GET', template: TEMPLATE, run: answer },
  {
    method: 'POST',
    template: TEMPLATE,
    run(call) {
      const { issue, request } = visibleRequest(call);
      const added = namedAccounts(call).filter((id) => id !== issue.reporterId);
      set(call, [...new Set([...request.participantIds, ...added])]);
      return answer(call);
    },
  },
  {
    method: 'DELETE',
    template: TEMPLATE,
    run(call) {
      const { request } = visibleRequest(call);
      const removed = namedAccounts(call);
      set(
        call,
        request.participantIds.filter((id) => !removed.includes(id)),
      );
      return answer(call);
    },
  },
];
