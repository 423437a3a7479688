import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Persona } from '../control/personas';
import type { Site } from '../site';
import type { RestRequest } from '../world';
import type { ReadBody } from './body';

/** Hands a REST request to the simulated Jira as the person who makes it. */
export function restOver(site: Site) {
  return async (
    persona: Persona | null,
    request: IncomingMessage,
    path: string,
    { json, files }: ReadBody,
    response: ServerResponse,
  ): Promise<void> => {
    const method = request.method ?? 'GET';
    const accountId = persona?.accountId ?? null;
    const caller: RestRequest['caller'] =
      accountId === null ? { kind: 'anonymous' } : { kind: 'user', accountId, through: 'browser' };
    const answered = await site.jira.handle({
      caller,
      method,
      path,
      headers: headersOf(request),
      ...(json === undefined ? {} : { body: json }),
      ...(files ? { files } : {}),
    });
    site.world.record({
      at: site.now(),
      caller: `persona:${persona?.id ?? 'anonymous'}`,
      as: accountId === null ? 'none' : 'user',
      api: 'jira',
      method,
      path,
      template: site.jira.operation(method, path)?.template ?? path,
      scope: null,
      points: 0,
      units: 0,
      bytes: 0,
      ms: 0,
      status: answered.status,
    });
    const { body } = answered;
    response.writeHead(answered.status, {
      'content-type': 'application/json;charset=UTF-8',
      'cache-control': 'no-store',
      ...answered.headers,
    });
    response.end(body instanceof Uint8Array ? body : body === undefined ? '' : JSON.stringify(body));
  };
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}
