/** Reads what a package hands to `__forge_fetch__`: objects of a realm, of which nothing is taken for granted. */
import { isRecord, type PlatformCall } from './core';

export function platformCallOf(meta: unknown, path: unknown, init: unknown): PlatformCall {
  const options = isRecord(init) ? init : {};
  const { method, headers, body } = options;
  return {
    meta: isRecord(meta) ? meta : {},
    method: typeof method === 'string' ? method.toUpperCase() : 'GET',
    path: withSlash(String(path)),
    headers: headersOf(headers),
    body: body === undefined || body === null ? undefined : String(body),
    hasFiles: body instanceof FormData,
  };
}

function withSlash(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}

function headersOf(headers: unknown): Record<string, string> {
  if (headers instanceof Headers) return Object.fromEntries(headers);
  if (Array.isArray(headers))
    return Object.fromEntries(headers.map(([name, value]) => [String(name).toLowerCase(), String(value)]));
  if (!isRecord(headers)) return {};
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
