import { Sort, WhereConditions } from '@forge/kvs';
import { LEVELS } from '../domain/rulebook/choices';
import type { Level } from '../domain/rulebook/rulebook';
import type { Queue, Queued } from '../ports/queue';
import { changeRow, NEVER } from './case-rows';
import { log } from './log';
import { firstOf, PAGE, pageOf, rowsIn } from './rows';
import { CaseRow, EventRow } from './shapes';

/** Cases of one level, and events of one flag: what a desk has many times over, and what a page can show. */
const MOST_OPEN = 50 * PAGE;
const MOST_FLAGGED = 20 * PAGE;

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
    await changeRow(issueId, (row) =>
      row.version === version && row.level === undefined
        ? { level: glance?.level ?? 'none', dueAt: glance?.dueAt ?? NEVER, ...(glance && { glance }) }
        : undefined,
    );
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
