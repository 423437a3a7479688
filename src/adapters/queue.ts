import kvs, { Filter, FilterConditions, Sort, WhereConditions } from '@forge/kvs';
import { LEVELS, type Level } from '../domain/rulebook/rulebook';
import type { Queue, Queued } from '../ports/queue';
import { succeeded } from './conflict';
import { log } from './log';
import { firstOf, PAGE, pageOf, rowsIn } from './rows';
import { CaseRow, EventRow } from './shapes';

/** Cases of one level, and events of one flag: what a desk has many times over, and what a page can show. */
const MOST_OPEN = 50 * PAGE;
const MOST_FLAGGED = 20 * PAGE;
/** Range values of an index are never empty: what waits for nothing waits until the year 9999. */
const NEVER = Date.UTC(9999, 11, 31);

export const queue: Queue = {
  async open(projectId) {
    const levels = await Promise.all(LEVELS.map((level) => atLevel(projectId, level)));
    return { cases: levels.flatMap(({ cases }) => cases), more: levels.some(({ more }) => more) };
  },

  async flagged(projectId, flag, from) {
    const query = rowsIn('event', 'by-flag', [projectId, flag])
      .where(WhereConditions.greaterThanEqualTo(from))
      .sort(Sort.DESC);
    const { rows } = await firstOf(query, MOST_FLAGGED);
    return rows.flatMap(({ value }) => {
      const row = EventRow.safeParse(value).data;
      return row ? [{ issueId: row.issueId, at: row.at }] : [];
    });
  },

  async unseen(projectId, standing, after) {
    const query = rowsIn('case', 'by-desk', [projectId, standing]).where(WhereConditions.greaterThan(after));
    const { rows } = await pageOf(query);
    const last = rows.at(-1)?.key;
    const bare = rows.filter(({ value }) => CaseRow.safeParse(value).data?.level === undefined);
    return { issueIds: bare.map(({ key }) => key), looked: rows.length, ...(last !== undefined && { last }) };
  },

  async fill({ issueId, version }, glance) {
    const row = CaseRow.safeParse(await kvs.entity('case').get(issueId)).data;
    if (row?.version !== version || row.level !== undefined) return;
    const next: CaseRow = {
      ...row,
      level: glance?.level ?? 'none',
      dueAt: glance?.dueAt ?? NEVER,
      ...(glance && { glance }),
    };
    const conditions = new Filter<CaseRow>()
      .and('version', FilterConditions.equalTo(version))
      .and('running', FilterConditions.equalTo(row.running))
      .and('wakeAt', FilterConditions.equalTo(row.wakeAt));
    await succeeded(kvs.transact().set(issueId, next, { entityName: 'case', conditions }).execute());
  },
};

async function atLevel(
  projectId: string,
  level: Level,
): Promise<{ readonly cases: readonly Queued[]; readonly more: boolean }> {
  const { rows, more } = await firstOf(rowsIn('case', 'by-level', [projectId, level]), MOST_OPEN);
  return { cases: rows.flatMap(({ value }) => queuedOf(value)), more };
}

function queuedOf(value: unknown): readonly Queued[] {
  const { data } = CaseRow.safeParse(value);
  if (!data?.glance) {
    log.warn('a row that we cannot read', { entity: 'case' });
    return [];
  }
  return [{ issueId: data.issueId, version: data.version, ...data.glance }];
}
