/** What one transaction writes: the row of a case, its new events, the effects that it owes and those that it settles. */
import kvs from '@forge/kvs';
import { no, ok } from '../domain/result';
import type { CaseRecord, CaseRecording, Change } from '../ports/cases';
import { asSeen, NEVER, unfolded } from './case-rows';
import { succeeded } from './conflict';
import { owedShape } from './owed';
import { leave, leaving } from './packs';
import { eventRow, type CaseRow } from './shapes';

export const caseRecording: CaseRecording = {
  async open(issueId, projectId) {
    return succeeded(kvs.entity('case').set(issueId, unfolded(issueId, projectId), { keyPolicy: 'FAIL_IF_EXISTS' }));
  },

  async record(seen, change) {
    const { issueId, projectId, before } = seen;
    const row = rowOf(seen, change);
    const unchanged = asSeen(seen);
    const transaction = kvs.transact().set(issueId, row, { entityName: 'case', conditions: unchanged });
    for (const event of change.history.slice(seen.version)) {
      const written = eventRow(seen, event, change.flagOf(event));
      transaction.set(`${issueId}:${written.seq}`, written, { entityName: 'event' });
    }
    for (const owed of change.owed) {
      const from = owed.kind === 'mail' ? owed.at : change.heldUntil;
      const shape = owedShape({ issueId, owed, mark: row.version, attempts: 0, before }, from);
      transaction.set(owed.id, shape, { entityName: 'owed' });
    }
    for (const id of change.settled) transaction.delete(id, { entityName: 'owed' });
    // What goes on is packed anew when it is over.
    const out = seen.pack === undefined ? undefined : await leaving(seen.pack, issueId);
    if (out) leave(transaction, out);
    if (!(await succeeded(transaction.execute()))) return no('overtaken');
    const { history } = change;
    return ok({ issueId, projectId, version: history.length, history, before, former: seen.former });
  },
};

function rowOf({ issueId, projectId, before, former }: CaseRecord, { history, row }: Change): CaseRow {
  return {
    v: 1,
    issueId,
    projectId,
    version: before + history.length,
    running: row.running ? 'running' : row.closedAt === undefined ? 'resting' : 'closed',
    wakeAt: row.wakeAt ?? row.closedAt ?? NEVER,
    level: row.glance?.level ?? 'none',
    dueAt: row.glance?.dueAt ?? NEVER,
    ...(row.glance && { glance: row.glance }),
    ...(former.length > 0 && { former: [...former] }),
  };
}
