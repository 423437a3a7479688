import type { Name } from '../calendar/calendar';
import type { StoryboardColumn } from '../onboarding/lacks';
import type { Condition, FactValue, Level, Limit, Note, NoteContact, Route, Rung, Team } from '../rulebook/rulebook';
import { MINUTE } from '../time';
import type { Ground } from './ground';
import { cell, isNone, linesIn, plain, type Cells, type Inputs } from './inputs';
import { paceOf, type NoPace } from './pace';
import { contactsOf, departmentsOf, departmentTeam, placeOf, type NoPlace, type Place } from './places';
import { isSame, valueFor } from './values';

/** What a row became. Ids are those of the rulebook. */
export interface Added {
  readonly row: string;
  readonly task: string;
  readonly system: string;
  readonly kind: string;
  readonly route: string;
  /** Where it is solved, and who has it at every level. */
  readonly level: Level;
  readonly team: Name;
  readonly teams: Readonly<Record<Level, string>>;
  readonly limit?: string;
  /** Working time that counts, and what was agreed where that is another. */
  readonly time?: number;
  readonly agreed?: number;
  /** How long a day was taken to be. */
  readonly dayLength?: number;
  readonly note?: string;
}

/** Why a row is left out, or one of its cells became nothing, or not just what it says. */
export interface Reason {
  /** Empty: it is about all of them. */
  readonly row: string;
  readonly column: StoryboardColumn | 'solution' | 'resource-people';
  readonly reason:
    'no-task' | 'same-task' | 'no-solution' | 'no-facts' | 'no-route' | 'no-actor' | 'no-people' | NoPlace | NoPace;
  /** The row is left out as a whole. */
  readonly out: boolean;
  /** What the cell names. */
  readonly about: string;
}

/** The rules that a row became. */
export interface Row {
  readonly added: Added;
  readonly kind: FactValue;
  readonly route: Route;
  readonly limit?: Limit;
  readonly note?: Note;
  readonly teams: readonly Team[];
  readonly reasons: readonly Reason[];
}

/** One row as rules about requests of the kind that its task is; why not. */
export function rowIn(row: Cells, inputs: Inputs, ground: Ground): Row | Reason {
  const out = (column: Reason['column'], reason: Reason['reason'], about = ''): Reason => ({
    row: row.id,
    column,
    reason,
    out: true,
    about,
  });
  const task = taskOf(row);
  if (task === '') return out('task', 'no-task');
  // Requests are told apart by the name of their type.
  const first = inputs.rows.find((one) => isSame(taskOf(one), task) && cell(one, 'actor') !== '');
  if (first && first.id !== row.id) return out('task', 'same-task', task);
  const actor = cell(row, 'actor');
  if (actor === '') return out('actor', 'no-actor');
  const solver = placeOf(inputs, actor, ground);
  if (typeof solver === 'string') return out('actor', solver, actor);
  return rulesFor(row, { task, actor, solver }, inputs, ground);
}

export function taskOf(row: Cells): string {
  return plain(cell(row, 'task'), 120);
}

function rulesFor(
  row: Cells,
  { task, actor, solver }: { readonly task: string; readonly actor: string; readonly solver: Place },
  inputs: Inputs,
  ground: Ground,
): Row {
  const { base, ids, system } = ground;
  const id = ids.row(row.id);
  const kind = valueFor(base, 'kind', { id, word: task }, ids);
  const when: Condition = { system: [system], kind: [kind.id] };
  const helpers = helpersIn(row, inputs, ground);
  const found = [solver, ...helpers.flatMap(({ place }) => (typeof place === 'string' ? [] : [place]))];
  const { teams, made } = teamsFor(found, inputs, ground);
  const pace = paceIn(row, solver, ground);
  const limit = typeof pace === 'string' ? undefined : limitFor(id, when, solver.level, pace.time, inputs);
  const note = noteFor(id, when, row, actor, inputs);
  const direct = solver.level === 'third' && solver.team.arm === 'business';
  const why = (column: StoryboardColumn, reason: Reason['reason'] | undefined, about: string): readonly Reason[] =>
    reason === undefined ? [] : [{ row: row.id, column, reason, out: false, about }];
  return {
    kind,
    teams: made,
    route: { id, when, teams, ...(direct && { direct }) },
    ...(limit && { limit }),
    ...(note && { note }),
    added: {
      row: row.id,
      task,
      system,
      kind: kind.id,
      route: id,
      level: solver.level,
      team: solver.team.name,
      teams,
      ...(limit &&
        typeof pace !== 'string' && {
          limit: limit.id,
          time: limit.time,
          ...(pace.time !== limit.time && { agreed: pace.time }),
          ...(pace.dayLength !== undefined && { dayLength: pace.dayLength }),
        }),
      ...(note && { note: note.id }),
    },
    reasons: [
      ...why('actor', solver.but, actor),
      ...(typeof pace === 'string' ? why(pace === 'no-pace' ? 'amount' : 'time', pace, '') : []),
      ...helpers.flatMap(({ column, party, place }) =>
        why(column, typeof place === 'string' ? place : place.but, party),
      ),
    ],
  };
}

function helpersIn(row: Cells, inputs: Inputs, ground: Ground) {
  return (['must', 'can'] as const).flatMap((column) =>
    linesIn(row, column)
      .filter((party) => !isNone(party))
      .map((party) => ({ column, party, place: placeOf(inputs, party, ground) })),
  );
}

function paceIn(row: Cells, { team }: Place, { base }: Ground): ReturnType<typeof paceOf> {
  const calendar = base.calendars.find(({ id }) => id === team.calendar);
  return calendar ? paceOf(row, calendar) : 'no-pace';
}

/**
 * Who has it at each level: whoever solves it, then who must help, then who can, each where they are; otherwise the desk's
 * usual teams, and the solution's own vendor rather than somebody else's.
 */
function teamsFor(
  found: readonly Place[],
  inputs: Inputs,
  ground: Ground,
): { readonly teams: Route['teams']; readonly made: readonly Team[] } {
  const { usual, ids } = ground;
  const vendor = placeOf(inputs, 'third', ground);
  const vendors = typeof vendor === 'string' ? [] : [vendor];
  const at = (level: Level) => [...found, ...vendors].find((place) => place.level === level)?.team;
  const [superuser, first, second, third] = [at('superuser'), at('first'), at('second'), at('third')];
  const teams: Route['teams'] = {
    superuser: superuser?.id ?? usual.teams.superuser,
    first: first?.id ?? usual.teams.first,
    second: second?.id ?? usual.teams.second,
    third: third?.id ?? usual.teams.third,
  };
  const department = inputs.lines.find(({ line }) => line === 'it-department');
  const asked = department && found.some(({ team }) => team.id.startsWith(`${ids.system}-it-`));
  // One of them is on the route; the others can be turned to by hand.
  const others = asked ? departmentsOf(inputs).map((one) => departmentTeam(one, department, ground)) : [];
  const named = [superuser, first, second, third, ...found.map(({ team }) => team), ...others];
  return { teams, made: named.flatMap((team) => (team && ids.owns(team.id) ? [team] : [])) };
}

/** At 3rd level nobody is left to pass it on to. What a superuser takes is measured, and nothing climbs. */
function limitFor(id: string, when: Condition, level: Level, agreed: number, { early }: Inputs): Limit {
  if (level === 'superuser') return { id, level, when, time: agreed, ladder: [] };
  const name = early ? `${id}-early` : id;
  const time = early ? Math.max(MINUTE, Math.round((agreed * early.tighten) / MINUTE) * MINUTE) : agreed;
  const told: readonly Rung[] =
    early && early.people.length > 0
      ? [{ id: `${name}:resource`, at: 0.5, does: 'tell', to: { kind: 'people', accountIds: early.people } }]
      : [];
  const top: Rung = { id: `${name}:limit`, at: 1, does: level === 'third' ? 'tell-lead' : 'pass-on' };
  return { id: name, level, when, time, ladder: [...told, { id: `${name}:warning`, at: 0.75, does: 'warn' }, top] };
}

/** People on one note; a row that names more names lists. */
const MOST_CONTACTS = 30;

function noteFor(id: string, when: Condition, row: Cells, actor: string, inputs: Inputs): Note | undefined {
  const watch = cell(row, 'watch');
  const text = isNone(watch) ? '' : plain(watch, 4_000);
  const parts: readonly (readonly [NoteContact['part'], readonly string[]])[] = [
    ['solves', [actor]],
    ['must', linesIn(row, 'must')],
    ['can', linesIn(row, 'can')],
  ];
  const resource = inputs.early ? inputs.contacts.filter((one) => cell(one, 'kind') === 'resource-person') : [];
  const named = [
    ...parts.flatMap(([part, parties]) =>
      parties.flatMap((party) => contactsOf(inputs, party).map((contact) => ({ part, contact }))),
    ),
    ...resource.map((contact) => ({ part: 'can' as const, contact })),
  ];
  const once = named.filter(({ contact }, i) => named.findIndex((other) => other.contact === contact) === i);
  const contacts = once.slice(0, MOST_CONTACTS).map(({ part, contact }) => contactIn(part, contact));
  return text === '' && contacts.length === 0 ? undefined : { id, when, text, contacts };
}

function contactIn(part: NoteContact['part'], contact: Cells): NoteContact {
  return {
    part,
    name: plain(cell(contact, 'name') || cell(contact, 'organisation'), 200),
    role: plain(cell(contact, 'role'), 200),
    phone: plain(cell(contact, 'phone'), 100),
    mail: plain(cell(contact, 'mail'), 200),
    hours: plain(cell(contact, 'hours'), 200),
    outOfHours: plain(cell(contact, 'outOfHours'), 500),
  };
}
