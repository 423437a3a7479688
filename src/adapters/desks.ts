import kvs, { WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import { defaultRulebook } from '../domain/rulebook/default';
import { rulesOf } from '../domain/rulebook/rules';
import type { Desk, Desks } from '../ports';

const DeskRow = z.object({
  v: z.literal(1),
  projectId: z.string(),
  projectKey: z.string(),
  enabled: z.boolean(),
  enabledAt: z.number(),
});
const Mark = z.object({ v: z.literal(1), at: z.number() });

/** The rulebook in code is the same for every installation, so its laid-out form may stay in memory. */
const rules = rulesOf(defaultRulebook);

export const desks: Desks = {
  async of(projectId) {
    const row = await kvs.get(`desk:${projectId}`);
    return row === undefined ? undefined : deskOf(row);
  },
  async enabled() {
    const query = kvs.query().where('key', WhereConditions.beginsWith('desk:')).limit(100);
    let { results, nextCursor } = await query.getMany();
    const found = [...results];
    while (nextCursor) {
      ({ results, nextCursor } = await query.cursor(nextCursor).getMany());
      found.push(...results);
    }
    return found.map(({ value }) => deskOf(value)).filter(({ enabled }) => enabled);
  },
  async save(desk) {
    await kvs.set(`desk:${desk.projectId}`, { v: 1, ...desk });
  },
  rules: () => rules,
  lastSweepAt: () => readMark('sweep'),
  swept: (at) => writeMark('sweep', at),
  comparedUntil: () => readMark('compared'),
  compared: (at) => writeMark('compared', at),
};

function deskOf(row: unknown): Desk {
  const { projectId, projectKey, enabled, enabledAt } = DeskRow.parse(row);
  return { projectId, projectKey, enabled, enabledAt };
}

async function readMark(name: string): Promise<number | null> {
  const mark = await kvs.get(`mark:${name}`);
  return mark === undefined ? null : Mark.parse(mark).at;
}

async function writeMark(name: string, at: number): Promise<void> {
  await kvs.set(`mark:${name}`, { v: 1, at });
}
