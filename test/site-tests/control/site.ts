import { control, type Control } from '../../site/control/control';
import { withSite } from '../../site/closing';
import { seedTiny } from '../../site/seed/organisation';
import { accountOf } from '../../site/seed/people';
import type { Site } from '../../site/site';
import type { ViolationKind } from '../../site/world';

/** A small site and its control calls, as a test or a script sees them. */
export function withControl(
  work: (call: Control, site: Site) => Promise<void>,
  expected: readonly ViolationKind[] = [],
): Promise<void> {
  const options = { seed: ({ world }: Site) => seedTiny(world), installer: accountOf('siteAdmin') };
  return withSite(
    options,
    async (site) => {
      const call = control(site);
      try {
        await work(call, site);
      } finally {
        call.clockwork.setSpeed(0);
      }
    },
    expected,
  );
}
