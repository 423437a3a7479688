import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { da, en } from '../../src/messages/texts';
import { fillIn, localeOf, say } from '../../src/messages/message';

const holes = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)(?:\|[^}]*)?\}/g)].flatMap(([, name]) => (name ? [name] : [])).toSorted();
const names = (text: string): readonly string[] => [...new Set(holes(text))];

const told = Object.entries(da);
const english: Readonly<Record<string, string>> = en;

test('every text is told the same in both languages', () => {
  const namesOf = (texts: readonly (readonly [string, string])[]) => texts.map(([key, text]) => [key, names(text)]);
  expect(namesOf(Object.entries(en))).toEqual(namesOf(told));
  const ragged = told.filter(([key, danish]) => danish.trim() !== danish || english[key]?.trim() === '');
  expect(ragged).toEqual([]);
});

test('a customer reads nothing internal', () => {
  const internal = /niveau|eskal|\bsag(en|er)?\b|\bteam\b|visiter|\bBIT\b|regelsæt/i;
  expect(told.filter(([key, text]) => key.startsWith('request.') && internal.test(text))).toEqual([]);
});

test('every text is written as the house writes', () => {
  const strange =
    /supportcenteret|\bi bero\b|pauseret|sagsbehandler|\bbrud\b|afgørelse|\bporten\b|\bfritag|tættere støtte|»|«/i;
  expect(told.filter(([, text]) => strange.test(text))).toEqual([]);
  expect(told.filter(([, text]) => /(?<!\u00a0)%|’/.test(text))).toEqual([]);
  expect(Object.entries(en).filter(([, text]) => /\s%|’/.test(text))).toEqual([]);
});

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
/** A line that defines a text: `'queue.heading': 'Niveauer',` */
const DEFINED = /^ +'([\w-]+\.[\w.-]+)':/gm;

test('no text is defined twice, so that none silently replaces another', () => {
  const defined = sourcesIn('src/messages').flatMap((source) => [...source.matchAll(DEFINED)].map(([, key]) => key));
  expect(defined.toSorted()).toEqual([...Object.keys(da), ...Object.keys(en)].toSorted());
});

test('every text is spoken somewhere: by its key, or by a template whose gaps are words of the source', () => {
  const speech = [...sourcesIn('src'), ...sourcesIn('static/src')]
    .map((source) => source.replace(DEFINED, ''))
    .join('\n');
  const keys = new Set([...speech.matchAll(/'([\w-]+\.[\w.-]+)'/g)].map(([, key]) => key));
  const words = new Set([...speech.matchAll(/'([\w-]+)'|\b(\w+)\??:/g)].map(([, quoted, named]) => quoted ?? named));
  const templates = [...speech.matchAll(/`((?:[\w.-]|\$\{[^{}`]*\})*)`/g)].flatMap(([, template = '']) =>
    template.includes('.') && template.includes('${') && !template.includes('${string}') ? [template] : [],
  );
  const shapes = [...new Set(templates)].map((template) => {
    const [first = '', ...rest] = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
    return new RegExp(`^${[first, ...rest].join('([\\w-]+?)')}$`);
  });
  const spoken = (key: string): boolean =>
    keys.has(key) ||
    shapes.some((shape) =>
      shape
        .exec(key)
        ?.slice(1)
        .every((gap) => words.has(gap)),
    );
  expect(Object.keys(da).filter((key) => !spoken(key))).toEqual([]);
});

test('a value stands where its name stood, and one is not many', () => {
  expect(say('da', 'chain.earlier', { count: 7 })).toBe('Vis 7 tidligere ophold');
  expect(say('en', 'chain.earlier', { count: 1 })).toBe('Show 1 earlier stay');
  expect(say('en', 'chain.earlier', { count: 7 })).toBe('Show 7 earlier stays');
});

test('what a value looks like is never read as a template', () => {
  expect(fillIn('{a} and {b}', { a: '{b}', b: '$1' })).toBe('{b} and $1');
});

test.each([
  ['da', 'da'],
  ['da_DK', 'da'],
  ['da-DK', 'da'],
  ['en-GB', 'en'],
  ['dav-KE', 'en'],
  [undefined, 'en'],
])('a reader of %s is spoken to in %s', (language, locale) => expect(localeOf(language)).toBe(locale));
