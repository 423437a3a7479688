import { fold } from '../domain/casework/fold';
import { thin } from '../domain/casework/thin';
import type { IssueFacts } from '../domain/casework/news';
import type { CaseRecord, OwedRow } from '../ports/cases';
import type { Ports } from '../ports/ports';
import { abreast } from './abreast';
import { nameOf } from './error-name';
import { rulebooksOf } from './judged-by';
import { performOwed } from './perform-owed';

/** Effects settled in one transaction. */
const MOST = 25;
/** Properties written at the same time: each issue's is a request of its own, and Jira takes 100 a second. */
const ABREAST = 4;

/** Writes the fields of many cases in one request. If Jira refuses it, because of any of them, each is written by itself. */
export async function writeFieldsTogether(ports: Ports, rows: readonly OwedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const records = await ports.cases.readMany(rows.map(({ issueId }) => issueId));
  const written = await Promise.all(
    records.map(async (record) => {
      const state = fold(record.history);
      const rulebooks = await rulebooksOf(ports, record);
      return state ? [{ issueId: record.issueId, thin: thin(state, rulebooks) }] : [];
    }),
  );
  const done = await ports.jira.writeThinOfMany(written.flat());
  if (!done.ok) return performOwed(ports, rows);
  const left = new Set<string>();
  await abreast(ABREAST, written.flat(), async ({ issueId, thin: { searched } }) => {
    try {
      await ports.jira.writeSearched(issueId, searched);
    } catch (error) {
      left.add(issueId);
      ports.log.warn('a property is left for the next sweep', { error: nameOf(error) });
    }
  });
  const whole = rows.filter(({ issueId }) => !left.has(issueId));
  for (let i = 0; i < whole.length; i += MOST) {
    const overtaken = await ports.cases.settle(whole.slice(i, i + MOST));
    await performOwed(ports, overtaken);
  }
}

/** Writes the property by which people search, where Jira has anything else than what the case says. */
export async function mendSearched(
  ports: Ports,
  { searched: found }: Pick<IssueFacts, 'searched'>,
  record: CaseRecord,
): Promise<void> {
  const state = fold(record.history);
  if (!state) return;
  const { searched } = thin(state, await rulebooksOf(ports, record));
  if (JSON.stringify(found ?? null) === JSON.stringify(searched)) return;
  await ports.jira.writeSearched(record.issueId, searched);
  // Somebody may have moved the case meanwhile, and ours have come last.
  const now = await ports.cases.mustRead(record.issueId);
  if (now.version !== record.version) await mendSearched(ports, { searched }, now);
}
