import type { DeskView } from '../contract/desk';
import type { Ports } from '../ports';

export interface DeskPlace {
  readonly projectId: string;
  readonly projectKey: string;
}

/** How a desk is set up and whether its clock is alive. */
export async function showDesk(ports: Ports, { projectId, projectKey }: DeskPlace): Promise<DeskView> {
  const desk = await ports.desks.of(projectId);
  const tally = await ports.cases.tally();
  return {
    asOf: ports.clock.now(),
    projectKey,
    enabled: desk?.enabled ?? false,
    rulebook: desk?.rulebook ?? 0,
    lastSweepAt: await ports.desks.lastSweepAt(),
    ...tally,
  };
}

/** From now on new requests of this desk are cases, and the clocks of those it had run again. Nothing else that is already there is touched. */
export async function enableDesk(ports: Ports, place: DeskPlace): Promise<DeskView> {
  const desk = await ports.desks.of(place.projectId);
  if (!desk?.enabled) {
    const before = desk ?? { rulebook: 1, version: 0, standstills: [] };
    await ports.desks.save(desk, { ...before, ...place, enabled: true, enabledAt: ports.clock.now() });
  }
  return showDesk(ports, place);
}

/** No new cases, and clocks stand still; histories are kept. */
export async function disableDesk(ports: Ports, place: DeskPlace): Promise<DeskView> {
  const desk = await ports.desks.of(place.projectId);
  if (desk?.enabled) await ports.desks.save(desk, { ...desk, enabled: false });
  return showDesk(ports, place);
}
