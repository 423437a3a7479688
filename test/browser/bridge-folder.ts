import { build } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Builds the test's own frame content and returns its folder. It has one inline script, which must never run. */
export async function bridgeFolder(): Promise<string> {
  const folder = resolve(__dirname, '..', '..', '.cache', 'bridge-app');
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [join(__dirname, 'bridge-app.ts')],
    outfile: join(folder, 'app.js'),
    bundle: true,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const html = `<!doctype html><html lang="en"><head><title>Frame</title><script>globalThis.inlineRan = true;</script></head>
<body style="margin:0"><div id="root"></div><script src="./app.js"></script></body></html>`;
  writeFileSync(join(folder, 'index.html'), html);
  return folder;
}
