/** REST resource: what may be written when making or editing an issue. */
import type { RestResponse } from '../world';
import { typeBean } from './beans';
import { editMeta, fieldMeta, writableFields } from './field-meta';
import { fieldOf, need, projectOf, visibleIssue } from './finding';
import { typesOf } from './projects';
import { holds } from './rights';
import { numberOf, ok, param, Refusal, type Call, type Route } from './route';
import type { Field, Project } from './state';

const CREATE = '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes';

export const ISSUE_META: readonly Route[] = [
  { method: 'GET', template: CREATE, run: types },
  { method: 'GET', template: `${CREATE}/{issueTypeId}`, run: fields },
  { method: 'GET', template: '/rest/api/3/issue/{issueIdOrKey}/editmeta', run: edit },
];

function creatable(call: Call): Project {
  // Whoever may not see the project is not told that there is one.
  const project = projectOf(call.jira, param(call, 'projectIdOrKey'));
  if (!project || !holds(call.world, call.actor.accountId, 'CREATE_ISSUES', project))
    throw new Refusal(400, ['You do not have permission to create issues in this project.']);
  return project;
}

function types(call: Call): RestResponse {
  const all = typesOf(call, creatable(call));
  const startAt = numberOf(call.query, 'startAt', 0);
  const maxResults = numberOf(call.query, 'maxResults', 50, 200);
  const issueTypes = all.slice(startAt, startAt + maxResults).map((type) => typeBean(call.jira, type, call.actor.user));
  return ok({ startAt, maxResults, total: all.length, issueTypes });
}

function fields(call: Call): RestResponse {
  const project = creatable(call);
  if (!project.typeIds.includes(param(call, 'issueTypeId'))) throw new Refusal(400, ['Specify a valid issue type']);
  const all: Field[] = [fieldOf(call.jira, 'project'), ...writableFields(call)];
  const startAt = numberOf(call.query, 'startAt', 0);
  const maxResults = numberOf(call.query, 'maxResults', 50, 200);
  return ok({
    startAt,
    maxResults,
    total: all.length,
    fields: all.slice(startAt, startAt + maxResults).map((field) => ({
      ...fieldMeta(call, field, project),
      fieldId: field.id,
      hasDefaultValue: field.id === 'priority',
    })),
  });
}

function edit(call: Call): RestResponse {
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  need(call, 'EDIT_ISSUES', issue, 'You do not have permission to edit issues in this project.');
  return ok({ fields: editMeta(call, issue) });
}
