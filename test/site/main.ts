/** `npm start`: opens the local site and serves it until it is stopped. */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openEmptySite, openKeptSite, openSeededSite, usualStart } from './server/seeded-site';
import { serveSite } from './server/server';

const usage = `npm start -- [--port N] [--at ISO] [--stopped] [--empty] [--state FILE]
  --port N      port of the pages, REST and /_site; without it 8080, or any free one when that is taken
  --at ISO      the site's time at the start; ${usualStart}
  --stopped     the clock stands still until it is moved
  --empty       nobody and nothing on the site
  --state FILE  goes on from this file, and writes it when the site is stopped`;

const usualPort = 8080;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      at: { type: 'string', default: usualStart },
      stopped: { type: 'boolean', default: false },
      empty: { type: 'boolean', default: false },
      state: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const port = Number(values.port ?? usualPort);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port} is no port`);
  if (Number.isNaN(Date.parse(values.at))) throw new Error(`--at ${values.at} is no instant, such as ${usualStart}`);

  const { state } = values;
  const kept = state === undefined ? undefined : await readFile(state).catch(() => undefined);
  const site = kept
    ? await openKeptSite(kept)
    : values.empty
      ? await openEmptySite(values.at)
      : await openSeededSite(values.at, console.log);
  const speed = values.stopped ? 0 : 1;
  const serving = await serveSite(site, { port, speed }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    if (values.port !== undefined) throw new Error(`port ${port} is taken; choose another with --port`);
    return serveSite(site, { port: 0, speed });
  });
  console.log(`Trin site ready ${serving.origin}`);

  const stop = async (): Promise<void> => {
    await serving.close();
    if (state !== undefined) await writeFile(state, site.snapshot());
    site.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error(usage);
  process.exitCode = 1;
});
