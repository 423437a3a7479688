import { newsFrom, type IssueFacts } from '../domain/casework/news';
import type { Instant } from '../domain/time';
import type { Rules } from '../domain/rulebook/rules';
import type { CaseRecord, Desk, Ports, Waking } from '../ports';
import { advanceCase } from './advance-case';
import { fieldsOf } from './hear-issue';
import { rulesFor } from './judged-by';
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
  const desks = await enabledDesks(ports, records);
  const known = await Promise.all(
    records.flatMap((seen) => {
      const desk = desks.get(seen.projectId);
      return desk ? [rulesFor(ports, desk, seen).then((rules) => ({ seen, rules }))] : [];
    }),
  );
  const read = await ports.jira.facts(issueIds, fieldsOf(known.map(({ rules }) => rules)));
  const stillHere = await enabledDesks(ports, read);
  const issues = new Map(read.map((issue) => [issue.issueId, issue]));
  await abreast(known, async ({ seen, rules }) => {
    const issue = issues.get(seen.issueId);
    if (issue && stillHere.has(issue.projectId)) await advanceOrLeave(ports, seen, issue, rules);
  });
}

async function atEnabledDesks<T extends { readonly projectId: string }>(
  ports: Ports,
  items: readonly T[],
): Promise<readonly T[]> {
  const enabled = await enabledDesks(ports, items);
  return items.filter(({ projectId }) => enabled.has(projectId));
}

/** The desks of these items that are enabled, by project. */
async function enabledDesks(
  ports: Ports,
  items: readonly { readonly projectId: string }[],
): Promise<ReadonlyMap<string, Desk>> {
  const projectIds = [...new Set(items.map(({ projectId }) => projectId))];
  const desks = await Promise.all(projectIds.map((projectId) => ports.desks.of(projectId)));
  return new Map(desks.flatMap((desk) => (desk?.enabled ? [[desk.projectId, desk] as const] : [])));
}

/** A case that cannot be advanced must not keep the others waiting: it is logged, and met again at the next sweep. */
async function advanceOrLeave(ports: Ports, seen: CaseRecord, issue: IssueFacts, rules: Rules): Promise<void> {
  try {
    const { record, owed } = await advanceCase(ports, seen, newsFrom(issue, rules));
    await performOwed(ports, owed, { known: record });
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
