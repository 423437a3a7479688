import { z } from 'zod';
import type { Site } from '../site';
import type { Clockwork } from './clockwork';
import { BadCall, bodyOf, isoOf, ok, type Calls } from './reply';

const Snapshot = z.strictObject({ snapshot: z.base64('what GET /_site/snapshot answered') });

/** Whole states: kept, brought back, and the one the site began with. */
export function stateCalls(site: Site, clockwork: Clockwork): Calls {
  const first = site.snapshot();
  const back = (snapshot: Uint8Array) =>
    clockwork.alone(() => {
      site.restore(snapshot);
      return ok({ now: isoOf(site.now()) });
    });
  return {
    'GET /_site/snapshot': () =>
      clockwork.alone(() => ok({ snapshot: Buffer.from(site.snapshot()).toString('base64') })),
    'POST /_site/snapshot': async (asked) => {
      const bytes = Buffer.from(bodyOf(Snapshot, asked).snapshot, 'base64');
      try {
        return await back(bytes);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new BadCall(`this is no snapshot of this site (${why}); send what GET /_site/snapshot answered`);
      }
    },
    'POST /_site/reset': () => back(first),
  };
}
