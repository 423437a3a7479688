import { HOUR, type Instant } from '../domain/time';
import type { CaseRecord } from '../ports/cases';
import type { Desk } from '../ports/desks';
import type { Heap } from '../ports/packs';
import type { Ports } from '../ports/ports';
import { hearMany } from './hear-issue';

/** How often every case in hand is looked for in Jira: events may be lost, and of an archived issue none is sent. */
const EVERY = 24 * HOUR;
const IN_HAND: readonly Heap[] = ['running', 'resting', 'stuck', 'missing'];

/**
 * Looks in Jira for cases of these desks: for those that it did not show, and once a day for all that are in hand. One that is
 * back goes on; one that is gone stands still; one that is elsewhere is heard of.
 */
export async function callRoll(ports: Ports, desks: readonly Desk[]): Promise<void> {
  const now = ports.clock.now();
  const last = await ports.desks.calledRollAt();
  const all = last === null || now - last >= EVERY;
  for (const desk of desks)
    for (const heap of all ? IN_HAND : IN_HAND.slice(-1)) await callHeap(ports, desk, heap, all);
  if (all) await ports.desks.calledRoll(now);
}

async function callHeap(ports: Ports, desk: Desk, heap: Heap, all: boolean): Promise<void> {
  let after: string | undefined = '';
  while (after !== undefined) {
    const ids: readonly string[] = await ports.packs.apart(desk.projectId, heap, after);
    const keys = ids.length > 0 ? await ports.jira.keysOf(ids) : new Map<string, string>();
    const here = (id: string): boolean => keys.get(id)?.startsWith(`${desk.projectKey}-`) === true;
    if (heap === 'missing')
      await hearMany(
        ports,
        desk,
        ids.filter((id) => keys.has(id)),
      );
    else {
      const absent = new Set(ids.filter((id) => !keys.has(id)));
      const records = absent.size > 0 ? await ports.cases.readMany([...absent]) : [];
      for (const record of records) await missed(ports, record);
      for (const id of ids) if (keys.has(id) && !here(id)) await ports.work.hear(id);
    }
    after = all ? ids.at(-1) : undefined;
  }
}

/** Notes that Jira does not show a case's issue: since it was last surely seen, for nobody can have acted on it after that. */
export async function missed(ports: Ports, { issueId, history }: CaseRecord): Promise<void> {
  await ports.cases.miss(issueId, Math.max(lastHeardAt(history), (await ports.desks.calledRollAt()) ?? 0));
}

function lastHeardAt(history: CaseRecord['history']): Instant {
  return Math.max(0, ...history.map(({ heardAt }) => heardAt));
}
