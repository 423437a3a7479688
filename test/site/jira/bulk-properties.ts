/** Properties of many issues at once: handed in with 303 and carried out later, by list, by issue or by filter. */
import { z } from 'zod';
import { authorOf } from './edits';
import { homeOf } from './finding';
import { isRecord } from './json';
import { setProperty } from './properties';
import { propertyProblem } from './property-rules';
import { holds, mayBrowse } from './rights';
import { param, Refusal, type Call, type Route } from './route';
import { noteForSearch } from './search-index';
import type { Issue, Task } from './state';
import { submitTask, type Outcome, type Work } from './tasks';
import type { RestResponse } from '../world';

const MOST_PROPERTIES = 10;
const MOST_LISTED = 10_000;
const MOST_BY_ISSUE = 100;

const Properties = z.record(z.string(), z.unknown());
const Listed = z.object({ entitiesIds: z.array(z.number()).min(1).max(MOST_LISTED), properties: Properties });
const ByIssue = z.object({
  issues: z
    .array(z.object({ issueID: z.number(), properties: Properties }))
    .min(1)
    .max(MOST_BY_ISSUE),
});
const Filter = z.object({
  entityIds: z.array(z.number()).optional(),
  currentValue: z.unknown().optional(),
  hasProperty: z.boolean().optional(),
});
const Filtered = z.object({ key: z.string(), value: z.unknown().optional(), filter: Filter.optional() });

function editable(call: Call, id: number): Issue | undefined {
  const issue = call.jira.issues.get(String(id));
  if (!issue || !mayBrowse(call.world, call.actor.accountId, issue)) return undefined;
  return holds(call.world, call.actor.accountId, 'EDIT_ISSUES', homeOf(call.jira, issue), issue) ? issue : undefined;
}

function checked(properties: Readonly<Record<string, unknown>>): void {
  const entries = Object.entries(properties);
  if (entries.length < 1 || entries.length > MOST_PROPERTIES)
    throw new Refusal(400, [`One to ${MOST_PROPERTIES} properties can be set.`]);
  for (const [key, value] of entries) {
    const problem = propertyProblem(key, value);
    if (problem !== undefined) throw new Refusal(400, [problem]);
  }
}

function set(call: Call, issue: Issue, properties: Readonly<Record<string, unknown>>): void {
  const author = authorOf(call);
  for (const [key, value] of Object.entries(properties)) setProperty(call.world, issue, key, value, author);
}

function outcome(ids: readonly number[], done: readonly Issue[]): Outcome {
  return { processed: done.map(({ id }) => id), failed: {}, missing: ids.length - done.length };
}

function matching(call: Call, { key, filter = {} }: z.infer<typeof Filtered>): Issue[] {
  const ids = filter.entityIds ?? [...call.jira.issues.keys()].map(Number);
  return ids
    .flatMap((id) => editable(call, id) ?? [])
    .filter(
      ({ properties }) =>
        (filter.hasProperty === undefined || properties.has(key) === filter.hasProperty) &&
        (filter.currentValue === undefined ||
          JSON.stringify(properties.get(key)) === JSON.stringify(filter.currentValue)),
    );
}

export const BULK_PROPERTIES_WORK: Readonly<Record<string, Work>> = {
  /** All or nothing. */
  'properties-listed'(call, input) {
    const { entitiesIds, properties } = Listed.parse(input);
    const issues = entitiesIds.map((id) => editable(call, id));
    const found = issues.flatMap((issue) => issue ?? []);
    for (const issue of found) set(call, issue, properties);
    return outcome(entitiesIds, found);
  },
  /** Issue by issue; some may fail. */
  'properties-by-issue'(call, input) {
    const { issues } = ByIssue.parse(input);
    const found = issues.flatMap(({ issueID, properties }) => {
      const issue = editable(call, issueID);
      if (issue) set(call, issue, properties);
      return issue ?? [];
    });
    return outcome(
      issues.map(({ issueID }) => issueID),
      found,
    );
  },
  'properties-filtered'(call, input) {
    const filtered = Filtered.parse(input);
    const found = matching(call, filtered);
    for (const issue of found) set(call, issue, { [filtered.key]: filtered.value });
    return outcome([], found);
  },
  'properties-deleted'(call, input) {
    const filtered = Filtered.parse(input);
    const found = matching(call, filtered);
    for (const issue of found) {
      issue.properties.delete(filtered.key);
      noteForSearch(call.world, issue.id);
    }
    return outcome([], found);
  },
};

function seeTask(call: Call, task: Task): RestResponse {
  return { status: 303, headers: { location: `${call.jira.baseUrl}/rest/api/3/task/${task.id}` }, body: undefined };
}

function submitListed(call: Call): RestResponse {
  const body = Listed.safeParse(call.body);
  if (!body.success) throw new Refusal(400, ['Issue ids and properties are needed.']);
  checked(body.data.properties);
  return seeTask(call, submitTask(call, 'properties-listed', call.body));
}

function submitByIssue(call: Call): RestResponse {
  const body = ByIssue.safeParse(call.body);
  if (!body.success) throw new Refusal(400, ['Issues with their properties are needed.']);
  for (const { properties } of body.data.issues) checked(properties);
  return seeTask(call, submitTask(call, 'properties-by-issue', call.body));
}

function submitFiltered(call: Call): RestResponse {
  const key = param(call, 'propertyKey');
  const body = isRecord(call.body) ? call.body : {};
  if ('expression' in body) throw new Refusal(400, ['This site does not compute Jira expressions.']);
  checked({ [key]: body['value'] });
  return seeTask(call, submitTask(call, 'properties-filtered', { ...body, key }));
}

export const BULK_PROPERTIES: readonly Route[] = [
  { method: 'POST', template: '/rest/api/3/issue/properties', run: submitListed },
  { method: 'POST', template: '/rest/api/3/issue/properties/multi', run: submitByIssue },
  { method: 'PUT', template: '/rest/api/3/issue/properties/{propertyKey}', run: submitFiltered },
  {
    method: 'DELETE',
    template: '/rest/api/3/issue/properties/{propertyKey}',
    run(call) {
      const filter = isRecord(call.body) ? call.body : {};
      return seeTask(call, submitTask(call, 'properties-deleted', { filter, key: param(call, 'propertyKey') }));
    },
  },
];
