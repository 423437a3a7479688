import { da, en } from './texts';

/** The languages Trin speaks. */
export type Locale = 'da' | 'en';
export type MessageKey = keyof typeof da;

type Bare<N extends string> = N extends `${infer Name}|${string}` ? Name : N;
type Names<T extends string> = T extends `${string}{${infer N}}${infer Rest}` ? Bare<N> | Names<Rest> : never;
/** What a message must be told, as its rest arguments: nothing, or one object with a value for each `{name}` in it. */
export type ParamsOf<K extends MessageKey> = [Names<(typeof da)[K]>] extends [never]
  ? []
  : [params: Readonly<Record<Names<(typeof da)[K]>, string | number>>];

const texts = { da, en };

/** The text of a message. `{name}` is filled in; `{count|sag|sager}` is the first word for 1 and the second for all else. */
export function say<K extends MessageKey>(locale: Locale, key: K, ...[params]: ParamsOf<K>): string {
  return fillIn(texts[locale][key], params ?? {});
}

/** Danish for every form of Danish, English for everybody else. */
export function localeOf(language: string | undefined): Locale {
  return language !== undefined && /^da\b/i.test(language.replace('_', '-')) ? 'da' : 'en';
}

/** Fills in a template of this module's kind. A value that is missing is left as its name in braces. */
export function fillIn(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return one === undefined ? String(value) : ((Number(value) === 1 ? one : many) ?? '');
  });
}
