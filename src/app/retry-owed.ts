import type { DeskView } from '../contract/desk';
import type { DeskPlace } from '../ports/desks';
import type { Ports } from '../ports/ports';
import { EFFECT_HELD } from './advance-case';
import { performOwed } from './perform-owed';
import { showDesk } from './run-desk';
import { takeSteps } from './take-steps';

/** Tries parked effects and failed steps again when an administrator asks. What fails again is set aside again. */
export async function retryOwed(ports: Ports, place: DeskPlace, ids: readonly string[]): Promise<DeskView> {
  if (ports.licence.suspended()) return showDesk(ports, place);
  const until = ports.clock.now() + EFFECT_HELD;
  for (const id of ids) {
    const row = await ports.shelf.unpark(id, place.projectId, until);
    if (row) await performOwed(ports, [row]);
    const called = row ? undefined : await ports.shelf.unstick(id, place.projectId);
    if (called) await takeSteps(ports, [called]);
  }
  return showDesk(ports, place);
}
