import { isFinished, type IssueFacts } from '../domain/casework/news';
import { MINUTE, SECOND } from '../domain/time';
import type { CaseRecord, OwedRow } from '../ports/cases';
import type { Desk } from '../ports/desks';
import { SURELY_INDEXED } from '../ports/jira';
import type { Ports } from '../ports/ports';
import { abreast } from './abreast';
import { advanceCase } from './advance-case';
import { nameOf } from './error-name';
import { fieldsOf, newsOf, caseHere } from './hear-issue';
import { partOfStart } from './hear-start';
import { rulesFor, rulesForAll } from './judged-by';
import { performOwed } from './perform-owed';
import type { Slice, Sliced } from './run-job';
import { runningDesk } from './stand-still';
import { writeFieldsTogether } from './write-fields';

/** Requests in one slice: what Jira tells of in one read. */
export const SLICE_OF_CASES = 100;
/** Cases opened at the same time. */
const ABREAST = 8;
/** Between slices, so that live cases have most of the store's minute: some 10 slices, 2,000 of its 4,000 write units. */
const PAUSE_S = 4;
/** About how long a slice and the pause after it take. */
export const SLICE_TAKES = 15 * SECOND;

/** Where an intake has got to: the last key it has done, and how many requests would not be taken in. */
interface Cursor {
  readonly after?: string;
  readonly left: number;
}

/** How many requests an intake could not take in, or bring up to date. */
export function leftBy(cursor: unknown): number {
  return cursorOf(cursor).left;
}

/** A hundred open requests more, by key. Those that are cases already are brought up to date. */
export const takeInOpen: Slice = async (ports, job) => {
  const now = ports.clock.now();
  const desk = await runningDesk(ports, job.projectId);
  // Sent for just before the desk is enabled, or by somebody who died before it was.
  if (!desk) return now - job.startedAt < MINUTE ? later(10) : { next: { state: 'cancelled' } };
  const { after, left } = cursorOf(job.cursor);
  const of = job.progress.of > 0 ? job.progress.of : await openCount(ports, desk);
  const page = await ports.jira.openIssues(desk.projectId, after, SLICE_OF_CASES);
  if (!page.ok) return { next: { state: 'failed' } };
  const last = page.value.at(-1);
  if (!last) return now - job.startedAt < SURELY_INDEXED ? later(60) : { next: { state: 'done' } };
  const failed = await takeInSome(
    ports,
    desk,
    page.value.map(({ issueId }) => issueId),
  );
  const done = job.progress.done + page.value.length;
  const cursor: Cursor = { after: last.key, left: left + failed };
  return { next: { cursor, progress: { done, of: Math.max(of, done) } }, pauseInSeconds: PAUSE_S };
};

async function openCount(ports: Ports, { projectId }: Desk): Promise<number> {
  const count = await ports.jira.openCount(projectId);
  return count.ok ? count.value : 0;
}

function later(pauseInSeconds: number): Sliced {
  return { next: {}, pauseInSeconds };
}

/** Answers how many could not be taken in: they are logged, and keep nobody waiting. */
async function takeInSome(ports: Ports, desk: Desk, issueIds: readonly string[]): Promise<number> {
  const known = new Map((await ports.cases.readMany(issueIds)).map((record) => [record.issueId, record]));
  const rules = await rulesForAll(ports, desk, [...known.values()]);
  const fields: OwedRow[] = [];
  let failed = 0;
  await abreast(ABREAST, await ports.jira.facts(issueIds, fieldsOf(rules)), async (issue) => {
    try {
      fields.push(...(await begin(ports, desk, issue, known.get(issue.issueId))));
    } catch (error) {
      failed += 1;
      ports.log.warn('a request is not taken in', { issueId: issue.issueId, error: nameOf(error) });
    }
  });
  await writeFieldsTogether(ports, fields);
  return failed;
}

/** Makes an issue a case, or brings its case up to date. Its fields are left to be written with those of others. */
async function begin(
  ports: Ports,
  desk: Desk,
  issue: IssueFacts,
  known: CaseRecord | undefined,
): Promise<readonly OwedRow[]> {
  const rules = await rulesFor(ports, desk, known);
  if (issue.projectId !== desk.projectId || (!known && (issue.ofChange || isFinished(issue, rules)))) return [];
  if (!known && (await partOfStart(ports, issue))) return [];
  const seen = await caseHere(ports, desk, issue, known);
  const { owed } = await advanceCase(
    ports,
    seen,
    newsOf(issue, desk, seen, await rulesFor(ports, desk, seen), ports.clock.now()),
  );
  const rest = owed.filter((row) => row.owed.kind !== 'fields');
  await performOwed(ports, rest);
  return owed.filter((row) => row.owed.kind === 'fields');
}

function cursorOf(cursor: unknown): Cursor {
  if (typeof cursor !== 'object' || cursor === null) return { left: 0 };
  const after = 'after' in cursor && typeof cursor.after === 'string' ? { after: cursor.after } : {};
  return { ...after, left: 'left' in cursor && typeof cursor.left === 'number' ? cursor.left : 0 };
}
