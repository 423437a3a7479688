/** Bulk changes: handed in, carried out later, asked after by task. They need the global permission to change in bulk. */
import { z } from 'zod';
import { authorOf, change } from './edits';
import { homeOf, issueOf, projectOf } from './finding';
import { bulkFields } from './bulk-fields';
import { nameFor } from './localized';
import { deleteIssue, moveIssue, workflowOf } from './making';
import { makeTransition, openTransitions, validatorProblem } from './moving';
import { holds, holdsGlobally, mayBrowse } from './rights';
import { created, listOf, ok, Refusal, type Call, type Route } from './route';
import type { Issue } from './state';
import { bulkRefusal, submitTask, unfinished, type Outcome, type Work } from './tasks';
import { readWanted } from './writing';
import type { RestResponse } from '../world';

const MOST_ISSUES = 1000;
const MOST_FIELDS = 200;
/** Over all people of a site. */
const MOST_AT_ONCE = 5;

const Transition = z.object({
  bulkTransitionInputs: z.array(z.object({ selectedIssueIdsOrKeys: z.array(z.string()), transitionId: z.string() })),
});
const Edit = z.object({
  selectedActions: z.array(z.string()).max(MOST_FIELDS),
  selectedIssueIdsOrKeys: z.array(z.string()),
  editedFieldsInput: z.record(z.string(), z.unknown()),
});
const Move = z.object({
  targetToSourcesMapping: z.record(z.string(), z.object({ issueIdsOrKeys: z.array(z.string()) })),
});
const Delete = z.object({ selectedIssueIdsOrKeys: z.array(z.string()) });

/** Does one thing to each named issue; what it throws as a refusal is told of that issue alone. */
async function toEach(
  call: Call,
  idsOrKeys: readonly string[],
  one: (issue: Issue) => Promise<void> | void,
): Promise<Outcome> {
  const processed: string[] = [];
  const failed: Record<string, string[]> = {};
  let missing = 0;
  for (const idOrKey of idsOrKeys) {
    const issue = issueOf(call.jira, idOrKey);
    if (!issue || issue.archivedAt !== null || !mayBrowse(call.world, call.actor.accountId, issue)) {
      missing += 1;
      continue;
    }
    try {
      await one(issue);
      processed.push(issue.id);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      failed[issue.id] = [error.message];
    }
  }
  return { processed, failed, missing };
}

function demand(call: Call, permission: string, issue: Issue): void {
  if (!holds(call.world, call.actor.accountId, permission, homeOf(call.jira, issue), issue))
    throw new Refusal(403, [`You lack the permission ${permission}.`]);
}

async function transitionIssue(call: Call, issue: Issue, transitionId: string): Promise<void> {
  const step = openTransitions(call.world, issue, call.actor.accountId).find((one) => one.id === transitionId);
  if (!step) throw new Refusal(400, ['The transition is not open in the present status.']);
  const problem = await validatorProblem(call.world, issue, step, {});
  if (problem !== undefined) throw new Refusal(400, [problem]);
  makeTransition(call.world, issue, step, { values: new Map() }, authorOf(call));
}

function moveTo(call: Call, issue: Issue, target: string): void {
  const [projectKey = '', typeId = ''] = target.split(',');
  const project = projectOf(call.jira, projectKey);
  demand(call, 'MOVE_ISSUES', issue);
  if (!project?.typeIds.includes(typeId) || !holds(call.world, call.actor.accountId, 'CREATE_ISSUES', project))
    throw new Refusal(400, ['The issue cannot be moved there.']);
  moveIssue(call.world, issue, project, typeId, authorOf(call));
}

/** What each kind of bulk task does when its time comes. */
export const BULK_WORK: Readonly<Record<string, Work>> = {
  async 'bulk-transition'(call, input) {
    const outcomes: Outcome[] = [];
    for (const { selectedIssueIdsOrKeys, transitionId } of Transition.parse(input).bulkTransitionInputs)
      outcomes.push(await toEach(call, selectedIssueIdsOrKeys, (issue) => transitionIssue(call, issue, transitionId)));
    return together(outcomes);
  },
  'bulk-edit'(call, input) {
    const { selectedActions, selectedIssueIdsOrKeys, editedFieldsInput } = Edit.parse(input);
    const body = bulkFields(editedFieldsInput, selectedActions);
    return toEach(call, selectedIssueIdsOrKeys, (issue) => {
      demand(call, 'EDIT_ISSUES', issue);
      const { values } = readWanted({ ...call, body }, homeOf(call.jira, issue), issue);
      change(call.world, issue, values, authorOf(call));
    });
  },
  async 'bulk-move'(call, input) {
    const outcomes: Outcome[] = [];
    for (const [target, { issueIdsOrKeys }] of Object.entries(Move.parse(input).targetToSourcesMapping))
      outcomes.push(await toEach(call, issueIdsOrKeys, (issue) => moveTo(call, issue, target)));
    return together(outcomes);
  },
  'bulk-delete'(call, input) {
    return toEach(call, Delete.parse(input).selectedIssueIdsOrKeys, (issue) => {
      demand(call, 'DELETE_ISSUES', issue);
      deleteIssue(call.world, issue, authorOf(call));
    });
  },
};

function together(outcomes: readonly Outcome[]): Outcome {
  return {
    processed: outcomes.flatMap(({ processed }) => processed),
    failed: Object.assign({}, ...outcomes.map(({ failed }) => failed)),
    missing: outcomes.reduce((sum, { missing }) => sum + missing, 0),
  };
}

function submit<T>(kind: string, schema: z.ZodType<T>, issuesIn: (body: T) => number): (call: Call) => RestResponse {
  return (call) => {
    const refused = mayNot(call);
    if (refused) return refused;
    const body = schema.safeParse(call.body);
    if (!body.success) return bulkRefusal(400, 'The bulk operation is not valid.');
    const count = issuesIn(body.data);
    if (count < 1 || count > MOST_ISSUES) return bulkRefusal(400, `A bulk operation takes 1 to ${MOST_ISSUES} issues.`);
    if (unfinished(call, 'bulk-') >= MOST_AT_ONCE) return bulkRefusal(400, 'Too many bulk operations at once.');
    return created({ taskId: submitTask(call, kind, call.body).id });
  };
}

function mayNot(call: Call): RestResponse | undefined {
  if (call.actor.accountId === null) return bulkRefusal(401, 'Log in first.');
  if (holdsGlobally(call.world, call.actor.accountId, 'BULK_CHANGE')) return undefined;
  return bulkRefusal(403, 'You do not have the global permission to make bulk changes.');
}

/** Issues of one workflow, with the transitions open to all of them. */
function availableTransitions(call: Call): RestResponse {
  const refused = mayNot(call);
  if (refused) return refused;
  const byWorkflow = new Map<string, Issue[]>();
  for (const idOrKey of listOf(call.query, 'issueIdsOrKeys')) {
    const issue = issueOf(call.jira, idOrKey);
    if (!issue || !mayBrowse(call.world, call.actor.accountId, issue)) continue;
    const { id } = workflowOf(call.jira, homeOf(call.jira, issue), issue.typeId);
    byWorkflow.set(id, [...(byWorkflow.get(id) ?? []), issue]);
  }
  const groups = [...byWorkflow.values()].map((issues) => {
    const [first = [], ...others] = issues.map((issue) => openTransitions(call.world, issue, call.actor.accountId));
    const common = first.filter((step) => others.every((steps) => steps.some((one) => one.id === step.id)));
    return {
      issues: issues.map(({ key }) => key),
      isTransitionsFiltered: common.length < first.length,
      transitions: common.map((step) => ({
        transitionId: Number(step.id),
        transitionName: nameFor(call.actor.user, step),
        to: { statusId: Number(step.to), statusName: call.jira.statuses.get(step.to)?.name ?? '' },
      })),
    };
  });
  return ok({ availableTransitions: groups });
}

function editableFields(call: Call): RestResponse {
  const refused = mayNot(call);
  if (refused) return refused;
  const asked = call.query.get('searchText')?.toLowerCase() ?? '';
  const fields = [...call.jira.fields.values()]
    .filter(
      ({ id, custom, app, kind }) =>
        ['priority', 'assignee', 'labels'].includes(id) || (custom && !app && kind !== 'system'),
    )
    .filter(({ name }) => name.toLowerCase().includes(asked))
    .map((field) => ({
      id: field.id,
      name: nameFor(call.actor.user, field),
      type: field.schema.type,
      isRequired: false,
    }));
  return ok({ fields: fields.slice(0, 50) });
}

const BULK_ISSUES = '/rest/api/3/bulk/issues';

export const BULK: readonly Route[] = [
  { method: 'GET', template: `${BULK_ISSUES}/transition`, run: availableTransitions },
  { method: 'GET', template: `${BULK_ISSUES}/fields`, run: editableFields },
  {
    method: 'POST',
    template: `${BULK_ISSUES}/transition`,
    run: submit('bulk-transition', Transition, ({ bulkTransitionInputs }) =>
      bulkTransitionInputs.reduce((sum, { selectedIssueIdsOrKeys }) => sum + selectedIssueIdsOrKeys.length, 0),
    ),
  },
  {
    method: 'POST',
    template: `${BULK_ISSUES}/fields`,
    run: submit('bulk-edit', Edit, ({ selectedIssueIdsOrKeys }) => selectedIssueIdsOrKeys.length),
  },
  {
    method: 'POST',
    template: `${BULK_ISSUES}/move`,
    run: submit('bulk-move', Move, ({ targetToSourcesMapping }) =>
      Object.values(targetToSourcesMapping).reduce((sum, { issueIdsOrKeys }) => sum + issueIdsOrKeys.length, 0),
    ),
  },
  {
    method: 'POST',
    template: `${BULK_ISSUES}/delete`,
    run: submit('bulk-delete', Delete, ({ selectedIssueIdsOrKeys }) => selectedIssueIdsOrKeys.length),
  },
];
