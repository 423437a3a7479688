import fc from 'fast-check';
import { eventsOf, type Edit } from '../../../src/domain/onboarding/edits';
import { apply, entriesOf, fold } from '../../../src/domain/onboarding/fold';
import type { OnboardingState } from '../../../src/domain/onboarding/state';

const by = { kind: 'clock' } as const;

function begun(): OnboardingState {
  const state = fold([{ seq: 1, at: 0, by, what: { type: 'opened', playbook: 1, phase: '1', people: [] } }]);
  if (!state) throw new Error('not begun');
  return state;
}

function after(state: OnboardingState, ...edits: readonly Edit[]): OnboardingState {
  return eventsOf(edits, state).events.reduce(
    (now, what) => apply(now, { seq: now.version + 1, at: 0, by, what }),
    state,
  );
}

const rowsOf = (state: OnboardingState) => entriesOf(state, 'storyboard').map(({ id, values }) => [id, values['task']]);
const add = (row: string, task: string, where?: string | null): Edit => ({
  edit: 'add',
  row,
  values: { task },
  ...(where !== undefined && { after: where }),
});
const write = (row: string, was: string, task: string): Edit => ({
  edit: 'write',
  row,
  was: { task: was },
  values: { task },
});

const two = after(begun(), add('a', 'A'), add('b', 'B'));

test.each<[string, readonly Edit[], readonly unknown[], readonly object[]]>([
  [
    'a row comes after the one it was begun from',
    [add('c', 'C', 'a')],
    [
      ['a', 'A'],
      ['c', 'C'],
      ['b', 'B'],
    ],
    [],
  ],
  [
    'or to the front',
    [add('c', 'C', null)],
    [
      ['c', 'C'],
      ['a', 'A'],
      ['b', 'B'],
    ],
    [],
  ],
  [
    'a row begun from one that was begun just now',
    [add('c', 'C', 'a'), add('d', 'D', 'c')],
    [
      ['a', 'A'],
      ['c', 'C'],
      ['d', 'D'],
      ['b', 'B'],
    ],
    [],
  ],
  [
    'begun twice it is one',
    [add('a', 'other')],
    [
      ['a', 'A'],
      ['b', 'B'],
    ],
    [],
  ],
  [
    'what is as it was read is written',
    [write('a', 'A', 'A2')],
    [
      ['a', 'A2'],
      ['b', 'B'],
    ],
    [],
  ],
  [
    'what somebody wrote since is left',
    [write('a', 'old', 'A2')],
    [
      ['a', 'A'],
      ['b', 'B'],
    ],
    [{ row: 'a', column: 'task', why: 'written' }],
  ],
  [
    'what stands there already is no conflict',
    [write('a', 'old', 'A')],
    [
      ['a', 'A'],
      ['b', 'B'],
    ],
    [],
  ],
  [
    'a row that is gone does not come back by a cell',
    [write('x', '', 'X')],
    [
      ['a', 'A'],
      ['b', 'B'],
    ],
    [{ row: 'x', why: 'gone' }],
  ],
  ['a row is removed as it was read', [{ edit: 'remove', row: 'a', was: { task: 'A' } }], [['b', 'B']], []],
  [
    'not with what nobody has read',
    [{ edit: 'remove', row: 'a', was: { task: 'old' } }],
    [
      ['a', 'A'],
      ['b', 'B'],
    ],
    [{ row: 'a', why: 'written' }],
  ],
  [
    'nor with a cell that is new',
    [{ edit: 'remove', row: 'a', was: {} }],
    [
      ['a', 'A'],
      ['b', 'B'],
    ],
    [{ row: 'a', why: 'written' }],
  ],
  [
    'a row moves',
    [{ edit: 'place', row: 'b', after: null }],
    [
      ['b', 'B'],
      ['a', 'A'],
    ],
    [],
  ],
])('%s', (_why, edits, rows, kept) => {
  expect(rowsOf(after(two, ...edits))).toEqual(rows);
  expect(eventsOf(edits, two).kept).toEqual(kept);
});

test('a cell beside the one in dispute is written all the same', () => {
  const edit: Edit = {
    edit: 'write',
    row: 'a',
    was: { task: 'old', how: '' },
    values: { task: 'A2', how: 'by phone' },
  };
  expect(entriesOf(after(two, edit), 'storyboard')[0]?.values).toEqual({ task: 'A', how: 'by phone' });
  expect(eventsOf([edit], two).kept).toEqual([{ row: 'a', column: 'task', why: 'written' }]);
});

test('what can never be right is not written, and the rest of the row is', () => {
  const edit: Edit = { edit: 'write', row: 'a', was: {}, values: { amount: 'four', how: 'by phone' } };
  expect(entriesOf(after(two, edit), 'storyboard')[0]?.values).toEqual({ task: 'A', how: 'by phone' });
  expect(eventsOf([edit], two).kept).toEqual([{ row: 'a', column: 'amount', why: 'not-a-number' }]);
});

test('a call that is heard twice has done what it did once', () => {
  const row = fc.constantFrom('a', 'b', 'c');
  const where = fc.option(row);
  const text = fc.constantFrom('A', 'B', 'x', '');
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.record({
      edit: fc.constant('write' as const),
      row,
      was: fc.record({ task: text }),
      values: fc.record({ task: text }),
    }),
    fc.record({ edit: fc.constant('place' as const), row, after: where }),
    fc.record({ edit: fc.constant('add' as const), row, after: where, values: fc.record({ task: text }) }),
  );
  fc.assert(
    fc.property(edit, (one) => {
      const once = after(two, one);
      expect(rowsOf(after(once, one))).toEqual(rowsOf(once));
    }),
  );
});
