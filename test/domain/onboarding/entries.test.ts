import fc from 'fast-check';
import { entryFaults } from '../../../src/domain/onboarding/entries';
import type { ListName } from '../../../src/domain/playbook/choices';

const done = { at: 0, by: { kind: 'clock' } } as const;

test.each<[string, ListName, string, string, string | undefined]>([
  ['an empty cell is always right', 'storyboard', 'amount', '', undefined],
  ['an amount is a number', 'storyboard', 'amount', '1.5', undefined],
  ['in words it is none', 'storyboard', 'amount', 'fire', 'not-a-number'],
  ['nor is nothing at all', 'storyboard', 'amount', '0', 'not-a-number'],
  ['nor what lies before it', 'storyboard', 'amount', '-4', 'not-a-number'],
  ['time is measured in what there is', 'storyboard', 'unit', 'weeks', 'no-such-choice'],
  ['a task is of a kind', 'storyboard', 'kind', 'medical', 'no-such-choice'],
  ['a line solves a task', 'storyboard', 'actor', 'first', undefined],
  ['or a person', 'storyboard', 'actor', 'contact:ole-1', undefined],
  ['but one of them', 'storyboard', 'actor', 'first\nsecond', 'no-such-choice'],
  ['several may help', 'storyboard', 'can', 'second\nvendor-second\ncontact:ole-1', undefined],
  ['of those there are', 'storyboard', 'must', 'second\nfourth', 'no-such-choice'],
  ['a column that is not there', 'storyboard', 'colour', 'red', 'no-such-column'],
  ['how a task is solved is for people to say', 'storyboard', 'how', '=?\n0', undefined],
  ['a date', 'contacts', 'validTo', '2027-02-28', undefined],
  ['a date that there never is', 'contacts', 'validTo', '2027-02-30', 'not-a-date'],
  ['a date of another age', 'contacts', 'validTo', '9999-12-31', 'not-a-date'],
  ['a mail', 'contacts', 'mail', 'ole@hospital.example', undefined],
  ['no mail', 'contacts', 'mail', 'ole at hospital', 'not-a-mail'],
  ['a phone is written in many ways', 'contacts', 'phone', '+45 70 10 20 30 lok. 4', undefined],
  ['a list of contacts that is not there', 'contacts', 'kind', 'friend', 'no-such-choice'],
  ['when a session begins', 'sessions', 'from', '2026-12-10T09:00', undefined],
  ['on a clock', 'sessions', 'from', '2026-12-10T25:00', 'not-a-time'],
  ['when a message goes out', 'messages', 'date', 'soon', 'not-a-date'],
  ['answers have columns of their own', 'answers', 'whatever', 'x', undefined],
])('%s: %s %s %j', (_why, list, column, text, why) =>
  expect(entryFaults(list, { [column]: text }, [])).toEqual(why === undefined ? [] : [{ column, why }]),
);

test('a list holds as much as the store does, and then takes no more; making it shorter is always possible', () => {
  const there = Array.from({ length: 100 }, (_, row) => ({
    id: `r-${row}`,
    values: { how: 'x'.repeat(2_500) },
    written: { how: done },
  }));
  expect(entryFaults('storyboard', { task: 'y', how: 'xx' }, there)).toEqual([{ column: 'how', why: 'too-long' }]);
  expect(entryFaults('storyboard', { how: '' }, there)).toEqual([]);
  expect(entryFaults('storyboard', { how: 'x' }, there.slice(1))).toEqual([]);
});

test('whatever is typed, one column’s fault is never another’s', () =>
  fc.assert(
    fc.property(fc.string(), fc.string(), (amount, how) => {
      const faults = entryFaults('storyboard', { amount, how }, []);
      expect(faults.every(({ column }) => column === 'amount')).toBe(true);
    }),
  ));
