/** Queues of a service desk: read only, for agents, and as late as search. */
import { compileJql } from './jql';
import { issueBean } from './issue-bean';
import { answerPage, page, selfLink } from './jsm-values';
import { flagOf, ok, param, Refusal, type Call, type Route } from './route';
import { searchableIssues } from './search-index';
import { found } from './search';
import { needAgent, visibleDesk, type Desk } from './servicedesks';
import type { Issue, Queue } from './state';

const QUEUES = '/rest/servicedeskapi/servicedesk/{serviceDeskId}/queue';

function agentsDesk(call: Call): Desk {
  const desk = visibleDesk(call);
  needAgent(call, desk.project);
  return desk;
}

function queueOf(call: Call, { project }: Desk): Queue {
  const queue = call.jira.queues.get(param(call, 'queueId'));
  if (queue?.projectId !== project.id) throw new Refusal(404, ['The queue does not exist.']);
  return queue;
}

function issuesIn(call: Call, { jql }: Queue): Issue[] {
  const { user, accountId } = call.actor;
  const timeZone = user?.timeZone ?? call.jira.timeZone;
  const compiled = compileJql({ world: call.world, accountId, now: call.world.now(), timeZone }, jql);
  return compiled.ok ? found(call, compiled.query, searchableIssues(call.world)) : [];
}

function queueAnswer(call: Call, { desk }: Desk, queue: Queue): Record<string, unknown> {
  return {
    id: queue.id,
    name: queue.name,
    jql: queue.jql,
    fields: queue.fieldIds,
    ...(flagOf(call.query, 'includeCount') ? { issueCount: issuesIn(call, queue).length } : {}),
    _links: selfLink(call, `/servicedesk/${desk.id}/queue/${queue.id}`),
  };
}

export const QUEUES_READ: readonly Route[] = [
  {
    method: 'GET',
    template: QUEUES,
    run(call) {
      const desk = agentsDesk(call);
      const queues = [...call.jira.queues.values()].filter((queue) => queue.projectId === desk.project.id);
      return answerPage(
        call,
        queues.map((queue) => queueAnswer(call, desk, queue)),
      );
    },
  },
  {
    method: 'GET',
    template: `${QUEUES}/{queueId}`,
    run(call) {
      const desk = agentsDesk(call);
      return ok(queueAnswer(call, desk, queueOf(call, desk)));
    },
  },
  {
    method: 'GET',
    template: `${QUEUES}/{queueId}/issue`,
    run(call) {
      const queue = queueOf(call, agentsDesk(call));
      const shape = { fields: queue.fieldIds, expand: [], properties: [], byKeys: false, changes: 0 };
      const shown = page(call, issuesIn(call, queue));
      const { values } = shown;
      const beans = Array.isArray(values) ? values.map((issue: Issue) => issueBean(call, issue, shape)) : [];
      return ok({ ...shown, values: beans });
    },
  },
];
