import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildApp } from './build-app';

const root = resolve(__dirname, '..', '..');

/** The two Vite apps: Trin's panels, and the product pages of the local site. Each is rebuilt when a source changed. */
const pages = [
  {
    name: 'panels',
    app: 'static',
    out: 'static/dist',
    sources: ['static', 'src/contract', 'src/messages', 'src/domain'],
  },
  { name: 'pages', app: 'test/site/pages', out: '.cache/pages', sources: ['test/site/pages', 'src/messages'] },
] as const;

/** Bundles the app and builds whatever page bundle is older than its sources. */
export async function buildAll(): Promise<void> {
  await buildApp();
  for (const { name, app, out, sources } of pages) {
    if (!existsSync(join(root, app, 'index.html'))) continue;
    const mark = join(root, '.cache', `${name}.hash`);
    const hash = await hashOf([...sources, 'package-lock.json']);
    if (existsSync(join(root, out, 'index.html')) && (await readFile(mark, 'utf8').catch(() => '')) === hash) continue;
    console.log(`Building ${app}`);
    execFileSync(join(root, 'node_modules', '.bin', 'vite'), ['build', '--logLevel', 'error'], {
      cwd: join(root, app),
      stdio: 'inherit',
      env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
    });
    await mkdir(join(root, '.cache'), { recursive: true });
    await writeFile(mark, hash);
  }
}

async function hashOf(sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await Promise.all(sources.map(filesUnder))).flat().sort())
    hash.update(file).update(await readFile(join(root, file)));
  return hash.digest('hex');
}

async function filesUnder(path: string): Promise<string[]> {
  if (!existsSync(join(root, path))) return [];
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return [path]; // a file, not a folder
  return entries
    .filter((entry) => entry.isFile() && !join(entry.parentPath).includes(`${path}/dist`))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

if (require.main === module) void buildAll();
