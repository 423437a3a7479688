import { functionsOf, indexesOf, modulesOf } from './manifest-shape';
import type { Manifest } from './manifest-shape';

/** What a rule has to know besides the manifest: the exports of src/index.ts and the events that exist. */
export interface Surroundings {
  readonly exported: readonly string[];
  readonly events: ReadonlySet<string>;
}

type Rule = (manifest: Manifest, around: Surroundings) => string[];

const entities = (manifest: Manifest) => manifest.app.storage.entities;
const of = (type: string) => (manifest: Manifest) => manifest.modules[type] ?? [];
const twice = (names: readonly string[]): string[] => names.filter((name, at) => names.indexOf(name) !== at);
const longRunning = ['consumer', 'scheduledTrigger'];

/** What Forge refuses at deploy, or never tells, and its linter does not look at. Each rule answers with what breaks it. */
export const rules = {
  'a runtime that is still accepted': ({ app }) =>
    ['nodejs22.x', 'nodejs24.x'].includes(app.runtime.name) ? [] : [app.runtime.name],

  'keys are unique over all module types': (manifest) => twice(modulesOf(manifest).map(({ module }) => module.key)),

  'every handler is exported by src/index.ts': (manifest, { exported }) =>
    of('function')(manifest)
      .map(({ handler }) => String(handler))
      .filter((handler) => !exported.some((name) => handler === `index.${name}`)),

  'src/index.ts exports nothing else': (manifest, { exported }) =>
    exported.filter(
      (name) =>
        !of('function')(manifest)
          .map(({ handler }) => handler)
          .includes(`index.${name}`),
    ),

  'every function named exists': (manifest) => {
    const functions = of('function')(manifest).map(({ key }) => key);
    return modulesOf(manifest)
      .flatMap(functionsOf)
      .filter((key) => !functions.includes(key));
  },

  'every function is named by a module': (manifest) => {
    const named = modulesOf(manifest).flatMap(functionsOf);
    return of('function')(manifest)
      .map(({ key }) => key)
      .filter((key) => !named.includes(key));
  },

  'a function with a time limit of its own serves only consumers and schedules': (manifest) => {
    const users = modulesOf(manifest);
    return of('function')(manifest)
      .filter(({ timeoutSeconds }) => timeoutSeconds !== undefined)
      .map(({ key }) => key)
      .filter((key) => users.some((user) => functionsOf(user).includes(key) && !longRunning.includes(user.type)));
  },

  'a function of a consumer or schedule serves no other kind of module': (manifest) => {
    const users = modulesOf(manifest).flatMap((user) => functionsOf(user).map((key) => ({ key, type: user.type })));
    const shared = users.filter(({ key, type }) =>
      users.some((other) => other.key === key && longRunning.includes(other.type) && other.type !== type),
    );
    return [...new Set(shared.map(({ key }) => key))];
  },

  'at most five schedules': (manifest) => (of('scheduledTrigger')(manifest).length > 5 ? ['scheduledTrigger'] : []),

  'one schedule of five minutes': (manifest) =>
    of('scheduledTrigger')(manifest)
      .filter(({ interval }) => interval === 'fiveMinute')
      .map(({ key }) => key)
      .slice(1),

  'every event exists': (manifest, { events }) =>
    of('trigger')(manifest)
      .flatMap((trigger) => trigger['events'])
      .map(String)
      .filter((event) => !events.has(event)),

  'every portal module says which visitors see it': (manifest) =>
    modulesOf(manifest)
      .filter(({ type }) => type.startsWith('jiraServiceManagement:portal'))
      .filter(({ module }) => !Array.isArray(module['unlicensedAccess']))
      .map(({ module }) => module.key),

  'resources exist and have short keys': (manifest) => {
    const keys = manifest.resources.map(({ key }) => key);
    const named = modulesOf(manifest).flatMap(({ module }) => module.resource?.split('/')[0] ?? []);
    return [...keys.filter((key) => key.length > 23), ...named.filter((key) => !keys.includes(key))];
  },

  'entities stay within their numbers': (manifest) => [
    ...entities(manifest)
      .slice(20)
      .map(({ name }) => name),
    ...entities(manifest)
      .filter(({ attributes, indexes }) => Object.keys(attributes).length > 50 || indexes.length > 7)
      .map(({ name }) => name),
  ],

  'attribute names are short': (manifest) =>
    entities(manifest).flatMap(({ attributes }) => Object.keys(attributes).filter((name) => name.length > 30)),

  'an index has exactly one range attribute': (manifest) =>
    entities(manifest)
      .flatMap(indexesOf)
      .filter(({ range }) => range.length !== 1)
      .map(({ name }) => name),

  'index names are 3 to 50 plain characters': (manifest) =>
    entities(manifest)
      .flatMap(indexesOf)
      .map(({ name }) => name)
      .filter((name) => !/^[a-zA-Z][a-zA-Z0-9_-]{2,49}$/.test(name) || name === 'by-key'),

  'an index is over attributes that can be indexed': (manifest) =>
    entities(manifest).flatMap((entity) =>
      indexesOf(entity)
        .flatMap(({ range, partition }) => [...range, ...partition])
        .filter((name) => (entity.attributes[name]?.type ?? 'any') === 'any'),
    ),

  'an instant is no integer': (manifest) =>
    entities(manifest).flatMap(({ attributes }) =>
      Object.entries(attributes)
        .filter(([name, { type }]) => type === 'integer' && /(At|^due|Due|^at|^until|Until)$/.test(name))
        .map(([name]) => name),
    ),
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

/** The names of the rules this manifest breaks. */
export function broken(manifest: Manifest, around: Surroundings): string[] {
  return Object.entries(rules)
    .filter(([, rule]) => rule(manifest, around).length > 0)
    .map(([name]) => name);
}
