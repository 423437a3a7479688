import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = join(__dirname, '../..');
const PARTS = [
  require.resolve('./calendar.ts'),
  require.resolve('./sweep.ts'),
  require.resolve('./lag.ts'),
  require.resolve('./points.ts'),
  require.resolve('./replay.ts'),
];

/** Each part runs alone and from a bundle, as the app does on Forge: calls between modules then cost what they cost there. */
for (const part of PARTS) {
  const outfile = join(ROOT, '.cache/bench', `${basename(part, '.ts')}.js`);
  buildSync({ entryPoints: [part], outfile, bundle: true, platform: 'node', packages: 'external' });
  const { status } = spawnSync(process.execPath, [outfile], { stdio: 'inherit', env: { ...process.env, TZ: 'UTC' } });
  if (status !== 0) process.exitCode = 1;
}

/** The pages are measured in a browser, whose site finds its files by where they lie. */
const tsx = join(ROOT, 'node_modules/.bin/tsx');
for (const page of [require.resolve('./queue.ts'), require.resolve('./onboarding.ts')]) {
  const { status } = spawnSync(tsx, [page], { stdio: 'inherit', cwd: ROOT });
  if (status !== 0) process.exitCode = 1;
}
