import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { showLevelsInQueues } from '../seed/columns';
import { addGroup, furnish, grantGlobally } from '../jira/building';
import { accountOf } from '../seed/people';
import { seedOrganisation } from '../seed/organisation';
import { CASES_BEGIN, seedCases } from '../seed/seed-cases';
import { layStarts } from '../seed/starts';
import { openSite, type Site } from '../site';

const root = resolve(__dirname, '..', '..', '..');
const cache = join(root, '.cache', 'seeded');

/** The instant the site begins at unless it is told otherwise: a Tuesday morning with a full desk. */
export const usualStart = '2026-11-24T10:12:00+01:00';

/**
 * The employment authority with its month of cases and the app at work, at an instant. Playing that month takes a
 * while, so the state is kept in .cache until the app, the seed or the site itself changes.
 */
export async function openSeededSite(at: string, say: (text: string) => void): Promise<Site> {
  const file = join(cache, `${await fingerprint(at)}.snapshot`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return openKeptSite(kept);
  say('Playing a month of cases; this takes a moment and is kept for the next start.');
  const site = await openSite({
    at: CASES_BEGIN,
    seed: ({ world }) => seedOrganisation(world),
    installer: accountOf('siteAdmin'),
  });
  showLevelsInQueues(site.world);
  await seedCases(site);
  layStarts(site);
  if (Date.parse(at) < site.now())
    throw new Error(`the cases go on until ${new Date(site.now()).toISOString()}; choose a later --at, or --empty`);
  await site.advance({ to: at, maxRuns: 1_000_000 });
  await mkdir(cache, { recursive: true });
  await writeFile(`${file}.${process.pid}`, site.snapshot());
  await rename(`${file}.${process.pid}`, file);
  return site;
}

/** A site that goes on from a snapshot. */
export async function openKeptSite(snapshot: Uint8Array): Promise<Site> {
  const site = await openSite({ installer: null });
  site.restore(snapshot);
  return site;
}

/** A site with nobody and nothing on it, and the app waiting to be installed by whoever joins its administrators. */
export function openEmptySite(at: string): Promise<Site> {
  const seed = ({ world }: Site): void => {
    furnish(world);
    const { id: groupId } = addGroup(world, 'jira-administrators');
    grantGlobally(world, 'ADMINISTER', { kind: 'group', groupId });
  };
  return openSite({ at, seed, installer: null });
}

async function fingerprint(at: string): Promise<string> {
  const hash = createHash('sha256').update(String(Date.parse(at)));
  const folders = ['seed', 'jira', 'platform'].map((name) => join(root, 'test', 'site', name));
  const files = (await Promise.all(folders.map(filesUnder))).flat().sort();
  const more = ['test/site/site.ts', 'test/site/world.ts', 'manifest.yml', '.cache/app/index.cjs'];
  for (const file of [...files, ...more.map((name) => join(root, name))]) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 24);
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
