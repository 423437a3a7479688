/** REST resource: issues one by one and in bulk fetches. */
import { authorOf, change } from './edits';
import { issueBean, type IssueShape } from './issue-bean';
import { restUrl } from './beans';
import { homeOf, issueOf, need, projectOf, readableIssue, visibleIssue } from './finding';
import { at, isRecord, listAt, stringAt, stringsAt } from './json';
import { linkAll } from './linking';
import { deleteIssue, makeIssue } from './making';
import { makeTransition, stepsFrom } from './moving';
import { holds } from './rights';
import { created, done, flagOf, listOf, ok, param, Refusal, type Call, type Route } from './route';
import type { Field, Issue, Project } from './state';
import { subtasksOf } from './system-fields';
import { readWanted } from './writing';
import { writeComment } from './comments-making';
import { setProperty } from './properties';
import { tellViewed } from './product-events';
import { noteForSearch } from './search-index';

const MOST_FETCHED = 100;
const MOST_MADE = 50;
const MOST_CHANGES = 100;
const MOST_CHANGES_IN_BULK = 40;

export const ISSUES: readonly Route[] = [
  { method: 'POST', template: '/rest/api/3/issue', run: (call) => created(createOne(call)) },
  { method: 'POST', template: '/rest/api/3/issue/bulk', run: createMany },
  { method: 'POST', template: '/rest/api/3/issue/bulkfetch', run: fetchMany },
  { method: 'GET', template: '/rest/api/3/issue/{issueIdOrKey}', run: getOne },
  { method: 'PUT', template: '/rest/api/3/issue/{issueIdOrKey}', run: editOne },
  { method: 'PUT', template: '/rest/api/3/issue/{issueIdOrKey}/assignee', run: assignOne },
  { method: 'DELETE', template: '/rest/api/3/issue/{issueIdOrKey}', run: deleteOne },
  { method: 'PUT', template: '/rest/api/3/issue/archive', run: (call) => archive(call, true) },
  { method: 'PUT', template: '/rest/api/3/issue/unarchive', run: (call) => archive(call, false) },
];

function getOne(call: Call) {
  const idOrKey = param(call, 'issueIdOrKey');
  const issue = readableIssue(call, idOrKey) ?? visibleIssue(call, idOrKey);
  if (flagOf(call.query, 'updateHistory') && call.actor.accountId !== null && call.caller.kind === 'user')
    tellViewed(call.world, issue, authorOf(call));
  return ok(issueBean(call, issue, shapeFrom(call.query)));
}

function shapeFrom(query: URLSearchParams): IssueShape {
  return {
    fields: listOf(query, 'fields'),
    expand: listOf(query, 'expand'),
    properties: listOf(query, 'properties'),
    byKeys: flagOf(query, 'fieldsByKeys'),
    changes: MOST_CHANGES,
  };
}

/** Answers in ascending order of id; what cannot be seen is told apart, never refused as a whole. */
function fetchMany(call: Call) {
  const asked = stringsAt(call.body, 'issueIdsOrKeys');
  if (asked.length > MOST_FETCHED) throw new Refusal(400, [`You can request up to ${MOST_FETCHED} issues.`]);
  const found = new Map<string, Issue>();
  const missing: string[] = [];
  for (const idOrKey of asked) {
    const issue = readableIssue(call, idOrKey);
    if (issue) found.set(issue.id, issue);
    else missing.push(idOrKey);
  }
  const fields = stringsAt(call.body, 'fields');
  const shape: IssueShape = {
    fields: fields.length === 0 ? ['*navigable'] : fields,
    expand: stringsAt(call.body, 'expand'),
    properties: stringsAt(call.body, 'properties'),
    byKeys: at(call.body, 'fieldsByKeys') === true,
    changes: MOST_CHANGES_IN_BULK,
  };
  const issues = [...found.values()].sort((a, b) => Number(a.id) - Number(b.id));
  return ok({
    issues: issues.map((issue) => issueBean(call, issue, shape)),
    issueErrors: missing.map((id) => ({
      id,
      errorMessage: 'Issue does not exist or you do not have permission to see it.',
    })),
  });
}

function createOne(call: Call): Record<string, unknown> {
  const author = authorOf(call);
  const fields = at(call.body, 'fields');
  const project = projectIn(call, at(fields, 'project'));
  const typeId = typeIn(call, project, at(fields, 'issuetype'));
  const { values, comments, links, properties } = readWanted(call, project, null, { besides: ['project'] });
  if (![...values.keys()].some((field) => field.id === 'summary'))
    throw new Refusal(400, [], { summary: 'You must specify a summary of the issue.' });
  refuseParent(call, project, typeId, values);
  const issue = makeIssue(call.world, { project, typeId, values, properties }, author);
  for (const draft of comments) writeComment(call.world, issue, draft, author);
  linkAll(call.world, issue, links, author);
  const wanted = stringAt(at(call.body, 'transition'), 'id');
  const transition = stepsFrom(call.world, issue).find((one) => one.id === wanted);
  if (transition) makeTransition(call.world, issue, transition, { values: new Map() }, author);
  return { id: issue.id, key: issue.key, self: restUrl(call.jira, `issue/${issue.id}`) };
}

/** A parent stands one level above its child; a sub-task has one, in its own project. */
function refuseParent(call: Call, project: Project, typeId: string, values: ReadonlyMap<Field, unknown>): void {
  const { issues, issueTypes } = call.jira;
  const level = issueTypes.get(typeId)?.hierarchyLevel ?? 0;
  const [, parentId] = [...values].find(([{ id }]) => id === 'parent') ?? [];
  const parent = typeof parentId === 'string' ? issues.get(parentId) : undefined;
  if (!parent && level < 0)
    throw new Refusal(400, [], { issuetype: 'Issue type is a sub-task but parent issue key or id not specified.' });
  if (!parent) return;
  const above = issueTypes.get(parent.typeId)?.hierarchyLevel ?? 0;
  if (above !== level + 1 || (level < 0 && parent.projectId !== project.id))
    throw new Refusal(400, [], { parentId: 'Given parent work item does not belong to appropriate hierarchy.' });
}

function createMany(call: Call) {
  const updates = listAt(call.body, 'issueUpdates');
  if (updates.length > MOST_MADE) throw new Refusal(400, [`Cannot create more than ${MOST_MADE} issues at once.`]);
  const issues: unknown[] = [];
  const errors: unknown[] = [];
  for (const [index, body] of updates.entries()) {
    try {
      issues.push(createOne({ ...call, body }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      errors.push({
        status: error.status,
        elementErrors: { errorMessages: error.messages, errors: error.fieldErrors },
        failedElementNumber: index,
      });
    }
  }
  const status = issues.length === 0 ? 400 : 201;
  return { status, headers: {}, body: { issues, errors } };
}

function projectIn(call: Call, named: unknown): Project {
  const project = projectOf(call.jira, stringAt(named, 'id') ?? stringAt(named, 'key') ?? '');
  if (!project || !holds(call.world, call.actor.accountId, 'BROWSE_PROJECTS', project))
    throw new Refusal(400, [], { project: 'Specify a valid project ID or key' });
  if (!holds(call.world, call.actor.accountId, 'CREATE_ISSUES', project))
    throw new Refusal(400, [], { project: 'You do not have permission to create issues in this project.' });
  return project;
}

function typeIn(call: Call, project: Project, named: unknown): string {
  for (const id of project.typeIds) {
    const type = call.jira.issueTypes.get(id);
    if (type && (type.id === stringAt(named, 'id') || type.name === stringAt(named, 'name'))) return type.id;
  }
  throw new Refusal(400, [], {
    issuetype: named === undefined ? 'Specify an issue type' : 'Specify a valid issue type',
  });
}

function editOne(call: Call) {
  const author = authorOf(call);
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  need(call, 'EDIT_ISSUES', issue, 'You do not have permission to edit issues in this project.');
  const { values, comments, links, properties } = readWanted(call, homeOf(call.jira, issue), issue);
  change(call.world, issue, values, author);
  for (const draft of comments) writeComment(call.world, issue, draft, author);
  linkAll(call.world, issue, links, author);
  for (const [key, value] of properties) setProperty(call.world, issue, key, value, author);
  return flagOf(call.query, 'returnIssue') ? ok(issueBean(call, issue, shapeFrom(call.query))) : done();
}

function assignOne(call: Call) {
  const author = authorOf(call);
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  need(call, 'ASSIGN_ISSUES', issue, 'You do not have permission to assign issues in this project.');
  const accountId = isRecord(call.body) ? call.body['accountId'] : undefined;
  const assignee =
    accountId === '-1'
      ? { accountId: homeOf(call.jira, issue).leadId }
      : typeof accountId === 'string'
        ? { accountId }
        : null;
  const { values } = readWanted({ ...call, body: { fields: { assignee } } }, homeOf(call.jira, issue), issue);
  change(call.world, issue, values, author);
  return done();
}

function deleteOne(call: Call) {
  const author = authorOf(call);
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  need(call, 'DELETE_ISSUES', issue, 'You do not have permission to delete issues in this project.');
  const subtasks = subtasksOf(call.jira, issue);
  if (subtasks.length > 0 && !flagOf(call.query, 'deleteSubtasks'))
    throw new Refusal(400, [`The issue '${issue.key}' has subtasks. You must specify the 'deleteSubtasks' parameter.`]);
  for (const subtask of subtasks) deleteIssue(call.world, subtask, author);
  deleteIssue(call.world, issue, author);
  return done();
}

function archive(call: Call, away: boolean) {
  const author = authorOf(call);
  let updated = 0;
  for (const idOrKey of stringsAt(call.body, 'issueIdsOrKeys')) {
    const issue = issueOf(call.jira, idOrKey);
    if (!issue || !holds(call.world, author.accountId, 'ADMINISTER_PROJECTS', homeOf(call.jira, issue))) continue;
    issue.archivedAt = away ? call.world.now() : null;
    noteForSearch(call.world, issue.id);
    updated += 1;
  }
  return ok({ numberOfIssuesUpdated: updated, errors: {} });
}
