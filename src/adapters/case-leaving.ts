/** What becomes of a case whose issue leaves its desk, or is gone. */
import kvs from '@forge/kvs';
import { fieldsId, owedIds } from '../domain/casework/owed';
import type { CaseLeaving } from '../ports/cases';
import { eventKeys, livesOf, type Life } from './case-reading';
import { asSeen, unfolded } from './case-rows';
import { succeeded } from './conflict';
import { keepFormer, leave, leaving } from './packs';
import { deleteAll, readAll } from './rows';
import { CaseRow, OwedShape } from './shapes';

export const caseLeaving: CaseLeaving = {
  async dropOwed({ issueId, before, version }) {
    const ids = owedIds(issueId, before + version, before).filter((id) => id !== fieldsId(issueId));
    const owed = await readAll('owed', ids, OwedShape);
    await deleteAll(
      owed.flatMap((row) => (row.owed.kind === 'comment' ? [] : [row.owed.id])),
      'owed',
    );
  },

  async beginAnew(left, projectId, now) {
    const until = left.before + left.version;
    const begun = { ...unfolded(left.issueId, projectId), version: until };
    // Of a life that never began there is nothing to keep.
    const { key, transaction } =
      left.version === 0 ? { key: undefined, transaction: kvs.transact() } : keepFormer(left, now);
    const former = [...left.former, ...(key === undefined ? [] : [{ projectId: left.projectId, until, pack: key }])];
    const row: CaseRow = former.length > 0 ? { ...begun, former } : begun;
    transaction.set(left.issueId, row, { entityName: 'case', conditions: asSeen(left) });
    return succeeded(transaction.execute());
  },

  async forget(issueId) {
    const row = await kvs.entity('case').get(issueId);
    if (row === undefined) return;
    const known = CaseRow.parse(row);
    for (const life of livesOf(known)) await outOfPack(life);
    await deleteAll(owedIds(issueId, known.version), 'owed');
    await deleteAll(eventKeys({ issueId, before: 0, version: known.version }), 'event');
    await kvs.entity('case').delete(issueId);
  },
};

/** Until it is out: others may leave the same pack meanwhile. */
async function outOfPack(life: Life): Promise<void> {
  const out = life.pack === undefined ? undefined : await leaving(life.pack, life.issueId);
  if (!out) return;
  const transaction = kvs.transact();
  leave(transaction, out);
  if (!(await succeeded(transaction.execute()))) await outOfPack(life);
}
