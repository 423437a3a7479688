/** What Jira does later and callers may ask after: bulk changes and bulk properties. */
import { authorOf } from './edits';
import { known } from './finding';
import { holdsGlobally } from './rights';
import { done, ok, param, Refusal, type Actor, type Call, type Route } from './route';
import type { Task } from './state';
import { isRecord, listAt, stringAt } from './json';
import type { Caller, RestResponse, World } from '../world';

const TAKES_MS = 2_000;
const KIND = 'jira-task';

export interface Outcome {
  readonly processed: readonly string[];
  readonly failed: Readonly<Record<string, readonly string[]>>;
  /** Issues that do not exist or that the caller may not see. */
  readonly missing: number;
}

/** Carries a task out with the rights of whoever submitted it. */
export type Work = (call: Call, input: unknown) => Outcome | Promise<Outcome>;

/** Registers what each kind of task does; called once when Jira opens. */
export function serveTasks(world: World, works: Readonly<Record<string, Work>>): void {
  world.carryOut(KIND, async (taskId) => {
    const task = world.state.jira.tasks.get(String(taskId));
    if (!task || task.status !== 'RUNNING') return;
    const work = known(works[task.kind], `work of the task ${task.kind}`);
    try {
      const call = callOf(world, task);
      task.result = await work(call, call.body);
      task.status = 'COMPLETE';
      task.message = 'Done';
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      task.status = 'FAILED';
      task.message = error.message;
    }
    task.progress = 100;
    task.finishedAt = world.now();
  });
}

export function submitTask(call: Call, kind: string, input: unknown): Task {
  const { world } = call;
  const { accountId } = authorOf(call);
  const task: Task = {
    id: String(world.next()),
    kind,
    submittedBy: accountId,
    createdAt: world.now(),
    startedAt: world.now(),
    finishedAt: null,
    status: 'RUNNING',
    progress: 0,
    message: '',
    input: { caller: call.caller, body: input },
    result: null,
  };
  call.jira.tasks.set(task.id, task);
  world.later(world.now() + TAKES_MS, KIND, task.id);
  return task;
}

/** Bulk changes of which some wait to be carried out. */
export function unfinished(call: Call, kindStart: string): number {
  return [...call.jira.tasks.values()].filter((one) => one.status === 'RUNNING' && one.kind.startsWith(kindStart))
    .length;
}

function callOf(world: World, task: Task): Call {
  const { jira } = world.state;
  const input = isRecord(task.input) ? task.input : {};
  const user = known(jira.users.get(task.submittedBy), 'submitter of a task');
  const actor: Actor = { accountId: user.accountId, user, isApp: user.accountType === 'app' };
  return {
    world,
    jira,
    caller: callerOf(input['caller'], user.accountId),
    actor,
    method: 'POST',
    template: task.kind,
    params: {},
    query: new URLSearchParams(),
    body: input['body'],
    files: [],
  };
}

function callerOf(kept: unknown, accountId: string): Caller {
  const functionKey = stringAt(kept, 'functionKey') ?? '';
  if (stringAt(kept, 'kind') === 'app') return { kind: 'app', functionKey };
  const through = stringAt(kept, 'through') === 'app' ? 'app' : 'browser';
  return { kind: 'user', accountId, through, functionKey };
}

function visibleTask(call: Call): Task {
  const task = call.jira.tasks.get(param(call, 'taskId'));
  if (!task) throw new Refusal(404, ['The task does not exist.']);
  const { accountId } = call.actor;
  if (task.submittedBy !== accountId && !holdsGlobally(call.world, accountId, 'ADMINISTER'))
    throw new Refusal(403, ['Only administrators and the submitter may ask after a task.']);
  return task;
}

function taskAnswer(call: Call, task: Task): Record<string, unknown> {
  const users = [...call.jira.users.keys()];
  return {
    self: `${call.jira.baseUrl}/rest/api/3/task/${task.id}`,
    id: task.id,
    description: task.kind,
    status: task.status,
    message: task.message,
    ...(task.result === null ? {} : { result: task.result }),
    submittedBy: 10_000 + users.indexOf(task.submittedBy),
    progress: task.progress,
    elapsedRuntime: (task.finishedAt ?? call.world.now()) - (task.startedAt ?? task.createdAt),
    submitted: task.createdAt,
    ...(task.startedAt === null ? {} : { started: task.startedAt }),
    ...(task.finishedAt === null ? {} : { finished: task.finishedAt }),
    lastUpdate: task.finishedAt ?? task.createdAt,
  };
}

/** The refusal of the bulk operations, which have a form of their own. */
export function bulkRefusal(status: number, message: string): RestResponse {
  return { status, headers: {}, body: { errors: [{ message }] } };
}

function progress(call: Call): RestResponse {
  const task = call.jira.tasks.get(param(call, 'taskId'));
  if (!task || !task.kind.startsWith('bulk-')) return bulkRefusal(400, 'There is no such bulk operation.');
  const { result } = task;
  const told = (at: number): string => new Date(at).toISOString();
  const failed = isRecord(result) ? result['failed'] : undefined;
  const processed = listAt(result, 'processed');
  const missing = isRecord(result) ? Number(result['missing']) : 0;
  return ok({
    taskId: task.id,
    status: task.status,
    progressPercent: task.progress,
    submittedBy: { accountId: task.submittedBy },
    created: told(task.createdAt),
    started: told(task.startedAt ?? task.createdAt),
    updated: told(task.finishedAt ?? call.world.now()),
    ...(task.finishedAt === null
      ? {}
      : {
          processedAccessibleIssues: processed.map(Number),
          failedAccessibleIssues: failed,
          invalidOrInaccessibleIssueCount: missing,
          totalIssueCount: processed.length + Object.keys(isRecord(failed) ? failed : {}).length + missing,
        }),
  });
}

export const TASKS: readonly Route[] = [
  { method: 'GET', template: '/rest/api/3/task/{taskId}', run: (call) => ok(taskAnswer(call, visibleTask(call))) },
  {
    method: 'POST',
    template: '/rest/api/3/task/{taskId}/cancel',
    run(call) {
      const task = visibleTask(call);
      if (task.status !== 'RUNNING') return { status: 400, headers: {}, body: ['The task has ended.'] };
      task.status = 'CANCELLED';
      task.finishedAt = call.world.now();
      return done(202);
    },
  },
  { method: 'GET', template: '/rest/api/3/bulk/queue/{taskId}', run: progress },
];
