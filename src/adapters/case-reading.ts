/** Cases as they stand, by their keys, with the histories of all their lives. */
import kvs from '@forge/kvs';
import type { CaseReading, CaseRecord } from '../ports/cases';
import { readAll } from './rows';
import { CaseRow, eventOf, EventRow, eventsBefore } from './shapes';

export const caseReading: CaseReading = {
  async read(issueId) {
    const row = await kvs.entity('case').get(issueId);
    return row === undefined ? undefined : withHistory(presentLife(CaseRow.parse(row)));
  },

  async mustRead(issueId) {
    const record = await caseReading.read(issueId);
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

  async eventsBefore(issueId) {
    const row = await kvs.entity('case').get(issueId);
    return row === undefined ? undefined : eventsBefore(CaseRow.parse(row));
  },

  async livesAt(projectId, issueIds) {
    const rows = await readAll('case', issueIds, CaseRow);
    const lives = rows.flatMap((row) => livesOf(row).filter((life) => life.projectId === projectId));
    return recordsOf(lives);
  },
};

/** A life of a case without its history. */
export type Life = Omit<CaseRecord, 'history'>;

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
export function livesOf(row: CaseRow): readonly Life[] {
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

/** Events are numbered through all lives of their case. */
export function eventKeys({
  issueId,
  before,
  version,
}: Pick<Life, 'issueId' | 'before' | 'version'>): readonly string[] {
  return Array.from({ length: version }, (_, i) => `${issueId}:${before + i + 1}`);
}
