import fc from 'fast-check';
import { adfProblem, adfText } from '../../site/jira/adf';
import { adfToWiki, wikiToAdf } from '../../site/jira/wiki';

test.each([
  ['a paragraph', 'Hej med jer'],
  ['two paragraphs and a line break', 'Første linje\nanden linje\n\nNyt afsnit'],
  ['marks', 'Det er *vigtigt*, _måske_ {{kode}}'],
  ['links', 'Se [vejledningen|https://example.org/a] eller https://example.org/b'],
  ['a mention', 'Hej [~accountid:5f0]'],
  ['a list', '* æbler\n* pærer'],
  ['a numbered list', '# først\n# så'],
  ['a heading', 'h2. Overskrift'],
])('%s comes back as it went in', (_why, text) => {
  expect(adfToWiki(wikiToAdf(text))).toBe(text);
});

test('underscores and stars inside words are no marks', () => {
  expect(adfText(wikiToAdf('fil_navn_her og 2*3*4'))).toBe('fil_navn_her og 2*3*4');
});

test('whatever somebody types becomes a document Jira takes', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => adfProblem(wikiToAdf(text)) === undefined));
});
