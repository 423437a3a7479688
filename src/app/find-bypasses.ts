import { MINUTE } from '../domain/time';
import type { Ports } from '../ports/ports';
import { hearMany } from './hear-issue';

/** Two sweeps, and what the search index may be behind. */
const LOOKED_BACK = 15 * MINUTE;

/**
 * Cases that were closed at 3rd level without our hearing of it, between two comparisons with Jira: nobody should close
 * one past the vendor gate for long. Others that are closed can wait for the next comparison.
 */
export async function findBypasses(ports: Ports): Promise<void> {
  for (const desk of await ports.desks.enabled()) {
    const done = await ports.jira.doneWithin(desk.projectId, LOOKED_BACK / MINUTE);
    const closed = done.ok ? await ports.cases.atLevel('third', done.value) : [];
    if (closed.length > 0) await hearMany(ports, desk, closed);
  }
}
