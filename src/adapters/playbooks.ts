import { getAppContext } from '@forge/api';
import kvs, { Sort } from '@forge/kvs';
import { z } from 'zod';
import { readPlaybook } from '../contract/playbook-text';
import { defaultPlaybook } from '../domain/playbook/default';
import type { Playbook } from '../domain/playbook/playbook';
import type { Playbooks, SavedPlaybook } from '../ports/playbooks';
import { succeeded } from './conflict';
import { byKeys, rowsIn } from './rows';
import { squeezed, unsqueezed } from './squeezed';

const ENTITY = 'playbook';

/** One per saved version: `<project id>:<version>`, never changed. */
const PlaybookRow = z.object({
  v: z.literal(1),
  projectId: z.string(),
  version: z.number(),
  savedAt: z.number(),
  by: z.string(),
  reason: z.string(),
  /** Squeezed. */
  data: z.string(),
});
type PlaybookRow = z.infer<typeof PlaybookRow>;

/** The first version is what every desk begins with; nobody saved it. */
const FIRST: Playbook = { ...defaultPlaybook, version: 1 };

/** Versions a warm process keeps. They never change, so they need not be forgotten with time. */
const MOST_KEPT = 24;
const kept = new Map<string, Playbook>();
/** Numbers of the newest versions a warm process has seen: there may be newer ones, never fewer. */
const latest = new Map<string, number>();

/** Versions that a history tells of. */
const MOST_TOLD = 100;

export const playbooks: Playbooks = {
  async of(projectId, version) {
    const known = kept.get(keyIn(projectId, version));
    if (known) return known;
    const row = await rowOf(projectId, version);
    if (!row && version !== FIRST.version) throw new Error(`nobody saved version ${version} of the playbook`);
    return keep(projectId, version, row ? savedIn(row).playbook : FIRST);
  },

  async newest(projectId) {
    return playbooks.of(projectId, Math.max(FIRST.version, await newestSaved(projectId)));
  },

  async history(projectId) {
    const newest = await newestSaved(projectId);
    const versions = Array.from({ length: Math.min(newest, MOST_TOLD) }, (_, i) => newest - i);
    const rows = await rowsOf(projectId, versions);
    return rows.map(savedIn).filter(({ by }) => by !== '');
  },

  async save(seen, next) {
    const { projectId, playbook } = next;
    if (seen !== playbook.version - 1) return false;
    // From now on the first version is what it was when the second was made of it, whatever desks begin with later.
    if (seen === FIRST.version) await write({ ...next, playbook: FIRST, by: '', reason: '' });
    else if (!(await rowOf(projectId, seen))) return false;
    return write(next);
  },
};

/** Versions follow each other without a gap: whoever writes one that is there already was not the first. */
function write({ projectId, playbook, savedAt, by, reason }: SavedPlaybook): Promise<boolean> {
  const { version } = playbook;
  const row: PlaybookRow = { v: 1, projectId, version, savedAt, by, reason, data: squeezed(playbook) };
  return succeeded(
    kvs.entity<PlaybookRow>(ENTITY).set(`${projectId}:${version}`, row, { keyPolicy: 'FAIL_IF_EXISTS' }),
  );
}

/**
 * The newest version that is saved; 0 when none is. The index lags behind, so it only says where to begin: whether there is a
 * next one is asked by its key, which is never late.
 */
async function newestSaved(projectId: string): Promise<number> {
  const key = keyIn(projectId, 0);
  let version = latest.get(key) ?? (await newestTold(projectId));
  while (await rowOf(projectId, version + 1)) version += 1;
  if (latest.size >= MOST_KEPT) latest.clear();
  latest.set(key, version);
  return version;
}

async function newestTold(projectId: string): Promise<number> {
  const newest = await rowsIn(ENTITY, 'by-desk', [projectId]).sort(Sort.DESC).getOne();
  return newest ? PlaybookRow.parse(newest.value).version : 0;
}

/** Versions by their keys, newest first. */
async function rowsOf(projectId: string, versions: readonly number[]): Promise<readonly PlaybookRow[]> {
  const rows = await byKeys(
    ENTITY,
    versions.map((version) => `${projectId}:${version}`),
  );
  return rows.map(({ value }) => PlaybookRow.parse(value)).toSorted((a, b) => b.version - a.version);
}

async function rowOf(projectId: string, version: number): Promise<PlaybookRow | undefined> {
  const row = await kvs.entity(ENTITY).get(`${projectId}:${version}`);
  return row === undefined ? undefined : PlaybookRow.parse(row);
}

/** What is stored was whole when it was stored; a text that is not is a bug: thrown. */
function savedIn({ projectId, version, savedAt, by, reason, data }: PlaybookRow): SavedPlaybook {
  const known = kept.get(keyIn(projectId, version));
  if (known) return { projectId, playbook: known, savedAt, by, reason };
  const read = readPlaybook(JSON.stringify(unsqueezed(data)));
  if (!read.ok) throw new Error(`a stored playbook cannot be read: ${read.faults[0]?.place} ${read.faults[0]?.fault}`);
  const playbook = keep(projectId, version, { ...read.playbook, version });
  return { projectId, playbook, savedAt, by, reason };
}

function keep(projectId: string, version: number, playbook: Playbook): Playbook {
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
  kept.set(keyIn(projectId, version), playbook);
  return playbook;
}

/** The next call may be another customer's, who may have the same ids. */
function keyIn(projectId: string, version: number): string {
  return JSON.stringify([String(getAppContext().installationAri), projectId, version]);
}
