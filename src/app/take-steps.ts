import { newsFrom, type IssueFacts } from '../domain/casework/news';
import type { Instant } from '../domain/time';
import type { CaseRecord, Ports, Waking } from '../ports';
import { advanceCase } from './advance-case';
import { nameOf, performOwed } from './perform-owed';

/** Cases whose steps are taken at the same time: as many as keep within Jira's 100 writes a second. */
const ABREAST = 16;

/**
 * Takes every step that is due. Jira's facts are read fresh first, so that what we have not heard of yet still prevents
 * a step. Safe to run twice: a step taken is in the history.
 */
export async function takeDueSteps(ports: Ports): Promise<void> {
  for await (const waking of wakingCases(ports, ports.clock.now())) await takeSteps(ports, waking);
}

/** Cases at enabled desks whose clock calls by an instant, earliest first, up to 100 at a time. The clocks of other desks stand still. */
export async function* wakingCases(ports: Ports, by: Instant): AsyncGenerator<Waking['cases']> {
  let page: Waking | undefined;
  do {
    page = await ports.cases.wakingBy(by, page?.next);
    yield await atEnabledDesks(ports, page.cases);
  } while (page.next !== undefined);
}

/** An issue that Jira no longer shows us, or that went to another project, is left alone: we cannot tell what happened to it. */
async function takeSteps(ports: Ports, waking: Waking['cases']): Promise<void> {
  if (waking.length === 0) return;
  const issueIds = waking.map(({ issueId }) => issueId);
  const records = await ports.cases.readMany(issueIds);
  const read = await ports.jira.facts(issueIds, ports.desks.rules().rulebook.sources);
  const issues = new Map((await atEnabledDesks(ports, read)).map((issue) => [issue.issueId, issue]));
  await abreast(records, async (seen) => {
    const issue = issues.get(seen.issueId);
    if (issue) await advanceOrLeave(ports, seen, issue);
  });
}

async function atEnabledDesks<T extends { readonly projectId: string }>(
  ports: Ports,
  items: readonly T[],
): Promise<readonly T[]> {
  const projectIds = [...new Set(items.map(({ projectId }) => projectId))];
  const desks = await Promise.all(projectIds.map((projectId) => ports.desks.of(projectId)));
  const enabled = new Set(desks.flatMap((desk) => (desk?.enabled ? [desk.projectId] : [])));
  return items.filter(({ projectId }) => enabled.has(projectId));
}

/** A case that cannot be advanced must not keep the others waiting: it is logged, and met again at the next sweep. */
async function advanceOrLeave(ports: Ports, seen: CaseRecord, issue: IssueFacts): Promise<void> {
  try {
    const { record, owed } = await advanceCase(ports, seen, newsFrom(issue, ports.desks.rules()));
    await performOwed(ports, owed, record);
  } catch (error) {
    ports.log.warn('a case is left for the next sweep', { issueId: seen.issueId, error: nameOf(error) });
  }
}

async function abreast<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: ABREAST }, worker));
}
