import { extend, type History } from '../domain/casework/event';
import { fold } from '../domain/casework/fold';
import type { Rules } from '../domain/rulebook/rules';
import { SECOND, type Instant } from '../domain/time';
import type { BookHead, CaseRecord, NewJob, Ports, Waking } from '../ports';
import { abreast } from './abreast';
import { recordHistory } from './advance-case';
import { nameOf, performOwed } from './perform-owed';
import type { Slice } from './run-job';

/** Cases moved in one slice, and how long one may take: whatever comes first ends it. */
const MOST_MOVED = 200;
const LONGEST = 20 * SECOND;
const ABREAST = 8;
/** Between slices, so that live cases have most of the store's minute. */
const PAUSE_S = 4;
/** A case that was being received while the version came out is in the index after this. */
const LOOK_AGAIN_S = 60;

/** How far a move has come: the instant it goes on from, and whether anything moved since it last began from the front. */
interface Cursor {
  readonly from: number;
  readonly moved: number;
}

/** The job that takes running cases over to a version. */
export function moveOf({ projectId, version, by, publishedAt }: BookHead): NewJob {
  return {
    id: `move-cases:${projectId}:${version}`,
    kind: 'move-cases',
    projectId,
    startedAt: publishedAt,
    startedBy: by,
    progress: { done: 0, of: 0 },
    about: { to: version },
    cursor: { from: 0, moved: 0 },
  };
}

/** How far running cases have been taken over to a version; undefined when none are being. */
export async function movingOf(
  ports: Ports,
  head: BookHead,
): Promise<{ readonly done: number; readonly of: number } | undefined> {
  const job = head.running === 'moved' ? await ports.jobs.read(moveOf(head).id) : undefined;
  return job?.state === 'running' ? job.progress : undefined;
}

/**
 * Takes running cases over to a version, by the order in which their clocks call; their clocks then call as the new rules
 * say. It begins from the front until it has found nothing to do, as a case that moves may come to stand behind it.
 */
export const moveCases: Slice = async (ports, job) => {
  const to = versionIn(job.about);
  const { from, moved: before } = cursorOf(job.cursor);
  const rules = await ports.books.of(job.projectId, to);
  const until = ports.clock.now() + LONGEST;
  let moved = before;
  let at = from;
  let page: Waking | undefined;
  do {
    page = await ports.cases.wakingFrom(from, page?.next);
    const here = page.cases.filter(({ projectId }) => projectId === job.projectId);
    const records = await ports.cases.readMany(here.map(({ issueId }) => issueId));
    await abreast(ABREAST, records, async (record) => {
      if (await moveOne(ports, record, rules, job.startedBy)) moved += 1;
    });
    at = page.cases.at(-1)?.at ?? at;
  } while (page.next !== undefined && moved - before < MOST_MOVED && ports.clock.now() < until);
  const done = job.progress.done + moved - before;
  const progress = { done, of: done };
  if (page.next !== undefined) return { next: { progress, cursor: { from: at, moved } }, pauseInSeconds: PAUSE_S };
  if (moved === 0) return { next: { progress, state: 'done' } };
  return { next: { progress, cursor: { from: 0, moved: 0 } }, pauseInSeconds: LOOK_AGAIN_S };
};

/** Whether a case can be judged by these rules: they are newer than its own, and know every team it has been with. */
export function mayMove(history: History, { rulebook }: Rules): boolean {
  const state = fold(history);
  if (!state || state.rulebook >= rulebook.version) return false;
  return state.stays.every(({ team }) => rulebook.teams.some(({ id }) => id === team));
}

/** A history that goes on under another version. Hearing of it twice changes nothing. */
export function movedTo(history: History, to: number, by: string, now: Instant): History {
  const news = {
    key: `rulebook:${to}`,
    at: now,
    by: { kind: 'person', accountId: by },
    what: { type: 'rulebook-moved', to },
  } as const;
  return extend(history, [news], now, { unasked: true });
}

/** Moves a case, as it is now if somebody else changed it meanwhile. One that cannot be moved keeps nobody waiting. */
async function moveOne(ports: Ports, seen: CaseRecord, rules: Rules, by: string): Promise<boolean> {
  if (!mayMove(seen.history, rules)) return false;
  try {
    const history = movedTo(seen.history, rules.rulebook.version, by, ports.clock.now());
    const recorded = await recordHistory(ports, seen, history);
    if (!recorded) return await moveOne(ports, await ports.cases.mustRead(seen.issueId), rules, by);
    await performOwed(ports, recorded.owed);
    return true;
  } catch (error) {
    ports.log.warn('a case is not moved', { issueId: seen.issueId, error: nameOf(error) });
    return false;
  }
}

function versionIn(about: unknown): number {
  if (typeof about === 'object' && about !== null && 'to' in about && typeof about.to === 'number') return about.to;
  throw new Error('a move to no version');
}

function cursorOf(cursor: unknown): Cursor {
  const at = (name: string): number => {
    const value: unknown = typeof cursor === 'object' && cursor !== null ? Reflect.get(cursor, name) : undefined;
    return typeof value === 'number' ? value : 0;
  };
  return { from: at('from'), moved: at('moved') };
}
