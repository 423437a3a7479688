/** The fields JQL can ask for: how each is called, what an issue holds there, and what a written value means. */
import { isAgent, mayBrowse } from './rights';
import { instantOf } from './jql-dates';
import { wordsOf } from './jql-text';
import { issueOf, maySeeProject, projectOf } from './finding';
import { isRecord, stringAt } from './json';
import type { Field, Issue, JiraState, Project } from './state';
import { categoryChangedAt } from './system-fields';
import type { World } from '../world';

/** Who asks, and when. */
export interface Asking {
  readonly world: World;
  readonly accountId: string | null;
  readonly now: number;
  readonly timeZone: string;
  /** Saved searches that led here. */
  readonly within?: readonly string[];
}

export type Token = string | number;
type Kind = 'choice' | 'ranked' | 'issue' | 'text' | 'string' | 'number' | 'instant' | 'user';

export interface JqlField {
  /** As messages name it. */
  readonly name: string;
  readonly kind: Kind;
  /** What the issue holds, ready to be compared; for text its words in lower case. None: EMPTY. */
  values(issue: Issue): readonly Token[];
  /** What a written value means; undefined when there is no such thing. */
  means(text: string): readonly Token[] | undefined;
  /** Field id in the changelog, where `was` and `changed` can be asked. */
  readonly historyId?: string;
  /** What ORDER BY compares; the first value unless told. */
  sortKey?(issue: Issue): Token | undefined;
}

const COMPARISONS = ['<', '>', '<=', '>='];
const EQUALITIES = ['=', '!=', 'in', 'not in', 'is', 'is not'];
const OPERATORS: Readonly<Record<Kind, readonly string[]>> = {
  choice: EQUALITIES,
  ranked: [...EQUALITIES, ...COMPARISONS],
  issue: [...EQUALITIES, ...COMPARISONS],
  text: ['~', '!~', 'is', 'is not'],
  string: [...EQUALITIES, '~', '!~'],
  number: [...EQUALITIES, ...COMPARISONS],
  instant: [...EQUALITIES, ...COMPARISONS],
  user: EQUALITIES,
};
const HISTORY_OPERATORS = ['was', 'was not', 'was in', 'was not in', 'changed'];

export function takes(field: JqlField, operator: string): boolean {
  if (HISTORY_OPERATORS.includes(operator)) return field.historyId !== undefined;
  return OPERATORS[field.kind].includes(operator);
}

/** The field a name means, in any case: a system field, a custom field by name or `cf[10001]`, a property's alias. */
export function fieldCalled(asking: Asking, written: string): JqlField | undefined {
  const name = written.toLowerCase();
  return (
    systemFields(asking).find(({ names }) => names.includes(name))?.field ??
    aliasField(asking, name) ??
    customField(asking, name)
  );
}

/** `issue.property[key].path`, if the app declared that path searchable. */
export function propertyField(asking: Asking, propertyKey: string, path: string): JqlField | undefined {
  const declared = asking.world.state.jira.searchableProperties.find(
    (one) => one.propertyKey === propertyKey && one.path === path,
  );
  return declared && propertyValues(asking, declared);
}

/** Every field the person can ask for, for editors that complete what is typed. */
export function fieldNames(asking: Asking): { name: string; operators: readonly string[]; cfid?: string }[] {
  const told = ({ name, kind, historyId }: JqlField, cfid?: string) => ({
    name,
    operators: historyId === undefined ? OPERATORS[kind] : [...OPERATORS[kind], ...HISTORY_OPERATORS],
    ...(cfid === undefined ? {} : { cfid }),
  });
  const custom = [...asking.world.state.jira.fields.values()].filter((field) => field.custom);
  return [
    ...systemFields(asking).map(({ field }) => told(field)),
    ...custom.map((field) => told(customValues(asking, field), `cf[${field.id.replace('customfield_', '')}]`)),
  ];
}

interface Named {
  readonly names: readonly string[];
  readonly field: JqlField;
}

function systemFields(asking: Asking): Named[] {
  const { jira } = asking.world.state;
  const choice = (
    name: string,
    names: readonly string[],
    values: JqlField['values'],
    means: JqlField['means'],
    more: Partial<JqlField> = {},
  ): Named => ({ names, field: { name, kind: 'choice', values, means, ...more } });
  const user = (name: string, values: JqlField['values'], historyId?: string): Named => ({
    names: [name],
    field: { name, kind: 'user', values, means: (text) => userMeant(jira, text), ...(historyId ? { historyId } : {}) },
  });
  const instant = (name: string, names: readonly string[], at: (issue: Issue) => number | null): Named => ({
    names,
    field: { name, kind: 'instant', values: (issue) => listed(at(issue)), means: (text) => moment(asking, text) },
  });
  const text = (name: string, values: (issue: Issue) => string): Named => ({
    names: [name],
    field: { name, kind: 'text', values: (issue) => words(values(issue)), means: (asked) => [asked] },
  });
  return [
    choice(
      'project',
      ['project'],
      ({ projectId }) => [projectId],
      (asked) => projectMeant(asking, asked),
      {
        sortKey: ({ projectId }) => jira.projects.get(projectId)?.key,
      },
    ),
    {
      names: ['key', 'issuekey', 'issue', 'id', 'work item', 'workitem', 'workitemkey'],
      field: {
        name: 'key',
        kind: 'issue',
        values: (issue) => [Number(issue.id)],
        means: (asked) => issueMeant(asking, asked),
      },
    },
    choice(
      'parent',
      ['parent'],
      ({ parentId }) => listed(parentId && Number(parentId)),
      (asked) => issueMeant(asking, asked),
    ),
    choice(
      'issuetype',
      ['issuetype', 'type', 'work type'],
      ({ typeId }) => [typeId],
      (asked) => meant(jira.issueTypes.values(), asked),
    ),
    choice(
      'status',
      ['status'],
      ({ statusId }) => [statusId],
      (asked) => meant(jira.statuses.values(), asked),
      {
        historyId: 'status',
        sortKey: ({ statusId }) => jira.statuses.get(statusId)?.name,
      },
    ),
    choice(
      'statusCategory',
      ['statuscategory'],
      ({ statusId }) => listed(jira.statuses.get(statusId)?.category ?? null),
      (asked) => CATEGORY_NAMES[asked.toLowerCase()],
    ),
    {
      names: ['priority'],
      field: {
        name: 'priority',
        kind: 'ranked',
        historyId: 'priority',
        values: ({ priorityId }) => [rank(jira, priorityId)],
        means: (asked) => meant(jira.priorities.values(), asked)?.map((id) => rank(jira, id)),
      },
    },
    choice(
      'resolution',
      ['resolution'],
      ({ resolutionId }) => listed(resolutionId),
      (asked) => (asked.toLowerCase() === 'unresolved' ? [] : meant(jira.resolutions.values(), asked)),
    ),
    choice(
      'labels',
      ['labels'],
      ({ labels }) => labels,
      (asked) => [asked],
    ),
    user('assignee', ({ assigneeId }) => listed(assigneeId), 'assignee'),
    user('reporter', ({ reporterId }) => listed(reporterId), 'reporter'),
    user('creator', ({ creatorId }) => [creatorId]),
    user('watcher', ({ watcherIds }) => watcherIds),
    user('request participants', ({ request }) => request?.participantIds ?? []),
    instant('created', ['created', 'createddate'], ({ createdAt }) => createdAt),
    instant('updated', ['updated', 'updateddate'], ({ updatedAt }) => updatedAt),
    instant('resolved', ['resolved', 'resolutiondate'], ({ resolvedAt }) => resolvedAt),
    instant('statusCategoryChangedDate', ['statuscategorychangeddate'], (issue) => categoryChangedAt(jira, issue)),
    instant('due', ['due', 'duedate'], ({ dueDate }) =>
      dueDate === null ? null : (instantOf(dueDate, asking.now, asking.timeZone) ?? null),
    ),
    text('summary', ({ summary }) => summary.toLowerCase()),
    text('description', ({ description }) => wordsOf(description)),
    text('environment', ({ environment }) => wordsOf(environment)),
    text('comment', (issue) => commentWords(asking, issue)),
    text('text', (issue) =>
      [
        issue.summary.toLowerCase(),
        wordsOf(issue.description),
        wordsOf(issue.environment),
        commentWords(asking, issue),
        ...Object.values(issue.custom).map((value) => (typeof value === 'string' ? value.toLowerCase() : '')),
      ].join('\n'),
    ),
    choice(
      'request type',
      ['request type', 'customer request type'],
      ({ request }) => listed(request?.requestTypeId ?? null),
      (asked) => requestTypeMeant(jira, asked),
    ),
    choice(
      'organizations',
      ['organizations', 'organization'],
      ({ request }) => request?.organisationIds ?? [],
      (asked) => meant([...jira.organisations.values()], asked),
    ),
    choice(
      'request-channel-type',
      ['request-channel-type'],
      ({ request }) => listed(request?.channel ?? null),
      (asked) => [asked.toLowerCase()],
    ),
    choice(
      'attachments',
      ['attachments'],
      ({ attachments }) => attachments.map(({ id }) => id),
      () => undefined,
    ),
  ];
}

const CATEGORY_NAMES: Readonly<Record<string, readonly Token[]>> = {
  'to do': ['new'],
  new: ['new'],
  opgaver: ['new'],
  '2': ['new'],
  'in progress': ['indeterminate'],
  indeterminate: ['indeterminate'],
  'i gang': ['indeterminate'],
  '4': ['indeterminate'],
  done: ['done'],
  udført: ['done'],
  '3': ['done'],
};

function customField(asking: Asking, name: string): JqlField | undefined {
  const { jira } = asking.world.state;
  const number = /^cf\[(\d+)\]$/.exec(name)?.[1];
  const collapsed = /^(.*?)\s*\[[^\]]+\]$/.exec(name)?.[1];
  for (const field of jira.fields.values()) {
    if (!field.custom) continue;
    const names = [field.name.toLowerCase(), ...field.clauseNames.map((clause) => clause.toLowerCase())];
    const called = number !== undefined ? field.id === `customfield_${number}` : names.includes(name);
    if (called || (collapsed !== undefined && number === undefined && field.name.toLowerCase() === collapsed))
      return customValues(asking, field);
  }
  return undefined;
}

function customValues(asking: Asking, field: Field): JqlField {
  const { jira } = asking.world.state;
  const { name } = field;
  const tokens = (token: (value: unknown) => Token | undefined): JqlField['values'] => {
    return ({ custom }) => {
      const value = custom[field.id];
      if (value === undefined || value === null) return [];
      return (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => token(one) ?? []);
    };
  };
  const written = tokens((value) => (typeof value === 'string' && value !== '' ? value.toLowerCase() : undefined));
  const lower: JqlField['means'] = (asked) => [asked.toLowerCase()];
  switch (field.kind) {
    case 'number':
      return { name, kind: 'number', values: tokens(numeric), means: numberMeant };
    case 'date':
    case 'datetime':
      return { name, kind: 'instant', values: tokens((v) => moments(asking, v)), means: (t) => moment(asking, t) };
    case 'user':
    case 'users':
      return {
        name,
        kind: 'user',
        values: tokens((v) => stringAt(v, 'accountId') ?? (typeof v === 'string' ? v : undefined)),
        means: (asked) => userMeant(jira, asked),
      };
    case 'option':
    case 'options':
      return {
        name,
        kind: 'choice',
        values: tokens((v) => stringAt(v, 'id') ?? (typeof v === 'string' ? v : undefined)),
        means: (asked) =>
          meant(
            field.options.map(({ id, value }) => ({ id, name: value })),
            asked,
          ),
      };
    case 'rich-text':
      return { name, kind: 'text', values: tokens((v) => (isRecord(v) ? wordsOf(v) : undefined)), means: (t) => [t] };
    case 'string':
      // An app's text can be compared whole; Jira's own text fields only by words.
      return { name, kind: field.app ? 'string' : 'text', values: written, means: lower };
    case 'boolean':
      return { name, kind: 'choice', values: tokens((v) => String(v)), means: lower };
    case 'labels':
    case 'group':
    case 'object':
    case 'priority':
    case 'issue-type':
    case 'parent':
    case 'request-type':
    case 'organisations':
    case 'system':
      return { name, kind: 'choice', values: written, means: lower };
  }
}

function aliasField(asking: Asking, name: string): JqlField | undefined {
  const declared = asking.world.state.jira.searchableProperties.find((one) => one.alias?.toLowerCase() === name);
  return declared && propertyValues(asking, declared);
}

function propertyValues(
  asking: Asking,
  { propertyKey, path, type, alias }: JiraState['searchableProperties'][number],
): JqlField {
  const found = (issue: Issue): readonly unknown[] => {
    const value = path
      .split('.')
      .reduce<unknown>((inner, part) => (isRecord(inner) ? inner[part] : undefined), issue.properties.get(propertyKey));
    return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
  };
  const name = alias ?? `issue.property[${propertyKey}].${path}`;
  const tokens = (token: (value: unknown) => Token | undefined): JqlField['values'] => {
    return (issue) => found(issue).flatMap((value) => token(value) ?? []);
  };
  const written = tokens((value) => (typeof value === 'object' ? undefined : String(value).toLowerCase()));
  switch (type) {
    case 'number':
      return { name, kind: 'number', values: tokens(numeric), means: numberMeant };
    case 'date':
      return { name, kind: 'instant', values: tokens((v) => moments(asking, v)), means: (t) => moment(asking, t) };
    case 'user':
      return {
        name,
        kind: 'user',
        values: tokens((v) => (typeof v === 'string' ? v : undefined)),
        means: (asked) => userMeant(asking.world.state.jira, asked),
      };
    case 'string':
      return { name, kind: 'choice', values: written, means: (asked) => [asked.toLowerCase()] };
    case 'text':
      return { name, kind: 'text', values: written, means: (asked) => [asked] };
  }
}

/** Ids of everything of this name, in any language, or with this id. */
function meant(
  things: Iterable<{ readonly id: string; readonly name: string; readonly translations?: Record<string, string> }>,
  asked: string,
): string[] | undefined {
  const name = asked.toLowerCase();
  const ids = [...things]
    .filter(
      (one) =>
        one.id === asked ||
        one.name.toLowerCase() === name ||
        Object.values(one.translations ?? {}).some((other) => other.toLowerCase() === name),
    )
    .map(({ id }) => id);
  return ids.length > 0 ? ids : undefined;
}

function projectMeant({ world, accountId }: Asking, asked: string): string[] | undefined {
  const { jira } = world.state;
  const byName = [...jira.projects.values()].filter(({ name }) => name.toLowerCase() === asked.toLowerCase());
  const found = [projectOf(jira, asked) ?? [], byName].flat().filter((project) => seesProject(project));
  return found.length > 0 ? found.map(({ id }) => id) : undefined;
  function seesProject(project: Project): boolean {
    return maySeeProject(world, accountId, project) || isAgent(world, accountId, project);
  }
}

function issueMeant({ world, accountId }: Asking, asked: string): number[] | undefined {
  const issue = issueOf(world.state.jira, asked);
  return issue && mayBrowse(world, accountId, issue) ? [Number(issue.id)] : undefined;
}

function userMeant(jira: JiraState, asked: string): string[] | undefined {
  if (jira.users.has(asked)) return [asked];
  const name = asked.toLowerCase();
  const found = [...jira.users.values()].filter((user) => user.displayName.toLowerCase() === name);
  return found.length > 0 ? found.map(({ accountId }) => accountId) : undefined;
}

/** By name, id, or as the issue view shows it in a filter: `Name (SUP)`. */
function requestTypeMeant(jira: JiraState, asked: string): string[] | undefined {
  const inProject = /^(.*) \((\w+)\)$/.exec(asked);
  const all = [...jira.requestTypes.values()];
  const project = inProject?.[2] === undefined ? undefined : projectOf(jira, inProject[2]);
  const narrowed = project ? all.filter(({ projectId }) => projectId === project.id) : [];
  return meant(all, asked) ?? (inProject?.[1] === undefined ? undefined : meant(narrowed, inProject[1]));
}

/** Priorities are listed highest first; a higher one is greater. */
function rank(jira: JiraState, priorityId: string): number {
  return -[...jira.priorities.keys()].indexOf(priorityId);
}

function commentWords({ world, accountId }: Asking, issue: Issue): string {
  const project = world.state.jira.projects.get(issue.projectId);
  const internal = project !== undefined && (!project.serviceDesk || isAgent(world, accountId, project));
  return issue.comments
    .filter((comment) => (comment.public || internal) && comment.visibility === null)
    .map((comment) => wordsOf(comment.body))
    .join('\n');
}

function moment({ now, timeZone }: Asking, text: string): number[] | undefined {
  if (/^\d{6,}$/.test(text)) return [Number(text)];
  const at = instantOf(text, now, timeZone);
  return at === undefined ? undefined : [at];
}

/** A stored date or date-time; a date is the beginning of that day where the asker lives. */
function moments({ now, timeZone }: Asking, value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return instantOf(value, now, timeZone);
  const at = Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(at) ? undefined : at;
}

function numeric(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function numberMeant(asked: string): number[] | undefined {
  const value = Number(asked);
  return Number.isNaN(value) ? undefined : [value];
}

function listed<T extends Token>(value: T | null): T[] {
  return value === null ? [] : [value];
}

function words(text: string): string[] {
  return text.trim() === '' ? [] : [text];
}
