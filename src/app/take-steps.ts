import { newsFrom } from '../domain/casework/news';
import type { CaseRecord, Ports, Waking } from '../ports';
import { advanceCase, type Advanced } from './advance-case';
import { performOwed } from './perform-owed';

/** Cases whose steps are taken at the same time: as many as keep within Jira's 100 writes a second. */
const ABREAST = 16;

/**
 * Takes every step that is due. Jira's facts are read fresh first, so that what we have not heard of yet still prevents
 * a step. Safe to run twice: a step taken is in the history.
 */
export async function takeDueSteps(ports: Ports): Promise<void> {
  const now = ports.clock.now();
  let page = await ports.cases.wakingBy(now);
  await takeSteps(ports, page);
  while (page.next !== undefined) {
    page = await ports.cases.wakingBy(now, page.next);
    await takeSteps(ports, page);
  }
}

async function takeSteps(ports: Ports, { cases }: Waking): Promise<void> {
  const issueIds = cases.map(({ issueId }) => issueId);
  if (issueIds.length === 0) return;
  const records = await ports.cases.readMany(issueIds);
  const rules = ports.desks.rules();
  const read = await ports.jira.facts(issueIds, rules.rulebook.sources);
  const facts = new Map(read.map((issue) => [issue.issueId, issue]));
  await abreast(records, async (seen) => {
    const issue = facts.get(seen.issueId);
    const { owed } = await advanceOrLeave(ports, seen, issue ? newsFrom(issue, rules) : []);
    await performOwed(ports, owed);
  });
}

/** A case that cannot be advanced must not keep the others waiting: it is logged, and met again at the next sweep. */
async function advanceOrLeave(ports: Ports, seen: CaseRecord, news: ReturnType<typeof newsFrom>): Promise<Advanced> {
  try {
    return await advanceCase(ports, seen, news);
  } catch (error) {
    ports.log.warn('a case is left for the next sweep', {
      issueId: seen.issueId,
      error: error instanceof Error ? error.name : 'unknown',
    });
    return { record: seen, owed: [] };
  }
}

async function abreast<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: ABREAST }, worker));
}
