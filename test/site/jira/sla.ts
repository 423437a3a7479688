/**
 * Service levels of a request, read only as everywhere. Two kinds: one that ends when an agent first answers in public
 * (a metric without statuses that stop it), and one that runs until a stopping status is entered.
 */
import { spansOf } from './jql-history';
import { answerPage, date, duration, selfLink } from './jsm-values';
import { visibleRequest, type FoundRequest } from './request-finding';
import { isAgent } from './rights';
import { ok, param, Refusal, type Call, type Route } from './route';
import { isOpen, openAfter, openMs } from './sla-clock';
import type { SlaMetric } from './state';

const TEMPLATE = '/rest/servicedeskapi/request/{issueIdOrKey}/sla';

interface Cycle {
  readonly startAt: number;
  /** Spans in which the clock ran; the last may still run. */
  readonly runs: readonly (readonly [from: number, to: number])[];
  readonly stopAt: number | null;
  readonly paused: boolean;
}

export function slaAnswers(call: Call, found: FoundRequest): Record<string, unknown>[] {
  return [...call.jira.slaMetrics.values()]
    .filter((metric) => metric.projectId === found.project.id)
    .map((metric) => metricAnswer(call, found, metric));
}

function metricAnswer(call: Call, found: FoundRequest, metric: SlaMetric): Record<string, unknown> {
  const cycles = cyclesOf(call, found, metric);
  const ongoing = cycles.find((cycle) => cycle.stopAt === null);
  return {
    id: metric.id,
    name: metric.name,
    slaDisplayFormat: 'NEW_SLA_FORMAT',
    completedCycles: cycles.filter((cycle) => cycle.stopAt !== null).map((cycle) => cycleAnswer(call, metric, cycle)),
    ...(ongoing
      ? {
          ongoingCycle: {
            ...cycleAnswer(call, metric, ongoing),
            paused: ongoing.paused,
            withinCalendarHours: isOpen(metric.calendar, call.world.now()),
          },
        }
      : {}),
    _links: selfLink(call, `/request/${found.issue.id}/sla/${metric.id}`),
  };
}

function cycleAnswer(call: Call, { calendar, goalMs }: SlaMetric, cycle: Cycle): Record<string, unknown> {
  const elapsed = cycle.runs.reduce((sum, [from, to]) => sum + openMs(calendar, from, to), 0);
  const breachAt = breachOf(cycle, calendar, goalMs);
  return {
    startTime: date(call, cycle.startAt),
    ...(cycle.stopAt === null ? {} : { stopTime: date(call, cycle.stopAt) }),
    ...(breachAt === undefined ? {} : { breachTime: date(call, breachAt) }),
    breached: elapsed > goalMs,
    goalDuration: duration(goalMs),
    elapsedTime: duration(elapsed),
    remainingTime: duration(goalMs - elapsed),
  };
}

function breachOf(cycle: Cycle, calendar: SlaMetric['calendar'], goalMs: number): number | undefined {
  let left = goalMs;
  for (const [from, to] of cycle.runs) {
    const open = openMs(calendar, from, to);
    if (open >= left) return openAfter(calendar, from, left);
    left -= open;
  }
  const last = cycle.runs.at(-1);
  return cycle.stopAt === null && !cycle.paused && last ? openAfter(calendar, last[1], left) : undefined;
}

function cyclesOf(call: Call, { issue, project }: FoundRequest, metric: SlaMetric): Cycle[] {
  const now = call.world.now();
  const spans = spansOf(issue, 'status', issue.statusId).map((span) => ({ ...span, to: Math.min(span.to, now) }));
  const answered =
    metric.stopStatusIds.length === 0
      ? issue.comments.find((comment) => comment.public && isAgent(call.world, comment.authorId, project))?.createdAt
      : undefined;
  const cycles: Cycle[] = [];
  let open: { startAt: number; runs: [number, number][] } | null = null;
  for (const span of spans) {
    if (metric.stopStatusIds.includes(span.value ?? '')) {
      if (open) cycles.push({ ...open, stopAt: span.from, paused: false });
      open = null;
      continue;
    }
    if (metric.stopStatusIds.length === 0 && cycles.length > 0) break;
    open ??= { startAt: span.from, runs: [] };
    const end = answered === undefined ? span.to : Math.min(span.to, answered);
    if (!metric.pauseStatusIds.includes(span.value ?? '') && end > span.from) open.runs.push([span.from, end]);
    if (answered !== undefined && answered <= span.to) {
      cycles.push({ ...open, stopAt: answered, paused: false });
      open = null;
    }
  }
  if (open) cycles.push({ ...open, stopAt: null, paused: metric.pauseStatusIds.includes(issue.statusId) });
  return cycles;
}

function needAgentOf(call: Call): FoundRequest {
  const found = visibleRequest(call);
  if (!found.agent) throw new Refusal(403, ['Only agents can see service levels.']);
  return found;
}

export const SLAS: readonly Route[] = [
  { method: 'GET', template: TEMPLATE, run: (call) => answerPage(call, slaAnswers(call, needAgentOf(call))) },
  {
    method: 'GET',
    template: `${TEMPLATE}/{slaMetricId}`,
    run(call) {
      const found = needAgentOf(call);
      const metric = call.jira.slaMetrics.get(param(call, 'slaMetricId'));
      if (metric?.projectId !== found.project.id) throw new Refusal(404, ['The service level does not exist.']);
      return ok(metricAnswer(call, found, metric));
    },
  },
];
