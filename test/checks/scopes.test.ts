import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { findOpenapi, openapiFiles } from '../run/found';
import { callsOf, routesIn } from './app-calls';
import type { AppCall } from './app-calls';
import { Manifest } from './manifest-shape';

const root = resolve(__dirname, '..', '..');
const adapters = join(root, 'src', 'adapters');
const sources = existsSync(adapters)
  ? readdirSync(adapters).map((file) => ({ file, text: readFileSync(join(adapters, file), 'utf8') }))
  : [];

const Operation = z.object({
  'x-atlassian-oauth2-scopes': z.array(z.object({ state: z.string(), scopes: z.array(z.string()) })).optional(),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
});
const Specification = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

/** The scopes that were declared for each operation, by `METHOD /path/{}`; the classic ones where there are any. */
function scopesByOperation(folder: string): Map<string, readonly string[]> {
  const operations = openapiFiles.flatMap((file) =>
    Object.entries(Specification.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))).paths).flatMap(
      ([path, methods]) =>
        Object.entries(methods)
          .filter(([method]) => ['get', 'post', 'put', 'delete'].includes(method))
          .map(([method, operation]) => [keyOf({ method, path }), scopesOf(Operation.parse(operation))] as const),
    ),
  );
  return new Map(operations);
}

/** The classic scope for these would let the app change what it only reads, or more than it makes. */
const GRANULAR = ['manage:servicedesk-customer', 'write:servicedesk-request', 'manage:jira-configuration'];

function scopesOf(operation: z.infer<typeof Operation>): readonly string[] {
  const declared = operation['x-atlassian-oauth2-scopes'] ?? [];
  const granular = declared.find(({ state }) => state === 'Beta');
  if (granular && declared.some(({ scopes }) => scopes.some((scope) => GRANULAR.includes(scope))))
    return granular.scopes;
  const chosen = declared.find(({ state, scopes }) => state === 'Current' && scopes.length > 0) ?? declared.at(-1);
  return chosen?.scopes ?? operation.security?.flatMap(({ OAuth2 }) => OAuth2 ?? []) ?? [];
}

const keyOf = ({ method, path }: AppCall): string => `${method.toUpperCase()} ${path.replaceAll(/\{[^}]*\}/g, '{}')}`;

/** Scopes that come from something else than a REST call: why, and whether the app does that. */
function otherScopes(manifest: Manifest): string[] {
  const events = (manifest.modules['trigger'] ?? []).flatMap((trigger) => z.array(z.string()).parse(trigger['events']));
  return [
    ...(sources.some(({ text }) => text.includes("from '@forge/kvs'")) ? ['storage:app'] : []),
    ...(events.some((event) => /^avi:jira:\w+:(issue|comment|issuelink|attachment)/.test(event))
      ? ['read:jira-work']
      : []),
  ];
}

const manifest = (): Manifest => Manifest.parse(parse(readFileSync(join(root, 'manifest.yml'), 'utf8')));
const openapi = findOpenapi();
const withOpenapi = openapi === undefined ? test.skip : test;

test.each([
  ['a template in the call', 'ask(route`/a/${id}/b?x=${y}`, { method: "PUT" })', { method: 'PUT', path: '/a/{}/b' }],
  ['no method', 'ask(route`/a`, { doing: "read" })', { method: 'GET', path: '/a' }],
  [
    'a constant',
    'async () => { const path = route`/a/${id}`; if (x) { await ask(path, { method: "POST" }); } }',
    { method: 'POST', path: '/a/{}' },
  ],
])('a call is read from the source: %s', (_what, text, call) => {
  expect(callsOf('sample.ts', text)).toEqual([call]);
});

test('every route of the adapters belongs to a call that can be read', () => {
  const lost = sources.filter(({ file, text }) => callsOf(file, text).length < routesIn(text)).map(({ file }) => file);
  expect(lost).toEqual([]);
});

withOpenapi('the manifest asks for exactly the scopes that the calls, events and the store need', () => {
  const known = scopesByOperation(openapi ?? '');
  const calls = sources.flatMap(({ file, text }) => callsOf(file, text)).map(keyOf);
  expect(calls.filter((call) => !known.has(call))).toEqual([]);
  const needed = new Set([...calls.flatMap((call) => known.get(call) ?? []), ...otherScopes(manifest())]);
  expect(manifest().permissions.scopes.toSorted()).toEqual([...needed].sort());
});
