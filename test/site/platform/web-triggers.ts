/** Web triggers: their addresses, made through the platform's GraphQL, and the calls that come in through them. */
import { blame, isRecord, type Core } from './core';
import { randomId } from './random';
import type { Ask, Served } from './ask';

const ORIGIN = 'https://trin.webtriggers.example/x1/';

export function answerGraph({ core, invocation, call }: Ask): Served {
  const body: unknown = JSON.parse(call.body ?? 'null');
  const query = isRecord(body) ? String(body['query']) : '';
  const variables = isRecord(body) && isRecord(body['variables']) ? body['variables'] : {};
  const operation = /(createWebTriggerUrl|deleteWebTriggerUrl|webTriggerUrlsByAppContext)\(/.exec(query)?.[1];
  const template = `/graphql ${operation ?? ''}`;
  const data = (value: unknown): Served => ({ status: 200, body: { data: value }, template });
  const { webTriggers } = core.state.platform;
  if (operation === 'createWebTriggerUrl') {
    const key = isRecord(variables['input']) ? String(variables['input']['triggerKey']) : '';
    if (!core.manifest.webTriggers.has(key)) return data({ createWebTriggerUrl: null });
    const known = variables['forceCreate'] === true ? undefined : [...webTriggers].find(([, one]) => one === key);
    const id = known?.[0] ?? randomId(core.state.platform);
    webTriggers.set(id, key);
    return data({ createWebTriggerUrl: { url: ORIGIN + id } });
  }
  if (operation === 'deleteWebTriggerUrl')
    return data({ deleteWebTriggerUrl: { success: webTriggers.delete(String(variables['id'])), message: null } });
  if (operation === 'webTriggerUrlsByAppContext')
    return data({
      webTriggerUrlsByAppContext: [...webTriggers].map(([id, triggerKey]) => ({ triggerKey, url: ORIGIN + id })),
    });
  blame(invocation, 'unknown-call', `GraphQL ${query.trim().slice(0, 80)}`);
  return { status: 501, body: { errors: [{ message: 'this query is not part of the site' }] }, template };
}

export interface WebTriggerRequest {
  readonly method: string;
  readonly path?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, readonly string[]>>;
  readonly queryParameters?: Readonly<Record<string, readonly string[]>>;
}

/** A request from outside to an address given out earlier. Nobody is its user. */
export async function callWebTrigger(
  core: Core,
  url: string,
  request: WebTriggerRequest,
): Promise<{ statusCode: number; body: string }> {
  const key = core.state.platform.webTriggers.get(url.slice(ORIGIN.length));
  const functionKey = key === undefined ? undefined : core.manifest.webTriggers.get(key);
  if (key === undefined || functionKey === undefined) return { statusCode: 404, body: '' };
  const { outcome } = await core.run({
    functionKey,
    what: `web trigger ${key}`,
    moduleKey: key,
    moduleType: 'core:webtrigger',
    args: [{ path: '', body: '', headers: {}, queryParameters: {}, ...request }],
    accountId: null,
    chain: null,
  });
  const value = outcome.kind === 'ok' && isRecord(outcome.value) ? outcome.value : {};
  const { statusCode, body } = value;
  return typeof statusCode === 'number' ? { statusCode, body: String(body ?? '') } : { statusCode: 424, body: '' };
}
