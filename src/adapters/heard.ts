import { getAppContext } from '@forge/api';
import kvs from '@forge/kvs';
import { z } from 'zod';
import { HOUR, SECOND } from '../domain/time';
import type { Heard } from '../ports/jira';
import { clock } from './clock';
import { Memory } from './memory';

/** Something may still happen to an issue in the instant in which it was read. */
const SETTLED_AFTER = 2 * SECOND;
/** Issues whose last change is kept with a comparison: what fits into one small value. */
const MOST = 2000;

const lately = new Memory(5000, HOUR, () => clock.now());

const Compared = z.object({ v: z.literal(1), at: z.record(z.string(), z.number()) });
const KEY = 'mark:heard';

export const heard: Heard = {
  hasUpTo: (issueId, updatedAt) => lately.has(here(), issueId, String(updatedAt)),

  upTo(issueId, updatedAt) {
    if (clock.now() - updatedAt >= SETTLED_AFTER) lately.note(here(), issueId, String(updatedAt));
  },

  async asCompared() {
    return new Map(Object.entries(Compared.safeParse(await kvs.get(KEY)).data?.at ?? {}));
  },

  async compared(changed) {
    const settled = changed.filter(({ updatedAt }) => clock.now() - updatedAt >= SETTLED_AFTER).slice(0, MOST);
    const at = Object.fromEntries(settled.map(({ issueId, updatedAt }) => [issueId, updatedAt]));
    const value: z.infer<typeof Compared> = { v: 1, at };
    await kvs.set(KEY, value);
  },
};

function here(): string {
  return String(getAppContext().installationAri);
}
