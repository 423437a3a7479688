import { newsFrom, type IssueFacts } from '../domain/casework/news';
import { departure } from '../domain/casework/whereabouts';
import type { Instant } from '../domain/time';
import type { Rules } from '../domain/rulebook/rules';
import type { Called, CaseRecord, OwedRow, Stuck, Waking } from '../ports/cases';
import type { Desk } from '../ports/desks';
import type { Ports } from '../ports/ports';
import { abreast } from './abreast';
import { advanceCase, EFFECT_HELD } from './advance-case';
import { missed } from './call-roll';
import { nameOf } from './error-name';
import { fieldsOf, hearIssue } from './hear-issue';
import { rulesFor } from './judged-by';
import { performOwed } from './perform-owed';
import { announceLetters } from './post-mail';
import { noteSuspension, runningDesk } from './stand-still';

/** Cases whose steps are taken at the same time: as many as keep within Jira's 100 writes a second. */
const ABREAST = 16;
/** Pauses before a case is set aside, the first of a minute, each twice as long as the last: two hours in all. */
const PAUSES_OF_STEP = 7;

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

/** A case whose issue Jira does not show stands still; one whose issue went to another project is heard of. */
export async function takeSteps(ports: Ports, waking: Waking['cases']): Promise<void> {
  if (waking.length === 0) return;
  const issueIds = waking.map(({ issueId }) => issueId);
  const records = new Map((await ports.cases.readMany(issueIds)).map((record) => [record.issueId, record]));
  const desks = await enabledDesks(ports, [...records.values()]);
  const read = await Promise.all(
    waking.map(async (called) => {
      const seen = records.get(called.issueId);
      if (!seen) return void (await orLater(ports, called, 'case-unreadable', () => ports.cases.read(called.issueId)));
      const desk = desks.get(seen.projectId);
      const rules = desk && (await orLater(ports, called, 'rulebook-missing', () => rulesFor(ports, desk, seen)));
      return rules && { called, seen, rules };
    }),
  );
  const known = read.flatMap((one) => one ?? []);
  const facts = await ports.jira.facts(issueIds, fieldsOf(known.map(({ rules }) => rules)));
  const issues = new Map(facts.map((issue) => [issue.issueId, issue]));
  const owing: OwedRow[] = [];
  await abreast(ABREAST, known, async ({ called, seen, rules }) => {
    const issue = issues.get(seen.issueId);
    const owed = await orLater(ports, called, 'step-fails', () => advance(ports, seen, issue, rules));
    owing.push(...(owed ?? []));
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

async function advance(
  ports: Ports,
  seen: CaseRecord,
  issue: IssueFacts | undefined,
  rules: Rules,
): Promise<readonly OwedRow[]> {
  if (!issue || departure(issue, seen, ports.clock.now())) {
    await (issue ? hearIssue(ports, { issueId: seen.issueId }) : missed(ports, seen));
    return [];
  }
  const { owed } = await advanceCase(ports, seen, newsFrom(issue, rules));
  await performOwed(ports, owed);
  return owed;
}

/**
 * A case that cannot be advanced must not keep the others waiting: its clock calls again after a pause, each time a longer one, and
 * in the end no more. What is written is written for those that fail only.
 */
async function orLater<T>(ports: Ports, called: Called, why: Stuck, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    const { issueId, tries } = called;
    ports.log.warn('a case is left for later', { issueId, why, error: nameOf(error) });
    try {
      if (tries >= PAUSES_OF_STEP) await ports.cases.setAside(called, why);
      else await ports.cases.putOff(called, ports.clock.now() + EFFECT_HELD * 2 ** tries);
    } catch (second) {
      ports.log.warn('a case is left for the next sweep', { issueId, error: nameOf(second) });
    }
    return undefined;
  }
}
