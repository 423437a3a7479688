import type { News } from '../domain/casework/event';
import { newsFrom, takenIn, type IssueFacts } from '../domain/casework/news';
import type { Rules } from '../domain/rulebook/rules';
import type { Instant } from '../domain/time';
import type { CaseRecord, Desk, Ports } from '../ports';
import { advanceCase } from './advance-case';
import { rulesFor, rulesForAll } from './judged-by';
import { nameOf, performOwed } from './perform-owed';
import { announceLetters } from './post-mail';
import { runningDesk } from './stand-still';

/** Issues that Jira tells of in one read. */
const AT_ONCE = 100;

/**
 * Jira hinted that something happened to an issue: reads what is new and makes it part of the case. Safe to run twice,
 * late, or in any order. Without a project, the issue's own says which desk it is at.
 */
export async function hearIssue(
  ports: Ports,
  { issueId, projectId }: { issueId: string; projectId?: string },
): Promise<void> {
  const told = projectId === undefined ? undefined : await runningDesk(ports, projectId);
  if (projectId !== undefined && !told) return;
  const desk = told ?? (await deskOfIssue(ports, issueId));
  if (!desk) return;
  const known = await ports.cases.read(issueId);
  const [issue] = await ports.jira.facts([issueId], fieldsOf([await rulesFor(ports, desk, known)]));
  if (issue) await takeIn(ports, desk, issue, known);
}

async function deskOfIssue(ports: Ports, issueId: string): Promise<Desk | undefined> {
  const [issue] = await ports.jira.facts([issueId], []);
  return issue && runningDesk(ports, issue.projectId);
}

/** The fields that these rules read facts from. */
export function fieldsOf(rules: readonly Rules[]): readonly string[] {
  return [...new Set(rules.flatMap(({ rulebook }) => rulebook.sources.map(({ field }) => field)))];
}

/**
 * The same for many issues of a desk, in bulk reads. Those in which nothing is new cost no write. One that cannot be taken in now is
 * handed to the queue, which tries again for a day, so that the others need not wait for it.
 */
export async function hearMany(ports: Ports, desk: Desk, issueIds: readonly string[]): Promise<void> {
  for (let i = 0; i < issueIds.length; i += AT_ONCE) await hearSome(ports, desk, issueIds.slice(i, i + AT_ONCE));
}

async function hearSome(ports: Ports, desk: Desk, issueIds: readonly string[]): Promise<void> {
  const known = new Map((await ports.cases.readMany(issueIds)).map((record) => [record.issueId, record]));
  const rules = await rulesForAll(ports, desk, [...known.values()]);
  for (const issue of await ports.jira.facts(issueIds, fieldsOf(rules))) {
    try {
      await takeIn(ports, desk, issue, known.get(issue.issueId));
    } catch (error) {
      ports.log.warn('an issue is handed to the queue', { issueId: issue.issueId, error: nameOf(error) });
      await ports.work.hear(issue.issueId);
    }
  }
}

/** What is to become of an issue that is no case: nothing, when its desk is off or it is older than the desk's being on. */
export async function awaited(ports: Ports, issueId: string): Promise<'soon' | 'not-enabled' | 'from-before'> {
  const [issue] = await ports.jira.facts([issueId], []);
  const desk = issue && (await ports.desks.of(issue.projectId));
  if (!desk?.enabled || ports.licence.suspended()) return 'not-enabled';
  return issue && issue.createdAt < desk.enabledAt ? 'from-before' : 'soon';
}

/** The desk at which an issue will soon be a case, if it will. */
export async function awaitedAt(ports: Ports, issueId: string): Promise<Desk | undefined> {
  const [issue] = await ports.jira.facts([issueId], []);
  const desk = issue && (await ports.desks.of(issue.projectId));
  if (!issue || !desk?.enabled || ports.licence.suspended()) return undefined;
  return issue.createdAt >= desk.enabledAt ? desk : undefined;
}

/** An issue was deleted: its case goes with it. */
export async function forgetIssue(ports: Ports, issueId: string): Promise<void> {
  await ports.cases.forget(issueId);
}

/** Requests raised before the desk was enabled are not a case until an intake makes them one; a case stays one. */
async function takeIn(ports: Ports, desk: Desk, issue: IssueFacts, known: CaseRecord | undefined): Promise<void> {
  if (issue.projectId !== desk.projectId) return;
  if (!known && issue.createdAt < desk.enabledAt) return;
  const seen = known ?? (await opened(ports, issue));
  const news = newsOf(issue, desk, seen, await rulesFor(ports, desk, seen), ports.clock.now());
  const { owed } = await advanceCase(ports, seen, news);
  await performOwed(ports, owed);
  await announceLetters(ports, owed);
}

/** What an issue tells of a case. One that is none yet, and is older than the desk's being on, begins as it stands. */
export function newsOf(
  issue: IssueFacts,
  { enabledAt }: Desk,
  { version }: Pick<CaseRecord, 'version'>,
  rules: Rules,
  now: Instant,
): readonly News[] {
  return version === 0 && issue.createdAt < enabledAt ? takenIn(issue, rules, now) : newsFrom(issue, rules);
}

/** Makes an issue known as a case, and reads it. */
export async function opened(ports: Ports, { issueId, projectId }: IssueFacts): Promise<CaseRecord> {
  await ports.cases.open(issueId, projectId);
  return ports.cases.mustRead(issueId);
}
