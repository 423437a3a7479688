import { buildApp } from '../run/build-app';
import { openDesk, supportCentre, type Desk } from '../scenarios/desk';
import { withSite } from '../site/closing';
import type { Switches } from '../site/world';

/** A tiny support centre at an instant, with the app as it is in `src` now. Fails on any violation. */
export async function withDesk<T>(
  at: string,
  work: (desk: Desk) => Promise<T>,
  switches: Partial<Switches> = {},
): Promise<T> {
  await buildApp();
  return withSite(supportCentre(at, { switches }), async (site) => work(await openDesk(site)));
}
