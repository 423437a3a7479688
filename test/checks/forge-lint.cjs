// Forge's own linter as a library: it must find nothing in the app, and must find a scope that was taken out.
const { readFileSync, readdirSync, mkdirSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { parse } = require('yaml');

const specification = resolve(process.env.TRIN_OPENAPI ?? '../shared/platform/openapi');
const nothing = resolve('.cache/none.json');
mkdirSync('.cache', { recursive: true });
writeFileSync(nothing, '{"paths":{}}');
Object.assign(process.env, {
  USE_LOCAL_SWAGGER: '1',
  LOCAL_JIRA_SWAGGER: join(specification, 'jira-platform.json'),
  LOCAL_JSM_SWAGGER: join(specification, 'jsm.json'),
  LOCAL_JSW_SWAGGER: nothing,
  LOCAL_CONF_SWAGGER: nothing,
  LOCAL_CONF_V2_SWAGGER: nothing,
  LOCAL_BB_SWAGGER: nothing,
});
globalThis.fetch = (url) => Promise.reject(new Error(`the linter wanted the network: ${url}`));

const { lint } = require('@forge/lint');

const silent = { debug() {}, trace() {}, info() {}, warn() {}, error: console.error };
const flags = { getDeprecatedRuntimes: async () => [] }; // stands where feature flags would come from

const files = readdirSync('src', { recursive: true })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => `src/${file}`);

/** Everything the linter has to say about the app under this manifest. */
async function findings(manifest) {
  const results = await lint(files, manifest, 'development', silent, flags, { linter: { mode: 'client-side' } });
  return results.flatMap(({ errors, warnings }) => [...errors, ...warnings]);
}

async function main() {
  const manifest = () => parse(readFileSync('manifest.yml', 'utf8'));
  for (const { message, file, line } of await findings(manifest())) {
    console.error(`${file ?? 'manifest.yml'}:${line ?? 0} ${message}`);
    process.exitCode = 1;
  }

  const planted = manifest();
  const scope = 'read:jira-work';
  planted.permissions.scopes = planted.permissions.scopes.filter((one) => one !== scope);
  const found = await findings(planted);
  if (!found.some(({ message }) => message.includes(scope))) {
    console.error(`Without ${scope} in the manifest the linter still finds nothing: it is not looking.`);
    process.exitCode = 1;
  }
  console.log(`${files.length} files; without ${scope}: ${found.length} findings`);
}

void main();
