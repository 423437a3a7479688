import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { hearIssue } from '../app/hear-issue';
import { callForRound, ROUND } from '../app/post-mail';
import { runJob } from '../app/run-job';
import { slices } from '../app/slices';
import { sweep } from '../app/sweep';
import { takeDueSteps } from '../app/take-steps';
import { wakeOnboardings } from '../app/wake-onboardings';
import type { Job } from '../ports/jobs';
import type { Ports } from '../ports/ports';

/** A schedule that answers without a status code may be reported as failed. */
const DONE = { statusCode: 204 };

export function everyFiveMinutes(ports: Ports) {
  return async (): Promise<typeof DONE> => {
    await sweep(ports);
    return DONE;
  };
}

const Delivery = z.object({ body: z.unknown() });

/** One event of the queue. Thrown errors are the platform's to retry; when Jira wants peace we say for how long. */
export function onWork(
  ports: Ports,
  jobOf: (body: unknown) => Job | undefined,
  peace: (error: unknown) => number | undefined,
) {
  return async (delivery: unknown): Promise<InvocationError | void> => {
    const job = jobOf(Delivery.parse(delivery).body);
    try {
      switch (job?.do) {
        case 'steps':
          await takeDueSteps(ports);
          await wakeOnboardings(ports);
          return;
        case 'hear':
          await hearIssue(ports, { issueId: job.issueId });
          return;
        case 'sweep':
          await sweep(ports);
          return;
        case 'mail':
          await callForRound(ports);
          await runJob(ports, slices, ROUND);
          return;
        case 'job':
          await runJob(ports, slices, job.id);
          return;
        case undefined:
          ports.log.warn('a job from a version that we do not know', {});
      }
    } catch (error) {
      const retryAfter = peace(error);
      if (retryAfter === undefined) throw error;
      return new InvocationError({ retryAfter, retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED });
    }
  };
}
