/** Little apps for tests of the platform: a manifest and a bundle in a folder of their own, with a Jira of few words. */
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import type { Jira } from '../../site/jira/jira';
import type { RestRequest, RestResponse, World } from '../../site/world';
import type { SiteOptions } from '../../site/site';

const ROOT = resolve(__dirname, '../../..');

/** Builds a file once for equal source; the real @forge packages are bundled into it. */
async function littleApp(source: string, manifest: object): Promise<{ bundle: string; manifest: string }> {
  const name = createHash('sha1').update(source).update(JSON.stringify(manifest)).digest('hex').slice(0, 16);
  const folder = join(ROOT, '.cache', 'little-apps', name);
  const bundle = join(folder, 'index.cjs');
  const manifestFile = join(folder, 'manifest.yml');
  if (existsSync(bundle)) return { bundle, manifest: manifestFile };
  mkdirSync(folder, { recursive: true });
  writeFileSync(manifestFile, stringify(manifest));
  const draft = join(folder, `${process.pid}.cjs`);
  await build({
    stdin: { contents: source, resolveDir: ROOT, loader: 'ts' },
    outfile: draft,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'silent',
  });
  renameSync(draft, bundle);
  return { bundle, manifest: manifestFile };
}

/** One resolver `main`, and what a test adds. */
export function littleManifest(
  modules: Record<string, unknown> = {},
  scopes: readonly string[] = ['storage:app'],
): object {
  const { function: functions = [], ...others } = modules;
  return {
    app: {
      id: 'ari:cloud:ecosystem::app/0c3b1f6e-0000-4000-8000-000000000001',
      runtime: { name: 'nodejs22.x' },
      storage: { entities: ENTITIES },
    },
    permissions: { scopes },
    modules: {
      'jira:globalPage': [{ key: 'page', resource: 'main', title: 'Page', resolver: { function: 'main' } }],
      function: [{ key: 'main', handler: 'index.main' }, ...(Array.isArray(functions) ? functions : [])],
      ...others,
    },
  };
}

const ENTITIES = [
  {
    name: 'case',
    attributes: {
      version: { type: 'integer' },
      due: { type: 'float' },
      desk: { type: 'string' },
      open: { type: 'boolean' },
      notes: { type: 'any' },
    },
    indexes: ['due', { name: 'by-desk', partition: ['desk'], range: ['due'] }],
  },
];

/** Source of an app whose one resolver runs the given cases by function key. */
export function appOf(definitions: string, more = ''): string {
  return `
    import Resolver from '@forge/resolver';
    import api, { asApp, asUser, route, getAppContext, authorize, webTrigger } from '@forge/api';
    import { kvs, Filter, FilterConditions, WhereConditions } from '@forge/kvs';
    import { Queue, InvocationError, InvocationErrorCode } from '@forge/events';
    const resolver = new Resolver();
    const failure = (error) => ({ code: error.code ?? error.name, status: error.responseDetails?.status ?? null });
    const tried = (work) => work.then((value) => ({ value }), failure);
    const define = (key, work) => resolver.define(key, work);
    ${definitions}
    export const main = resolver.getDefinitions();
    ${more}
  `;
}

const ANNA = 'anna';

/** A Jira that knows two people and answers every call of its few paths with what it was asked. */
export function littleJira(
  answer: (request: RestRequest) => RestResponse = echo,
  properties: ReadonlyMap<string, unknown> = new Map(),
): (world: World) => Jira {
  return () => ({
    handle: (request) => Promise.resolve(answer(request)),
    operation: (method, path) => ({
      template: path.split('?')[0] ?? path,
      operationId: 'echo',
      scopes: [method === 'GET' ? 'read:jira-work' : 'write:jira-work'],
      granularScopes: [],
      points: () => 1,
    }),
    onValidate: () => undefined,
    lookup: {
      issue: (key) =>
        key === 'HELP-1'
          ? {
              id: '10001',
              key,
              projectId: '10000',
              projectKey: 'HELP',
              typeId: '10004',
              typeName: 'Henvendelse',
              requestTypeId: '25',
              portalId: '3',
              properties,
            }
          : undefined,
      project: (key) => (key === 'HELP' ? { id: '10000', key, type: 'service_desk' } : undefined),
      user: (accountId) => PEOPLE[accountId],
      mayBrowse: (accountId) => accountId === ANNA,
      mayBrowseProject: (accountId) => accountId === ANNA,
      mayAdminister: (accountId) => accountId === ANNA,
      isAgent: (accountId) => accountId === ANNA,
      isSiteAdmin: (accountId) => accountId === ANNA,
      mayFollowRequest: (accountId) => accountId === ANNA || accountId === 'carla',
    },
  });
}

const PEOPLE: Readonly<Record<string, ReturnType<Jira['lookup']['user']>>> = {
  anna: { accountId: 'anna', accountType: 'licensed', locale: 'da_DK', timeZone: 'Europe/Copenhagen' },
  bo: { accountId: 'bo', accountType: 'licensed', locale: 'en_US', timeZone: 'Europe/Copenhagen' },
  carla: { accountId: 'carla', accountType: 'customer', locale: 'da_DK', timeZone: 'Europe/Copenhagen' },
  uwe: { accountId: 'uwe', accountType: 'unlicensed', locale: 'da_DK', timeZone: 'Europe/Copenhagen' },
};

function echo({ caller, method, path, body }: RestRequest): RestResponse {
  return { status: 200, headers: {}, body: { caller, method, path, body: body ?? null } };
}

/** Options of a site for such an app, at ten in the morning. */
export async function littleSite(source: string, manifest = littleManifest()): Promise<SiteOptions> {
  return { at: '2027-01-11T10:00:00Z', jira: littleJira(), ...(await littleApp(source, manifest)) };
}

/** The call that asks the page's resolver for one function. */
export function ask(
  functionKey: string,
  payload: unknown = {},
): { accountId: string; moduleKey: string; functionKey: string; payload: unknown } {
  return { accountId: ANNA, moduleKey: 'page', functionKey, payload };
}
