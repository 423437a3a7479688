/** Approvals of requests: read by those involved, answered by the approvers, made only by workflow configuration. */
import { z } from 'zod';
import { customerMail } from './customer-mail';
import { authorOf, jiraNow } from './edits';

import { answerPage, date, personById, selfLink } from './jsm-values';
import { makeTransition, stepsFrom } from './moving';
import { visibleRequest } from './request-finding';
import { ok, param, Refusal, type Call, type Route } from './route';
import type { Approval } from './state';
import type { World } from '../world';

const TEMPLATE = '/rest/servicedeskapi/request/{issueIdOrKey}/approval';

/** What a workflow's approval step does: the request waits, the approvers are asked. No REST call can. */
export function askForApproval(world: World, approval: Approval, byId: string | null): void {
  world.state.jira.approvals.set(approval.id, approval);
  customerMail(world, { cause: 'approval-required', issueId: approval.issueId, byId, approvalId: approval.id });
}

function approvalAnswer(call: Call, approval: Approval): Record<string, unknown> {
  const mine = approval.approvers.find((one) => one.accountId === call.actor.accountId);
  return {
    id: approval.id,
    name: approval.name,
    finalDecision: approval.decision,
    canAnswerApproval: approval.decision === 'pending' && mine?.decision === 'pending',
    approvers: approval.approvers.map((one) => ({
      approver: personById(call, one.accountId),
      approverDecision: one.decision,
    })),
    createdDate: date(call, approval.createdAt),
    ...(approval.completedAt === null ? {} : { completedDate: date(call, approval.completedAt) }),
    _links: selfLink(call, `/request/${approval.issueId}/approval/${approval.id}`),
  };
}

function namedApproval(call: Call): Approval {
  const { issue } = visibleRequest(call);
  const approval = call.jira.approvals.get(param(call, 'approvalId'));
  if (approval?.issueId !== issue.id) throw new Refusal(404, ['The approval does not exist.']);
  return approval;
}

const Decision = z.object({ decision: z.enum(['approve', 'decline']) });

/** One decline settles it; approval needs as many as the step asks for. */
function answer(call: Call, approval: Approval): void {
  const body = Decision.safeParse(call.body);
  if (!body.success) throw new Refusal(400, ['The decision is approve or decline.']);
  if (approval.decision !== 'pending') throw new Refusal(409, ['The approval has been settled already.']);
  const mine = approval.approvers.find((one) => one.accountId === call.actor.accountId);
  if (!mine) throw new Refusal(403, ['You are not one of the approvers.']);
  mine.decision = body.data.decision === 'approve' ? 'approved' : 'declined';
  mine.decidedAt = jiraNow(call.world);
  const approved = approval.approvers.filter((one) => one.decision === 'approved').length;
  if (mine.decision === 'declined') approval.decision = 'declined';
  else if (approved >= approval.approvalsNeeded) approval.decision = 'approved';
  else return;
  approval.completedAt = mine.decidedAt;
  const { issue } = visibleRequest(call);
  const wanted = approval.decision === 'approved' ? approval.onApproved : approval.onDeclined;
  const step = stepsFrom(call.world, issue).find((one) => one.id === wanted);
  if (step) makeTransition(call.world, issue, step, { values: new Map() }, authorOf(call));
}

export const APPROVALS: readonly Route[] = [
  {
    method: 'GET',
    template: TEMPLATE,
    run(call) {
      const { issue } = visibleRequest(call);
      const approvals = [...call.jira.approvals.values()].filter((one) => one.issueId === issue.id);
      return answerPage(
        call,
        approvals.map((one) => approvalAnswer(call, one)),
      );
    },
  },
  { method: 'GET', template: `${TEMPLATE}/{approvalId}`, run: (call) => ok(approvalAnswer(call, namedApproval(call))) },
  {
    method: 'POST',
    template: `${TEMPLATE}/{approvalId}`,
    run(call) {
      const approval = namedApproval(call);
      answer(call, approval);
      return ok(approvalAnswer(call, approval));
    },
  },
];
