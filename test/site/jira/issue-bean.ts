/** An issue as GET issue, bulk fetch and search answer it. */
import { attachmentBean } from './attachment-bean';
import { restUrl } from './beans';
import { changePage } from './change-bean';
import { commentBean } from './comment-bean';
import { editMeta } from './field-meta';
import { adfHtml, isAdf } from './adf';
import { nameFor } from './localized';
import { openTransitions } from './moving';
import { holds } from './rights';
import type { Call } from './route';
import { stamp } from './stamp';
import type { Field, Issue, JiraState } from './state';
import { TOLD, valueOf } from './system-fields';
import { transitionBean } from './transition-bean';
import { wireValue } from './values';
import { homeOf } from './finding';

export interface IssueShape {
  /** Field ids or keys; `*all`, `*navigable`, `-description`. */
  readonly fields: readonly string[];
  readonly expand: readonly string[];
  readonly properties: readonly string[];
  /** Name the fields in the answer by key instead of id. */
  readonly byKeys: boolean;
  /** How many entries of the changelog `expand=changelog` shows, newest first. */
  readonly changes: number;
}

/** Left out unless asked for by name or `*all`. */
const HEAVY = ['comment', 'attachment', 'worklog'];

/** Fields with lists of their own rather than a value. */
const OWN: Readonly<Record<string, (call: Call, issue: Issue) => unknown>> = {
  comment: (call, issue) => ({
    comments: issue.comments.map((comment) => commentBean(call, issue, comment, [])),
    self: restUrl(call.jira, `issue/${issue.id}/comment`),
    maxResults: issue.comments.length,
    total: issue.comments.length,
    startAt: 0,
  }),
  attachment: (call, issue) => issue.attachments.map((attachment) => attachmentBean(call, attachment)),
  worklog: () => ({ startAt: 0, maxResults: 20, total: 0, worklogs: [] }),
};

export function issueBean(call: Call, issue: Issue, shape: IssueShape): Record<string, unknown> {
  const { jira } = call;
  const fields = chosenFields(jira, shape.fields);
  const nameOf = (field: Field): string => (shape.byKeys ? field.key : field.id);
  const expands = (what: string): boolean => shape.expand.includes(what);
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: issue.id,
    self: restUrl(jira, `issue/${issue.id}`),
    key: issue.key,
    fields: {
      ...Object.fromEntries(fields.map((field) => [nameOf(field), fieldValue(call, issue, field)])),
      ...(issue.archivedAt === null ? {} : { archiveddate: stamp(issue.archivedAt, jira.timeZone) }),
    },
    ...(expands('names')
      ? { names: Object.fromEntries(fields.map((field) => [nameOf(field), nameFor(call.actor.user, field)])) }
      : {}),
    ...(expands('schema') ? { schema: Object.fromEntries(fields.map((field) => [nameOf(field), field.schema])) } : {}),
    ...(expands('renderedFields') ? { renderedFields: rendered(issue, fields, nameOf) } : {}),
    ...(expands('changelog') ? { changelog: changePage(call, issue, shape.changes) } : {}),
    ...(expands('editmeta') ? { editmeta: { fields: editMeta(call, issue) } } : {}),
    ...(expands('operations') ? { operations: { linkGroups: [] } } : {}),
    ...(expands('transitions')
      ? {
          transitions: openTransitions(call.world, issue, call.actor.accountId).map((one) =>
            transitionBean(call, one, false),
          ),
        }
      : {}),
    ...(shape.properties.length > 0 ? { properties: chosenProperties(issue, shape.properties) } : {}),
  };
}

/** True when the caller may look at the issue at all; search uses it on its own copies. */
export function seesIssue(call: Call, issue: Issue): boolean {
  return holds(call.world, call.actor.accountId, 'BROWSE_PROJECTS', homeOf(call.jira, issue), issue);
}

function fieldValue(call: Call, issue: Issue, field: Field): unknown {
  const told = OWN[field.id] ?? TOLD[field.id];
  return told ? told(call, issue) : wireValue(valueOf(issue, field), field, call);
}

function chosenFields(jira: JiraState, asked: readonly string[]): Field[] {
  const chosen = new Set<Field>();
  const named = (name: string): Field | undefined => jira.fields.get(name) ?? byKey(jira, name);
  const plus = asked.filter((name) => !name.startsWith('-'));
  for (const name of plus.length === 0 ? ['*all'] : plus) {
    if (name === '*all') for (const field of jira.fields.values()) chosen.add(field);
    else if (name === '*navigable') {
      for (const field of jira.fields.values()) if (!HEAVY.includes(field.id)) chosen.add(field);
    } else {
      const field = named(name);
      if (field) chosen.add(field);
    }
  }
  for (const name of asked.filter((one) => one.startsWith('-'))) {
    const field = named(name.slice(1));
    if (field) chosen.delete(field);
  }
  return [...chosen];
}

function byKey(jira: JiraState, key: string): Field | undefined {
  for (const field of jira.fields.values()) if (field.key === key) return field;
  return undefined;
}

function rendered(issue: Issue, fields: readonly Field[], nameOf: (field: Field) => string): Record<string, unknown> {
  const html = (field: Field): unknown => {
    const value = field.kind === 'rich-text' ? valueOf(issue, field) : null;
    return isAdf(value) ? adfHtml(value) : null;
  };
  return Object.fromEntries(fields.map((field) => [nameOf(field), html(field)]));
}

function chosenProperties(issue: Issue, asked: readonly string[]): Record<string, unknown> {
  const all = asked.includes('*all');
  return Object.fromEntries([...issue.properties].filter(([key]) => all || asked.includes(key)));
}
