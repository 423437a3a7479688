import { Queue, type PushEvent } from '@forge/events';
import { z } from 'zod';
import { SECOND } from '../domain/time';
import type { Job, Work } from '../ports/jobs';
import { clock } from './clock';

const JobBody: z.ZodType<Job> = z.discriminatedUnion('do', [
  z.object({ do: z.literal('steps') }),
  z.object({ do: z.literal('hear'), issueId: z.string() }),
  z.object({ do: z.literal('sweep') }),
  z.object({ do: z.literal('mail') }),
  z.object({ do: z.literal('job'), id: z.string() }),
]);

/** The job in a queue event's body; undefined when it is none of ours. */
export function jobOf(body: unknown): Job | undefined {
  return JobBody.safeParse(body).data;
}

/** Events in one push. */
const MOST = 50;
/** Two runs that take the same steps only get in each other's way; one that has to wait comes back a little later. */
const ONE_ROUND = { key: 'mail', limit: 1 };
const ONE_BY_ONE = { key: 'steps', limit: 1 };

export const work: Work = {
  async wakeAt(instants) {
    const now = clock.now();
    const delays = new Set(instants.map((at) => Math.max(0, Math.ceil((at - now) / SECOND))));
    await push(
      [...delays].map((delayInSeconds) => ({ body: { do: 'steps' }, delayInSeconds, concurrency: ONE_BY_ONE })),
    );
  },
  hear: (issueId) => push([{ body: { do: 'hear', issueId } }]),
  sweep: () => push([{ body: { do: 'sweep' } }]),
  async mail(at) {
    const delayInSeconds = Math.max(0, Math.ceil((at - clock.now()) / SECOND));
    await push([{ body: { do: 'mail' }, delayInSeconds, concurrency: ONE_ROUND }]);
  },
  job: (id, delayInSeconds) => push([{ body: { do: 'job', id }, delayInSeconds }]),
};

async function push(events: readonly PushEvent[]): Promise<void> {
  const queue = new Queue({ key: 'work' });
  for (let i = 0; i < events.length; i += MOST) await queue.push(events.slice(i, i + MOST));
}
