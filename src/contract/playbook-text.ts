/** A playbook as text: JSON that people can read, send to another centre, and take in again. */
import { z } from 'zod';
import type { Name } from '../domain/calendar/calendar';
import {
  AGREEMENTS,
  ANSWER_KINDS,
  CONTACT_KINDS,
  DAY_UNITS,
  DOCUMENT_STEPS,
  DOES,
  DUE_FROM,
  FORM_WANTED,
  KINDS,
  LINE_ARMS,
  LINE_LEVELS,
  LINES,
  LISTS,
  LISTS_OF_ITEMS,
  ROWS_WANTED,
  SIDES,
  SOURCES,
  WANTS,
} from '../domain/playbook/choices';
import type {
  DueRule,
  Need,
  Playbook,
  PlaybookItem,
  PlaybookPhase,
  Question,
  Wanted,
} from '../domain/playbook/playbook';
import { LARGEST_PLAYBOOK, LONGEST_PLAYBOOK, type PlaybookFault, type Spot } from './playbook';
import { linesIn, type Lines } from './playbook-lines';
import { calendar, faultsIn, placeOf, text } from './rulebook-text';

const MOST_ITEMS = 300;

const id = text(40);
/** May be empty: the check says in which language a text is missing. */
const words = (longest: number) => z.union([z.literal(''), text(longest)]);
const named = (longest: number): z.ZodType<Name> => z.strictObject({ da: words(longest), en: words(longest) });
const name = named(160);
const note = named(1000);
const ids = z.array(id).max(100);
const whole = z.number().int().min(-10_000).max(10_000);
const unit = z.enum(DAY_UNITS);

const due: z.ZodType<DueRule> = z.strictObject({
  from: z.enum(DUE_FROM),
  item: id.exactOptional(),
  days: whole,
  unit,
});
const wanted: z.ZodType<Wanted> = z.union([
  z.strictObject({ decision: id, is: ids.min(1) }),
  z.strictObject({ answer: id }),
  z.strictObject({ absence: z.literal(true) }),
]);
const needs: z.ZodType<Need> = z.union([
  z.strictObject({ rows: z.enum(ROWS_WANTED) }),
  z.strictObject({ form: z.enum(FORM_WANTED) }),
  z.strictObject({ contacts: z.enum(CONTACT_KINDS) }),
  z.strictObject({ list: z.enum(LISTS) }),
  z.strictObject({ board: z.literal('done') }),
  z.strictObject({ compiled: z.literal(true) }),
  z.strictObject({ calm: z.literal(true) }),
]);
const item: z.ZodType<PlaybookItem> = z.strictObject({
  id,
  title: name,
  kind: z.enum(KINDS),
  responsible: ids,
  participants: ids,
  due: due.exactOptional(),
  need: z.enum(WANTS),
  when: wanted.exactOptional(),
  evidence: note,
  gate: id.exactOptional(),
  needs: needs.exactOptional(),
  outcomes: z
    .array(z.strictObject({ id, name, ends: z.boolean().exactOptional() }))
    .max(20)
    .exactOptional(),
  opensWith: ids.min(1).exactOptional(),
  until: z.enum(DOCUMENT_STEPS).exactOptional(),
  agreement: z.enum(AGREEMENTS).exactOptional(),
  per: z.enum(LISTS_OF_ITEMS).exactOptional(),
  after: id.exactOptional(),
  main: z.boolean().exactOptional(),
  does: z.enum(DOES).exactOptional(),
  source: z.enum(SOURCES),
});
const phase: z.ZodType<PlaybookPhase> = z.strictObject({
  id,
  name,
  status: z.array(text(60)).max(20),
  responsible: ids,
  days: whole,
  items: z.array(item).max(MOST_ITEMS),
});
const question: z.ZodType<Question> = z.strictObject({
  id,
  section: id,
  text: note,
  help: note,
  kind: z.enum(ANSWER_KINDS),
  centre: z.boolean().exactOptional(),
  beside: id.exactOptional(),
});

const schema: z.ZodType<Playbook> = z.strictObject({
  // A version belongs to what is saved, not to its text.
  version: z
    .number()
    .optional()
    .transform(() => 0),
  name,
  calendar,
  roles: z
    .array(
      z.strictObject({
        id,
        name,
        side: z.enum(SIDES),
        people: z.array(text(128)).max(100),
      }),
    )
    .max(60),
  phases: z.array(phase).max(30),
  sections: z.array(z.strictObject({ id, name })).max(40),
  questions: z.array(question).max(200),
  criteria: z.array(z.strictObject({ id, text: note })).max(60),
  board: z.strictObject({ days: whole, unit, warnAfter: whole }),
  lines: z
    .array(
      z.strictObject({
        line: z.enum(LINES),
        level: z.enum(LINE_LEVELS),
        arm: z.enum(LINE_ARMS).exactOptional(),
      }),
    )
    .max(10),
  earlyLife: z.strictObject({
    tighten: z.number(),
    calmDays: z.number(),
    mostRequests: z.number(),
    mostBreaches: z.number(),
    mostUnknown: z.number(),
  }),
});

type Read =
  | { readonly ok: true; readonly playbook: Playbook; readonly say: Placing }
  | { readonly ok: false; readonly faults: readonly PlaybookFault[] };

/** Puts what the rules hold against a playbook where its text has it. */
type Placing = (
  path: readonly (string | number)[],
  fault: PlaybookFault['fault'],
  params: PlaybookFault['params'],
) => PlaybookFault;

/** Reads a text that should be a playbook. Whatever it holds, the answer is a whole playbook or everything wrong with its shape. */
export function readPlaybook(written: string): Read {
  if (written.length > LONGEST_PLAYBOOK) return tooLarge(written.length, LONGEST_PLAYBOOK);
  const lines = linesIn(written);
  const json = parsed(written, lines);
  if (!json) return broken(lines);
  const say = placing(lines, json.value);
  const read = schema.safeParse(json.value, { reportInput: true });
  const twice = lines.twice.map((path) => say(stepsOf(path), 'field-twice', { found: path, wanted: '' }));
  const faults = read.success
    ? twice
    : [
        ...twice,
        ...read.error.issues.flatMap((issue) =>
          faultsIn(issue).map(({ place, fault, params }) => say(stepsOf(place), fault, params)),
        ),
      ];
  if (!read.success || faults.length > 0) return { ok: false, faults };
  const size = new TextEncoder().encode(JSON.stringify(read.data)).length;
  return size > LARGEST_PLAYBOOK ? tooLarge(size, LARGEST_PLAYBOOK) : { ok: true, playbook: read.data, say };
}

/** The one text of a playbook: reading it and writing it again gives the same to the byte. */
export function writePlaybook(playbook: Playbook): string {
  const { version: _version, ...rest } = schema.parse(playbook);
  return `${JSON.stringify(rest, undefined, 2)}\n`;
}

function parsed(written: string, { brokenAt }: Lines): { readonly value: unknown } | undefined {
  if (brokenAt !== undefined) return undefined;
  try {
    return { value: JSON.parse(written) };
  } catch {
    return undefined;
  }
}

function broken({ brokenAt }: Lines): Read {
  const line = brokenAt ?? 1;
  const params = { found: '', wanted: '' };
  return { ok: false, faults: [{ place: '', line, about: [], fault: 'broken-json', params }] };
}

function tooLarge(found: number, wanted: number): Read {
  return { ok: false, faults: [{ place: '', about: [], fault: 'too-large', params: { found, wanted } }] };
}

function placing(lines: Lines, value: unknown): Placing {
  return (path, fault, params) => {
    const place = placeOf(path);
    const line = lineOf(path, lines);
    return { place, ...(line !== undefined && { line }), about: spotsOf(path, value), fault, params };
  };
}

/** The line of a place; of something that is missing, the line of what it is missing from. */
function lineOf(path: readonly (string | number)[], { of }: Lines): number | undefined {
  return of.get(placeOf(path)) ?? (path.length === 0 ? undefined : lineOf(path.slice(0, -1), { of, twice: [] }));
}

/** `phases[1].due` as steps. Keys that hold a point are nobody's: what is read from them ends there. */
function stepsOf(place: string): readonly (string | number)[] {
  return [...place.matchAll(/\[(\d+)\]|([^.[]+)/g)].map(([, index, key]) =>
    index === undefined ? (key ?? '') : Number(index),
  );
}

/** The way to a place as people speak of it: in phase 2, item 2.4, its due rule. */
function spotsOf(path: readonly (string | number)[], value: unknown): readonly Spot[] {
  const [spots] = path.reduce<readonly [readonly Spot[], unknown, string]>(
    ([found, here, list], step) => {
      const next: unknown = typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined;
      if (typeof step === 'string') return [[...found, { field: step }], next, step];
      const own: unknown = typeof next === 'object' && next !== null ? Reflect.get(next, 'id') : undefined;
      const called = typeof own === 'string' && own !== '' ? own.slice(0, 40) : String(step + 1);
      return [[...found.slice(0, -1), { list, called }], next, list];
    },
    [[], value, ''],
  );
  return spots;
}
