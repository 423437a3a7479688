import kvs, { Filter, FilterConditions, WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import { fold, presentStay } from '../domain/casework/fold';
import { packed, unpacked } from '../domain/casework/pack';
import type { CaseRecord } from '../ports/cases';
import type { Packs } from '../ports/packs';
import { succeeded } from './conflict';
import { pageOf, rowsIn } from './rows';
import { calledOf, CaseRow } from './shapes';
import { squeezed, unsqueezed } from './squeezed';

/** Packs in one answer of the store: so many that they stay far below what a function may hold. */
const PACKS = 50;
const UNIT = 10 * 1024;

/** Many closed cases in one value, in order of when the last of them ended. `mark` changes when one leaves. */
const PackRow = z.object({
  v: z.literal(1),
  projectId: z.string(),
  endedAt: z.number(),
  packedAt: z.number(),
  cases: z.number(),
  mark: z.number(),
  data: z.string(),
});
type PackRow = z.infer<typeof PackRow>;
const Data = z.object({ words: z.array(z.string()), figures: z.array(z.number()) });

export const packs: Packs = {
  async ripe(by) {
    const { rows } = await pageOf(rowsIn('case', 'by-wake', ['closed']).where(WhereConditions.lessThanEqualTo(by)));
    return rows.map(({ value }) => calledOf(CaseRow.parse(value)));
  },

  async pack(projectId, records, now) {
    const courses = records.map(({ issueId, history }) => ({ issueId, history }));
    const ends = records.map(closedAt);
    const [first] = records;
    if (!first || ends.includes(undefined)) return false;
    const key = keyOf(first);
    const endedAt = Math.max(...ends.map((at) => at ?? 0));
    const row = packRow(projectId, endedAt, now, courses, 1);
    const transaction = kvs.transact().set(key, row, { entityName: 'pack' });
    for (const record of records) {
      const conditions = new Filter<CaseRow>()
        .and('version', FilterConditions.equalTo(record.before + record.version))
        .and('running', FilterConditions.equalTo('closed'));
      transaction.set(record.issueId, rowInPack(record, key), { entityName: 'case', conditions });
    }
    return succeeded(transaction.execute());
  },

  async endedFrom(projectId, at, after) {
    const query = rowsIn('pack', 'by-end', [projectId]).where(WhereConditions.greaterThanEqualTo(at)).limit(PACKS);
    const { rows, ...goesOn } = await pageOf(query, after);
    const found = rows.map(({ key, value }) => ({ key, row: PackRow.parse(value) }));
    const bytes = found.reduce((sum, { row }) => sum + JSON.stringify(row).length, 0);
    return {
      packs: found.map(({ key, row }) => ({
        key,
        endedAt: row.endedAt,
        packedAt: row.packedAt,
        courses: coursesIn(row),
      })),
      units: Math.max(1, Math.ceil(bytes / UNIT)),
      ...goesOn,
    };
  },

  async apart(projectId, standing, after) {
    const query = rowsIn('case', 'by-desk', [projectId, standing]).where(WhereConditions.greaterThan(after));
    return (await pageOf(query)).rows.map(({ value }) => CaseRow.parse(value).issueId);
  },
};

/** The pack as it is without a case, to be written with whatever takes the case out of it. */
export interface Leaving {
  readonly key: string;
  /** Undefined when nothing is left in it. */
  readonly row: PackRow | undefined;
  /** As it was read. */
  readonly mark: number;
}

export async function leaving(key: string, issueId: string): Promise<Leaving | undefined> {
  const found = await kvs.entity('pack').get(key);
  if (found === undefined) return undefined;
  const row = PackRow.parse(found);
  const others = coursesIn(row).filter((course) => course.issueId !== issueId);
  return {
    key,
    row: others.length === 0 ? undefined : packRow(row.projectId, row.endedAt, row.packedAt, others, row.mark + 1),
    mark: row.mark,
  };
}

/** Adds the leaving to a transaction. */
export function leave(transaction: ReturnType<typeof kvs.transact>, { key, row, mark }: Leaving): void {
  const conditions = new Filter<PackRow>().and('mark', FilterConditions.equalTo(mark));
  if (row) transaction.set(key, row, { entityName: 'pack', conditions });
  else transaction.delete(key, { entityName: 'pack', conditions });
}

export function packRow(
  projectId: string,
  endedAt: number,
  packedAt: number,
  courses: Parameters<typeof packed>[0],
  mark: number,
): PackRow {
  return { v: 1, projectId, endedAt, packedAt, cases: courses.length, mark, data: squeezed(packed(courses)) };
}

function keyOf({ projectId, issueId, before, version }: CaseRecord): string {
  return `${projectId}:${issueId}:${before + version}`;
}

/** The pack of a life that is over, and a transaction that makes it, where it lies in none yet. */
export function keepFormer(
  left: CaseRecord,
  now: number,
): { readonly key: string; readonly transaction: ReturnType<typeof kvs.transact> } {
  const transaction = kvs.transact();
  if (left.pack !== undefined) return { key: left.pack, transaction };
  const key = keyOf(left);
  const course = { issueId: left.issueId, history: left.history };
  const row = packRow(left.projectId, closedAt(left) ?? now, now, [course], 1);
  return { key, transaction: transaction.set(key, row, { entityName: 'pack' }) };
}

function coursesIn({ data }: PackRow): ReturnType<typeof unpacked> {
  return unpacked(Data.parse(unsqueezed(data)));
}

function rowInPack(record: CaseRecord, key: string): CaseRow {
  const { issueId, projectId, before, version, former } = record;
  const row: CaseRow = {
    v: 1,
    issueId,
    projectId,
    version: before + version,
    running: 'packed',
    wakeAt: closedAt(record) ?? 0,
    pack: key,
  };
  return former.length > 0 ? { ...row, former: [...former] } : row;
}

/** When a case ended; undefined while it has not. */
function closedAt({ history }: CaseRecord): number | undefined {
  const state = fold(history);
  return state?.standing === 'closed' ? presentStay(state).to : undefined;
}
