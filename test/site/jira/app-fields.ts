/** REST resource: values of fields that a Forge app brought along. Only that app writes them here, as itself. */
import type { RestResponse } from '../world';
import { authorOf, change } from './edits';
import { homeOf, issueOf } from './finding';
import { at, listAt, stringAt } from './json';
import { countWrite } from './limits';
import { noteForSearch } from './search-index';
import { holds } from './rights';
import { done, flagOf, param, Refusal, type Call, type Route } from './route';
import type { Field, Issue } from './state';
import { setValue } from './system-fields';
import { isEmpty, readValue } from './values';

const MOST_ISSUES = 1000;

export const APP_FIELDS: readonly Route[] = [
  {
    method: 'PUT',
    template: '/rest/api/3/app/field/{fieldIdOrKey}/value',
    run: (call) =>
      write(
        call,
        listAt(call.body, 'updates').map((update) => ({ update, name: param(call, 'fieldIdOrKey') })),
      ),
  },
  {
    method: 'POST',
    template: '/rest/api/3/app/field/value',
    run: (call) =>
      write(
        call,
        listAt(call.body, 'updates').map((update) => ({ update, name: stringAt(update, 'customField') ?? '' })),
      ),
  },
];

/** All or nothing: whatever is wrong is found before the first value is set. */
function write(call: Call, wanted: readonly { update: unknown; name: string }[]): RestResponse {
  if (!call.actor.isApp) throw new Refusal(403, ['Only the app that owns the custom field can update its values.']);
  const author = authorOf(call);
  const plan = new Map<Issue, Map<Field, unknown>>();
  for (const { update, name } of wanted) {
    const field = appField(call, name);
    const read = readValue(at(update, 'value') ?? null, field, call.jira);
    if (!read.ok) throw new Refusal(400, [read.problem]);
    for (const id of listAt(update, 'issueIds')) {
      const issue = writableIssue(call, String(id));
      const values = plan.get(issue) ?? new Map<Field, unknown>();
      if (values.has(field)) throw new Refusal(400, ['Combinations of custom field and issue must be unique.']);
      plan.set(issue, values.set(field, read.kept));
    }
  }
  if (plan.size > MOST_ISSUES) throw new Refusal(400, [`A request may update at most ${MOST_ISSUES} issues.`]);
  for (const issue of plan.keys()) countWrite(call.jira.rate, issue.id, call.world.now());
  for (const [issue, values] of plan) {
    if (flagOf(call.query, 'generateChangelog', true)) change(call.world, issue, values, author);
    else setQuietly(call, issue, values);
  }
  return done();
}

function setQuietly(call: Call, issue: Issue, values: ReadonlyMap<Field, unknown>): void {
  for (const [field, value] of values) setValue(issue, field, isEmpty(value) ? null : value);
  issue.updatedAt = call.world.now();
  noteForSearch(call.world, issue.id);
}

/** The app's field by id (`customfield_10201`), full key or the key of its module. */
function appField(call: Call, name: string): Field {
  const { app, fields } = call.jira;
  for (const field of fields.values())
    if (field.app && [field.id, field.key, field.app.moduleKey].includes(name)) {
      if (field.app.appId === app?.appId) return field;
      throw new Refusal(403, ['The field belongs to another app.']);
    }
  throw new Refusal(404, [`The custom field ${name} was not found.`]);
}

function writableIssue(call: Call, id: string): Issue {
  const issue = issueOf(call.jira, id);
  const { accountId } = call.actor;
  if (
    !issue ||
    issue.archivedAt !== null ||
    !holds(call.world, accountId, 'BROWSE_PROJECTS', homeOf(call.jira, issue), issue)
  )
    throw new Refusal(404, [`The issue ${id} was not found.`]);
  return issue;
}
