import { extend, type History } from '../domain/casework/event';
import { fold, inHand } from '../domain/casework/fold';
import type { Rules } from '../domain/rulebook/rules';
import { SECOND, type Instant } from '../domain/time';
import type { BookHead } from '../ports/books';
import type { CaseRecord } from '../ports/cases';
import type { NewJob } from '../ports/jobs';
import type { Ports } from '../ports/ports';
import { abreast } from './abreast';
import { recordHistory } from './advance-case';
import { nameOf } from './error-name';
import { performOwed } from './perform-owed';
import type { Slice } from './run-job';

/** Cases moved in one slice, and how long one may take: whatever comes first ends it. */
const MOST_MOVED = 200;
const LONGEST = 20 * SECOND;
const ABREAST = 8;
/** Between slices, so that live cases have most of the store's minute. */
const PAUSE_S = 4;
/** A case that was being received while the version came out is in the index after this. */
const LOOK_AGAIN_S = 60;
/** Rounds after which a case that cannot be moved is left where it is. */
const MOST_ROUNDS = 5;

/** Open cases lie in two heaps: those whose clock will call, and those whose clock stands still. */
export const HEAPS = ['running', 'resting'] as const;

/** How far a move has come: the heap and the case in it, and what it found since it last began from the front. */
interface Cursor {
  readonly heap: number;
  readonly after: string;
  readonly round: number;
  readonly moved: number;
  /** Moved by this job before, in a slice that perhaps died. */
  readonly before: number;
  /** Open cases that stay: the version lacks a team of theirs, or it failed. */
  readonly lacking: number;
  readonly failed: number;
}

/** How the taking over of running cases stands. */
export interface Moving {
  readonly over: boolean;
  readonly done: number;
  readonly lacking: number;
  readonly failed: number;
}

const FRONT = { heap: 0, after: '', moved: 0, before: 0, lacking: 0, failed: 0 } as const;

/** The job that takes running cases over to a version. */
export function adoptionOf({ projectId, version, by, publishedAt }: BookHead): NewJob {
  return {
    id: `move-cases:${projectId}:${version}`,
    kind: 'move-cases',
    projectId,
    startedAt: publishedAt,
    startedBy: by,
    progress: { done: 0, of: 0 },
    about: { to: version },
    cursor: { ...FRONT, round: 1 },
  };
}

/** How far running cases have been taken over to a version, and which stayed; undefined when there is nothing to say. */
export async function movingOf(ports: Ports, head: BookHead): Promise<Moving | undefined> {
  const job = head.running === 'moved' ? await ports.jobs.read(adoptionOf(head).id) : undefined;
  if (!job) return undefined;
  const { lacking, failed } = cursorOf(job.cursor);
  const over = job.state !== 'running';
  return over && lacking + failed === 0 ? undefined : { over, done: job.progress.done, lacking, failed };
}

/**
 * Takes open cases over to a version; their clocks then call as the new rules say. It goes through all of them again until
 * it has found nothing to do, as a case may lie in the other heap by now, or have been received meanwhile.
 */
export const adoptVersion: Slice = async (ports, job) => {
  const rules = await ports.books.of(job.projectId, versionIn(job.about));
  const until = ports.clock.now() + LONGEST;
  let so = cursorOf(job.cursor);
  const most = so.moved + MOST_MOVED;
  do {
    const heap = HEAPS[so.heap];
    if (!heap) break;
    const ids = await ports.packs.apart(job.projectId, heap, so.after);
    const last = ids.at(-1);
    const found = { moves: 0, moved: 0, there: 0, lacks: 0, fails: 0 };
    // A row of an index may be behind: versions of another desk mean nothing to this one.
    const here = (await ports.cases.readMany(ids)).filter(({ projectId }) => projectId === job.projectId);
    await abreast(ABREAST, here, async (record) => {
      found[await moveOne(ports, record, rules, job.startedBy)] += 1;
    });
    so = {
      ...so,
      ...(last === undefined ? { heap: so.heap + 1, after: '' } : { after: last }),
      moved: so.moved + found.moves,
      before: so.before + found.moved,
      lacking: so.lacking + found.lacks,
      failed: so.failed + found.fails,
    };
  } while (so.moved < most && ports.clock.now() < until);
  const done = Math.max(job.progress.done, so.moved + so.before);
  const progress = { done, of: done + so.lacking + so.failed };
  if (HEAPS[so.heap]) return { next: { progress, cursor: so }, pauseInSeconds: PAUSE_S };
  const again = so.round === 1 || so.moved > 0 || (so.failed > 0 && so.round < MOST_ROUNDS);
  if (!again) return { next: { progress, cursor: so, state: 'done' } };
  const cursor: Cursor = { ...FRONT, round: so.round + 1 };
  return { next: { progress, cursor }, pauseInSeconds: LOOK_AGAIN_S };
};

/** Whether a case is open, judged by older rules than these, and has been only with teams that these know. */
export function mayMove(history: History, { rulebook }: Rules): 'moves' | 'moved' | 'there' | 'lacks' {
  const state = fold(history);
  if (history.some(({ key }) => key === keyOf(rulebook.version))) return 'moved';
  if (!state || !inHand(state) || state.rulebook >= rulebook.version) return 'there';
  return state.stays.every(({ team }) => rulebook.teams.some(({ id }) => id === team)) ? 'moves' : 'lacks';
}

/** A history that goes on under another version. Hearing of it twice changes nothing. */
export function movedTo(history: History, to: number, by: string, now: Instant): History {
  const news = {
    key: keyOf(to),
    at: now,
    by: { kind: 'person', accountId: by },
    what: { type: 'rulebook-moved', to },
  } as const;
  return extend(history, [news], now, { unasked: true });
}

function keyOf(version: number): string {
  return `rulebook:${version}`;
}

/** Moves a case, as it is now if somebody else changed it meanwhile. One that cannot be moved keeps nobody waiting. */
async function moveOne(
  ports: Ports,
  seen: CaseRecord,
  rules: Rules,
  by: string,
): Promise<ReturnType<typeof mayMove> | 'fails'> {
  const way = mayMove(seen.history, rules);
  if (way !== 'moves') return way;
  try {
    const history = movedTo(seen.history, rules.rulebook.version, by, ports.clock.now());
    const recorded = await recordHistory(ports, seen, history);
    if (!recorded) return await moveOne(ports, await ports.cases.mustRead(seen.issueId), rules, by);
    await performOwed(ports, recorded.owed);
    return way;
  } catch (error) {
    ports.log.warn('a case is not moved', { issueId: seen.issueId, error: nameOf(error) });
    return 'fails';
  }
}

function versionIn(about: unknown): number {
  if (typeof about === 'object' && about !== null && 'to' in about && typeof about.to === 'number') return about.to;
  throw new Error('a move to no version');
}

function cursorOf(cursor: unknown): Cursor {
  const value = (name: string): unknown =>
    typeof cursor === 'object' && cursor !== null ? Reflect.get(cursor, name) : undefined;
  const count = (name: string, otherwise = 0): number => {
    const found = value(name);
    return typeof found === 'number' ? found : otherwise;
  };
  const after = value('after');
  return {
    heap: count('heap'),
    after: typeof after === 'string' ? after : '',
    round: count('round', 1),
    moved: count('moved'),
    before: count('before'),
    lacking: count('lacking'),
    failed: count('failed'),
  };
}
