import kvs, { Filter, FilterConditions, WhereConditions } from '@forge/kvs';
import { owedIds } from '../domain/casework/owed';
import { no, ok } from '../domain/result';
import type { Called, CaseRecord, Cases, Change, OwedRow, Waking } from '../ports';
import { succeeded } from './conflict';
import { log } from './log';
import { leave, leaving } from './packs';
import { calledOf, CaseRow, eventOf, EventRow, eventRow, OwedShape } from './shapes';

/** Range values of an index are never empty: what waits for nothing waits until the year 9999. */
const NEVER = Date.UTC(9999, 11, 31);
const PAGE = 100;
/** Keys in one batch, operations in one transaction. */
const MOST = 25;

export const cases: Cases = {
  async read(issueId) {
    const row = await kvs.entity('case').get(issueId);
    return row === undefined ? undefined : withHistory(CaseRow.parse(row));
  },

  async mustRead(issueId) {
    const record = await cases.read(issueId);
    if (!record) throw new Error(`case ${issueId} is gone`);
    return record;
  },

  async readMany(issueIds) {
    const rows = await getAll('case', issueIds, CaseRow);
    const events = await getAll('event', rows.flatMap(eventKeys), EventRow);
    const eventsOf = (row: CaseRow): readonly EventRow[] => events.filter(({ issueId }) => issueId === row.issueId);
    return rows.flatMap((row) => recordOf(row, eventsOf(row)) ?? []);
  },

  async open(issueId, projectId) {
    const row: CaseRow = { v: 1, issueId, projectId, version: 0, running: 'new', wakeAt: Date.UTC(2000, 0, 1) };
    return succeeded(kvs.entity('case').set(issueId, row, { keyPolicy: 'FAIL_IF_EXISTS' }));
  },

  async record(seen, change) {
    const row = rowOf(seen, change);
    const unchanged = asSeen(seen);
    const transaction = kvs.transact().set(seen.issueId, row, { entityName: 'case', conditions: unchanged });
    for (const event of change.history.slice(seen.version)) {
      transaction.set(
        `${seen.issueId}:${event.seq}`,
        eventRow(seen.issueId, seen.projectId, event, change.flagOf(event)),
        {
          entityName: 'event',
        },
      );
    }
    for (const owed of change.owed) {
      const from = owed.kind === 'mail' ? owed.at : change.heldUntil;
      transaction.set(owed.id, owedShape(seen.issueId, owed, row.version, from), { entityName: 'owed' });
    }
    for (const id of change.settled) transaction.delete(id, { entityName: 'owed' });
    // What goes on is packed anew when it is over.
    const out = seen.pack === undefined ? undefined : await leaving(seen.pack, seen.issueId);
    if (out) leave(transaction, out);
    if (!(await succeeded(transaction.execute()))) return no('overtaken');
    return ok({ issueId: seen.issueId, projectId: seen.projectId, version: row.version, history: change.history });
  },

  wakingBy: (at, after) => wakingWhere(WhereConditions.lessThanEqualTo(at), after),

  async orphans() {
    const { results } = await kvs
      .entity<CaseRow>('case')
      .query()
      .index('by-wake', { partition: ['new'] })
      .limit(PAGE)
      .getMany();
    return readable('case', CaseRow, results).map(({ issueId }) => issueId);
  },

  async owedBefore(at) {
    const { results } = await kvs
      .entity<OwedShape>('owed')
      .query()
      .index('by-age', { partition: ['owed'] })
      .where(WhereConditions.lessThanEqualTo(at))
      .limit(PAGE)
      .getMany();
    return readable('owed', OwedShape, results).map(owedRow);
  },

  async lettersBy(at, most) {
    const query = kvs
      .entity<OwedShape>('owed')
      .query()
      .index('by-age', { partition: ['letter'] })
      .where(WhereConditions.lessThanEqualTo(at))
      .limit(Math.min(most, PAGE));
    let { results, nextCursor } = await query.getMany();
    const found = [...results];
    while (nextCursor && found.length < most) {
      ({ results, nextCursor } = await query.cursor(nextCursor).getMany());
      found.push(...results);
    }
    return readable('owed', OwedShape, found).map(owedRow);
  },

  async stillOwed(rows) {
    const found = await getAll(
      'owed',
      rows.map(({ owed }) => owed.id),
      OwedShape,
    );
    return found.filter(({ state }) => state !== 'parked').map(owedRow);
  },

  async hold(row, until) {
    const shape = owedShape(row.issueId, row.owed, row.mark + 1, until, row.attempts + 1);
    const held = { ...row, mark: row.mark + 1, attempts: row.attempts + 1 };
    return (await replaceOwed(row, shape)) ? held : undefined;
  },

  async settle(rows) {
    const settleTogether = (some: readonly OwedRow[]): Promise<boolean> => {
      const transaction = kvs.transact();
      for (const row of some) transaction.delete(row.owed.id, { entityName: 'owed', conditions: sameMark(row) });
      return succeeded(transaction.execute());
    };
    const left: OwedRow[] = [];
    for (const some of inBatches(rows)) {
      if (await settleTogether(some)) continue;
      for (const row of some) if (some.length === 1 || !(await settleTogether([row]))) left.push(row);
    }
    return left;
  },

  async park(row, reason) {
    await replaceOwed(row, {
      ...owedShape(row.issueId, row.owed, row.mark + 1, NEVER, row.attempts),
      state: 'parked',
      reason,
    });
  },

  putOff: (called, until) => replaceCase(called, { wakeAt: until, tries: called.tries + 1 }),
  setAside: (called, why) => replaceCase(called, { running: 'stuck', stuck: why }),

  async forget(issueId) {
    const row = await kvs.entity('case').get(issueId);
    if (row === undefined) return;
    const known = CaseRow.parse(row);
    await outOfPack(known);
    await deleteAll('owed', owedIds(issueId, known.version));
    await deleteAll('event', eventKeys(known));
    await kvs.entity('case').delete(issueId);
  },
};

async function wakingWhere(
  when: ReturnType<(typeof WhereConditions)['lessThanEqualTo' | 'greaterThanEqualTo']>,
  after?: string,
): Promise<Waking> {
  const query = kvs
    .entity<CaseRow>('case')
    .query()
    .index('by-wake', { partition: ['running'] })
    .where(when)
    .limit(PAGE);
  const { results, nextCursor } = await (after === undefined ? query : query.cursor(after)).getMany();
  return {
    cases: readable('case', CaseRow, results).map(calledOf),
    ...(nextCursor !== undefined && nextCursor !== '' && { next: nextCursor }),
  };
}

/** Changes a case's row as it was when its clock called. */
async function replaceCase(
  { issueId, at }: Called,
  change: Partial<Pick<CaseRow, 'running' | 'wakeAt' | 'tries' | 'stuck'>>,
): Promise<void> {
  const row = CaseRow.safeParse(await kvs.entity('case').get(issueId)).data;
  if (row?.running !== 'running' || row.wakeAt !== at) return;
  const conditions = new Filter<CaseRow>()
    .and('version', FilterConditions.equalTo(row.version))
    .and('running', FilterConditions.equalTo('running'))
    .and('wakeAt', FilterConditions.equalTo(at));
  await succeeded(
    kvs
      .transact()
      .set(issueId, { ...row, ...change }, { entityName: 'case', conditions })
      .execute(),
  );
}

async function withHistory(row: CaseRow): Promise<CaseRecord> {
  const record = recordOf(row, await getAll('event', eventKeys(row), EventRow));
  if (!record) throw new Error(`case ${row.issueId} lacks some of its ${row.version} events, or they cannot be read`);
  return record;
}

/** Undefined when events are missing: the case is being deleted, or was in part, or one cannot be read. */
function recordOf({ issueId, projectId, version, pack }: CaseRow, rows: readonly EventRow[]): CaseRecord | undefined {
  const history = rows.map(eventOf).toSorted((a, b) => a.seq - b.seq);
  return history.length === version
    ? { issueId, projectId, version, history, ...(pack !== undefined && { pack }) }
    : undefined;
}

/** Until it is out: others may leave the same pack meanwhile. */
async function outOfPack(row: CaseRow): Promise<void> {
  const out = row.pack === undefined ? undefined : await leaving(row.pack, row.issueId);
  if (!out) return;
  const transaction = kvs.transact();
  leave(transaction, out);
  if (!(await succeeded(transaction.execute()))) await outOfPack(row);
}

function eventKeys({ issueId, version }: CaseRow): readonly string[] {
  return Array.from({ length: version }, (_, i) => `${issueId}:${i + 1}`);
}

interface Parser<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

interface Stored {
  readonly key: string;
  readonly value: unknown;
}

/** A row that cannot be read is left out and named, so that it keeps no other waiting. */
function readable<T>(entity: string, shape: Parser<T>, rows: readonly Stored[]): readonly T[] {
  return rows.flatMap(({ key, value }) => {
    const read = shape.safeParse(value);
    if (!read.success) log.warn('a row that we cannot read', { entity, key });
    return read.success ? [read.data] : [];
  });
}

/** Reads by key, which is strictly consistent; keys that a busy store left out are asked for again. */
async function getAll<T>(entityName: string, keys: readonly string[], shape: Parser<T>): Promise<readonly T[]> {
  const found: Stored[] = [];
  for (const some of inBatches(keys)) {
    const { successfulKeys, failedKeys } = await kvs.batchGet<unknown>(some.map((key) => ({ key, entityName })));
    found.push(...successfulKeys);
    for (const { key } of failedKeys) {
      const value = await kvs.entity(entityName).get(key);
      if (value !== undefined) found.push({ key, value });
    }
  }
  return readable(entityName, shape, found);
}

async function deleteAll(entityName: string, keys: readonly string[]): Promise<void> {
  for (const some of inBatches(keys)) {
    const { failedKeys } = await kvs.batchDelete(some.map((key) => ({ key, entityName })));
    for (const { key } of failedKeys) await kvs.entity(entityName).delete(key);
  }
}

function inBatches<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / MOST) }, (_, i) => items.slice(i * MOST, (i + 1) * MOST));
}

/** A case that was packed meanwhile has the same version still. */
function asSeen({ version, pack }: CaseRecord) {
  const sameVersion = new Filter<CaseRow>().and('version', FilterConditions.equalTo(version));
  return pack === undefined
    ? sameVersion.and('running', FilterConditions.notEqualTo('packed'))
    : sameVersion.and('pack', FilterConditions.equalTo(pack));
}

function rowOf({ issueId, projectId }: CaseRecord, { history, row }: Change): CaseRow {
  return {
    v: 1,
    issueId,
    projectId,
    version: history.length,
    running: row.running ? 'running' : row.closedAt === undefined ? 'resting' : 'closed',
    wakeAt: row.wakeAt ?? row.closedAt ?? NEVER,
    level: row.glance?.level ?? 'none',
    dueAt: row.glance?.dueAt ?? NEVER,
    ...(row.glance && { glance: row.glance }),
  };
}

function owedShape(issueId: string, owed: OwedRow['owed'], mark: number, availableAt: number, attempts = 0): OwedShape {
  return { v: 1, issueId, state: shelfOf(owed), availableAt, mark, attempts, owed };
}

/** Where an effect waits to be done. */
function shelfOf({ kind }: OwedRow['owed']): 'owed' | 'letter' {
  return kind === 'mail' ? 'letter' : 'owed';
}

function owedRow({ issueId, owed, mark, attempts }: OwedShape): OwedRow {
  return { issueId, owed, mark, attempts };
}

function sameMark({ mark }: OwedRow) {
  return new Filter<OwedShape>().and('mark', FilterConditions.equalTo(mark));
}

async function replaceOwed(row: OwedRow, shape: OwedShape): Promise<boolean> {
  return succeeded(
    kvs
      .transact()
      .set(row.owed.id, shape, { entityName: 'owed', conditions: sameMark(row) })
      .execute(),
  );
}
