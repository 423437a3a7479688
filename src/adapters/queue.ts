import kvs, { Filter, FilterConditions, Sort, WhereConditions } from '@forge/kvs';
import { LEVELS, type Level } from '../domain/rulebook/rulebook';
import type { Queue, Queued } from '../ports/queue';
import { succeeded } from './conflict';
import { log } from './log';
import { CaseRow, EventRow } from './shapes';

const PAGE = 100;
/** Pages of one level, and of one flag: what a desk has many times over, and what a page can show. */
const MOST_PAGES = 50;
const MOST_FLAGGED = 20;
/** Range values of an index are never empty: what waits for nothing waits until the year 9999. */
const NEVER = Date.UTC(9999, 11, 31);

export const queue: Queue = {
  async open(projectId) {
    const levels = await Promise.all(LEVELS.map((level) => atLevel(projectId, level)));
    return { cases: levels.flatMap(({ cases }) => cases), more: levels.some(({ more }) => more) };
  },

  async flagged(projectId, flag, from) {
    const query = kvs
      .entity<EventRow>('event')
      .query()
      .index('by-flag', { partition: [projectId, flag] })
      .where(WhereConditions.greaterThanEqualTo(from))
      .sort(Sort.DESC)
      .limit(PAGE);
    const { values } = await pagesOf(query, MOST_FLAGGED);
    return values.flatMap((value) => {
      const row = EventRow.safeParse(value).data;
      return row ? [{ issueId: row.issueId, at: row.at }] : [];
    });
  },

  async unseen(projectId, standing, after) {
    const { results } = await kvs
      .entity<CaseRow>('case')
      .query()
      .index('by-desk', { partition: [projectId, standing] })
      .where(WhereConditions.greaterThan(after))
      .limit(PAGE)
      .getMany();
    const last = results.at(-1)?.key;
    const bare = results.filter(({ value }) => CaseRow.safeParse(value).data?.level === undefined);
    return { issueIds: bare.map(({ key }) => key), looked: results.length, ...(last !== undefined && { last }) };
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
  const query = kvs
    .entity<CaseRow>('case')
    .query()
    .index('by-level', { partition: [projectId, level] })
    .limit(PAGE);
  const { values, more } = await pagesOf(query, MOST_PAGES);
  return { cases: values.flatMap(queuedOf), more };
}

function queuedOf(value: unknown): readonly Queued[] {
  const { data } = CaseRow.safeParse(value);
  if (!data?.glance) {
    log.warn('a row that we cannot read', { entity: 'case' });
    return [];
  }
  return [{ issueId: data.issueId, version: data.version, ...data.glance }];
}

interface Asked {
  cursor(cursor: string): Asked;
  getMany(): Promise<{ readonly results: readonly { readonly value: unknown }[]; readonly nextCursor?: string }>;
}

/** A cursor is worth something within one run only, so the pages are read at once. */
async function pagesOf(query: Asked, most: number): Promise<{ readonly values: unknown[]; readonly more: boolean }> {
  const values: unknown[] = [];
  let next: string | undefined;
  for (let page = 0; page < most; page++) {
    const { results, nextCursor } = await (next === undefined ? query : query.cursor(next)).getMany();
    values.push(...results.map(({ value }) => value));
    if (nextCursor === undefined || nextCursor === '') return { values, more: false };
    next = nextCursor;
  }
  return { values, more: true };
}
