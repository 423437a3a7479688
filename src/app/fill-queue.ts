import { fold } from '../domain/casework/fold';
import { glanceOf } from '../domain/casework/glance';
import type { CaseRecord } from '../ports/cases';
import type { Ports } from '../ports/ports';
import type { Lying } from '../ports/queue';
import { nameOf } from './error-name';
import { rulebooksOf } from './judged-by';
import { startJob, type Slice } from './run-job';

/** Where cases lie that can be in hand. */
const WHERE: readonly Lying[] = ['running', 'resting', 'stuck'];
const PAUSE_S = 2;

interface Cursor {
  readonly where: number;
  readonly after: string;
}

export function fillingId(projectId: string): string {
  return `fill-queue:${projectId}`;
}

/** Has the cases of a desk looked through that were written before an overview was kept; once, ever. */
export async function startFilling(ports: Ports, projectId: string): Promise<void> {
  const job = { id: fillingId(projectId), kind: 'fill-queue', projectId, startedBy: 'queue' } as const;
  await startJob(ports, { ...job, progress: { done: 0, of: 0 }, about: {}, cursor: { where: 0, after: '' } });
}

/** A hundred cases more. Safe to be done twice: what has been noted is left as it is. */
export const fillQueue: Slice = async (ports, job) => {
  const { where, after } = cursorOf(job.cursor);
  const standing = WHERE[where];
  if (!standing) return { next: { state: 'done' } };
  const { issueIds, looked, last } = await ports.queue.unseen(job.projectId, standing, after);
  for (const record of await ports.cases.readMany(issueIds)) await note(ports, record);
  const done = job.progress.done + looked;
  const cursor: Cursor = last === undefined ? { where: where + 1, after: '' } : { where, after: last };
  return { next: { cursor, progress: { done, of: done } }, pauseInSeconds: issueIds.length > 0 ? PAUSE_S : 0 };
};

/** One that cannot be judged is left as it is, and keeps nobody waiting. */
async function note(ports: Ports, record: CaseRecord): Promise<void> {
  try {
    const state = fold(record.history);
    const rules = state && (await rulebooksOf(ports, record))(state.rulebook);
    const glance = state && rules && glanceOf(state, record.history, rules, ports.clock.now());
    await ports.queue.fill(record, glance);
  } catch (error) {
    ports.log.warn('a case is missing from the queue page', { issueId: record.issueId, error: nameOf(error) });
  }
}

function cursorOf(cursor: unknown): Cursor {
  const { where, after } = { where: 0, after: '', ...(typeof cursor === 'object' ? cursor : {}) };
  return { where, after };
}
