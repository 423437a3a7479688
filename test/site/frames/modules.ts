/** What manifest.yml says about the app's screens, as far as a product page shows it. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ContentPermissions } from './csp';

const Text = z.union([z.string(), z.object({ i18n: z.string() })]);
type Text = z.infer<typeof Text>;
const Screen = z.object({
  key: z.string(),
  title: Text.optional(),
  resource: z.string().optional(),
  viewportSize: z.string().optional(),
});
const Strings = z.array(z.string()).exactOptional();
const Wire = z.object({
  modules: z.record(z.string(), z.array(z.looseObject({ key: z.string() }))),
  resources: z.array(z.object({ key: z.string(), path: z.string() })).default([]),
  permissions: z
    .object({
      content: z.object({ styles: Strings, scripts: Strings }).exactOptional(),
      external: z
        .object({
          fetch: z
            .object({ client: z.array(z.union([z.string(), z.object({ address: z.string() })])).exactOptional() })
            .exactOptional(),
          fonts: Strings,
          frames: Strings,
          images: Strings,
          media: Strings,
          scripts: Strings,
          styles: Strings,
        })
        .exactOptional(),
    })
    .default({}),
  translations: z
    .object({
      resources: z.array(z.object({ key: z.string(), path: z.string() })),
      fallback: z.object({ default: z.string() }),
    })
    .optional(),
});

export interface ScreenModule {
  readonly type: string;
  readonly key: string;
  readonly resource: string;
  readonly viewportSize: string | undefined;
  readonly title: (locale: string) => string;
}

export interface Screens {
  readonly modules: readonly ScreenModule[];
  /** Folder of each resource. */
  readonly folders: ReadonlyMap<string, string>;
  readonly permissions: ContentPermissions;
}

export function readScreens(manifestFile: string): Screens {
  const wire = Wire.parse(parse(readFileSync(manifestFile, 'utf8')));
  const root = dirname(manifestFile);
  const translate = translatorOf(wire.translations, root);
  const modules = Object.entries(wire.modules).flatMap(([type, list]) =>
    list.flatMap((module): ScreenModule[] => {
      const { key, resource, title = key, viewportSize } = Screen.parse(module);
      if (resource === undefined) return [];
      // A resource may name one of its pages, `screens/admin`; they are all built into one here.
      const [folder = resource] = resource.split('/');
      return [{ type, key, resource: folder, viewportSize, title: (locale) => translate(title, locale) }];
    }),
  );
  return {
    modules,
    folders: new Map(wire.resources.map(({ key, path }) => [key, join(root, path)])),
    permissions: wire.permissions,
  };
}

/** Titles may be keys of a translation: looked up by language first, then in the fallback. */
function translatorOf(translations: z.infer<typeof Wire>['translations'], root: string) {
  const files = (translations?.resources ?? []).map(({ key, path }) => {
    const words: unknown = JSON.parse(readFileSync(join(root, path), 'utf8'));
    return { key, words };
  });
  const fallback = files.find(({ key }) => key === translations?.fallback.default);
  return (text: Text, locale: string): string => {
    if (typeof text === 'string') return text;
    const own = files.find(({ key }) => key.slice(0, 2) === locale.slice(0, 2));
    return wordAt(own?.words, text.i18n) ?? wordAt(fallback?.words, text.i18n) ?? text.i18n;
  };
}

/** A key with dots is looked up whole, then part by part. */
function wordAt(words: unknown, key: string): string | undefined {
  const inside = (value: unknown, part: string): unknown =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).find(([name]) => name === part)?.[1]
      : undefined;
  const whole = inside(words, key) ?? key.split('.').reduce(inside, words);
  return typeof whole === 'string' ? whole : undefined;
}
