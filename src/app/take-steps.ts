import { newsFrom, type IssueFacts } from '../domain/casework/news';
import type { Instant } from '../domain/time';
import type { Rules } from '../domain/rulebook/rules';
import type { CaseRecord, Desk, OwedRow, Ports, Waking } from '../ports';
import { abreast } from './abreast';
import { advanceCase } from './advance-case';
import { fieldsOf } from './hear-issue';
import { rulesFor } from './judged-by';
import { nameOf, performOwed } from './perform-owed';
import { announceLetters } from './post-mail';
import { noteSuspension, runningDesk } from './stand-still';

/** Cases whose steps are taken at the same time: as many as keep within Jira's 100 writes a second. */
const ABREAST = 16;

/**
 * Takes every step that is due. Jira's facts are read fresh first, so that what we have not heard of yet still prevents
 * a step. Safe to run twice: a step taken is in the history. Answers how many cases' clocks called.
 */
export async function takeDueSteps(ports: Ports): Promise<number> {
  let called = 0;
  if (ports.licence.suspended()) await noteSuspension(ports);
  else
    for await (const waking of wakingCases(ports, ports.clock.now())) {
      await takeSteps(ports, waking);
      called += waking.length;
    }
  return called;
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
  const owing: OwedRow[] = [];
  await abreast(ABREAST, known, async ({ seen, rules }) => {
    const issue = issues.get(seen.issueId);
    if (issue && stillHere.has(issue.projectId)) owing.push(...(await advanceOrLeave(ports, seen, issue, rules)));
  });
  await announceLetters(ports, owing);
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
  const desks = await Promise.all(projectIds.map((projectId) => runningDesk(ports, projectId)));
  return new Map(desks.flatMap((desk) => (desk ? [[desk.projectId, desk] as const] : [])));
}

/** A case that cannot be advanced must not keep the others waiting: it is logged, and met again at the next sweep. */
async function advanceOrLeave(
  ports: Ports,
  seen: CaseRecord,
  issue: IssueFacts,
  rules: Rules,
): Promise<readonly OwedRow[]> {
  try {
    const { owed } = await advanceCase(ports, seen, newsFrom(issue, rules));
    await performOwed(ports, owed);
    return owed;
  } catch (error) {
    ports.log.warn('a case is left for the next sweep', { issueId: seen.issueId, error: nameOf(error) });
    return [];
  }
}
