/** requestJira from a frame: as the person in front of it, within the scopes of the app. */
import { z } from 'zod';
import type { RestRequest, RestResponse } from '../world';
import type { Site } from '../site';
import type { OpenFrame } from './registry';

export const ProductCall = z.object({
  product: z.string(),
  restPath: z.string(),
  fetchRequestInit: z.object({
    method: z.string().default('GET'),
    headers: z.array(z.tuple([z.string(), z.string()])).default([]),
    body: z.string().nullish(),
  }),
  isMultipartFormData: z.boolean().default(false),
});

interface Fetched {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isAttachment: boolean;
}

const File = z.object({ file: z.string(), __fileName: z.string(), __fileType: z.string() });

/** Only paths of Jira's own REST are fetched; a missing scope is recorded and answered as the gateway does. */
export async function fetchProduct(
  site: Site,
  frame: OpenFrame,
  { product, restPath, fetchRequestInit: init, isMultipartFormData }: z.infer<typeof ProductCall>,
): Promise<Fetched> {
  const method = init.method.toUpperCase();
  if (product !== 'jira' || !restPath.startsWith('/rest/')) {
    site.world.violation('unknown-call', `${frame.module.key}: ${method} ${product} ${restPath} through the bridge`);
    return told({ status: 501, headers: {}, body: { message: `${product} ${restPath} is not part of this site` } });
  }
  const operation = site.jira.operation(method, restPath);
  const missing = (operation?.scopes ?? []).filter((scope) => !site.core.manifest.scopes.has(scope));
  if (missing.length > 0) {
    site.world.violation('scope', `${frame.module.key}: ${method} ${restPath} needs ${missing.join(', ')}`);
    return told({ status: 403, headers: {}, body: { code: 403, message: 'Unauthorized; scope does not match' } });
  }
  const sent = bodyOf(init.body ?? undefined, isMultipartFormData);
  const { accountId } = frame;
  const caller: RestRequest['caller'] =
    accountId === null ? { kind: 'anonymous' } : { kind: 'user', accountId, through: 'browser' };
  const headers = Object.fromEntries(init.headers);
  const response = await site.jira.handle({ caller, method, path: restPath, headers, ...sent });
  site.world.record({
    at: site.now(),
    caller: frame.module.key,
    as: accountId === null ? 'none' : 'user',
    api: 'jira',
    method,
    path: restPath,
    template: operation?.template ?? restPath,
    scope: operation?.scopes.join(' ') || null,
    points: 0,
    units: 0,
    bytes: 0,
    ms: 0,
    status: response.status,
  });
  return told(response);
}

function bodyOf(text: string | undefined, isForm: boolean): Pick<RestRequest, 'body' | 'files'> {
  if (text === undefined || text === '') return {};
  const value: unknown = JSON.parse(text);
  if (!isForm) return { body: value };
  const { file, __fileName: name, __fileType: type } = File.parse(value);
  return { files: [{ name, type, bytes: Buffer.from(file.split(',').at(-1) ?? '', 'base64') }] };
}

function told({ status, headers, body }: RestResponse): Fetched {
  const isAttachment = body instanceof Uint8Array;
  return {
    status,
    statusText: '',
    headers: { 'content-type': 'application/json', ...headers },
    body: isAttachment ? Buffer.from(body).toString('base64') : body === undefined ? '' : JSON.stringify(body),
    isAttachment,
  };
}
