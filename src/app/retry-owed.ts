import type { DeskView } from '../contract/desk';
import type { Ports } from '../ports';
import { HELD } from './advance-case';
import { performOwed } from './perform-owed';
import { showDesk, type DeskPlace } from './run-desk';

/** Has effects that Jira refused done again, because somebody says that it will not refuse now. What is refused again is parked again. */
export async function retryOwed(ports: Ports, place: DeskPlace, ids: readonly string[]): Promise<DeskView> {
  if (ports.licence.suspended()) return showDesk(ports, place);
  const until = ports.clock.now() + HELD;
  for (const id of ids) {
    const row = await ports.shelf.unpark(id, place.projectId, until);
    if (row) await performOwed(ports, [row]);
  }
  return showDesk(ports, place);
}
