import { da } from '../../src/messages/da';
import { en } from '../../src/messages/en';
import { fillIn, localeOf, say } from '../../src/messages/message';

const holes = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)(?:\|[^}]*)?\}/g)].flatMap(([, name]) => (name ? [name] : [])).toSorted();
const names = (text: string): readonly string[] => [...new Set(holes(text))];

test('English says exactly what Danish says', () => {
  expect(Object.keys(en)).toEqual(Object.keys(da));
});

test.each(Object.entries(da))('%s is told the same in both languages', (key, danish) => {
  const english = Object.entries(en).find(([other]) => other === key)?.[1] ?? '';
  expect(names(english)).toEqual(names(danish));
  expect(danish.trim()).toBe(danish);
  expect(english.trim()).not.toBe('');
});

test.each(Object.entries(da).filter(([key]) => key.startsWith('request.')))(
  'a customer reads nothing internal in %s',
  (_key, text) => expect(text).not.toMatch(/niveau|eskal|\bsag(en|er)?\b|\bteam\b|visiter|\bBIT\b|regelsæt/i),
);

test.each(Object.values(da))('%s is Danish as the house writes it', (text) =>
  expect(text).not.toMatch(/supportcenteret|\bi bero\b|pauseret|sagsbehandler|\bbrud\b|afgørelse|»|«/i),
);

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
