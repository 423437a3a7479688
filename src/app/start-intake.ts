import type { Desk } from '../ports/desks';
import type { Ports } from '../ports/ports';
import { startJob } from './run-job';

/** Each desk has one intake at a time. */
export function intakeOf(projectId: string): string {
  return `intake:${projectId}`;
}

/** Sends for a desk's open requests to be taken in. False while that is under way. */
export async function startIntake(
  ports: Ports,
  { projectId }: Pick<Desk, 'projectId'>,
  startedBy: string,
): Promise<boolean> {
  return startJob(ports, {
    id: intakeOf(projectId),
    kind: 'intake',
    projectId,
    startedBy,
    progress: { done: 0, of: 0 },
    about: null,
    cursor: { left: 0 },
  });
}

/** What was begun for a desk that is switched off comes to nothing; what is taken in already stays. */
export async function cancelIntake(ports: Ports, projectId: string): Promise<void> {
  const job = await ports.jobs.read(intakeOf(projectId));
  if (job?.state === 'running' && !(await ports.jobs.change(job, { state: 'cancelled' })))
    await cancelIntake(ports, projectId);
}
