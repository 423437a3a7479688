import { z } from 'zod';

const Reference = z.string().or(z.record(z.string(), z.unknown())).optional();

/** A module as our rules look at it: what it is called, what it names, and anything else it says. */
const Module = z.looseObject({
  key: z.string(),
  function: z.string().optional(),
  resource: z.string().optional(),
  resolver: Reference,
});

const Entity = z.object({
  name: z.string(),
  attributes: z.record(z.string(), z.object({ type: z.string() })),
  indexes: z
    .array(
      z
        .string()
        .or(z.object({ name: z.string(), range: z.array(z.string()), partition: z.array(z.string()).optional() })),
    )
    .default([]),
});

/** What the rules read of manifest.yml; Atlassian's schema has checked the rest. */
export const Manifest = z.looseObject({
  modules: z.record(z.string(), z.array(Module)),
  permissions: z.looseObject({ scopes: z.array(z.string()) }),
  resources: z.array(z.object({ key: z.string(), path: z.string() })).default([]),
  app: z.looseObject({
    runtime: z.looseObject({ name: z.string() }),
    storage: z.looseObject({ entities: z.array(Entity).default([]) }).default({ entities: [] }),
  }),
});

export type Manifest = z.infer<typeof Manifest>;
type Module = z.infer<typeof Module>;
export type Entity = z.infer<typeof Entity>;

export interface Placed {
  readonly type: string;
  readonly module: Module;
}

/** Every module with its type, functions included. */
export function modulesOf(manifest: Manifest): Placed[] {
  return Object.entries(manifest.modules).flatMap(([type, modules]) => modules.map((module) => ({ type, module })));
}

/** The keys of the functions a module names: itself or through its resolver. */
export function functionsOf({ module }: Placed): string[] {
  const resolver = typeof module.resolver === 'object' ? module.resolver['function'] : undefined;
  return [module.function, resolver].filter((key) => typeof key === 'string');
}

/** An index in the long form; the short form is one attribute that is its own range. */
export function indexesOf(entity: Entity): { name: string; range: string[]; partition: string[] }[] {
  return entity.indexes.map((index) =>
    typeof index === 'string'
      ? { name: index, range: [index], partition: [] }
      : { ...index, partition: index.partition ?? [] },
  );
}
