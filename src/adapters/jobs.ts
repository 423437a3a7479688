import kvs, { WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import type { JobRecord, Jobs, NewJob } from '../ports/jobs';
import { pageOf, rowsIn } from './rows';
import { writeOver } from './versioned';

/** One per job. `state` partitions the index the sweep asks for jobs that lost their worker. */
const JobRow = z.object({
  v: z.literal(1),
  id: z.string(),
  kind: z.enum(['intake', 'move-cases', 'replay', 'mail', 'fill-queue']),
  projectId: z.string(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  version: z.number(),
  startedAt: z.number(),
  startedBy: z.string(),
  heldUntil: z.number(),
  progress: z.object({ done: z.number(), of: z.number() }),
  about: z.unknown(),
  cursor: z.unknown(),
});
export type JobRow = z.infer<typeof JobRow>;

export const jobs: Jobs = {
  async read(id) {
    const row = await kvs.entity('job').get(id);
    return row === undefined ? undefined : jobOf(row);
  },
  async start(job) {
    const seen = await jobs.read(job.id);
    if (seen?.state === 'running') return false;
    return write(seen, begun(job, seen));
  },
  async change(seen, next) {
    const changed: JobRecord = { ...seen, ...next, version: seen.version + 1 };
    return (await write(seen, changed)) ? changed : undefined;
  },
  async abandoned(at) {
    const { rows } = await pageOf(rowsIn('job', 'by-state', ['running']).where(WhereConditions.lessThanEqualTo(at)));
    return rows.map(({ value }) => jobOf(value));
  },
};

function begun(job: NewJob, seen?: JobRecord): JobRecord {
  return { ...job, state: 'running', version: (seen?.version ?? 0) + 1, heldUntil: 0 };
}

/** A job that begins in somebody else's transaction. Its id has never been used. */
export function jobRow(job: NewJob): JobRow {
  return { v: 1, ...begun(job) };
}

async function write(seen: JobRecord | undefined, next: JobRecord): Promise<boolean> {
  const row: JobRow = { v: 1, ...next };
  return writeOver('job', next.id, seen?.version, row);
}

function jobOf(row: unknown): JobRecord {
  const { v: _v, ...job } = JobRow.parse(row);
  return job;
}
