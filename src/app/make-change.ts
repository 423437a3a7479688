import { extend } from '../domain/casework/event';
import { fold } from '../domain/casework/fold';
import type { Owed } from '../domain/casework/owed';
import { ok, type Result } from '../domain/result';
import type { OwedRow } from '../ports/cases';
import { INDEX_LAG } from '../ports/jira';
import type { Ports } from '../ports/ports';
import type { Refused } from '../ports/staff';
import { recordHistory } from './advance-case';
import { presentRules } from './judged-by';

/** The issue of a change request; the case then knows which it is. */
export async function makeChange(
  ports: Ports,
  row: OwedRow,
  { id, of, by }: Owed & { kind: 'change' },
  as: string | undefined,
): Promise<Result<void, Refused>> {
  const record = await ports.cases.mustRead(row.issueId);
  const state = fold(record.history);
  if (!state || state.change !== undefined) return ok(undefined);
  const { changeRequest, language } = (await presentRules(ports, record)).rulebook;
  const again = row.attempts > 0;
  const since = ports.clock.now() - (record.history.find(({ seq }) => seq === of)?.at ?? 0);
  if (again && since < INDEX_LAG) throw new Error('the search index may not have what the first try made');
  const made = await ports.jira.makeChange({
    issueId: row.issueId,
    effectId: id,
    target: changeRequest,
    language,
    as,
    again,
  });
  // Whoever agrees need not be allowed to make issues in the project of changes: the app tries in their place.
  if (!made.ok && as !== undefined) throw new Error(`left to the app: ${made.reason}`);
  if (!made.ok) return made;
  await noteChange(ports, row.issueId, of, by, made.value);
  return ok(undefined);
}

async function noteChange(ports: Ports, issueId: string, of: number, by: string, change: string): Promise<void> {
  const seen = await ports.cases.mustRead(issueId);
  const now = ports.clock.now();
  const news = {
    key: `change-made:${of}`,
    at: now,
    by: { kind: 'person', accountId: by },
    what: { type: 'change-made', issueId: change },
  } as const;
  const recorded = await recordHistory(ports, seen, extend(seen.history, [news], now, { unasked: true }));
  if (!recorded) await noteChange(ports, issueId, of, by, change);
}
