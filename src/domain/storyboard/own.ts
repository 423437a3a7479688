import type { Condition, Rulebook } from '../rulebook/rulebook';
import { hashOf } from './inputs';

/** The ids of everything that a case puts into a rulebook; nothing else is ever changed there. */
export interface Ids {
  /** The value of the fact `system`. */
  readonly system: string;
  /** Of a row: its kind, its route and its note. */
  readonly row: (id: string) => string;
  readonly owns: (id: string) => boolean;
}

/** Ids fit into a rulebook whatever a row is called. */
const LONGEST_ROW = 40;

export function idsOf(issueId: string): Ids {
  const system = `onb-${issueId}`;
  return {
    system,
    row: (id) => `${system}-${id.length > LONGEST_ROW ? hashOf(id) : id}`,
    owns: (id) => id === system || id.startsWith(`${system}-`),
  };
}

/** A list with one's own entries replaced, where they stood; where there were none, at this end. */
export function replaced<T extends { readonly id: string }>(
  all: readonly T[],
  own: readonly T[],
  ids: Ids,
  where: 'front' | 'end' | 'before-last',
): readonly T[] {
  const isOwn = ({ id }: T) => ids.owns(id);
  const others = all.filter((one) => !isOwn(one));
  const stood = all.findIndex(isOwn);
  const last = Math.max(0, where === 'before-last' ? others.length - 1 : others.length);
  const at = Math.min(last, stood >= 0 ? stood : where === 'front' ? 0 : last);
  return [...others.slice(0, at), ...own, ...others.slice(at)];
}

/** The rules of a rulebook that are not this case's. */
export function without(book: Rulebook, ids: Ids): Rulebook {
  const kept = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] =>
    all.filter(({ id }) => !ids.owns(id));
  return { ...book, routes: kept(book.routes), limits: kept(book.limits), notes: kept(book.notes) };
}

/** What other rules ask for by name: values of facts, and teams. That stays, whoever brought it. */
export function namedIn(book: Rulebook): { readonly values: ReadonlySet<string>; readonly teams: ReadonlySet<string> } {
  const { routes, limits, targets, asking, followUp, vendorTime, notes } = book;
  const timed = [...limits, ...targets, ...asking, ...followUp, ...vendorTime];
  const conditions: readonly Condition[] = [...routes, ...timed, ...notes].map(({ when }) => when);
  const rungs = timed.flatMap(({ ladder }) => ladder);
  return {
    values: new Set(conditions.flatMap(({ system, kind }) => [...(system ?? []), ...(kind ?? [])])),
    teams: new Set([
      ...routes.flatMap(({ teams }) => Object.values(teams)),
      ...rungs.flatMap(({ team }) => team ?? []),
    ]),
  };
}
