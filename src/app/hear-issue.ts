import { newsFrom, type IssueFacts } from '../domain/casework/news';
import type { CaseRecord, Desk, Ports } from '../ports';
import { advanceCase } from './advance-case';
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
  const [issue] = await ports.jira.facts([issueId], ports.desks.rules().rulebook.sources);
  const desk = told ?? (issue && (await ports.desks.of(issue.projectId)));
  if (issue && desk?.enabled) await takeIn(ports, desk, issue, await ports.cases.read(issueId));
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
  for (const issue of await ports.jira.facts(issueIds, ports.desks.rules().rulebook.sources)) {
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

/** An issue was deleted: its case goes with it. */
export async function forgetIssue(ports: Ports, issueId: string): Promise<void> {
  await ports.cases.forget(issueId);
}

/** Requests raised before the desk was enabled are not a case until an intake makes them one; a case stays one. */
async function takeIn(ports: Ports, desk: Desk, issue: IssueFacts, known: CaseRecord | undefined): Promise<void> {
  if (issue.projectId !== desk.projectId) return;
  if (!known && issue.createdAt < desk.enabledAt) return;
  const seen = known ?? (await opened(ports, issue));
  const { record, owed } = await advanceCase(ports, seen, newsFrom(issue, ports.desks.rules()));
  await performOwed(ports, owed, record);
}

async function opened(ports: Ports, { issueId, projectId }: IssueFacts): Promise<CaseRecord> {
  await ports.cases.open(issueId, projectId);
  return ports.cases.mustRead(issueId);
}
