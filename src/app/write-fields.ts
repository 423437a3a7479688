import { fold } from '../domain/casework/fold';
import { thin } from '../domain/casework/thin';
import type { OwedRow, Ports } from '../ports';
import { rulebooksOf } from './judged-by';
import { performOwed } from './perform-owed';

/** Effects settled in one transaction. */
const MOST = 25;

/** Writes the fields of many cases in one request. If Jira refuses it, because of any of them, each is written by itself. */
export async function writeFieldsTogether(ports: Ports, rows: readonly OwedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const records = await ports.cases.readMany(rows.map(({ issueId }) => issueId));
  const written = await Promise.all(
    records.map(async (record) => {
      const state = fold(record.history);
      const rulebooks = await rulebooksOf(ports, record);
      return state ? [{ issueId: record.issueId, thin: thin(state, rulebooks(state.rulebook)) }] : [];
    }),
  );
  const done = await ports.jira.writeThinOfMany(written.flat());
  if (!done.ok) return performOwed(ports, rows);
  for (let i = 0; i < rows.length; i += MOST) {
    const overtaken = await ports.cases.settle(rows.slice(i, i + MOST));
    await performOwed(ports, overtaken);
  }
}
