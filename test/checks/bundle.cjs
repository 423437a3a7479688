// The real @forge/bundler, offline: leaves .cache/forge-bundle/index.cjs, what Forge would run. It type-checks, too.
const { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { parse } = require('yaml');

const root = process.cwd();
const target = resolve('.cache/forge-bundle');
const runtime = resolve('.cache/forge-runtime');

// The wrapper around an app is not published; with this variable the bundler takes ours, which does nothing, from disk.
mkdirSync(join(runtime, 'dist'), { recursive: true });
for (const part of ['wrapper', 'loader'])
  writeFileSync(join(runtime, 'dist', `${part}.js`), '// stands for the wrapper\n');
process.env.FORGE_RUNTIME_PATH = runtime;

const { getNodeBundler, getWrapperProvider } = require('@forge/bundler');
const { FileSystemReader } = require('@forge/cli-shared');

const logger = { debug() {}, trace() {}, info() {}, warn: console.warn, error: console.error };

async function main() {
  const manifest = parse(readFileSync('manifest.yml', 'utf8'));
  const functions = manifest.modules.function.map(({ handler }) => handler.split('.').pop());
  const wrapper = await getWrapperProvider({ fileSystemReader: new FileSystemReader(), statsigService: {} });
  const bundler = getNodeBundler(
    logger,
    wrapper,
    { readConfig: async () => manifest },
    { isTypescriptBundlerEnabled: async () => false },
  );
  const { outputDir, additionalOutputs } = await bundler.bundle({
    appDirectory: root,
    entryPoints: [{ name: 'index', path: 'src/index.ts', functions }],
  });

  rmSync(target, { recursive: true, force: true });
  cpSync(outputDir, target, { recursive: true });
  for (const [name, content] of additionalOutputs)
    if (Buffer.isBuffer(content)) writeFileSync(join(target, name), content);
    else cpSync(content, join(target, name));

  const bundled = Object.keys(require(join(target, 'index.cjs')));
  const lost = functions.filter((name) => !bundled.includes(name));
  if (lost.length > 0) throw new Error(`the bundle does not export ${lost.join(', ')}`);
  console.log(
    `${functions.length} functions in ${(readFileSync(join(target, 'index.cjs')).length / 1024).toFixed(0)} KB`,
  );
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
