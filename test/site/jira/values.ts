/**
 * How each kind of field is written, kept, read and told in the changelog.
 * Kept: people by account id, groups, options, priorities and types by id, `datetime` as epoch milliseconds,
 * `date` as `2027-03-28`, rich text as a document, lists as arrays. An empty field is kept as null.
 */
import { adfProblem, adfText, isAdf } from './adf';
import { issueOf } from './finding';
import { isRecord, stringAt } from './json';
import { priorityBean, restUrl, stampFor, typeBean, userBean } from './beans';
import type { Call } from './route';
import type { Field, FieldKind, JiraState } from './state';

export type Read = { readonly ok: true; readonly kept: unknown } | { readonly ok: false; readonly problem: string };

export interface Told {
  readonly id: string | null;
  readonly text: string | null;
}

interface KindRule {
  read(value: unknown, field: Field, jira: JiraState): Read;
  wire(kept: unknown, field: Field, call: Call): unknown;
  /** What the changelog says of a value that is not empty. */
  told(kept: unknown, field: Field, jira: JiraState): Told;
}

/** Characters of a rich text. */
export const MOST_TEXT = 32_767;
const MOST_LINE = 255;

export function readValue(value: unknown, field: Field, jira: JiraState): Read {
  return value === null ? kept(null) : KINDS[field.kind].read(value, field, jira);
}

export function wireValue(value: unknown, field: Field, call: Call): unknown {
  return value === null || value === undefined ? null : KINDS[field.kind].wire(value, field, call);
}

export function tellValue(value: unknown, field: Field, jira: JiraState): Told {
  return isEmpty(value) ? { id: null, text: null } : KINDS[field.kind].told(value, field, jira);
}

/** Jira keeps no empty values: an empty text or list is no value. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

export function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

const plain = {
  wire: (value: unknown) => value,
  told: (value: unknown): Told => ({ id: null, text: String(value) }),
};

const unwritable: KindRule = {
  read: (_value, field) =>
    failed(`Field '${field.id}' cannot be set. It is not on the appropriate screen, or unknown.`),
  ...plain,
};

const KINDS: Readonly<Record<FieldKind, KindRule>> = {
  string: {
    read: (value) => {
      if (typeof value !== 'string') return failed('Operation value must be a string');
      if (value.length > MOST_LINE)
        return failed(`The entered text is too long. It exceeds the allowed limit of ${MOST_LINE} characters.`);
      return /[\r\n]/.test(value) ? failed('The text must not contain newline characters.') : kept(value);
    },
    ...plain,
  },
  'rich-text': {
    read: (value) => {
      if (!isAdf(value))
        return failed(
          `Operation value must be an Atlassian Document (see the Atlassian Document Format): it ${adfProblem(value) ?? ''}`,
        );
      return adfText(value).length > MOST_TEXT ? failed(tooLong) : kept(value);
    },
    wire: plain.wire,
    told: (value) => ({ id: null, text: isAdf(value) ? adfText(value) : '' }),
  },
  number: {
    read: (value) =>
      typeof value === 'number' && Number.isFinite(value) ? kept(value) : failed('The value must be a number.'),
    ...plain,
  },
  boolean: {
    read: (value) => (typeof value === 'boolean' ? kept(value) : failed('The value must be a boolean.')),
    ...plain,
  },
  object: {
    read: (value) => (isRecord(value) ? kept(value) : failed('The value must be an object.')),
    wire: plain.wire,
    told: (value) => ({ id: null, text: JSON.stringify(value) }),
  },
  date: {
    read: (value) =>
      typeof value === 'string' && isDay(value)
        ? kept(value)
        : failed("Error parsing date string: the date must be of the format 'YYYY-MM-DD'."),
    wire: plain.wire,
    told: (value) => ({ id: String(value), text: `${String(value)} 00:00:00.0` }),
  },
  datetime: {
    read: (value) => {
      const instant = typeof value === 'string' ? instantOf(value) : NaN;
      return Number.isNaN(instant) ? failed('The value must be a date and time with an offset.') : kept(instant);
    },
    wire: (value, _field, call) => stampFor(call, Number(value)),
    told: (value) => ({ id: new Date(Number(value)).toISOString(), text: new Date(Number(value)).toISOString() }),
  },
  user: {
    read: (value, _field, jira) => readUser(value, jira),
    wire: (value, _field, call) => userBean(call, String(value)),
    told: (value, _field, jira) => ({
      id: String(value),
      text: jira.users.get(String(value))?.displayName ?? String(value),
    }),
  },
  users: {
    read: (value, _field, jira) => readList(value, (one) => readUser(one, jira)),
    wire: (value, _field, call) => strings(value).map((accountId) => userBean(call, accountId)),
    told: (value, _field, jira) => listed(strings(value), (id) => jira.users.get(id)?.displayName),
  },
  group: {
    read: (value, _field, jira) => {
      for (const group of jira.groups.values())
        if (group.id === stringAt(value, 'groupId') || group.name === (stringAt(value, 'name') ?? value))
          return kept(group.id);
      return failed('The group does not exist.');
    },
    wire: (value, _field, call) => ({
      name: call.jira.groups.get(String(value))?.name ?? '',
      groupId: String(value),
      self: restUrl(call.jira, `group?groupId=${String(value)}`),
    }),
    told: (value, _field, jira) => ({ id: String(value), text: jira.groups.get(String(value))?.name ?? '' }),
  },
  option: {
    read: readOption,
    wire: (value, field, call) => optionBean(String(value), field, call),
    told: (value, field) => ({ id: String(value), text: optionText(field, String(value)) ?? '' }),
  },
  options: {
    read: (value, field) => readList(value, (one) => readOption(one, field)),
    wire: (value, field, call) => strings(value).map((id) => optionBean(id, field, call)),
    told: (value, field) => listed(strings(value), (id) => optionText(field, id)),
  },
  labels: {
    read: (value) =>
      readList(value, (one) => {
        if (typeof one !== 'string') return failed('A label must be a string.');
        return /\s/.test(one) || one === '' ? failed(`The label '${one}' can't contain spaces.`) : kept(one);
      }),
    wire: plain.wire,
    told: (value) => ({ id: null, text: strings(value).join(' ') }),
  },
  priority: {
    read: (value, _field, jira) => {
      for (const priority of jira.priorities.values())
        if (priority.id === stringAt(value, 'id') || priority.name === stringAt(value, 'name'))
          return kept(priority.id);
      return failed('The priority selected is invalid.');
    },
    wire: (value, _field, call) => {
      const priority = call.jira.priorities.get(String(value));
      return priority ? priorityBean(call.jira, priority, call.actor.user) : null;
    },
    told: (value, _field, jira) => ({ id: String(value), text: jira.priorities.get(String(value))?.name ?? '' }),
  },
  'issue-type': {
    read: (value, _field, jira) => {
      for (const type of jira.issueTypes.values())
        if (type.id === stringAt(value, 'id') || type.name === stringAt(value, 'name')) return kept(type.id);
      return failed('Specify a valid issue type');
    },
    wire: (value, _field, call) => {
      const type = call.jira.issueTypes.get(String(value));
      return type ? typeBean(call.jira, type, call.actor.user) : null;
    },
    told: (value, _field, jira) => ({ id: String(value), text: jira.issueTypes.get(String(value))?.name ?? '' }),
  },
  parent: {
    read: (value, _field, jira) => {
      const parent = issueOf(jira, stringAt(value, 'id') ?? stringAt(value, 'key') ?? '');
      return parent ? kept(parent.id) : failed('Could not find issue by id or key.');
    },
    ...plain,
    told: (value, _field, jira) => ({ id: String(value), text: jira.issues.get(String(value))?.key ?? '' }),
  },
  'request-type': {
    read: (value, _field, jira) => {
      const id = stringAt(value, 'id') ?? value;
      return typeof id === 'string' && jira.requestTypes.has(id)
        ? kept(id)
        : failed('The request type does not exist.');
    },
    ...plain,
    told: (value, _field, jira) => ({ id: String(value), text: jira.requestTypes.get(String(value))?.name ?? '' }),
  },
  organisations: {
    read: (value, _field, jira) =>
      readList(value, (one) => {
        const id = String(isRecord(one) ? one['id'] : one);
        return jira.organisations.has(id) ? kept(id) : failed(`No organization with id ${id}.`);
      }),
    wire: (value, _field, call) =>
      strings(value).map((id) => ({
        id,
        name: call.jira.organisations.get(id)?.name ?? '',
        _links: { self: `${call.jira.baseUrl}/rest/servicedeskapi/organization/${id}` },
      })),
    told: (value, _field, jira) => listed(strings(value), (id) => jira.organisations.get(id)?.name),
  },
  system: unwritable,
};

const tooLong = `The entered text is too long. It exceeds the allowed limit of ${MOST_TEXT} characters.`;

function kept(value: unknown): Read {
  return { ok: true, kept: value };
}

function failed(problem: string): Read {
  return { ok: false, problem };
}

function readList(value: unknown, readOne: (one: unknown) => Read): Read {
  if (!Array.isArray(value)) return failed('data was not an array');
  const all: unknown[] = [];
  for (const one of value) {
    const read = readOne(one);
    if (!read.ok) return read;
    if (!all.includes(read.kept)) all.push(read.kept);
  }
  return kept(all);
}

function readUser(value: unknown, jira: JiraState): Read {
  const accountId = typeof value === 'string' ? value : (stringAt(value, 'accountId') ?? stringAt(value, 'id'));
  return accountId !== undefined && jira.users.has(accountId)
    ? kept(accountId)
    : failed('The user does not exist: specify a valid value for accountId.');
}

function readOption(value: unknown, field: Field): Read {
  const wanted = field.options.find(
    (one) => one.id === stringAt(value, 'id') || one.value === stringAt(value, 'value') || one.value === value,
  );
  return wanted && !wanted.disabled ? kept(wanted.id) : failed(`Option value '${JSON.stringify(value)}' is not valid`);
}

function optionText(field: Field, id: string): string | undefined {
  return field.options.find((one) => one.id === id)?.value;
}

function optionBean(id: string, field: Field, call: Call): Record<string, unknown> {
  return { self: restUrl(call.jira, `customFieldOption/${id}`), value: optionText(field, id) ?? '', id };
}

function listed(ids: readonly string[], name: (id: string) => string | undefined): Told {
  return { id: ids.join(', '), text: ids.map((id) => name(id) ?? id).join(', ') };
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Instants need an offset, with or without a colon. */
function instantOf(text: string): number {
  const parts = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)$/.exec(text);
  if (!parts) return NaN;
  const [, local = '', offset = ''] = parts;
  return Date.parse(local + (offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset));
}
