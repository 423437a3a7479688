import { LONGEST_PERIOD, type ReplayAnswer, type StartAnswer } from '../contract/replay';
import type { DeskPlace } from '../ports/desks';
import type { JobRecord } from '../ports/jobs';
import type { Ports } from '../ports/ports';
import type { ReplayAbout } from '../ports/replays';
import { AT_FIRST } from './replay-past';
import { replayId, runOf, showReplay } from './show-replay';

export interface ToTry {
  readonly from: number;
  readonly to: number;
  readonly book: 'draft' | number;
}

type Refused = Extract<StartAnswer, { started: false }>['reason'];

/** Has rules tried on a past period, in the background. A draft is copied, so that it may be changed meanwhile. */
export async function startReplay(ports: Ports, place: DeskPlace, by: string, asked: ToTry): Promise<StartAnswer> {
  const refused = await start(ports, place, by, asked);
  const show = await showReplay(ports, place);
  return refused === undefined ? { started: true, show } : { started: false, reason: refused, show };
}

async function start(
  ports: Ports,
  place: DeskPlace,
  by: string,
  { from, to, book }: ToTry,
): Promise<Refused | undefined> {
  const { projectId } = place;
  const startedAt = ports.clock.now();
  if (from >= to || from >= startedAt || to - from > LONGEST_PERIOD) return 'no-period';
  const desk = await ports.desks.of(projectId);
  if (!desk) return 'not-enabled';
  const before = await ports.jobs.read(replayId(place));
  if (before?.state === 'running') return 'running';
  const seen = await ports.books.draft(projectId);
  if (book === 'draft') {
    const draft = await ports.books.draftBook(seen);
    if (!draft) return 'no-draft';
    await ports.replays.keepBook(projectId, seen.version, draft);
  } else if (book > desk.rulebook) return 'no-such-version';
  const id = replayId(place);
  const started = await ports.jobs.start({
    id,
    kind: 'replay',
    projectId,
    startedAt,
    startedBy: by,
    progress: { done: 0, of: 0 },
    about: { from, to: Math.min(to, startedAt), book, seen: seen.version, ...(before && previous(ports, before)) },
    cursor: AT_FIRST,
  });
  if (!started) return 'running';
  await ports.work.job(id, 0);
  return undefined;
}

/** What is still to be tidied away: the results of the run before, or if that never began, of the one before it. */
function previous(ports: Ports, job: JobRecord): Pick<ReplayAbout, 'before'> {
  const { pages, units } = ports.replays.cursorOf(job);
  const { before } = ports.replays.aboutOf(job);
  if (units === 0) return before ? { before } : {};
  return { before: { startedAt: job.startedAt, pages } };
}

/** Stops a run. What it has found so far can still be read. */
export async function cancelReplay(ports: Ports, place: DeskPlace, run: number): Promise<ReplayAnswer> {
  const job = await runOf(ports, place, run);
  if (job?.state === 'running' && !(await ports.jobs.change(job, { state: 'cancelled', heldUntil: 0 })))
    return cancelReplay(ports, place, run);
  return showReplay(ports, place);
}
