import type { Instant } from '../domain/time';
import type { Ports } from '../ports/ports';
import { countServiceDays } from './count-service-days';
import { nameOf } from './error-name';
import { performOnboarding } from './perform-onboarding';
import { HELD, withCase, type Turn } from './record-onboarding';
import { runningDesk } from './stand-still';

/**
 * What the clock of cases calls for, and what is left of their effects; a case at a desk that is off stands still. Answers
 * when the others call by an instant.
 */
export async function wakeOnboardings(ports: Ports, by = ports.clock.now()): Promise<readonly Instant[]> {
  const now = ports.clock.now();
  const waking = await ports.onboardings.wakingBy(by);
  const desks = new Map<string, boolean>();
  for (const { projectId } of waking)
    if (!desks.has(projectId)) desks.set(projectId, (await runningDesk(ports, projectId)) !== undefined);
  const running = waking.filter(({ projectId }) => desks.get(projectId));
  for (const { issueId, at } of running) {
    if (at > now) continue;
    try {
      await awaken(ports, issueId);
    } catch (error) {
      ports.log.warn('an onboarding case is left for the next sweep', { issueId, error: nameOf(error) });
    }
  }
  return running.flatMap(({ at }) => (at > now ? at : []));
}

async function awaken(ports: Ports, issueId: string): Promise<void> {
  // Whoever records adds what the clock calls for; taking effects to oneself is a record too.
  const taken = await withCase(ports, issueId, ({ owed }, _playbooks, now): Turn => ({
    by: { kind: 'clock' },
    events: [],
    owed: owed.filter((one) => !one.parked && one.heldUntil <= now).map((one) => ({ ...one, heldUntil: now + HELD })),
  }));
  if (!taken) return;
  await performOnboarding(ports, taken.record, [...(taken.turn?.owed ?? []), ...taken.fresh], undefined);
  await countServiceDays(ports, issueId);
}
