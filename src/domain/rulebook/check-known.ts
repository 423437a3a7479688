import { found, type Finding, type Page } from './finding';
import type { Members, Rulebook } from './rulebook';

/**
 * What exists on the site, as far as somebody has asked Jira. Lists left out are not judged. Whoever knows the site (the
 * set-up of a desk does) hands it to `findingsOf`; nothing here asks.
 */
export interface Known {
  /** Names of groups, and of the roles of the desk's project. */
  readonly groups?: readonly string[];
  readonly roles?: readonly string[];
  readonly accounts?: readonly string[];
  /** Names in any language of the site. */
  readonly statuses?: readonly string[];
  /** Names of fields; `priority` and `request-type` are always there. */
  readonly fields?: readonly string[];
}

const ALWAYS_THERE = ['priority', 'request-type'];

/** What a rulebook names that Jira does not have. Of a list of words for one status, one must be there. */
export function knownFindings(book: Rulebook, known: Known): readonly Finding[] {
  const { teams, limits, targets, asking, followUp, pausing, sources } = book;
  const ladders = [...limits, ...targets, ...asking, ...followUp].flatMap(({ ladder }) => ladder);
  return [
    ...teams.flatMap(({ id, members, lead, standBy }) =>
      [members, lead, standBy].flatMap((some) => (some ? unknownAmong(some, known, 'teams', [id]) : [])),
    ),
    ...ladders.flatMap(({ id, to }) => (to && typeof to !== 'string' ? unknownAmong(to, known, 'limits', [id]) : [])),
    ...[...pausing.map(({ status }) => status), book.finishedStatus, book.answeredStatus]
      .filter((status) => status.length > 0 && !status.some((name) => isKnown(known.statuses, name)))
      .map((status) => noSuch('pauses', ['status', status[0] ?? ''], 'status', status.join(', '))),
    ...sources
      .filter(({ field }) => !ALWAYS_THERE.includes(field) && !isKnown(known.fields, field))
      .map(({ field, fact }) => noSuch('facts', [fact], 'field', field)),
  ];
}

function unknownAmong(members: Members, known: Known, page: Page, ids: readonly string[]): readonly Finding[] {
  switch (members.kind) {
    case 'group':
      return isKnown(known.groups, members.name) ? [] : [noSuch(page, [...ids, members.name], 'group', members.name)];
    case 'role':
      return isKnown(known.roles, members.name) ? [] : [noSuch(page, [...ids, members.name], 'role', members.name)];
    case 'people':
      return members.accountIds
        .filter((account) => known.accounts && !known.accounts.includes(account))
        .map((account) => noSuch(page, [...ids, account], 'person', account));
  }
}

function noSuch(
  page: Page,
  ids: readonly string[],
  known: 'group' | 'role' | 'person' | 'status' | 'field',
  name: string,
): Finding {
  return found('no-such-name', page, ids, { what: { known }, name });
}

function isKnown(names: readonly string[] | undefined, name: string): boolean {
  return names?.some((one) => one.toLowerCase() === name.toLowerCase()) ?? true;
}
