import fc from 'fast-check';
import type { StoryboardEdit } from '../../src/contract/storyboard';
import { complete, STORYBOARD } from '../../src/domain/onboarding/lacks';
import { applied, queued, type Row } from '../../static/src/storyboard/edits';
import { rowsPasted } from '../../static/src/storyboard/paste';
import { amountIn, missingIn, nextMissing } from '../../static/src/storyboard/rows';

const row = (values: Row['values'], id = 'a'): Row => ({ id, values, written: {} });

test.each<[string, ReturnType<typeof amountIn>]>([
  ['4', { amount: '4' }],
  ['1,5', { amount: '1.5' }],
  ['30 min', { amount: '30', unit: 'minutes' }],
  ['4 t', { amount: '4', unit: 'hours' }],
  ['4h', { amount: '4', unit: 'hours' }],
  ['2 dage', { amount: '2', unit: 'days' }],
  ['', { amount: '' }],
  ['0', undefined],
  ['fire', undefined],
  ['4 uger', undefined],
])('an amount as it is typed: %j', (typed, wanted) => expect(amountIn(typed)).toEqual(wanted));

test('a row lacks nothing when the gate says it is complete, and only then', () => {
  const cell = fc.constantFrom('', ' ', '4', '0', 'none', 'hours');
  const values = fc.record(Object.fromEntries(STORYBOARD.map((column) => [column, cell])));
  fc.assert(fc.property(values, (some) => (missingIn(row(some)).length === 0) === complete(row(some))));
});

test('the next empty cell is looked for below, and then from the top', () => {
  const rows = [row({}, 'a'), row({ workflow: 'x', kind: 'clinical', task: 'y', actor: 'first' }, 'b')];
  expect(nextMissing(rows, undefined)).toEqual({ row: 'a', column: 'workflow' });
  expect(nextMissing(rows, 'a')).toEqual({ row: 'b', column: 'how' });
  expect(nextMissing(rows, 'b')).toEqual({ row: 'a', column: 'workflow' });
});

test('rows of a spreadsheet come in by their words in either language, and what fits nothing is counted', () => {
  const text = [
    'Opgave\tHvem løser opgaven?\tHvordan løses den?',
    'Måling fejler\t1. linje (call center)\t"Genstart.\nRing til ""Ole""."\t4\thours\tarbejdstid\t2nd line, Ole Brandt',
    'Ny bruger\tNogen\t',
  ].join('\r\n');
  const ole = { id: 'ole-1', kind: 'vendor', name: 'Ole Brandt', role: '', organisation: '' };
  expect(rowsPasted(text, 'task', [ole])).toEqual({
    rows: [
      {
        ...{ task: 'Måling fejler', actor: 'first', how: 'Genstart.\nRing til "Ole".' },
        ...{ amount: '4', unit: 'hours', time: 'working', must: 'second\ncontact:ole-1' },
      },
      { task: 'Ny bruger' },
    ],
    left: 1,
  });
});

test('edits that wait and are put together come to the same as one by one, and none that is on its way is touched', () => {
  const text = fc.constantFrom('', 'x', 'y');
  const id = fc.constantFrom('a', 'b', 'c');
  const values = fc.record({ task: text, how: text }, { requiredKeys: [] });
  const edit: fc.Arbitrary<StoryboardEdit> = fc.oneof(
    fc.record({ edit: fc.constant('add' as const), row: id, after: fc.option(id), values }),
    fc.record({ edit: fc.constant('write' as const), row: id, was: values, values }),
    fc.record({ edit: fc.constant('place' as const), row: id, after: fc.option(id) }),
    fc.record({ edit: fc.constant('remove' as const), row: id, was: values }),
  );
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), fc.nat(3), (edits, sent) => {
      const start = [row({ task: 'A' }, 'a'), row({ task: 'B' }, 'b')];
      // A row is begun once.
      const real = edits.filter(
        (one, index) => one.edit !== 'add' || !edits.slice(0, index).some((other) => other.row === one.row),
      );
      const waiting = real.reduce<readonly StoryboardEdit[]>(
        (all, one) => queued(all, Math.min(sent, all.length), one),
        [],
      );
      const known = real.filter((one) => one.edit !== 'add' || one.row === 'c');
      const together = known.reduce<readonly StoryboardEdit[]>((all, one) => queued(all, 0, one), []);
      expect(waiting.slice(0, sent)).toEqual(real.slice(0, Math.min(sent, waiting.length)));
      expect(applied(start, together)).toEqual(applied(start, known));
    }),
  );
});
