import { linesOf } from '../../static/src/chain/adf';

const text = (said: string, marks: readonly unknown[] = []) => ({ type: 'text', text: said, marks });
const paragraph = (...content: readonly unknown[]) => ({ type: 'paragraph', content });
const doc = (...content: readonly unknown[]) => ({ type: 'doc', version: 1, content });
const read = (document: unknown) => linesOf(document, '[…]').map(({ kind, text: said }) => `${kind}: ${said}`);

test('a hand-over is read line by line', () =>
  expect(
    read(
      doc(
        { type: 'heading', attrs: { level: 4 }, content: [text('Hvad er prøvet?')] },
        paragraph(
          text('Genstart '),
          text('kl. 11', [{ type: 'strong' }]),
          { type: 'hardBreak' },
          text('uden virkning'),
        ),
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('Edge'))] }] },
        { type: 'codeBlock', content: [text('5031')] },
      ),
    ),
  ).toEqual(['heading: Hvad er prøvet?', 'paragraph: Genstart kl. 11\nuden virkning', 'item: Edge', 'code: 5031']));

test('people, cards and pictures are named, panels and tables opened', () =>
  expect(
    read(
      doc(
        paragraph(text('Spørg '), { type: 'mention', attrs: { id: '1', text: '@Ulla' } }),
        { type: 'panel', content: [paragraph({ type: 'inlineCard', attrs: { url: 'https://x.example' } })] },
        { type: 'mediaSingle', content: [{ type: 'media', attrs: { id: 'm' } }] },
        {
          type: 'table',
          content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(text('a'))] }] }],
        },
      ),
    ),
  ).toEqual(['paragraph: Spørg @Ulla', 'paragraph: https://x.example', 'paragraph: […]', 'paragraph: a']));

test.each([[undefined], [null], ['text'], [{ type: 7 }], [{ type: 'doc', content: 'no' }], [doc(paragraph())]])(
  'what is no document says nothing',
  (document) => expect(read(document)).toEqual([]),
);
