/** A call from a screen of the app to its resolver, as the bridge would send it. */
import { type Core, type Finished } from './core';
import { contextFor, extensionFor, hiddenBecause, isForged, type Place } from './context';
import { countInvocation } from './invocation-limits';

export interface InvokeRequest extends Place {
  readonly accountId: string | null;
  readonly moduleKey: string;
  readonly functionKey: string;
  readonly payload?: unknown;
  /** What the page claims about its place; believed only with the switch `trustExtension`. */
  readonly extension?: unknown;
}

export type InvokeAnswer =
  | { readonly ok: true; readonly value: unknown; readonly calls: number; readonly ms: number }
  | { readonly ok: false; readonly status: 403 | 413 | 429 | 500; readonly error: { name: string; message: string } };

const MOST_IN = 500 * 1024;
const MOST_OUT = 5 * 1024 * 1024;

export async function invokeResolver(core: Core, request: InvokeRequest): Promise<InvokeAnswer> {
  const { accountId, moduleKey, functionKey, payload } = request;
  const module = core.manifest.modules.get(moduleKey);
  const { installation } = core.state.platform;
  if (!module || !installation || installation.suspended)
    return refused(403, 'Forbidden', `the site shows no module ${moduleKey}`);
  const hidden = hiddenBecause(core, module, accountId, request);
  if (hidden) return refused(403, 'Forbidden', hidden);
  if (module.functionKey === null) return refused(500, 'InvocationError', `${moduleKey} has no resolver`);
  const sent = JSON.stringify({ functionKey, payload });
  if (Buffer.byteLength(sent) > MOST_IN) {
    core.world.violation('limit', `${moduleKey} sends more than 500 KB to ${functionKey}`);
    return refused(413, 'PayloadTooLarge', 'at most 500 KB may be sent');
  }
  const { platform } = core.state;
  if (!countInvocation(platform.invocations, accountId, core.world.now()))
    return refused(429, 'RateLimit', 'too many invocations');
  const real = extensionFor(core, module, request);
  const forged = isForged(request.extension, real);
  const believed = core.state.switches.trustExtension && typeof request.extension === 'object';
  if (forged && !believed)
    core.world.violation('forged-context', `${moduleKey} claims another place for ${functionKey}`);
  const extension = believed ? { ...real, ...request.extension } : real;
  const finished = await core.run({
    functionKey: module.functionKey,
    what: `invoke ${moduleKey} ${functionKey}`,
    moduleKey,
    moduleType: module.type,
    args: [{ call: JSON.parse(sent), context: contextFor(core, module, accountId, extension) }],
    accountId,
    chain: null,
  });
  return answerOf(core, finished, functionKey);
}

function answerOf(core: Core, { outcome, calls, ms }: Finished, functionKey: string): InvokeAnswer {
  if (outcome.kind === 'timeout') return refused(500, 'TimeoutError', 'The function took too long.');
  if (outcome.kind === 'crash') return refused(500, 'FunctionCrash', outcome.message);
  if (outcome.kind === 'error') return refused(500, outcome.name, outcome.message);
  if (Buffer.byteLength(JSON.stringify(outcome.value) ?? '') > MOST_OUT) {
    core.world.violation('limit', `${functionKey} answers more than 5 MB`);
    return refused(500, 'PayloadTooLarge', 'at most 5 MB may be answered');
  }
  return { ok: true, value: outcome.value, calls, ms };
}

function refused(status: 403 | 413 | 429 | 500, name: string, message: string): InvokeAnswer {
  return { ok: false, status, error: { name, message } };
}
