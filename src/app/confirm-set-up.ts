import type { LineName, SetUpView } from '../contract/desk';
import type { DeskPlace } from '../ports/desks';
import type { Ports } from '../ports/ports';
import { showSetUp } from './show-set-up';

/** Keeps what somebody saw who looked for themselves. */
export async function confirmLine(
  ports: Ports,
  place: DeskPlace,
  by: string,
  { line, well }: { readonly line: LineName; readonly well: boolean },
): Promise<SetUpView> {
  await ports.setUp.say(place.projectId, line, { well, at: ports.clock.now(), by });
  return showSetUp(ports, place, by);
}
