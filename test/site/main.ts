/** `npm start`: opens the local site and serves it until it is stopped. */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openEmptySite, openSeededSite, usualStart } from './server/seeded-site';
import { serveSite } from './server/server';

const usage = `npm start -- [--port N] [--at ISO] [--stopped] [--empty] [--state FILE]
  --port N      port of the pages, REST and /_site; 8080, or a free one when 0
  --at ISO      the site's time at the start; ${usualStart}
  --stopped     the clock stands still until it is moved
  --empty       nobody and nothing on the site
  --state FILE  goes on from this file, and writes it when the site is stopped`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8080' },
      at: { type: 'string', default: usualStart },
      stopped: { type: 'boolean', default: false },
      empty: { type: 'boolean', default: false },
      state: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port} is no port`);
  if (Number.isNaN(Date.parse(values.at))) throw new Error(`--at ${values.at} is no instant, such as ${usualStart}`);

  const site = values.empty ? await openEmptySite(values.at) : await openSeededSite(values.at, console.log);
  const { state } = values;
  const kept = state === undefined ? undefined : await readFile(state).catch(() => undefined);
  if (kept) site.restore(kept);
  const serving = await serveSite(site, { port, speed: values.stopped ? 0 : 1 });
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
