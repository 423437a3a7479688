/** The one way tests open a site: whatever happens in them, it is closed, and nothing wrong stays unseen. */
import { openSite, type Site, type SiteOptions } from './site';
import type { ViolationKind } from './world';

class SiteNotClean extends Error {
  override name = 'SiteNotClean';
}

/**
 * Opens a site, hands it over and closes it. Fails on any violation, in whatever state of the site it happened, unless
 * its kind is expected; and fails when an expected kind did not happen.
 */
export async function withSite<T>(
  options: SiteOptions,
  work: (site: Site) => Promise<T> | T,
  expected: readonly ViolationKind[] = [],
): Promise<T> {
  const site = await openSite(options);
  let result: T;
  try {
    result = await work(site);
  } catch (error) {
    site.close();
    throw error;
  }
  site.close();
  const found = new Set(site.everyViolation.map(({ kind }) => kind));
  const unwanted = site.everyViolation.filter(({ kind }) => !expected.includes(kind));
  const missing = expected.filter((kind) => !found.has(kind));
  if (unwanted.length === 0 && missing.length === 0) return result;
  throw new SiteNotClean(
    [
      ...unwanted.map(({ kind, message }) => `${kind}: ${message}`),
      ...missing.map((kind) => `no ${kind} happened, though one was expected`),
    ].join('\n'),
  );
}
