import { found, type Finding, type Page } from './finding';
import type { Members, Rulebook } from './rulebook';

/**
 * What exists on the site, as far as somebody has asked Jira. Lists left out are not judged. Whoever has asked hands it to
 * `findingsOf`; nothing here asks.
 */
export interface Known {
  /** Names of groups, and of the roles of the desk's project. */
  readonly groups?: readonly string[] | undefined;
  readonly roles?: readonly string[] | undefined;
  readonly accounts?: readonly string[] | undefined;
  /** Names in any language of the site. */
  readonly statuses?: readonly string[] | undefined;
  /** Names of fields; `priority` and `request-type` are always there. */
  readonly fields?: readonly string[] | undefined;
}

const ALWAYS_THERE = ['priority', 'request-type'];

/**
 * What a rulebook names that Jira does not have. Of a list of words for one status, one must be there; without it no case
 * would ever be answered or closed, while a pause that never comes only stops no clock.
 */
export function knownFindings(book: Rulebook, known: Known): readonly Finding[] {
  const { teams, limits, targets, asking, followUp, pausing, sources } = book;
  const ladders = [...limits, ...targets, ...asking, ...followUp].flatMap(({ ladder }) => ladder);
  return [
    ...teams.flatMap(({ id, members, lead, standBy }) =>
      [members, lead, standBy].flatMap((some) => (some ? unknownAmong(some, known, 'teams', [id]) : [])),
    ),
    ...ladders.flatMap(({ id, to }) => (to && typeof to !== 'string' ? unknownAmong(to, known, 'limits', [id]) : [])),
    ...[book.finishedStatus, book.answeredStatus]
      .filter((status) => isMissing(status, known))
      .map((status) => noSuch('pauses', ['status', status[0] ?? ''], 'status', status.join(' / '))),
    ...pausing
      .filter(({ status }) => isMissing(status, known))
      .map(({ status, reason }) =>
        found('no-such-pause', 'pauses', [reason, status[0] ?? ''], { name: status.join(' / ') }),
      ),
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

function isMissing(status: readonly string[], { statuses }: Known): boolean {
  return status.length > 0 && !status.some((name) => isKnown(statuses, name));
}

function isKnown(names: readonly string[] | undefined, name: string): boolean {
  return names?.some((one) => one.toLowerCase() === name.toLowerCase()) ?? true;
}
