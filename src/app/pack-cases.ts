import { DAY, type Instant } from '../domain/time';
import type { CaseRecord } from '../ports/cases';
import type { Ports } from '../ports/ports';
import { nameOf } from './error-name';

/** A case that has been over for so long is packed. */
const RESTS = DAY;
/** Cases in one pack, as a transaction has 25 operations, and packs made in one sweep: closed cases have time. */
const TOGETHER = 24;
const MOST_PACKS = 4;
/** Characters of history in one pack, which is a value of at most 240 KB: as many, even if they could not be squeezed. */
const MOST_TOLD = 200_000;
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
    const apart = records.filter(({ pack }) => pack === undefined);
    for (const some of small(apart)) await packTogether(ports, some, now);
  }
}

/** What cannot be packed stays as it is, and keeps nobody waiting. */
async function packTogether(ports: Ports, records: readonly CaseRecord[], now: Instant): Promise<void> {
  const [first] = records;
  if (!first) return;
  try {
    await ports.packs.pack(first.projectId, records, now);
  } catch (error) {
    ports.log.warn('cases cannot be packed', { issueId: first.issueId, error: nameOf(error) });
  }
}

/** Records in their order, so many together that their histories fit into one value. */
function small(records: readonly CaseRecord[]): readonly (readonly CaseRecord[])[] {
  const packs: CaseRecord[][] = [];
  let told = Infinity;
  for (const record of records) {
    const length = JSON.stringify(record.history).length;
    const last = packs.at(-1);
    if (last && told + length <= MOST_TOLD) last.push(record);
    else packs.push([record]);
    told = last === packs.at(-1) ? told + length : length;
  }
  return packs;
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
