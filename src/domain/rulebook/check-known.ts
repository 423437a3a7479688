import { isNamed } from '../name';
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
  /** Names of the issue types of the project in which change requests are made; none when there is no such project. */
  readonly changeTypes?: readonly string[] | undefined;
  /** Names of the ways in which issues can be linked. */
  readonly links?: readonly string[] | undefined;
}

const ALWAYS_THERE = ['priority', 'request-type'];

/**
 * What a rulebook names that Jira does not have. Of a list of words for one status, one must be there; without it no case
 * would ever be answered or closed, while a pause that never comes only stops no clock.
 */
export function knownFindings(book: Rulebook, known: Known): readonly Finding[] {
  const { teams, limits, targets, asking, followUp, vendorTime, pausing, sources } = book;
  const ladders = [...limits, ...targets, ...asking, ...followUp, ...vendorTime].flatMap(({ ladder }) => ladder);
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
    ...missingOfProtocol(book, known),
  ];
}

/** What a desk can do without: then a status stays as it is, a report says nothing, a change request is made by hand. */
function missingOfProtocol(book: Rulebook, known: Known): readonly Finding[] {
  const { openStatus, askedAtField, changeRequest } = book;
  const { project, issueType, link } = changeRequest;
  const absent = (what: NotInJira, name: string): Finding =>
    found('not-in-jira', 'protocol', [what], { what: { known: what }, name });
  const none = (names: readonly string[], there: readonly string[] | undefined): boolean =>
    !names.some((name) => isKnown(there, name));
  const type =
    known.changeTypes?.length === 0 && project !== ''
      ? absent('project', project)
      : absent('issue-type', issueType.join(' / '));
  return [
    ...(openStatus.length > 0 && none(openStatus, known.statuses) ? [absent('status', openStatus.join(' / '))] : []),
    ...(askedAtField !== '' && none([askedAtField], known.fields) ? [absent('field', askedAtField)] : []),
    ...(known.changeTypes && none(issueType, known.changeTypes) ? [type] : []),
    ...(known.links && none(link, known.links) ? [absent('link', link.join(' / '))] : []),
  ];
}
type NotInJira = 'status' | 'field' | 'project' | 'issue-type' | 'link';

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
  return names === undefined || isNamed(names, name);
}
