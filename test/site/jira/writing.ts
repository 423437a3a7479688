/** Reads what a caller wants written into an issue, from `fields` and `update`, and refuses what does not fit. */
import { adfProblem, adfText, isAdf } from './adf';
import { INTERNAL, type CommentDraft } from './comments-making';
import { visibleIssue } from './finding';
import { at, isRecord, listAt, stringAt } from './json';
import { linkTypeNamed, type LinkDraft } from './linking';
import { propertyProblem } from './property-rules';
import { holds } from './rights';
import { Refusal, type Call } from './route';
import type { Field, Issue, Project } from './state';
import { valueOf } from './system-fields';
import { MOST_TEXT, readValue } from './values';

/** Fields that need more than the permission to edit. */
const NEEDS: Readonly<Record<string, string>> = {
  assignee: 'ASSIGN_ISSUES',
  reporter: 'MODIFY_REPORTER',
  duedate: 'SCHEDULE_ISSUES',
};

/** Operations of `update` that are no values. */
const NO_VALUES = ['comment', 'issuelinks'];

export interface Wish {
  /** Ids the caller reads itself: a new issue's project, a transition's resolution. */
  readonly besides?: readonly string[];
  /** The only fields that may be set, if not all: a transition's screen. */
  readonly only?: readonly string[];
}

export interface Wanted {
  readonly values: Map<Field, unknown>;
  readonly comments: CommentDraft[];
  readonly links: LinkDraft[];
  readonly properties: Map<string, unknown>;
}

/** The wanted values in kept form. `issue` is null for one that is still to be made. */
export function readWanted(call: Call, project: Project, issue: Issue | null, wish: Wish = {}): Wanted {
  const values = new Map<Field, unknown>();
  const errors: Record<string, string> = {};
  const fields = at(call.body, 'fields');
  const update = at(call.body, 'update');
  const put = (id: string, make: (field: Field) => { ok: boolean; kept?: unknown; problem?: string }): void => {
    if (NO_VALUES.includes(id) || wish.besides?.includes(id)) return;
    const field = call.jira.fields.get(id);
    const offScreen = wish.only && !wish.only.includes(id);
    if (!field || offScreen || !settable(call, field, project, issue)) {
      errors[id] = `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;
      return;
    }
    const read = make(field);
    const problem = read.ok ? fitProblem(call, field, read.kept, project) : read.problem;
    if (problem !== undefined) errors[id] = problem;
    else values.set(field, read.kept);
  };
  for (const [id, value] of Object.entries(isRecord(fields) ? fields : {}))
    put(id, (field) => readValue(value, field, call.jira));
  for (const [id, operations] of Object.entries(isRecord(update) ? update : {})) {
    if (isRecord(fields) && id in fields) {
      errors[id] = `Field '${id}' cannot appear in both 'fields' and 'update'`;
    } else put(id, (field) => readOperations(call, field, operations, issue));
  }
  const comments = readComments(update);
  if (comments.length > 0 && !holds(call.world, call.actor.accountId, 'ADD_COMMENTS', project, issue ?? undefined))
    errors['comment'] = 'You do not have permission to comment on this issue.';
  if (Object.keys(errors).length > 0) throw new Refusal(400, [], errors);
  return { values, comments, links: readLinks(call, update), properties: readProperties(call.body) };
}

/** The resolution a transition's `fields` names; undefined when they do not. */
export function readResolution(call: Call): string | null | undefined {
  const wanted = at(at(call.body, 'fields'), 'resolution');
  if (wanted === undefined) return undefined;
  if (wanted === null) return null;
  for (const one of call.jira.resolutions.values())
    if (one.id === stringAt(wanted, 'id') || one.name === stringAt(wanted, 'name')) return one.id;
  throw new Refusal(400, [], { resolution: 'Resolution is not valid.' });
}

/** A comment as POST comment and `update.comment` write it. */
export function readComment(value: unknown): CommentDraft {
  const body = at(value, 'body');
  if (!isAdf(body)) {
    const problem = body === undefined ? 'is missing' : (adfProblem(body) ?? 'is not valid');
    throw new Refusal(400, [], { comment: `Comment body ${problem}: it must be an Atlassian Document.` });
  }
  if (adfText(body).length > MOST_TEXT)
    throw new Refusal(400, [], {
      comment: `The entered text is too long. It exceeds the allowed limit of ${MOST_TEXT} characters.`,
    });
  const properties = readProperties(value);
  const internal = at(properties.get(INTERNAL), 'internal') === true;
  return { body, internal, properties, visibility: readVisibility(at(value, 'visibility')) };
}

function readVisibility(value: unknown): (CommentDraft['visibility'] & object) | null {
  const type = stringAt(value, 'type');
  if (type !== 'group' && type !== 'role') return null;
  return { type, value: stringAt(value, 'value') ?? '', identifier: stringAt(value, 'identifier') ?? null };
}

function readComments(update: unknown): CommentDraft[] {
  return listAt(update, 'comment').flatMap((operation) => {
    const add = at(operation, 'add');
    return add === undefined ? [] : [readComment(add)];
  });
}

/** `add` of `update.issuelinks`: a type, and the issue at the other end. */
function readLinks(call: Call, update: unknown): LinkDraft[] {
  return listAt(update, 'issuelinks').map((operation) => {
    const add = at(operation, 'add');
    const [inward, outward] = [at(add, 'inwardIssue'), at(add, 'outwardIssue')];
    const type = linkTypeNamed(call.jira, at(add, 'type'));
    const named = outward ?? inward;
    if (!type || named === undefined) throw new Refusal(400, [], { issuelinks: 'A link needs a type and an issue.' });
    return {
      type,
      to: visibleIssue(call, stringAt(named, 'id') ?? stringAt(named, 'key') ?? ''),
      outward: outward !== undefined,
    };
  });
}

function readProperties(value: unknown): Map<string, unknown> {
  const properties = new Map<string, unknown>();
  for (const property of listAt(value, 'properties')) {
    const key = stringAt(property, 'key') ?? '';
    const problem = propertyProblem(key, at(property, 'value'));
    if (problem !== undefined) throw new Refusal(400, [problem]);
    properties.set(key, at(property, 'value'));
  }
  return properties;
}

/** Nobody writes an app's read-only field this way, not even the app. */
function settable(call: Call, field: Field, project: Project, issue: Issue | null): boolean {
  if (field.kind === 'system' || field.app?.readOnly) return false;
  const needed = NEEDS[field.id];
  return needed === undefined || holds(call.world, call.actor.accountId, needed, project, issue ?? undefined);
}

function fitProblem(call: Call, field: Field, value: unknown, project: Project): string | undefined {
  switch (field.id) {
    case 'summary':
      return value === null || String(value).trim() === '' ? 'You must specify a summary of the issue.' : undefined;
    case 'assignee':
      return value === null || holds(call.world, String(value), 'ASSIGNABLE_USER', project)
        ? undefined
        : `User '${String(value)}' cannot be assigned issues.`;
    case 'issuetype':
      return project.typeIds.includes(String(value)) ? undefined : 'The issue type selected is invalid.';
    case 'priority':
      return project.priorityIds.includes(String(value)) ? undefined : 'The priority selected is invalid.';
    default:
      return undefined;
  }
}

function readOperations(
  call: Call,
  field: Field,
  operations: unknown,
  issue: Issue | null,
): { ok: boolean; kept?: unknown; problem?: string } {
  let value = issue ? valueOf(issue, field) : null;
  for (const operation of Array.isArray(operations) ? operations : [operations]) {
    const [[name, operand] = ['', undefined]] = Object.entries(isRecord(operation) ? operation : {});
    if (name === 'set') {
      const read = readValue(operand, field, call.jira);
      if (!read.ok) return read;
      value = read.kept;
      continue;
    }
    if ((name !== 'add' && name !== 'remove') || !LISTS.includes(field.kind))
      return { ok: false, problem: `Field '${field.id}' does not support the operation '${name}'.` };
    const read = readValue([operand], field, call.jira);
    if (!read.ok) return read;
    const one: unknown[] = Array.isArray(read.kept) ? read.kept : [];
    const present: unknown[] = Array.isArray(value) ? value : [];
    value = name === 'remove' ? present.filter((each) => !one.includes(each)) : [...new Set([...present, ...one])];
  }
  return { ok: true, kept: value };
}

const LISTS = ['labels', 'users', 'options', 'organisations'];

/** What `modifiedFields` of a validator is told: the wire form the caller sent. */
export function sentFields(call: Call): Readonly<Record<string, unknown>> {
  const fields = at(call.body, 'fields');
  return isRecord(fields) ? fields : {};
}
