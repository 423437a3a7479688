/** REST resource: properties of issues and of comments. */
import type { RestResponse, World } from '../world';
import { authorOf } from './edits';
import { known, need, visibleIssue } from './finding';
import { visibleComment } from './comment-finding';
import { tellProperty, type Author } from './product-events';
import { propertyProblem } from './property-rules';
import { done, ok, param, Refusal, type Call, type Route } from './route';
import { noteForSearch } from './search-index';
import type { Issue } from './state';

const ISSUE = '/rest/api/3/issue/{issueIdOrKey}/properties';
const COMMENT = '/rest/api/3/comment/{commentId}/properties';

export const PROPERTIES: readonly Route[] = [
  { method: 'GET', template: ISSUE, run: (call) => keys(call, seen(call).properties) },
  { method: 'GET', template: `${ISSUE}/{propertyKey}`, run: (call) => read(call, seen(call).properties) },
  { method: 'PUT', template: `${ISSUE}/{propertyKey}`, run: putIssueProperty },
  { method: 'DELETE', template: `${ISSUE}/{propertyKey}`, run: deleteIssueProperty },
  { method: 'GET', template: COMMENT, run: (call) => keys(call, visibleComment(call).comment.properties) },
  {
    method: 'GET',
    template: `${COMMENT}/{propertyKey}`,
    run: (call) => read(call, visibleComment(call).comment.properties),
  },
  { method: 'PUT', template: `${COMMENT}/{propertyKey}`, run: putCommentProperty },
  { method: 'DELETE', template: `${COMMENT}/{propertyKey}`, run: deleteCommentProperty },
];

/** Sets a property of an issue; neither its history nor its time of change takes note. */
export function setProperty(world: World, issue: Issue, key: string, value: unknown, author: Author): void {
  issue.properties.set(key, value);
  noteForSearch(world, issue.id);
  tellProperty(world, 'set', issue, key, author);
}

function seen(call: Call): Issue {
  return visibleIssue(call, param(call, 'issueIdOrKey'));
}

/** Property keys and one property, for anything that has properties. */
export function keys(call: Call, properties: ReadonlyMap<string, unknown>): RestResponse {
  const base = `${call.jira.baseUrl}${call.template}`;
  return ok({
    keys: [...properties.keys()].map((key) => ({
      key,
      self: `${base}/${encodeURIComponent(key)}`.replace(/[{}]/g, ''),
    })),
  });
}

export function read(call: Call, properties: ReadonlyMap<string, unknown>): RestResponse {
  const key = param(call, 'propertyKey');
  if (!properties.has(key)) throw new Refusal(404, [`The property '${key}' does not exist.`]);
  return ok({ key, value: properties.get(key) });
}

/** Checks the body of a PUT as a property's value. */
function checkedValue(call: Call): unknown {
  const problem = propertyProblem(param(call, 'propertyKey'), call.body);
  if (problem !== undefined) throw new Refusal(400, [problem]);
  return call.body;
}

/** 201 for a new property, 200 for one that was there. */
export function putInto(call: Call, properties: Map<string, unknown>): RestResponse {
  const key = param(call, 'propertyKey');
  const status = properties.has(key) ? 200 : 201;
  properties.set(key, checkedValue(call));
  return { status, headers: {}, body: {} };
}

export function deleteFrom(call: Call, properties: Map<string, unknown>): RestResponse {
  const key = param(call, 'propertyKey');
  if (!properties.delete(key)) throw new Refusal(404, [`The property '${key}' does not exist.`]);
  return done();
}

function putIssueProperty(call: Call): RestResponse {
  const author = authorOf(call);
  const issue = seen(call);
  need(call, 'EDIT_ISSUES', issue, 'You do not have permission to edit issues in this project.');
  const response = putInto(call, issue.properties);
  setProperty(call.world, issue, param(call, 'propertyKey'), call.body, author);
  return response;
}

function deleteIssueProperty(call: Call): RestResponse {
  const author = authorOf(call);
  const issue = seen(call);
  need(call, 'EDIT_ISSUES', issue, 'You do not have permission to edit issues in this project.');
  const response = deleteFrom(call, issue.properties);
  noteForSearch(call.world, issue.id);
  tellProperty(call.world, 'deleted', issue, param(call, 'propertyKey'), author);
  return response;
}

function putCommentProperty(call: Call): RestResponse {
  authorOf(call);
  const { comment, issue } = visibleComment(call);
  needToEdit(call, comment.authorId, issue);
  const response = putInto(call, comment.properties);
  if (param(call, 'propertyKey') === 'sd.public.comment') comment.public = !isInternal(call.body);
  comment.updatedAt = call.world.now();
  return response;
}

function deleteCommentProperty(call: Call): RestResponse {
  authorOf(call);
  const { comment, issue } = visibleComment(call);
  needToEdit(call, comment.authorId, issue);
  return deleteFrom(call, comment.properties);
}

function needToEdit(call: Call, authorId: string, issue: Issue): void {
  const permission = authorId === call.actor.accountId ? 'EDIT_OWN_COMMENTS' : 'EDIT_ALL_COMMENTS';
  need(call, permission, known(issue, 'issue'), 'You do not have permission to edit this comment.');
}

function isInternal(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'internal' in value && value.internal === true;
}
