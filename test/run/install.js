// Plain Node without dependencies: it runs before anything is installed.
const { spawn, spawnSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..', '..');
const least = [20, 19];

/** Stops with a sentence when this Node is too old for the tools. */
function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > least[0] || (major === least[0] && minor >= least[1])) return;
  console.error(`Trin needs Node ${least.join('.')} or newer; this is ${process.version}.`);
  process.exit(1);
}

/** What package-lock.json wants and node_modules does not have in that version. Parts for other machines do not count. */
function missingPackages() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const found = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  return Object.keys(wanted).filter(
    (path) => path !== '' && !wanted[path].optional && found[path]?.version !== wanted[path].version,
  );
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch {
    return {};
  }
}

/** Installs what is missing, by the lock file. Returns the milliseconds it took; 0 when nothing was missing. */
function install() {
  checkNode();
  const missing = missingPackages();
  if (missing.length === 0) return 0;
  const start = Date.now();
  console.log(`Installing: ${missing.length} packages are missing or of another version.`);
  // Not `npm ci`: it refuses a lock file that lists the native parts of packages for some systems only, as ours does.
  const { status } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
  return Date.now() - start;
}

/** Runs a TypeScript file of ours with the arguments of this process, passes signals on, and ends as it ends. */
function handOver(file, env = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, file), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}

module.exports = { install, handOver };
