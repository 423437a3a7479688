/** The row of a case, and how two who write it are kept apart. */
import kvs, { Filter, FilterConditions } from '@forge/kvs';
import type { CaseRecord } from '../ports/cases';
import { succeeded } from './conflict';
import { CaseRow } from './shapes';

/** Range values of an index are never empty: what waits for nothing waits until the year 9999. */
export const NEVER = Date.UTC(9999, 11, 31);

/** A case of which nothing is known yet but where it is. */
export function unfolded(issueId: string, projectId: string): CaseRow {
  return { v: 1, issueId, projectId, version: 0, running: 'new', wakeAt: Date.UTC(2000, 0, 1) };
}

/** A case that was packed meanwhile has the same version still. */
export function asSeen({ before, version, pack }: CaseRecord) {
  const sameVersion = new Filter<CaseRow>().and('version', FilterConditions.equalTo(before + version));
  return pack === undefined
    ? sameVersion.and('running', FilterConditions.notEqualTo('packed'))
    : sameVersion.and('pack', FilterConditions.equalTo(pack));
}

/** Changes a row as it is read, if it is to be changed. Nothing is written when somebody changes it meanwhile. */
export async function changeRow(issueId: string, how: (row: CaseRow) => Partial<CaseRow> | undefined): Promise<void> {
  const row = CaseRow.safeParse(await kvs.entity('case').get(issueId)).data;
  const change = row && how(row);
  if (!change) return;
  const conditions = new Filter<CaseRow>()
    .and('version', FilterConditions.equalTo(row.version))
    .and('running', FilterConditions.equalTo(row.running))
    .and('wakeAt', FilterConditions.equalTo(row.wakeAt));
  const next = { ...row, ...change };
  await succeeded(kvs.transact().set(issueId, next, { entityName: 'case', conditions }).execute());
}
