import type { Name } from '../calendar/calendar';
import type { Fact, FactValue, Level, Rulebook, Team } from '../rulebook/rulebook';
import { groundOf } from './ground';
import { cell, isNone, linesIn, plain, type Cells, type Inputs } from './inputs';
import { idsOf, namedIn, replaced, without, type Ids } from './own';
import { rowIn, taskOf, type Added, type Reason, type Row } from './row';
import { valueFor, withValues } from './values';

export interface Compiled {
  readonly book: Rulebook;
  readonly adds: readonly Added[];
  readonly reasons: readonly Reason[];
  /** Request types to be made in Jira, or chosen among those there are: what to write, and fields that were wished for. */
  readonly requestTypes: readonly {
    readonly row: string;
    readonly name: string;
    readonly text: string;
    readonly fields: readonly string[];
  }[];
  /** For each task that the call centre solves. */
  readonly faqs: readonly Faq[];
  /** Teams of the case's own, and the group that should be in them, where nobody has said who else is. */
  readonly teams: readonly {
    readonly id: string;
    readonly name: Name;
    readonly level: Level;
    readonly group?: string;
  }[];
}

interface Faq {
  readonly row: string;
  readonly question: string;
  readonly answer: string;
  readonly watch: string;
}

/**
 * The rulebook that a storyboard, its contacts and agreements come to, on top of another: the same for the same, and
 * nothing new when done again. Each row is a kind of request about the solution, told by its task as the name of a request
 * type. Only what is the case's own is ever changed.
 */
export function compile(inputs: Inputs, base: Rulebook): Compiled {
  const ids = idsOf(inputs.id);
  const ground = groundOf(inputs, base);
  if (typeof ground === 'string') {
    const reasons = inputs.rows.map(({ id }): Reason => ({
      row: id,
      column: 'solution',
      reason: ground,
      out: true,
      about: '',
    }));
    return { book: written(base, [], [], ids), adds: [], reasons, requestTypes: [], faqs: [], teams: [] };
  }
  const system = valueFor(base, 'system', { id: ids.system, word: plain(inputs.system, 120) }, ids);
  const told = inputs.rows.map((row) => rowIn(row, inputs, ground));
  const rows = told.filter((one) => 'added' in one);
  const nobody = rows.length > 0 && inputs.early?.peopleAgreed === true && inputs.early.people.length === 0;
  const reasons: readonly Reason[] = [
    ...told.flatMap((one) => ('added' in one ? one.reasons : [one])),
    ...(nobody ? [{ row: '', column: 'resource-people', reason: 'no-people', out: false, about: '' } as const] : []),
  ];
  return {
    book: written(base, rows, rows.length > 0 ? [system] : [], ids),
    adds: rows.map(({ added }) => added),
    reasons,
    ...proposals(inputs.rows, rows),
    teams: teamsOf(rows),
  };
}

/** The id of the value that the solution is in a rulebook. */
export function systemOf({ id, system }: Inputs, book: Rulebook): string {
  const ids = idsOf(id);
  return valueFor(book, 'system', { id: ids.system, word: plain(system, 120) }, ids).id;
}

/** The rulebook with these rules in the place of what the case had there. */
function written(base: Rulebook, rows: readonly Row[], systems: readonly FactValue[], ids: Ids): Rulebook {
  const others = without(base, ids);
  const named = namedIn(others);
  const own = (fact: Fact): readonly FactValue[] => {
    const wanted = fact === 'system' ? systems : fact === 'kind' ? rows.map(({ kind }) => kind) : [];
    const mine = wanted.filter(({ id }) => ids.owns(id));
    const had = base.sources.find((source) => source.fact === fact)?.values ?? [];
    // What somebody else's rule asks for by name stays, whoever brought it.
    const kept = had.filter(({ id }) => ids.owns(id) && named.values.has(id) && !mine.some((one) => one.id === id));
    return [...mine, ...kept];
  };
  const teams = ownTeams(rows);
  const keptTeams = base.teams.filter(
    ({ id }) => ids.owns(id) && named.teams.has(id) && !teams.some((one) => one.id === id),
  );
  return {
    ...base,
    teams: replaced(base.teams, [...teams, ...keptTeams], ids, 'end'),
    sources: base.sources.map((source) => withValues(source, own(source.fact), ids)),
    routes: replaced(
      base.routes,
      rows.map(({ route }) => route),
      ids,
      'front',
    ),
    limits: replaced(
      base.limits,
      rows.flatMap(({ limit }) => limit ?? []),
      ids,
      'front',
    ),
    notes: replaced(
      base.notes,
      rows.flatMap(({ note }) => note ?? []),
      ids,
      'end',
    ),
  };
}

function ownTeams(rows: readonly Row[]): readonly Team[] {
  const all = rows.flatMap(({ teams }) => teams);
  return [...new Map(all.map((team) => [team.id, team])).values()];
}

function teamsOf(rows: readonly Row[]): Compiled['teams'] {
  return ownTeams(rows).map(({ id, name, level, members }) => ({
    id,
    name,
    level,
    ...(members.kind === 'group' && { group: members.name }),
  }));
}

function proposals(all: readonly Cells[], rows: readonly Row[]): Pick<Compiled, 'requestTypes' | 'faqs'> {
  const solved = all.flatMap((row) => {
    const added = rows.find((one) => one.added.row === row.id)?.added;
    return added ? [{ row, added }] : [];
  });
  const said = (row: Cells, column: string): string => (isNone(cell(row, column)) ? '' : cell(row, column));
  return {
    requestTypes: solved.map(({ row }) => ({
      row: row.id,
      name: taskOf(row),
      text: said(row, 'how'),
      fields: linesIn(row, 'registration').filter((line) => !isNone(line)),
    })),
    faqs: solved
      .filter(({ added }) => added.level === 'first')
      .map(({ row }) => ({
        row: row.id,
        question: taskOf(row),
        answer: said(row, 'how'),
        watch: said(row, 'watch'),
      })),
  };
}
