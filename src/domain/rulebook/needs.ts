import { isNamed } from '../name';
import type { Members, Rulebook, Team } from './rulebook';

/** Names of the fields that a rulebook reads, less those that every project has, and the one that it can do without. */
export function fieldNames({ sources }: Rulebook): readonly string[] {
  return sources.map(({ field }) => field).filter((field) => field !== 'priority' && field !== 'request-type');
}

/** Of each meaning a rulebook gives to statuses, the names it knows it by: one of them must exist. */
export function statusNames(book: Rulebook): readonly (readonly string[])[] {
  const { pausing, finishedStatus, answeredStatus, openStatus } = book;
  const named = [...pausing.map(({ status }) => status), finishedStatus, answeredStatus, openStatus];
  return named.filter(({ length }) => length > 0);
}

/**
 * Whom a team must have in Jira: its members, and whoever leads it or is on call. Superusers are whoever raises a case, so
 * an empty list of them is no lack.
 */
export function membersOf({ level, members, lead, standBy }: Team): readonly Members[] {
  const nobody = level === 'superuser' && members.kind === 'people' && members.accountIds.length === 0;
  return [nobody ? undefined : members, lead, standBy].flatMap((some) => some ?? []);
}

/** All that a rulebook names of groups, roles and people. */
export function membersNamed({ teams, limits, targets, asking, followUp, vendorTime }: Rulebook): readonly Members[] {
  const rungs = [...limits, ...targets, ...asking, ...followUp, ...vendorTime].flatMap(({ ladder }) => ladder);
  return [...teams.flatMap(membersOf), ...rungs.flatMap(({ to }) => (to && typeof to !== 'string' ? [to] : []))];
}

/** What is wanted and not there. Of a list of names, one suffices. */
export function missingFrom(
  wanted: readonly (string | readonly string[])[],
  there: readonly string[],
): readonly string[] {
  return wanted
    .map((names) => (typeof names === 'string' ? [names] : names))
    .filter((names) => !names.some((name) => isNamed(there, name)))
    .map((names) => names.join(' / '));
}

/** Jira's words for a field that mean nothing of their own to the rulebook: they are all taken for its last value. */
export function unmapped({ sources }: Rulebook, field: string, words: readonly string[]): readonly string[] {
  const known = sources
    .filter((source) => source.field === field)
    .flatMap(({ values }) => values.flatMap((value) => value.words));
  return known.length === 0 ? [] : words.filter((word) => !isNamed(known, word));
}
