/** What `__forge_runtime__` says inside an invocation. */
import type { Invocation } from './core';

export const ENVIRONMENT_ID = '5d0c7b1e-0000-4000-8000-00000000e0f1';
export const ENVIRONMENT_TYPE: 'PRODUCTION' | 'STAGING' | 'DEVELOPMENT' = 'PRODUCTION';

export function contextAri(cloudId: string): string {
  return `ari:cloud:jira::site/${cloudId}`;
}

export function runtimeOf(invocation: Invocation): object {
  const { core, call } = invocation;
  const { installation } = core.state.platform;
  const site = contextAri(core.state.jira.cloudId);
  return {
    proxy: { token: invocation.id, url: 'https://platform.invalid' },
    contextAri: site,
    container: {},
    appContext: {
      appId: core.manifest.appId,
      appVersion: installation?.version,
      environmentId: ENVIRONMENT_ID,
      environmentType: ENVIRONMENT_TYPE,
      invocationId: invocation.id,
      installationId: installation?.id,
      functionKey: call.functionKey,
      moduleType: call.moduleType,
      moduleKey: call.moduleKey,
      license: licenceOf(invocation.core.state.switches.licence),
      installation: { ari: installationAri(installation?.id), contexts: [site] },
      permissions: {
        scopes: [...core.manifest.scopes],
        external: { fetch: { backend: [...core.manifest.egress] } },
      },
    },
    ...(call.accountId === null ? {} : { aaid: call.accountId }),
    lambdaContext: {
      awsRequestId: invocation.id,
      getRemainingTimeInMillis() {
        invocation.countWallTime();
        return Math.max(0, invocation.deadline - invocation.clock);
      },
    },
    tracing: { traceId: invocation.id.replaceAll('-', ''), spanId: '0000000000000001' },
    realtime: {},
    metrics: METRICS,
  };
}

/** Second argument of every function. */
export function backendContext(invocation: Pick<Invocation, 'core' | 'call'>): Record<string, unknown> {
  const { core, call } = invocation;
  const { installation } = core.state.platform;
  const site = contextAri(core.state.jira.cloudId);
  return {
    installContext: site,
    ...(call.accountId === null ? {} : { principal: { accountId: call.accountId } }),
    license: licenceOf(core.state.switches.licence),
    installation: { ari: installationAri(installation?.id), contexts: [site] },
  };
}

function installationAri(id: string | undefined): string {
  return `ari:cloud:ecosystem::installation/${id}`;
}

export function licenceOf(licence: 'active' | 'none'): { isActive: boolean; type: string } {
  return { isActive: licence === 'active', type: 'COMMERCIAL' };
}

const nothing = (): void => undefined;
const METRICS = {
  counter: () => ({ incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing }),
  timing: () => ({ measure: () => ({ stop: nothing }) }),
  gauge: () => ({ set: nothing }),
};
