import { getAppContext } from '@forge/api';
import kvs from '@forge/kvs';
import { z } from 'zod';
import { HOUR, MINUTE, type Instant } from '../domain/time';
import type { Pulse } from '../ports/ports';
import { clock } from './clock';
import { asked } from './points-asked';

/** How often a process that does not sweep tells what it has asked of Jira. */
const TELL_EVERY = 5 * MINUTE;
const MOST_RUNS = 20;

/** The last runs of the sweep, newest first, and the points of the present hour: one small value. */
const Kept = z.object({
  v: z.literal(1),
  at: z.number(),
  hour: z.number(),
  points: z.number(),
  runs: z.array(z.object({ at: z.number(), took: z.number(), steps: z.number(), effects: z.number() })),
});
type Kept = z.infer<typeof Kept>;
const KEY = 'mark:pulse';

export const pulse: Pulse = {
  async read() {
    const { hour, points, runs } = await kept();
    return { runs, points: hour === hourOf(clock.now()) ? points : 0 };
  },
  async tell(run) {
    const now = clock.now();
    const here = String(getAppContext().installationAri);
    if (!run && !asked.due(here, now - TELL_EVERY)) return;
    const before = await kept();
    const hour = hourOf(now);
    const points = (before.hour === hour ? before.points : 0) + asked.take(here, now);
    const runs = run ? [run, ...before.runs].slice(0, MOST_RUNS) : before.runs;
    const value: Kept = { v: 1, at: now, hour, points, runs };
    await kvs.set(KEY, value);
  },
};

async function kept(): Promise<Kept> {
  const value = await kvs.get(KEY);
  return value === undefined ? { v: 1, at: 0, hour: 0, points: 0, runs: [] } : Kept.parse(value);
}

/** Jira's quota begins anew at each full hour. */
function hourOf(at: Instant): Instant {
  return Math.floor(at / HOUR) * HOUR;
}
