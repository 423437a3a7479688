import type { Rulebook } from '../rulebook/rulebook';
import { compile } from './compile';
import { hashOf, type Inputs } from './inputs';
import { idsOf } from './own';

/** A rule of a case that is not any more what was published. */
export interface Drift {
  /** Row of the storyboard; empty where it belongs to none, or to one that is gone. */
  readonly row: string;
  readonly what: 'solution' | 'kind' | 'route' | 'limit' | 'note' | 'team';
  /** Which side was changed since: the storyboard and its lists, or the rulebook. */
  readonly side: 'storyboard' | 'rulebook';
  readonly change: 'added' | 'removed' | 'changed';
}

/** What has come apart since a version was published: by edits of the case, and by edits of the rulebook. */
export function driftOf(inputs: Inputs, published: Rulebook, inForce: Rulebook): readonly Drift[] {
  const was = partsIn(published, inputs);
  return [
    ...between(was, partsIn(compile(inputs, published).book, inputs), 'storyboard'),
    ...between(was, partsIn(inForce, inputs), 'rulebook'),
  ];
}

interface Part extends Pick<Drift, 'row' | 'what'> {
  readonly says: string;
}

/** The case's own parts of a rulebook, by kind and id. Who is in a team, and when it works, is the rulebook's business. */
function partsIn(
  { sources, routes, limits, notes, teams }: Rulebook,
  { id: issueId, rows }: Pick<Inputs, 'id' | 'rows'>,
): ReadonlyMap<string, Part> {
  const ids = idsOf(issueId);
  const rowOf = (id: string): string =>
    rows.find((row) => [ids.row(row.id), `${ids.row(row.id)}-early`].includes(id))?.id ?? '';
  const part = (what: Drift['what'], id: string, says: unknown): readonly [string, Part] => [
    `${what} ${id}`,
    { row: rowOf(id), what, says: JSON.stringify(says) },
  ];
  const own = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] =>
    all.filter(({ id }) => ids.owns(id));
  return new Map([
    ...sources.flatMap(({ fact, values }) =>
      own(values).map(({ id, name }) => part(fact === 'system' ? 'solution' : 'kind', id, name)),
    ),
    ...own(routes).map((route) => part('route', route.id, route)),
    // The limits of the first weeks and the usual ones are one thing.
    ...own(limits).map((limit) => part('limit', limit.id.replace(/-early$/, ''), limit)),
    ...own(notes).map((note) => part('note', note.id, note)),
    ...own(teams).map(({ id, name, level, arm, outOfHours }) => part('team', id, { name, level, arm, outOfHours })),
  ]);
}

function between(was: ReadonlyMap<string, Part>, is: ReadonlyMap<string, Part>, side: Drift['side']): readonly Drift[] {
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): readonly Drift[] => {
    const [before, after] = [was.get(key), is.get(key)];
    const known = after ?? before;
    if (!known || before?.says === after?.says) return [];
    const { row, what } = known;
    return [{ row, what, side, change: before ? (after ? 'changed' : 'removed') : 'added' }];
  });
}

/**
 * Tells apart what rulebooks hold of a case: the same for the same rules, whatever else is in the book, who is in a team,
 * and what the case says now. It is no seal.
 */
export function markIn(issueId: string, book: Rulebook): string {
  const parts = [...partsIn(book, { id: issueId, rows: [] })].map(([key, { says }]) => [key, says]);
  return hashOf(JSON.stringify(parts.toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1))));
}
