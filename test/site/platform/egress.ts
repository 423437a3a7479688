/** The gate for requests that leave the platform: nothing passes that manifest.yml does not name, and nothing answers. */
import { blame, type Invocation } from './core';

/** Always rejects: even a permitted address cannot be reached from here. */
export function refuseEgress(invocation: Invocation, url: string): Promise<never> {
  const { core } = invocation;
  const permitted = core.manifest.egress.some((pattern) => covers(pattern, url));
  core.world.record({
    at: core.world.now(),
    caller: invocation.call.functionKey,
    as: 'none',
    api: 'egress',
    method: 'GET',
    path: url,
    template: hostOf(url),
    scope: null,
    points: 0,
    units: 0,
    bytes: 0,
    ms: 0,
    status: permitted ? 502 : 403,
  });
  if (permitted) return Promise.reject(new Error(`fetch failed: ${hostOf(url)} cannot be reached from the local site`));
  blame(invocation, 'egress', url);
  return Promise.reject(new Error(`fetch failed: ${hostOf(url)} is not in permissions.external.fetch.backend`));
}

/** `*.example.com`, `https://example.com`, `example.com`. */
function covers(pattern: string, url: string): boolean {
  if (pattern === '*') return true;
  const name = pattern.replace(/^https?:\/\//, '').split('/')[0] ?? '';
  const host = hostOf(url);
  return name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
