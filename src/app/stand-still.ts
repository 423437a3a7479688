import type { History } from '../domain/casework/event';
import { asItStands, begun, ended, standsStill } from '../domain/casework/standstill';
import { HOUR, type Instant } from '../domain/time';
import type { CaseRecord } from '../ports/cases';
import type { Desk } from '../ports/desks';
import type { Ports } from '../ports/ports';
import { startIntake } from './start-intake';

/** When nobody swept for so long, the app itself was away, with its whole site: nothing is made up for. */
const AWAY = 48 * HOUR;

/** A desk whose clocks run. Undefined when it is off, or nobody pays; whoever finds the licence back ends the standstill. */
export async function runningDesk(ports: Ports, projectId: string): Promise<Desk | undefined> {
  if (ports.licence.suspended()) return undefined;
  const desk = await ports.desks.of(projectId);
  if (!desk?.enabled) return undefined;
  return standsStill(desk.standstills) ? goOn(ports, desk) : desk;
}

/** Nobody pays: the clocks of every desk stand still from the last sweep that ran under the licence. */
export async function noteSuspension(ports: Ports): Promise<void> {
  const swept = await ports.desks.lastSweepAt();
  for (const desk of await enabledDesks(ports)) {
    const from = Math.max(swept ?? ports.clock.now(), desk.enabledAt, desk.standstills.at(-1)?.to ?? 0);
    const standstills = begun(desk.standstills, from);
    if (standstills !== desk.standstills) await ports.desks.save(desk, { ...desk, standstills });
  }
}

/** Ends what is over: standstills under a licence that is back, and the app's own absence. */
export async function awaken(ports: Ports): Promise<void> {
  const [now, swept] = [ports.clock.now(), await ports.desks.lastSweepAt()];
  const away = swept !== null && now - swept > AWAY;
  for (const desk of await enabledDesks(ports)) {
    if (standsStill(desk.standstills)) await goOn(ports, desk);
    else if (away && desk.enabledAt < swept)
      await goOn(ports, { ...desk, standstills: begun(desk.standstills, swept) }, desk);
  }
}

/** A case's history as panels show it: with the standstills it has not heard of yet, and since when one lasts. */
export async function historyAtDesk(
  ports: Ports,
  { projectId, history }: CaseRecord,
): Promise<{ readonly history: History; readonly still?: Instant }> {
  const standstills = (await ports.desks.of(projectId))?.standstills ?? [];
  const last = standstills.at(-1);
  const shown = asItStands(history, standstills, ports.clock.now());
  return { history: shown, ...(last && last.to === undefined && { still: last.from }) };
}

/** Enabled desks, each read by its key. */
async function enabledDesks(ports: Ports): Promise<readonly Desk[]> {
  const hints = await ports.desks.enabled();
  const desks = await Promise.all(hints.map(({ projectId }) => ports.desks.of(projectId)));
  return desks.flatMap((desk) => (desk?.enabled ? [desk] : []));
}

/** The intake is sent for first: if this dies before the desk goes on, the intake finds it so. */
async function goOn(ports: Ports, desk: Desk, seen = desk): Promise<Desk | undefined> {
  await startIntake(ports, desk, 'licence');
  const going = { ...desk, standstills: ended(desk.standstills, ports.clock.now()) };
  if (await ports.desks.save(seen, going)) return { ...going, version: seen.version + 1 };
  return runningDesk(ports, desk.projectId);
}
