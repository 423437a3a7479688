import type { Course } from '../domain/casework/pack';
import { compared, counted, NOTHING_YET, type Totals } from '../domain/replay/compare';
import { imagined } from '../domain/replay/imagined';
import type { Rules } from '../domain/rulebook/rules';
import { MINUTE, SECOND, type Instant } from '../domain/time';
import type { JobRecord } from '../ports/jobs';
import type { Apart } from '../ports/packs';
import type { Ports } from '../ports/ports';
import type { ChangedCase, ReplayAbout, ReplayCursor } from '../ports/replays';
import { nameOf } from './error-name';
import { keptRulebooks, type KeptRulebooks } from './judged-by';
import type { Slice, Sliced } from './run-job';

/** Half of what the store lets an installation read in a minute, in units of 10 KB. */
const UNITS_A_MINUTE = 2000;
/** What ends a slice, whatever comes first. */
const MOST_UNITS = 300;
const LONGEST = 15 * SECOND;
/** Live cases that fell due so lately are about to be dealt with: they go first. Older ones are in trouble of another kind. */
const LIVE = 10 * MINUTE;
const WAIT_S = 20;
/** Cases in which something changes: in one value of the store, and in all. */
const ROWS = 500;
const MOST_LISTED = 20_000;

export const AT_FIRST: ReplayCursor = {
  phase: 'closed',
  after: '',
  at: 0,
  done: [],
  pages: 0,
  listed: 0,
  skipped: 0,
  units: 0,
  took: 0,
  totals: NOTHING_YET,
};

/** What one slice finds, on top of what those before it did. */
interface Found {
  readonly totals: Totals;
  readonly changed: readonly ChangedCase[];
  readonly skipped: number;
  readonly units: number;
}

/**
 * Some more cases of a period, first those in no pack, then pack by pack. What a slice has found is written with its
 * checkpoint, so that a slice that is done again counts once. It waits for live work, and for the store's next minute.
 */
export const replayPast: Slice = async (ports, job) => {
  const begunAt = ports.clock.now();
  const about = ports.replays.aboutOf(job);
  const cursor = ports.replays.cursorOf(job);
  if (await hasLiveWork(ports, begunAt)) return { next: {}, pauseInSeconds: WAIT_S };
  if (cursor.units === 0 && about.before) await tidy(ports, job, about.before);
  const draft = await rulesTried(ports, job, about);
  if (!draft) return { next: { state: 'failed' } };
  const trial: Trial = { ports, job, about, draft, rulebooks: keptRulebooks(ports, job.projectId) };
  const until = begunAt + LONGEST;
  let now = cursor;
  let found: Found = { totals: cursor.totals, changed: [], skipped: 0, units: 0 };
  let over = false;
  while (!over && found.units < MOST_UNITS && ports.clock.now() < until) {
    [now, found, over] =
      now.phase === 'packs' ? await somePacks(trial, now, found) : await someApart(trial, now, found);
  }
  return checkpoint(ports, job, about, now, found, { over, took: ports.clock.now() - begunAt });
};

interface Trial {
  readonly ports: Ports;
  readonly job: JobRecord;
  readonly about: ReplayAbout;
  readonly draft: Rules;
  readonly rulebooks: KeptRulebooks;
}
type Step = readonly [ReplayCursor, Found, boolean];

/** The draft as it was when it was to be tried, or a version. */
export async function rulesTried(
  ports: Ports,
  job: JobRecord,
  { book, seen }: ReplayAbout,
): Promise<Rules | undefined> {
  return book === 'draft' ? ports.replays.bookOf(job.projectId, seen) : ports.books.of(job.projectId, book);
}

async function hasLiveWork(ports: Ports, now: Instant): Promise<boolean> {
  let page = await ports.cases.wakingBy(now);
  while (page.next !== undefined) page = await ports.cases.wakingBy(now, page.next);
  return page.cases.some(({ at }) => at > now - LIVE);
}

async function tidy(ports: Ports, { projectId }: JobRecord, before: NonNullable<ReplayAbout['before']>): Promise<void> {
  await ports.replays.forget({ projectId, startedAt: before.startedAt }, before.pages);
}

const NEXT: Readonly<Record<Apart, ReplayCursor['phase']>> = {
  closed: 'resting',
  resting: 'running',
  running: 'packs',
};

async function someApart(trial: Trial, cursor: ReplayCursor, found: Found): Promise<Step> {
  const { ports, job, about } = trial;
  if (cursor.phase === 'packs') return [cursor, found, false];
  const ids = await ports.packs.apart(job.projectId, cursor.phase, cursor.after);
  const last = ids.at(-1);
  if (last === undefined)
    return [
      { ...cursor, phase: NEXT[cursor.phase], after: '', at: about.from },
      { ...found, units: found.units + 1 },
      false,
    ];
  const records = (await ports.cases.readMany(ids)).filter(
    ({ pack, projectId }) => pack === undefined && projectId === job.projectId,
  );
  const events = records.reduce((sum, { version }) => sum + version, 0);
  // A unit for each batch of 25 keys, and two for the index.
  const units = found.units + 2 + Math.ceil(ids.length / 25) + Math.ceil(events / 25);
  return [{ ...cursor, after: last }, await tried(trial, records, { ...found, units }), false];
}

async function somePacks(trial: Trial, cursor: ReplayCursor, found: Found): Promise<Step> {
  const { ports, job } = trial;
  let next = cursor;
  let so = found;
  let page: string | undefined;
  // Pages go on in this run alone; the next one begins from the instant, without the packs it has seen at it.
  for (;;) {
    const { packs, units, next: more } = await ports.packs.endedFrom(job.projectId, next.at, page);
    const unseen = packs.filter(({ key, endedAt }) => endedAt > cursor.at || !cursor.done.includes(key));
    // What was packed after the start has been read among those apart.
    const fresh = unseen.filter(({ packedAt }) => packedAt < job.startedAt);
    so = await tried(
      trial,
      fresh.flatMap(({ courses }) => courses),
      { ...so, units: so.units + units },
    );
    const at = packs.at(-1)?.endedAt ?? next.at;
    const atEnd = packs.filter(({ endedAt }) => endedAt === at).map(({ key }) => key);
    next = { ...next, at, done: at === next.at ? [...next.done, ...atEnd] : atEnd };
    if (more === undefined) return [next, so, true];
    if (at > cursor.at) return [next, so, false];
    page = more;
  }
}

/** Tries the rules on cases, those received in the period. One that they cannot be tried on keeps nobody waiting. */
async function tried(trial: Trial, courses: readonly Course[], found: Found): Promise<Found> {
  const { about, draft, job, rulebooks, ports } = trial;
  let { totals, skipped } = found;
  const changed = [...found.changed];
  for (const { issueId, history } of courses) {
    const receivedAt = history[0]?.at ?? 0;
    if (receivedAt < about.from || receivedAt >= about.to) continue;
    try {
      const thought = imagined(history, draft, await rulebooks(history), job.startedAt);
      const comparison = compared(history, thought);
      totals = counted(totals, comparison);
      if (comparison.changes.length > 0) changed.push({ issueId, receivedAt, changes: comparison.changes });
    } catch (error) {
      skipped += 1;
      ports.log.warn('rules cannot be tried on a case', { issueId, error: nameOf(error) });
    }
  }
  return { totals, changed, skipped, units: found.units };
}

async function checkpoint(
  ports: Ports,
  job: JobRecord,
  about: ReplayAbout,
  cursor: ReplayCursor,
  { totals, changed, skipped, units }: Found,
  { over, took }: { readonly over: boolean; readonly took: number },
): Promise<Sliced> {
  const rows = changed.slice(0, Math.max(0, MOST_LISTED - cursor.listed));
  let { pages } = cursor;
  for (let i = 0; i < rows.length; i += ROWS) await ports.replays.writePage(job, pages++, rows.slice(i, i + ROWS));
  const next: ReplayCursor = {
    ...cursor,
    totals,
    pages,
    listed: cursor.listed + rows.length,
    skipped: cursor.skipped + skipped,
    units: cursor.units + units,
    took: cursor.took + took,
  };
  const done = totals.cases + next.skipped;
  if (over) return { next: { state: 'done', cursor: next, progress: { done, of: done } } };
  const pauseInSeconds = Math.max(1, Math.ceil((units * 60) / UNITS_A_MINUTE));
  return { next: { cursor: next, progress: { done, of: expected(next, about, job, done) } }, pauseInSeconds };
}

/** About how many cases it will be, by how much of the time they ended in has been read. */
function expected({ phase, at }: ReplayCursor, { from }: ReplayAbout, { startedAt }: JobRecord, done: number): number {
  const share = phase === 'packs' ? (at - from) / Math.max(1, startedAt - from) : 0;
  return share > 0.02 ? Math.max(done, Math.round(done / Math.min(1, share))) : 0;
}
