import type { DeskView, EffectView } from '../contract/desk';
import { begun, ended } from '../domain/casework/standstill';
import type { DeskPlace } from '../ports/desks';
import type { Ports } from '../ports/ports';
import type { Shelved } from '../ports/shelf';
import { ensurePublished } from './publish-rulebook';
import { rulesToBe } from './rules-to-be';
import { intakeOf, startIntake, cancelIntake } from './start-intake';
import { runningDesk } from './stand-still';
import { leftBy } from './take-in';
import { takeDueSteps } from './take-steps';

/** How a desk stands: whether it is on, whether its clock is alive, and what waits. */
export async function showDesk(ports: Ports, { projectId, projectKey }: DeskPlace): Promise<DeskView> {
  const [desk, job, lastSweepAt, runs, shelf] = await Promise.all([
    ports.desks.of(projectId),
    ports.jobs.read(intakeOf(projectId)),
    ports.desks.lastSweepAt(),
    ports.pulse.read(),
    ports.shelf.of(projectId),
  ]);
  const rules = await rulesToBe(ports, projectId);
  const shelved = [...shelf.owed, ...shelf.parked];
  const keys = shelved.length > 0 ? await ports.jira.keysOf(shelved.map(({ issueId }) => issueId)) : undefined;
  const told = ({ issueId, id, kind, attempts }: Shelved): EffectView => ({
    id,
    kind,
    attempts,
    issueKey: keys?.get(issueId) ?? issueId,
  });
  return {
    asOf: ports.clock.now(),
    projectKey,
    zone: rules.rulebook.calendars[0]?.timeZone ?? 'Europe/Copenhagen',
    enabled: desk?.enabled ?? false,
    suspended: ports.licence.suspended(),
    rulebook: desk?.rulebook ?? 0,
    standstills: desk?.standstills ?? [],
    lastSweepAt,
    ...runs,
    owed: shelf.owed.map(told),
    parked: shelf.parked.map((one) => ({ ...told(one), reason: one.reason })),
    more: shelf.more,
    ...(job && { intake: { state: job.state, startedAt: job.startedAt, ...job.progress, left: leftBy(job.cursor) } }),
  };
}

/**
 * From now on new requests of this desk are cases, those that are open are taken in by and by, and the clocks of the cases it had
 * go on with what was left. The intake is sent for first: if this dies, there is nothing to take in, and the button is still there.
 */
export async function enableDesk(ports: Ports, place: DeskPlace, by: string): Promise<DeskView> {
  const known = await ports.desks.of(place.projectId);
  if (!known?.enabled && !ports.licence.suspended()) {
    const now = ports.clock.now();
    const desk = await ensurePublished(ports, place, by);
    await startIntake(ports, place, by);
    const standstills = ended(desk.standstills, now);
    const enabled = { ...desk, ...place, enabled: true, enabledAt: now, standstills };
    // Somebody published meanwhile, or enabled it too.
    if (!(await ports.desks.save(desk, enabled))) return enableDesk(ports, place, by);
  }
  return showDesk(ports, place);
}

/** Goes through the open requests of a desk once more: what could not be taken in may be now. */
export async function takeInAgain(ports: Ports, place: DeskPlace, by: string): Promise<DeskView> {
  const desk = await runningDesk(ports, place.projectId);
  if (desk) await startIntake(ports, desk, by);
  return showDesk(ports, place);
}

/** No new cases, and clocks stand still, once every step that is due has been taken; histories are kept. */
export async function disableDesk(ports: Ports, place: DeskPlace): Promise<DeskView> {
  await takeDueSteps(ports);
  const desk = await ports.desks.of(place.projectId);
  if (desk?.enabled) {
    const standstills = begun(desk.standstills, ports.clock.now());
    if (!(await ports.desks.save(desk, { ...desk, enabled: false, standstills }))) return disableDesk(ports, place);
    await cancelIntake(ports, place.projectId);
  }
  return showDesk(ports, place);
}
