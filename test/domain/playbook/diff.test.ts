import fc from 'fast-check';
import { defaultPlaybook } from '../../../src/domain/playbook/default';
import { differences } from '../../../src/domain/playbook/diff';
import type { Playbook } from '../../../src/domain/playbook/playbook';
import { edited, itemsIn, withItem } from './arbitrary';

const RUNS = process.env['TRIN_DEEP'] === '1' ? 1_000 : 60;
const [first, second, ...others] = defaultPlaybook.phases;
if (!first || !second) throw new Error('the default has no phases');

test.each<[string, Playbook, object]>([
  [
    'another day',
    withItem('1.6', { due: { from: 'meeting', days: -5, unit: 'working' } }),
    { part: 'items', id: '1.6', phase: '1', what: 'changed', fields: ['due'] },
  ],
  [
    'a title and what is needed',
    withItem('1.6', { title: { da: 'x', en: 'y' }, need: 'optional' }),
    { part: 'items', id: '1.6', phase: '1', what: 'changed', fields: ['title', 'need'] },
  ],
  [
    'an item that is gone',
    { ...defaultPlaybook, phases: [{ ...first, items: first.items.slice(1) }, second, ...others] },
    { part: 'items', id: '1.1', phase: '1', what: 'removed', fields: [] },
  ],
  [
    'an item that stands elsewhere',
    {
      ...defaultPlaybook,
      phases: [{ ...first, items: [...first.items.slice(1), ...first.items.slice(0, 1)] }, second, ...others],
    },
    { part: 'items', id: '1.1', phase: '1', what: 'moved', fields: [] },
  ],
  [
    'a phase of more days',
    { ...defaultPlaybook, phases: [{ ...first, days: 30 }, second, ...others] },
    { part: 'phases', id: '1', what: 'changed', fields: ['days'] },
  ],
  [
    'another person',
    {
      ...defaultPlaybook,
      roles: defaultPlaybook.roles.map((one) => (one.id === 'AB' ? { ...one, people: ['a'] } : one)),
    },
    { part: 'roles', id: 'AB', what: 'changed', fields: ['people'] },
  ],
  [
    'a board with more time',
    { ...defaultPlaybook, board: { days: 14, unit: 'working', warnAfter: 10 } },
    { part: 'whole', id: '', what: 'changed', fields: ['board'] },
  ],
])('%s is one difference', (_why, after, change) => {
  expect(differences(defaultPlaybook, after)).toEqual([change]);
});

const bare = ({ version: _, ...rest }: Playbook) => rest;

test('there are differences where there are any, and none to itself', () => {
  fc.assert(
    fc.property(edited(4), edited(4), (before, after) => {
      expect(differences(before, { ...structuredClone(before), version: 7 })).toEqual([]);
      const isSame = JSON.stringify(bare(before)) === JSON.stringify(bare(after));
      expect(differences(before, after).length === 0).toBe(isSame);
    }),
    { numRuns: RUNS },
  );
});

test('what came one way goes the other', () => {
  fc.assert(
    fc.property(edited(6), (after) => {
      const idsOf = (from: Playbook, to: Playbook, what: string) =>
        differences(from, to)
          .filter((one) => one.part === 'items' && one.what === what)
          .map(({ id }) => id)
          .toSorted();
      const ids = new Set(itemsIn(defaultPlaybook).map(({ id }) => id));
      expect(idsOf(defaultPlaybook, after, 'added')).toEqual(idsOf(after, defaultPlaybook, 'removed'));
      expect(idsOf(defaultPlaybook, after, 'added')).toEqual(
        itemsIn(after)
          .flatMap(({ id }) => (ids.has(id) ? [] : [id]))
          .toSorted(),
      );
      expect(idsOf(defaultPlaybook, after, 'changed')).toEqual(idsOf(after, defaultPlaybook, 'changed'));
    }),
    { numRuns: RUNS },
  );
});
