/** What manifest.yml tells the platform, and no more than the platform acts on. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { displayConditionsOf } from './display-conditions';

const Attribute = z.object({ type: z.enum(['string', 'boolean', 'float', 'integer', 'any']) });
const Index = z.union([
  z.string(),
  z.object({ name: z.string(), range: z.array(z.string()).optional(), partition: z.array(z.string()).optional() }),
]);
const Entity = z.object({
  name: z.string(),
  attributes: z.record(z.string(), Attribute),
  indexes: z.array(Index).optional(),
});
const Target = z.union([z.string(), z.object({ address: z.string() })]);
const Handled = { key: z.string(), function: z.string() };
const CustomField = z.object({
  key: z.string(),
  name: z.string(),
  description: z.string().optional(),
  type: z.enum(['string', 'number', 'boolean', 'date', 'datetime', 'user', 'group', 'object']),
  collection: z.enum(['none', 'list']).optional(),
  readOnly: z.boolean().optional(),
});
const SearchableProperty = z.object({
  propertyKey: z.string(),
  values: z.array(
    z.object({
      path: z.string(),
      type: z.enum(['number', 'string', 'text', 'user', 'date']),
      searchAlias: z.string().optional(),
    }),
  ),
});
const KnownModules = z.object({
  function: z
    .array(z.object({ key: z.string(), handler: z.string(), timeoutSeconds: z.number().optional() }))
    .optional(),
  trigger: z
    .array(
      z.object({
        ...Handled,
        events: z.array(z.string()),
        filter: z
          .object({
            ignoreSelf: z.boolean().optional(),
            expression: z.string().optional(),
            appIsLicensed: z.boolean().optional(),
          })
          .optional(),
      }),
    )
    .optional(),
  scheduledTrigger: z
    .array(
      z.object({
        ...Handled,
        interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
        filter: z.object({ appIsLicensed: z.boolean().optional() }).optional(),
      }),
    )
    .optional(),
  consumer: z
    .array(
      z.object({
        key: z.string(),
        queue: z.string(),
        function: z.string().optional(),
        resolver: z.object({ function: z.string(), method: z.string() }).optional(),
      }),
    )
    .optional(),
  webtrigger: z.array(z.object({ ...Handled })).optional(),
  'jira:customField': z.array(CustomField).optional(),
  'jira:entityProperty': z.array(SearchableProperty).optional(),
});
const UiModule = z.object({
  key: z.string(),
  resource: z.string().optional(),
  resolver: z.object({ function: z.string() }).optional(),
  function: z.string().optional(),
  unlicensedAccess: z.array(z.string()).optional(),
  pages: z.array(z.string()).optional(),
  displayConditions: z.unknown().optional(),
});
const Wire = z.object({
  app: z.object({
    id: z.string(),
    storage: z.object({ entities: z.array(Entity).optional() }).optional(),
  }),
  modules: z.record(z.string(), z.unknown()),
  environment: z
    .object({ variables: z.array(z.object({ key: z.string(), default: z.string().optional() })) })
    .optional(),
  permissions: z
    .object({
      scopes: z.array(z.string()).optional(),
      external: z
        .object({
          fetch: z.object({ backend: z.array(Target).optional(), client: z.array(Target).optional() }).optional(),
        })
        .optional(),
    })
    .optional(),
});

export type Entity = z.infer<typeof Entity>;
type CustomField = z.infer<typeof CustomField>;
export type AttributeType = z.infer<typeof Attribute>['type'];

interface AppFunction {
  readonly key: string;
  /** Name exported by the bundle. */
  readonly exportName: string;
  readonly limitMs: number;
}

/** A module with a screen or a function of its own that Jira calls. */
export interface AppModule {
  readonly type: string;
  readonly key: string;
  readonly functionKey: string | null;
  readonly unlicensedAccess: readonly string[];
  /** Pages of the portal it is shown on; all of them when left out. */
  readonly pages?: readonly string[];
  /** Whether its display conditions have a page show it; they keep nobody from calling it. */
  readonly isDisplayed?: ReturnType<typeof displayConditionsOf>;
}

export interface Manifest {
  readonly appId: string;
  readonly functions: ReadonlyMap<string, AppFunction>;
  readonly triggers: readonly {
    key: string;
    functionKey: string;
    events: readonly string[];
    ignoreSelf: boolean;
    licensedOnly: boolean;
  }[];
  readonly schedules: readonly { key: string; functionKey: string; everyMs: number; licensedOnly: boolean }[];
  /** By queue name. */
  readonly consumers: ReadonlyMap<string, { key: string; functionKey: string; method: string | null }>;
  readonly webTriggers: ReadonlyMap<string, string>;
  readonly modules: ReadonlyMap<string, AppModule>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly scopes: ReadonlySet<string>;
  readonly egress: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly customFields: readonly CustomField[];
  readonly searchableProperties: readonly z.infer<typeof SearchableProperty>[];
}

const MINUTE = 60_000;
const INTERVALS = { fiveMinute: 5 * MINUTE, hour: 60 * MINUTE, day: 1440 * MINUTE, week: 10_080 * MINUTE };
const BACKGROUND = new Set(['function', 'trigger', 'scheduledTrigger', 'consumer', 'webtrigger']);

export function readManifest(file: string): Manifest {
  return manifestOf(parse(readFileSync(file, 'utf8')));
}

/** Throws what is wrong with it. Trigger filters by expression and unknown display conditions are refused: the site does not evaluate those. */
function manifestOf(yaml: unknown): Manifest {
  const wire = Wire.parse(yaml);
  const known = KnownModules.parse(wire.modules);
  const modules = Object.entries(wire.modules)
    .filter(([type]) => !BACKGROUND.has(type))
    .flatMap(([type, list]) =>
      z
        .array(UiModule)
        .parse(list)
        .map((module) => moduleOf(type, module)),
    );
  for (const { key, filter } of known.trigger ?? [])
    if (filter?.expression) throw new Error(`trigger ${key}: filters by expression are not part of this site`);
  const consumers = (known.consumer ?? []).map((one) => ({
    key: one.key,
    queue: one.queue,
    functionKey: one.function ?? one.resolver?.function ?? '',
    method: one.resolver?.method ?? null,
  }));
  const longRunning = new Set([
    ...consumers.map((one) => one.functionKey),
    ...(known.scheduledTrigger ?? []).map((one) => one.function),
  ]);
  const brief = new Set([
    ...(known.trigger ?? []).map((one) => one.function),
    ...modules.flatMap(({ functionKey }) => functionKey ?? []),
  ]);
  const web = new Set((known.webtrigger ?? []).map((one) => one.function));
  return {
    appId: wire.app.id.split('/').at(-1) ?? wire.app.id,
    functions: new Map(
      (known.function ?? []).map(({ key, handler, timeoutSeconds = 55 }) => [
        key,
        {
          key,
          exportName: handler.split('.').at(-1) ?? handler,
          // Named by several kinds of module, a function gets the lowest limit.
          limitMs:
            1000 *
            (brief.has(key)
              ? 25
              : web.has(key)
                ? Math.min(55, timeoutSeconds)
                : longRunning.has(key)
                  ? timeoutSeconds
                  : 25),
        },
      ]),
    ),
    triggers: (known.trigger ?? []).map(({ key, function: functionKey, events, filter }) => ({
      key,
      functionKey,
      events,
      ignoreSelf: filter?.ignoreSelf ?? false,
      licensedOnly: filter?.appIsLicensed ?? false,
    })),
    schedules: (known.scheduledTrigger ?? []).map(({ key, function: functionKey, interval, filter }) => ({
      key,
      functionKey,
      everyMs: INTERVALS[interval],
      licensedOnly: filter?.appIsLicensed ?? false,
    })),
    consumers: new Map(consumers.map(({ queue, ...consumer }) => [queue, consumer])),
    webTriggers: new Map((known.webtrigger ?? []).map(({ key, function: functionKey }) => [key, functionKey])),
    modules: new Map(modules.map((module) => [module.key, module])),
    entities: new Map((wire.app.storage?.entities ?? []).map((entity) => [entity.name, entity])),
    scopes: new Set(wire.permissions?.scopes),
    egress: (wire.permissions?.external?.fetch?.backend ?? []).map((to) => (typeof to === 'string' ? to : to.address)),
    variables: Object.fromEntries(
      (wire.environment?.variables ?? []).map((variable) => [variable.key, variable.default ?? '']),
    ),
    customFields: known['jira:customField'] ?? [],
    searchableProperties: known['jira:entityProperty'] ?? [],
  };
}

function moduleOf(type: string, module: z.infer<typeof UiModule>): AppModule {
  return {
    type,
    key: module.key,
    functionKey: module.resolver?.function ?? module.function ?? null,
    unlicensedAccess: module.unlicensedAccess ?? [],
    ...(module.pages && { pages: module.pages }),
    ...(module.displayConditions !== undefined && {
      isDisplayed: displayConditionsOf(module.key, module.displayConditions),
    }),
  };
}
