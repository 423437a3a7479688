import { newsFrom, type IssueFacts } from '../domain/casework/news';
import type { Rules } from '../domain/rulebook/rules';
import type { CaseRecord, Desk, Ports } from '../ports';
import { advanceCase } from './advance-case';
import { rulesFor } from './judged-by';
import { nameOf, performOwed } from './perform-owed';

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
  const told = projectId === undefined ? undefined : await ports.desks.of(projectId);
  if (projectId !== undefined && !told?.enabled) return;
  const desk = told ?? (await deskOfIssue(ports, issueId));
  if (!desk?.enabled) return;
  const known = await ports.cases.read(issueId);
  const [issue] = await ports.jira.facts([issueId], fieldsOf([await rulesFor(ports, desk, known)]));
  if (issue) await takeIn(ports, desk, issue, known);
}

async function deskOfIssue(ports: Ports, issueId: string): Promise<Desk | undefined> {
  const [issue] = await ports.jira.facts([issueId], []);
  return issue && ports.desks.of(issue.projectId);
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
  const rules = await Promise.all([undefined, ...known.values()].map((record) => rulesFor(ports, desk, record)));
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
  if (!desk?.enabled) return 'not-enabled';
  return issue && issue.createdAt < desk.enabledAt ? 'from-before' : 'soon';
}

/** The desk at which an issue will soon be a case, if it will. */
export async function awaitedAt(ports: Ports, issueId: string): Promise<Desk | undefined> {
  const [issue] = await ports.jira.facts([issueId], []);
  const desk = issue && (await ports.desks.of(issue.projectId));
  return issue && desk?.enabled && issue.createdAt >= desk.enabledAt ? desk : undefined;
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
  const { record, owed } = await advanceCase(ports, seen, newsFrom(issue, await rulesFor(ports, desk, seen)));
  await performOwed(ports, owed, { known: record });
}

async function opened(ports: Ports, { issueId, projectId }: IssueFacts): Promise<CaseRecord> {
  await ports.cases.open(issueId, projectId);
  return ports.cases.mustRead(issueId);
}
