/** A rulebook as text: JSON that people can read, keep in a drawer and send to each other. */
import { z } from 'zod';
import type { Calendar, Hours } from '../domain/calendar/calendar';
import { FACTS, LEVELS, PAUSE_REASONS } from '../domain/rulebook/choices';
import type { Condition, Members, Recipient, Rulebook, Rung } from '../domain/rulebook/rulebook';
import { DAY, HOUR, MINUTE } from '../domain/time';
import { LONGEST_RULEBOOK, type TextFault } from './rulebook';

/** Control characters, halves of characters, and what turns the direction of writing: nobody types these on purpose. */
const HOSTILE = /[\p{Cc}\p{Cs}\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/u;

export const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((value) => !HOSTILE.test(value), { params: { fault: 'hostile-text' } })
    .refine((value) => value.trim() !== '', { params: { fault: 'empty-text' } });
/** The same, or nothing at all. */
const maybeText = (longest: number) => z.union([z.literal(''), text(longest)]);
const id = text(80);
const name = z.strictObject({ da: text(120), en: text(120) });
const figure = (least: number, most: number) => z.number().min(least).max(most);
const whole = (least: number, most: number) => figure(least, most).int();
const workingTime = whole(MINUTE, 2_000 * DAY);
const words = z.array(text(120)).max(100);

const hours: z.ZodType<readonly Hours[]> = z.array(z.tuple([z.string().max(5), z.string().max(5)])).max(12);
const dates = z
  .record(z.string().max(10), hours)
  .refine((days) => Object.keys(days).length <= 1_000, { params: { fault: 'too-many', wanted: 1_000 } })
  .transform(inOrder);
export const calendar: z.ZodType<Calendar> = z.strictObject({
  id,
  version: whole(0, 1e9),
  name,
  timeZone: text(60),
  week: z.strictObject({ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours }),
  holidays: z.union([z.enum(['danish', 'none']), z.array(z.string().max(10)).max(1_000)]),
  closingDays: z.array(z.strictObject({ date: z.string().max(10), name })).max(400),
  extraOpenings: dates,
  dateOverrides: dates,
  dateBreaks: dates,
});

const members: z.ZodType<Members> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('group'), name: text(255) }),
  z.strictObject({ kind: z.literal('role'), name: text(255) }),
  z.strictObject({ kind: z.literal('people'), accountIds: z.array(text(128)).max(200) }),
]);
const level = z.enum(LEVELS);
const team: z.ZodType<Rulebook['teams'][number]> = z.strictObject({
  id,
  name,
  level,
  arm: z.enum(['vendor', 'business']).exactOptional(),
  calendar: id,
  members,
  lead: members.exactOptional(),
  standBy: members.exactOptional(),
  outOfHours: text(500).exactOptional(),
});

const source: z.ZodType<Rulebook['sources'][number]> = z.strictObject({
  fact: z.enum(FACTS),
  field: text(255),
  values: z.array(z.strictObject({ id, name, words })).min(1).max(200),
});
const values = z.array(id).max(200).exactOptional();
const when: z.ZodType<Condition> = z.strictObject({
  system: values,
  kind: values,
  customerGroup: values,
  priority: values,
});
const route: z.ZodType<Rulebook['routes'][number]> = z.strictObject({
  id,
  when,
  teams: z.strictObject({ superuser: id, first: id, second: id, third: id }),
  direct: z.boolean().exactOptional(),
});

const recipient: z.ZodType<Recipient> = z.union([z.enum(['team', 'lead', 'stand-by', 'responsible']), members]);
const rung: z.ZodType<Rung> = z.strictObject({
  id,
  at: figure(0, 100),
  after: whole(0, 2_000 * DAY).exactOptional(),
  does: z.enum(['warn', 'tell', 'tell-lead', 'assign', 'raise-priority', 'pass-on', 'remind', 'hand-back', 'close']),
  to: recipient.exactOptional(),
  team: id.exactOptional(),
  repeat: z.strictObject({ every: whole(5 * MINUTE, 365 * DAY), atMost: whole(1, 1_000) }).exactOptional(),
});
const timed = { when, time: workingTime, ladder: z.array(rung).max(30) };
const limit: z.ZodType<Rulebook['limits'][number]> = z.strictObject({ id, level, ...timed });
const others = z.strictObject({ id, ...timed });

const contact: z.ZodType<Rulebook['notes'][number]['contacts'][number]> = z.strictObject({
  part: z.enum(['solves', 'must', 'can']),
  name: maybeText(200),
  role: maybeText(200),
  phone: maybeText(100),
  mail: maybeText(200),
  hours: maybeText(200),
  outOfHours: maybeText(500),
});
const note: z.ZodType<Rulebook['notes'][number]> = z.strictObject({
  id,
  when,
  text: maybeText(4_000),
  contacts: z.array(contact).max(30),
});

const schema: z.ZodType<Rulebook> = z.strictObject({
  // A version belongs to what is published, not to its text.
  version: z
    .number()
    .optional()
    .transform(() => 0),
  language: z.enum(['da', 'en']),
  calendars: z.array(calendar).min(1).max(50),
  teams: z.array(team).min(1).max(200),
  sources: z.array(source).max(4),
  routes: z.array(route).max(500),
  limits: z.array(limit).max(500),
  targets: z.array(others).max(500),
  pausing: z
    .array(
      z.strictObject({
        status: words,
        reason: z.enum(PAUSE_REASONS),
        atMost: workingTime.exactOptional(),
      }),
    )
    .max(50),
  asking: z.array(others).max(200),
  askingPausesPromise: z.boolean(),
  reopening: z.enum(['continues', 'restarts']),
  reprioritising: z.enum(['continues', 'restarts']),
  followUp: z.array(others).max(200),
  mail: z.strictObject({ gather: whole(0, DAY), quietOutsideHours: z.boolean() }),
  longestUnstaffed: whole(HOUR, 365 * DAY),
  finishedStatus: words,
  answeredStatus: words,
  openStatus: words,
  vendorTime: z.array(others).max(200),
  askedAtField: maybeText(255),
  changeRequest: z.strictObject({ project: maybeText(60), issueType: words, link: words }),
  tellCustomer: z.array(id).max(200),
  notes: z.array(note).max(500),
});

export type Read =
  { readonly ok: true; readonly book: Rulebook } | { readonly ok: false; readonly faults: readonly TextFault[] };

/** Reads a text that should be a rulebook. Whatever it holds, the answer is a whole rulebook or everything that is wrong. */
export function readRulebook(written: string): Read {
  if (written.length > LONGEST_RULEBOOK)
    return { ok: false, faults: [fault('', 'too-large', written.length, LONGEST_RULEBOOK)] };
  const json = parsed(written);
  if (!json) return { ok: false, faults: [fault('', 'not-json', written.length)] };
  const read = schema.safeParse(json.value, { reportInput: true });
  const faults = read.success ? faultsWithin(read.data) : read.error.issues.flatMap((issue) => faultsIn(issue));
  return read.success && faults.length === 0 ? { ok: true, book: read.data } : { ok: false, faults };
}

/** The one text of a rulebook: reading it and writing it again gives the same to the byte. */
export function writeRulebook(book: Rulebook): string {
  const { version: _version, ...rules } = schema.parse(book);
  return `${JSON.stringify(rules, undefined, 2)}\n`;
}

function parsed(written: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(written) };
  } catch {
    return undefined;
  }
}

type Issue = z.core.$ZodIssue;

/** What a schema holds against a value, each with its place. */
export function faultsIn(issue: Issue, within: readonly PropertyKey[] = []): readonly TextFault[] {
  const path = [...within, ...issue.path];
  const place = placeOf(path);
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return [fault(place, 'missing')];
      return [fault(place, TYPES[issue.expected] ?? 'not-an-object')];
    case 'unrecognized_keys':
      return issue.keys.map((key) => fault(placeOf([...path, key]), 'unknown-key', visible(key)));
    case 'invalid_value':
      return [fault(place, 'not-one-of', '', issue.values.map(String).join(', '))];
    case 'too_big':
      if (issue.origin === 'string') return [fault(place, 'too-long', '', Number(issue.maximum))];
      return [fault(place, issue.origin === 'array' ? 'too-many' : 'too-big', '', Number(issue.maximum))];
    case 'too_small':
      return [fault(place, issue.origin === 'array' ? 'too-few' : 'too-small', '', Number(issue.minimum))];
    case 'invalid_union':
      return unionFaults(issue, path);
    case 'custom':
      return [fault(place, named(issue.params?.['fault']), '', String(issue.params?.['wanted'] ?? ''))];
    default:
      return [fault(place, 'not-one-of')];
  }
}

/** Of the ways a value could have been meant, the one it comes nearest to. */
function unionFaults(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: readonly PropertyKey[],
): readonly TextFault[] {
  const deepest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0];
  if (!deepest || deepest.length === 0) return [fault(placeOf(path), 'not-one-of')];
  return deepest.flatMap((inner) => faultsIn(inner, path));
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}

const TYPES: Readonly<Record<string, TextFault['fault']>> = {
  string: 'not-a-text',
  number: 'not-a-number',
  int: 'not-whole',
  array: 'not-a-list',
  tuple: 'not-a-list',
  boolean: 'not-yes-or-no',
};

function named(value: unknown): TextFault['fault'] {
  return value === 'hostile-text' || value === 'too-many' ? value : 'empty-text';
}

/** What one part asks of another: ids that are there, and only once. */
function faultsWithin(book: Rulebook): readonly TextFault[] {
  const { calendars, teams, sources, routes } = book;
  const ladders = {
    limits: book.limits,
    targets: book.targets,
    asking: book.asking,
    followUp: book.followUp,
    vendorTime: book.vendorTime,
  };
  const timedFaults = Object.entries(ladders).flatMap(([list, items]) => [
    ...twice(items, list),
    ...items.flatMap(({ ladder }, index) => {
      const place = `${list}[${index}].ladder`;
      const lost = ladder.flatMap(({ team: to }, at) => noTeam(book, to, `${place}[${at}].team`));
      return [...twice(ladder, place), ...lost];
    }),
  ]);
  return [
    ...twice(calendars, 'calendars'),
    ...twice(teams, 'teams'),
    ...teams.flatMap(({ calendar: wanted }, index) =>
      calendars.some((one) => one.id === wanted) ? [] : [fault(`teams[${index}].calendar`, 'no-such-calendar', wanted)],
    ),
    ...twice(
      sources.map(({ fact }) => ({ id: fact })),
      'sources',
      'duplicate-fact',
    ),
    ...sources.flatMap(({ values: known }, index) => twice(known, `sources[${index}].values`)),
    ...twice(routes, 'routes'),
    ...twice(book.notes, 'notes'),
    ...routes.flatMap(({ teams: at }, index) =>
      Object.entries(at).flatMap(([which, to]) => noTeam(book, to, `routes[${index}].teams.${which}`)),
    ),
    ...timedFaults,
  ];
}

function noTeam({ teams }: Rulebook, wanted: string | undefined, place: string): readonly TextFault[] {
  if (wanted === undefined || teams.some((one) => one.id === wanted)) return [];
  return [fault(place, 'no-such-team', wanted)];
}

function twice(
  items: readonly { readonly id: string }[],
  list: string,
  name: 'duplicate-id' | 'duplicate-fact' = 'duplicate-id',
): readonly TextFault[] {
  const seen = new Set<string>();
  return items.flatMap(({ id: known }, index) => {
    if (seen.has(known)) return [fault(`${list}[${index}]`, name, known)];
    seen.add(known);
    return [];
  });
}

function fault(
  place: string,
  name: TextFault['fault'],
  found: string | number = '',
  wanted: string | number = '',
): TextFault {
  return { place, fault: name, params: { found, wanted } };
}

/** `limits[3].time` */
export function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${visible(String(step))}`))
    .join('')
    .replace(/^\./, '');
}

/** A key that somebody made up, short and without anything that would disturb the sentence it stands in. */
function visible(key: string): string {
  return key.replace(new RegExp(HOSTILE, 'gu'), '?').slice(0, 60) || '?';
}

function inOrder<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
