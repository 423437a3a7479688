import { MINUTE } from '../domain/time';
import type { JobKind, JobRecord } from '../ports/jobs';
import type { Ports } from '../ports/ports';
import { nameOf } from './error-name';

/** What a slice leaves behind: where the job has got to, and after how long it goes on; no pause when it has ended. */
export interface Sliced {
  readonly next: Partial<Pick<JobRecord, 'state' | 'progress' | 'cursor'>>;
  readonly pauseInSeconds?: number;
}

/** One slice of a job: at most half a minute of work, safe to be done twice. */
export type Slice = (ports: Ports, job: JobRecord) => Promise<Sliced>;

/** A slice is over, or its worker dead, after this. */
const SLICE = 2 * MINUTE;

/** Does the next slice of a job, if nobody else is doing it, and has the one after it done later. */
export async function runJob(ports: Ports, slices: Readonly<Record<JobKind, Slice>>, id: string): Promise<void> {
  const now = ports.clock.now();
  const seen = await ports.jobs.read(id);
  if (seen?.state !== 'running' || seen.heldUntil > now) return;
  const held = await ports.jobs.change(seen, { heldUntil: now + SLICE });
  if (!held) return;
  const { next, pauseInSeconds = 0 } = await slices[held.kind](ports, held);
  const goesOn = next.state === undefined || next.state === 'running';
  const pause = ports.clock.now() + pauseInSeconds * 1000;
  // Somebody cancelled it meanwhile, or took it over: what the slice did stands, and is done again or not needed.
  const done = await ports.jobs.change(held, { ...next, heldUntil: goesOn ? pause : 0 });
  if (done && goesOn) await ports.work.job(id, pauseInSeconds);
}

/** Sends for the next slice of jobs whose worker died, or whose event was lost. */
export async function resumeJobs(ports: Ports): Promise<void> {
  for (const job of await ports.jobs.abandoned(ports.clock.now() - MINUTE)) {
    try {
      await ports.work.job(job.id, 0);
    } catch (error) {
      ports.log.warn('a job is left for the next sweep', { id: job.id, error: nameOf(error) });
    }
  }
}

/** Starts a job and has its first slice done at once. False while one of the same id is running. */
export async function startJob(
  ports: Ports,
  job: Omit<JobRecord, 'version' | 'state' | 'heldUntil' | 'startedAt'>,
): Promise<boolean> {
  const started = await ports.jobs.start({ ...job, startedAt: ports.clock.now() });
  if (started) await ports.work.job(job.id, 0);
  return started;
}
