import kvs from '@forge/kvs';
import { z } from 'zod';
import type { Desk, Desks } from '../ports/desks';
import { allOf, rowsIn } from './rows';
import { removeSeen, writeOver } from './versioned';

/** One per desk that was ever enabled. `state` partitions the index. */
export const DeskRow = z.object({
  v: z.literal(1),
  projectId: z.string(),
  projectKey: z.string(),
  state: z.enum(['on', 'off']),
  enabledAt: z.number(),
  rulebook: z.number(),
  version: z.number(),
  standstills: z.array(z.object({ from: z.number(), to: z.number().exactOptional() })),
  lostAt: z.number().exactOptional(),
});
export type DeskRow = z.infer<typeof DeskRow>;
const Mark = z.object({ v: z.literal(1), at: z.number() });

export const desks: Desks = {
  async of(projectId) {
    const row = await kvs.entity('desk').get(projectId);
    return row === undefined ? undefined : deskOf(row);
  },
  async enabled() {
    const rows = await allOf(rowsIn('desk', 'by-state', ['on']));
    return rows.map(({ value }) => deskOf(value));
  },
  async save(seen, desk) {
    const row = deskRow({ ...desk, version: (seen?.version ?? 0) + 1 });
    return writeOver('desk', desk.projectId, seen?.version, row);
  },
  lastSweepAt: () => readMark('sweep'),
  swept: (at) => writeMark('sweep', at),
  comparedUntil: () => readMark('compared'),
  compared: (at) => writeMark('compared', at),
  calledRollAt: () => readMark('roll'),
  calledRoll: (at) => writeMark('roll', at),
  remove(seen) {
    return removeSeen('desk', seen.projectId, seen.version);
  },
};

export function deskRow({ enabled, standstills, ...desk }: Desk): DeskRow {
  return { v: 1, ...desk, state: enabled ? 'on' : 'off', standstills: [...standstills] };
}

function deskOf(row: unknown): Desk {
  const { v: _v, state, ...desk } = DeskRow.parse(row);
  return { ...desk, enabled: state === 'on' };
}

async function readMark(name: string): Promise<number | null> {
  const mark = await kvs.get(`mark:${name}`);
  return mark === undefined ? null : Mark.parse(mark).at;
}

async function writeMark(name: string, at: number): Promise<void> {
  await kvs.set(`mark:${name}`, { v: 1, at });
}
