import { newsFrom } from '../domain/casework/news';
import type { CaseRecord, Ports } from '../ports';
import { advanceCase, type Advanced } from './advance-case';
import { performOwed } from './perform-owed';

/** Cases whose steps are taken at the same time. */
const ABREAST = 8;

/**
 * Takes every step that is due. Jira's facts are read fresh first, so that what we have not heard of yet still prevents
 * a step. Safe to run twice: a step taken is in the history.
 */
export async function takeDueSteps(ports: Ports): Promise<number> {
  const due = await ports.cases.wakingBy(ports.clock.now());
  const issueIds = due.map(({ issueId }) => issueId);
  if (issueIds.length === 0) return 0;
  const records = await ports.cases.readMany(issueIds);
  const rules = ports.desks.rules();
  const facts = new Map(
    (await ports.jira.facts(issueIds, rules.rulebook.sources)).map((issue) => [issue.issueId, issue]),
  );
  await abreast(records, async (seen) => {
    const issue = facts.get(seen.issueId);
    const { owed } = await advanceOrLeave(ports, seen, issue ? newsFrom(issue, rules) : []);
    await performOwed(ports, owed);
  });
  return issueIds.length;
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
