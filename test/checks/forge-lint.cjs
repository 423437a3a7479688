// Forge's own linter as a library, offline: it must find nothing in the app, and must miss every scope that is taken out.
// It sees only calls of `requestJira` with a template in place; ours go through one function. So it gets, in a copy of the
// app, one more file in which each call of the adapters is written the way it can see.
const { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { parse, stringify } = require('yaml');
const { callsOf } = require('./app-calls.ts');

const root = process.cwd();
const copy = resolve('.cache/forge-lint');
const specification = resolve(process.env.TRIN_OPENAPI || '../shared/platform/openapi');
// It knows the import of the old storage only, and no granular scopes. scopes.test.ts looks at both.
const unseen = (scope) => scope === 'storage:app' || /^(read|write):[\w.-]+:jira(-service-management)?$/.test(scope);

rmSync(copy, { recursive: true, force: true });
mkdirSync(join(copy, 'static', 'dist'), { recursive: true });
for (const part of ['src', 'tsconfig.json', 'package.json', 'static/locales'])
  cpSync(join(root, part), join(copy, part), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
writeFileSync(join(copy, 'static/dist/index.html'), '');
writeFileSync(join(copy, 'none.json'), '{"paths":{}}');

const read = (file) => readFileSync(join(root, file), 'utf8');
const adapters = readdirSync('src/adapters').map((file) => `src/adapters/${file}`);
const calls = adapters
  .flatMap((file) => callsOf(file, read(file)))
  .filter(({ path }) => !path.includes('/organization'));
const seen = calls.map(({ method, path }) => {
  const template = path.replaceAll('{}', '${String(1)}');
  return `  await api.asApp().requestJira(route\`${template}\`, { method: '${method}' });`;
});
writeFileSync(
  join(copy, 'src/every-call.ts'),
  [`import api, { route } from '@forge/api';`, 'export async function everyCall() {', ...seen, '}', ''].join('\n'),
);

process.chdir(copy);
Object.assign(process.env, {
  USE_LOCAL_SWAGGER: '1',
  LOCAL_JIRA_SWAGGER: join(specification, 'jira-platform.json'),
  LOCAL_JSM_SWAGGER: join(specification, 'jsm.json'),
  LOCAL_JSW_SWAGGER: 'none.json',
  LOCAL_CONF_SWAGGER: 'none.json',
  LOCAL_CONF_V2_SWAGGER: 'none.json',
  LOCAL_BB_SWAGGER: 'none.json',
});
globalThis.fetch = (url) => Promise.reject(new Error(`the linter wanted the network: ${url}`));

const { lint } = require('@forge/lint');

const silent = { debug() {}, trace() {}, info() {}, warn() {}, error: console.error };
const flags = { getDeprecatedRuntimes: async () => [] }; // stands where feature flags would come from
const files = readdirSync('src', { recursive: true })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => `src/${file}`);

/** Everything the linter has to say about the app with these scopes. */
async function findings(scopes) {
  const manifest = parse(read('manifest.yml'));
  manifest.permissions.scopes = scopes;
  writeFileSync('manifest.yml', stringify(manifest)); // some of its rules read the file, some what they are given
  const results = await lint(files, manifest, 'development', silent, flags, { linter: { mode: 'client-side' } });
  return results.flatMap(({ errors, warnings }) => [...errors, ...warnings]);
}

async function main() {
  const scopes = parse(read('manifest.yml')).permissions.scopes;
  for (const { message, file, line } of await findings(scopes)) {
    console.error(`${file ?? 'manifest.yml'}:${line ?? 0} ${message}`);
    process.exitCode = 1;
  }
  for (const scope of scopes.filter((one) => !unseen(one))) {
    const found = await findings(scopes.filter((one) => one !== scope));
    if (found.some(({ message }) => message.includes(scope))) continue;
    console.error(`Without ${scope} the linter still finds nothing: nobody needs it, or nobody looks.`);
    process.exitCode = 1;
  }
  console.log(`${files.length} files, ${calls.length} calls, ${scopes.length} scopes`);
}

void main();
