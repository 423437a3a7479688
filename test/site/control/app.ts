import { z } from 'zod';
import type { Site } from '../site';
import type { Clockwork } from './clockwork';
import { BadCall, bodyOf, ok, type Calls } from './reply';

const Order = z.strictObject({
  do: z.enum(['install', 'uninstall', 'upgrade', 'suspend']),
  project: z.string().optional(),
});

/** The life of the installation. `suspend` on a suspended one wakes it. */
export function appCalls(site: Site, clockwork: Clockwork): Calls {
  const told = () => {
    const { installation } = site.world.state.platform;
    return ok({
      installed: installation !== null,
      suspended: installation?.suspended ?? false,
      version: installation?.version ?? null,
    });
  };
  return {
    'POST /_site/app': (asked) => {
      const order = bodyOf(Order, asked);
      return clockwork.alone(() => {
        const { installation } = site.world.state.platform;
        if (order.do === 'install' && installation) throw new BadCall('the app is installed; uninstall it first', 409);
        if (order.do !== 'install' && !installation)
          throw new BadCall('the app is not installed; install it first', 409);
        if (order.do === 'install') site.install(installerOf(site));
        else if (order.do === 'uninstall') site.uninstall();
        else if (order.do === 'upgrade') site.upgrade('major');
        else site.suspend(!installation?.suspended);
        return told();
      });
    },
  };
}

/** Who last installed it, or whoever administers the site. */
function installerOf(site: Site): string {
  const admins = [...site.world.state.jira.users.keys()].filter((id) => site.jira.lookup.isSiteAdmin(id));
  const [first] = admins;
  if (first === undefined) throw new BadCall('nobody administers this site; make somebody with POST /_site/people');
  return first;
}
