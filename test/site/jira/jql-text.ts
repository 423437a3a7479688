/** Words as JQL's `~` sees them: all words asked for must occur, `appl*` begins one, `"\"a phrase\""` is one string. */
import { adfText } from './adf';
import type { Adf } from './state';

const texts = new WeakMap<Adf, string>();

/** The words of a document; kept, since search reads the same documents over and over. */
export function wordsOf(document: Adf | null): string {
  if (!document) return '';
  const known = texts.get(document);
  if (known !== undefined) return known;
  const text = adfText(document).toLowerCase();
  texts.set(document, text);
  return text;
}

/** A test of lower-case text against what stands after `~`. */
export function textTest(asked: string): (text: string) => boolean {
  const wanted = asked.toLowerCase();
  const phrase = /^"(.*)"$/.exec(wanted.trim())?.[1];
  if (phrase !== undefined) return (text) => text.includes(phrase);
  const words = wanted.split(/[^\p{L}\p{N}_*?]+/u).filter((word) => word !== '');
  const tests = words.map((word) => {
    const pattern = word.replaceAll('*', '[\\p{L}\\p{N}_]*').replaceAll('?', '[\\p{L}\\p{N}_]');
    return new RegExp(`(?<![\\p{L}\\p{N}_])${pattern}(?![\\p{L}\\p{N}_])`, 'u');
  });
  return (text) => tests.length > 0 && tests.every((test) => test.test(text));
}
