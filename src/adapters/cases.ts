import kvs, { Filter, FilterConditions, WhereConditions } from '@forge/kvs';
import type { z } from 'zod';
import { fieldsId, owedIds } from '../domain/casework/owed';
import { no, ok } from '../domain/result';
import type { Called, CaseRecord, Cases, Change, OwedRow, Waking } from '../ports/cases';
import { succeeded } from './conflict';
import { keepFormer, leave, leaving } from './packs';
import { byKeys, deleteAll, firstOf, inBatches, PAGE, pageOf, readable, rowsIn } from './rows';
import { calledOf, CaseRow, eventOf, EventRow, eventRow, eventsBefore, OwedShape } from './shapes';

/** Range values of an index are never empty: what waits for nothing waits until the year 9999. */
const NEVER = Date.UTC(9999, 11, 31);

export const cases: Cases = {
  async read(issueId) {
    const row = await kvs.entity('case').get(issueId);
    return row === undefined ? undefined : withHistory(presentLife(CaseRow.parse(row)));
  },

  async mustRead(issueId) {
    const record = await cases.read(issueId);
    if (!record) throw new Error(`case ${issueId} is gone`);
    return record;
  },

  async readMany(issueIds) {
    return recordsOf((await readAll('case', issueIds, CaseRow)).map(presentLife));
  },

  async atLevel(level, issueIds) {
    const rows = await readAll('case', issueIds, CaseRow);
    return rows.filter((row) => row.level === level).map(({ issueId }) => issueId);
  },

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

  async eventsBefore(issueId) {
    const row = await kvs.entity('case').get(issueId);
    return row === undefined ? undefined : eventsBefore(CaseRow.parse(row));
  },

  async livesAt(projectId, issueIds) {
    const rows = await readAll('case', issueIds, CaseRow);
    const lives = rows.flatMap((row) => livesOf(row).filter((life) => life.projectId === projectId));
    return recordsOf(lives);
  },

  wakingBy: (at, after) => wakingWhere(WhereConditions.lessThanEqualTo(at), after),

  async orphans() {
    const { rows } = await pageOf(rowsIn('case', 'by-wake', ['new']));
    return readable('case', CaseRow, rows).map(({ issueId, projectId }) => ({ issueId, projectId }));
  },

  async lay(issueId) {
    await changeRow(issueId, ({ running }) => (running === 'new' ? { running: 'resting' } : undefined));
  },

  async miss(issueId, since) {
    await changeRow(issueId, ({ running }) =>
      running === 'running' || running === 'resting' || running === 'stuck'
        ? { running: 'missing', wakeAt: since, level: 'none' }
        : undefined,
    );
  },

  async owedBefore(at) {
    const { rows } = await pageOf(rowsIn('owed', 'by-age', ['owed']).where(WhereConditions.lessThanEqualTo(at)));
    return readable('owed', OwedShape, rows).map(owedRow);
  },

  async lettersBy(at, most) {
    const query = rowsIn('owed', 'by-age', ['letter']).where(WhereConditions.lessThanEqualTo(at));
    const { rows } = await firstOf(query.limit(Math.min(most, PAGE)), most);
    return readable('owed', OwedShape, rows).map(owedRow);
  },

  async stillOwed(rows) {
    const found = await readAll(
      'owed',
      rows.map(({ owed }) => owed.id),
      OwedShape,
    );
    return found.filter(({ state }) => state !== 'parked').map(owedRow);
  },

  async hold(row, until) {
    const held = { ...row, mark: row.mark + 1, attempts: row.attempts + 1 };
    return (await replaceOwed(row, owedShape(held, until))) ? held : undefined;
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
    await replaceOwed(row, { ...owedShape({ ...row, mark: row.mark + 1 }, NEVER), state: 'parked', reason });
  },

  putOff: (called, until) => replaceCase(called, { wakeAt: until, tries: called.tries + 1 }),
  setAside: (called, why) => replaceCase(called, { running: 'stuck', stuck: why }),

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

async function wakingWhere(
  when: ReturnType<(typeof WhereConditions)['lessThanEqualTo' | 'greaterThanEqualTo']>,
  after?: string,
): Promise<Waking> {
  const { rows, ...goesOn } = await pageOf(rowsIn('case', 'by-wake', ['running']).where(when), after);
  return { cases: readable('case', CaseRow, rows).map(calledOf), ...goesOn };
}

/** Changes a case's row as it was when its clock called. */
async function replaceCase({ issueId, at }: Called, change: Partial<CaseRow>): Promise<void> {
  await changeRow(issueId, ({ running, wakeAt }) => (running === 'running' && wakeAt === at ? change : undefined));
}

/** Changes a row as it is read, if it is to be changed. Nothing is written when somebody changes it meanwhile. */
async function changeRow(issueId: string, how: (row: CaseRow) => Partial<CaseRow> | undefined): Promise<void> {
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

/** A case of which nothing is known yet but where it is. */
function unfolded(issueId: string, projectId: string): CaseRow {
  return { v: 1, issueId, projectId, version: 0, running: 'new', wakeAt: Date.UTC(2000, 0, 1) };
}

/** A life of a case without its history. */
type Life = Omit<CaseRecord, 'history'>;

function presentLife(row: CaseRow): Life {
  const { issueId, projectId, version, former = [], pack, running, wakeAt } = row;
  const before = eventsBefore(row);
  return {
    issueId,
    projectId,
    version: version - before,
    before,
    former,
    ...(pack !== undefined && { pack }),
    ...(running === 'missing' && { missedAt: wakeAt }),
  };
}

/** Every life of a case, the present one last. */
function livesOf(row: CaseRow): readonly Life[] {
  const { issueId, former = [] } = row;
  const over = former.map(({ projectId, until, pack }, i): Life => {
    const before = former[i - 1]?.until ?? 0;
    return { issueId, projectId, version: until - before, before, former: former.slice(0, i), pack };
  });
  return [...over, presentLife(row)];
}

async function recordsOf(lives: readonly Life[]): Promise<readonly CaseRecord[]> {
  const rows = await readAll('event', [...new Set(lives.flatMap(eventKeys))], EventRow);
  const byIssue = new Map<string, EventRow[]>();
  for (const row of rows) {
    const known = byIssue.get(row.issueId);
    if (known) known.push(row);
    else byIssue.set(row.issueId, [row]);
  }
  return lives.flatMap((life) => recordOf(life, byIssue.get(life.issueId) ?? []) ?? []);
}

async function withHistory(life: Life): Promise<CaseRecord> {
  const record = recordOf(life, await readAll('event', eventKeys(life), EventRow));
  if (!record) throw new Error(`case ${life.issueId} lacks some of its ${life.version} events, or they cannot be read`);
  return record;
}

/** Undefined when events are missing: the case is being deleted, or was in part, or one cannot be read. */
function recordOf(life: Life, rows: readonly EventRow[]): CaseRecord | undefined {
  const { before, version } = life;
  const history = rows
    .filter(({ seq }) => seq > before && seq <= before + version)
    .map((row) => eventOf(row, before))
    .toSorted((a, b) => a.seq - b.seq);
  return history.length === version ? { ...life, history } : undefined;
}

/** Until it is out: others may leave the same pack meanwhile. */
async function outOfPack(life: Life): Promise<void> {
  const out = life.pack === undefined ? undefined : await leaving(life.pack, life.issueId);
  if (!out) return;
  const transaction = kvs.transact();
  leave(transaction, out);
  if (!(await succeeded(transaction.execute()))) await outOfPack(life);
}

function eventKeys({ issueId, before, version }: Pick<Life, 'issueId' | 'before' | 'version'>): readonly string[] {
  return Array.from({ length: version }, (_, i) => `${issueId}:${before + i + 1}`);
}

/** By key, which is strictly consistent. */
async function readAll<T>(entity: string, keys: readonly string[], shape: z.ZodType<T>): Promise<readonly T[]> {
  return readable(entity, shape, await byKeys(entity, keys));
}

/** A case that was packed meanwhile has the same version still. */
function asSeen({ before, version, pack }: CaseRecord) {
  const sameVersion = new Filter<CaseRow>().and('version', FilterConditions.equalTo(before + version));
  return pack === undefined
    ? sameVersion.and('running', FilterConditions.notEqualTo('packed'))
    : sameVersion.and('pack', FilterConditions.equalTo(pack));
}

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

function owedShape({ issueId, owed, mark, attempts, before }: OwedRow, availableAt: number): OwedShape {
  return { v: 1, issueId, state: shelfOf(owed), availableAt, mark, attempts, owed, ...(before > 0 && { before }) };
}

/** Where an effect waits to be done. */
function shelfOf({ kind }: OwedRow['owed']): 'owed' | 'letter' {
  return kind === 'mail' ? 'letter' : 'owed';
}

function owedRow({ issueId, owed, mark, attempts, before = 0 }: OwedShape): OwedRow {
  return { issueId, owed, mark, attempts, before };
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
