import { DAY, type Instant } from '../domain/time';
import type { Ports } from '../ports';

/** A case that has been over for so long is packed. */
const RESTS = DAY;
/** Cases in one pack, as a transaction has 25 operations, and packs made in one sweep: closed cases have time. */
const TOGETHER = 24;
const MOST_PACKS = 4;
/** Fewer are packed together when the first of them has waited so long for the others. */
const WAITS = 7 * DAY;

/** Packs closed cases, desk by desk. Safe to run twice: what is packed is not ripe any more. */
export async function packCases(ports: Ports): Promise<void> {
  const now = ports.clock.now();
  const ripe = await ports.packs.ripe(now - RESTS);
  const projectIds = [...new Set(ripe.map(({ projectId }) => projectId))];
  const together = projectIds.flatMap((projectId) =>
    chunksOf(ripe.filter((one) => one.projectId === projectId)).filter((chunk) => isReady(chunk, now)),
  );
  for (const chunk of together.slice(0, MOST_PACKS)) {
    const records = await ports.cases.readMany(chunk.map(({ issueId }) => issueId));
    const [first] = records;
    const apart = records.filter(({ pack }) => pack === undefined);
    if (first && apart.length > 0) await ports.packs.pack(first.projectId, apart, now);
  }
}

type Ripe = Awaited<ReturnType<Ports['packs']['ripe']>>;

function chunksOf(ripe: Ripe): readonly Ripe[] {
  return Array.from({ length: Math.ceil(ripe.length / TOGETHER) }, (_, i) =>
    ripe.slice(i * TOGETHER, (i + 1) * TOGETHER),
  );
}

function isReady(chunk: Ripe, now: Instant): boolean {
  return chunk.length === TOGETHER || chunk.some(({ at }) => at < now - WAITS);
}
