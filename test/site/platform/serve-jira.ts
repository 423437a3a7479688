/** A function's calls to Jira: on whose behalf, and whether manifest.yml asked for the scope. */
import type { Caller } from '../world';
import { blame, type Invocation } from './core';
import type { Ask, Served } from './ask';

export function answerJira({ core, invocation, call }: Ask): Served | Promise<Served> {
  const operation = core.jira.operation(call.method, call.path);
  const template = operation?.template ?? call.path.split('?')[0] ?? call.path;
  const scope = operation?.scopes.join(' ') || null;
  const lacking = (wanted: readonly string[] = []): readonly string[] =>
    wanted.filter((one) => !core.manifest.scopes.has(one));
  const granular = operation?.granularScopes ?? [];
  // Either set opens the call, as a whole.
  const missing = granular.length > 0 && lacking(granular).length === 0 ? [] : lacking(operation?.scopes);
  if (missing.length > 0) {
    blame(invocation, 'scope', `${call.method} ${template} needs ${missing.join(', ')}`);
    const body = { code: 403, message: `Unauthorized; scope does not match: ${missing.join(', ')}` };
    return { status: 403, body, template, scope };
  }
  const caller = callerOf(invocation, call.meta);
  if (!caller) {
    const headers = { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' };
    return { status: 401, headers, body: { code: 401, message: 'Authentication Required' }, template, scope };
  }
  let body: unknown;
  try {
    body = call.body === undefined || call.body === '' ? undefined : JSON.parse(call.body);
  } catch {
    return { status: 400, body: { errorMessages: ['The body is not JSON.'], errors: {} }, template, scope };
  }
  const answered = core.jira.handle({ caller, method: call.method, path: call.path, headers: call.headers, body });
  const served = (response: Awaited<typeof answered>): Served => ({
    ...response,
    template,
    scope,
    points: caller.kind === 'app' || caller.kind === 'user' ? (operation?.points(response.body) ?? 1) : 0,
  });
  return answered instanceof Promise ? answered.then(served) : served(answered);
}

/** Undefined when the app would act as a user it does not have: nobody asked, or a customer without an account. */
function callerOf(invocation: Invocation, meta: Readonly<Record<string, unknown>>): Caller | undefined {
  const { functionKey, accountId } = invocation.call;
  if (meta['provider'] === 'app') return { kind: 'app', functionKey };
  if (meta['provider'] !== 'user') return { kind: 'anonymous' };
  const wanted = meta['accountId'] ?? accountId;
  if (accountId === null || wanted !== accountId) return undefined;
  if (invocation.core.jira.lookup.user(accountId)?.accountType === 'customer') return undefined;
  return { kind: 'user', accountId, through: 'app', functionKey };
}
