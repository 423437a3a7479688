/** What customers see of a request's workflow: its statuses in their own words, and the steps open to them. */
import { z } from 'zod';
import { writeComment } from './comments-making';
import { authorOf } from './edits';
import { statusOf } from './finding';
import { spansOf } from './jql-history';
import { answerPage, date } from './jsm-values';
import { nameFor } from './localized';
import { makeTransition, openTransitions, stepsFrom, validatorProblem } from './moving';
import { visibleRequest, type FoundRequest } from './request-finding';
import { done, Refusal, type Call, type Route } from './route';
import type { Issue, Status, Transition } from './state';
import { wikiToAdf } from './wiki';

const REQUEST = '/rest/servicedeskapi/request/{issueIdOrKey}';

/** The present status and since when. */
export function currentStatus(call: Call, issue: Issue): Record<string, unknown> {
  return statusAnswer(call, statusOf(call.jira, issue), spansOf(issue, 'status', issue.statusId).at(-1)?.from ?? 0);
}

/** Every status the request has had, newest first. */
export function statusHistory(call: Call, issue: Issue): Record<string, unknown>[] {
  return spansOf(issue, 'status', issue.statusId)
    .flatMap(({ value, from }) => {
      const status = call.jira.statuses.get(value ?? '');
      return status ? [statusAnswer(call, status, from)] : [];
    })
    .reverse();
}

function statusAnswer(call: Call, status: Status, since: number): Record<string, unknown> {
  return {
    status: nameFor(call.actor.user, status),
    statusCategory: status.category.toUpperCase(),
    statusDate: date(call, since),
  };
}

function stepsFor(call: Call, { issue, agent }: FoundRequest): Transition[] {
  return agent
    ? openTransitions(call.world, issue, call.actor.accountId)
    : stepsFrom(call.world, issue).filter((step) => step.customerFacing);
}

const Execution = z.object({ id: z.string(), additionalComment: z.object({ body: z.string().min(1) }).optional() });

export const REQUEST_STATUS: readonly Route[] = [
  {
    method: 'GET',
    template: `${REQUEST}/status`,
    run: (call) => answerPage(call, statusHistory(call, visibleRequest(call).issue)),
  },
  {
    method: 'GET',
    template: `${REQUEST}/transition`,
    run: (call) =>
      answerPage(
        call,
        stepsFor(call, visibleRequest(call)).map((step) => ({ id: step.id, name: nameFor(call.actor.user, step) })),
      ),
  },
  {
    method: 'POST',
    template: `${REQUEST}/transition`,
    async run(call) {
      const found = visibleRequest(call);
      const body = Execution.safeParse(call.body);
      if (!body.success) throw new Refusal(400, ['The id of a transition is needed.']);
      const { id, additionalComment } = body.data;
      const step = stepsFor(call, found).find((one) => one.id === id);
      if (!step) throw new Refusal(400, [`The transition ${id} is not open to you in the present status.`]);
      const problem = await validatorProblem(call.world, found.issue, step, {});
      if (problem !== undefined) throw new Refusal(400, [problem]);
      const author = authorOf(call);
      if (additionalComment)
        writeComment(call.world, found.issue, { body: wikiToAdf(additionalComment.body), internal: false }, author);
      makeTransition(call.world, found.issue, step, { values: new Map() }, author);
      return done();
    },
  },
];
