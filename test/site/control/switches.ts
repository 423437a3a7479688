import { z } from 'zod';
import type { Site } from '../site';
import { durationMs, type Switches } from '../world';
import { bodyOf, ok, type Calls } from './reply';

const Duration = z.string().refine(isSpan, 'an ISO 8601 duration, such as PT2S');
const Skew = z.string().refine((text) => isSpan(text.replace(/^-/, '')), 'an ISO 8601 duration, such as -PT5S');

/** Every switch with the positions it takes; an unknown name or position is refused. */
const Positions = z.strictObject({
  eventDelay: Duration.exactOptional(),
  queueDelay: Duration.exactOptional(),
  searchLag: Duration.exactOptional(),
  queryLag: Duration.exactOptional(),
  customersSeePortalModules: z.boolean().exactOptional(),
  appPermissions: z.union([z.literal('all'), z.record(z.string(), z.array(z.string()))]).exactOptional(),
  browseUsers: z.boolean().exactOptional(),
  notifyAsApp: z.enum(['delivered', 'swallowed']).exactOptional(),
  trustExtension: z.boolean().exactOptional(),
  conditionalSetOnMissing: z.enum(['refused', 'accepted']).exactOptional(),
  validators: z.enum(['companyManaged', 'everywhere', 'nowhere']).exactOptional(),
  licence: z.enum(['active', 'none']).exactOptional(),
  clockSkew: Skew.exactOptional(),
  jsmMail: z.union([z.literal('all'), z.array(z.string())]).exactOptional(),
  asAppAfterInstall: z.enum(['at once', 'refused for some minutes']).exactOptional(),
  archivedIssues: z.enum(['hidden', 'readable']).exactOptional(),
});

/** Everything that is unknown about the real platform, or differs between sites. */
export function switchCalls(site: Site): Calls {
  return {
    'GET /_site/switches': () => ok({ ...site.switches() }),
    'POST /_site/switches': (asked) => {
      const wanted: Partial<Switches> = bodyOf(Positions, asked);
      return ok({ ...site.switches(wanted) });
    },
  };
}

function isSpan(text: string): boolean {
  try {
    return durationMs(text) >= 0;
  } catch {
    return false;
  }
}
