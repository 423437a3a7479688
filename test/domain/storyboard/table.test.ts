import { defaultPlaybook } from '../../../src/domain/playbook/default';
import { defaultRulebook } from '../../../src/domain/rulebook/default';
import { compile } from '../../../src/domain/storyboard/compile';
import type { Cells, Inputs, PartyRule } from '../../../src/domain/storyboard/inputs';
import { tableOf, teamsToChoose } from '../../../src/domain/storyboard/table';

const CONTACTS: readonly Cells[] = [
  { id: 'v', values: { kind: 'vendor', name: 'Vagten', organisation: 'Brohoved' } },
  { id: 'l', values: { kind: 'local-leader', name: 'Lone', role: 'Afdelingsleder' } },
  { id: 'k', values: { kind: 'local-key-person', name: 'Kim', role: 'Superbruger' } },
];

/** A case with one row, and a table of its own over the playbook's. */
function inputs(row: Record<string, string>, own: readonly PartyRule[] = []): Inputs {
  const values = { task: 'Måler virker ikke', amount: '4', unit: 'hours', time: 'working', ...row };
  const lines = [...new Map([...defaultPlaybook.lines, ...own].map((rule) => [rule.line, rule] as const)).values()];
  return {
    id: '10042',
    system: 'Hjemmemonitorering',
    vendor: '',
    rows: [{ id: 'a', values }],
    contacts: CONTACTS,
    lines,
    vendorGivesSecond: true,
  };
}
const table = (made: Inputs) => tableOf(made, defaultPlaybook.lines, defaultRulebook);

test.each([
  ['the default is the playbook’s', 'second', undefined, 'second', 'bit'],
  ['a line at another level', 'second', { level: 'first' }, 'first', 'copenhagen'],
  ['a line with a team of the desk', 'first', { level: 'first', team: 'bornholm' }, 'first', 'bornholm'],
  [
    'the vendor replaced by a team',
    'third',
    { level: 'third', arm: 'business', team: 'specialists' },
    'third',
    'specialists',
  ],
  ['the other arm of 3rd level', 'second', { level: 'third', arm: 'business' }, 'third', 'specialists'],
  ['departments that need no contacts', 'it-department', { level: 'second', team: 'bit' }, 'second', 'bit'],
  ['the vendor by agreement', 'vendor-second', { level: 'second', team: 'bit' }, 'second', 'bit'],
  ['somebody who is on no line', 'contact:l', { level: 'second' }, 'second', 'bit'],
  ['a superuser at the customer stays one', 'contact:k', { level: 'first' }, 'superuser', 'superusers'],
] as const)('%s', (_why, party, own, level, team) => {
  const made = inputs({ actor: party }, own ? [{ line: party, ...own }] : []);
  const { adds, reasons } = compile(made, defaultRulebook);
  expect(reasons).toEqual([]);
  expect(adds).toMatchObject([{ level, teams: { [level]: team } }]);
});

test.each([
  ['a team that is gone', 'first', { level: 'first', team: 'gone' }, 'no-such-team'],
  ['a team of another level', 'first', { level: 'first', team: 'bit' }, 'no-such-team'],
  ['somebody who is nowhere', 'contact:l', undefined, 'not-a-line'],
  ['departments without contacts', 'it-department', undefined, 'no-contact'],
] as const)('a row is left out, and the table says where to mend it: %s', (_why, party, own, reason) => {
  const made = inputs({ actor: party }, own ? [{ line: party, ...own }] : []);
  expect(compile(made, defaultRulebook).reasons).toMatchObject([{ row: 'a', reason, out: true, about: party }]);
  expect(table(made).find((line) => line.party === party)).toMatchObject({ lacks: reason });
});

test('the table has every line, whoever a row names without one, and says what is the default', () => {
  const made = inputs({ actor: 'first', can: 'contact:l\ncontact:k' }, [{ line: 'second', level: 'first' }]);
  expect(table(made).map(({ party, isOwn, team, lacks }) => [party, isOwn, team?.da ?? lacks])).toEqual([
    ['first', false, 'Supportcentret, København'],
    ['second', true, 'Supportcentret, København'],
    ['third', false, 'Brohoved'],
    ['it-department', false, 'no-contact'],
    ['vendor-second', false, 'Brohoved'],
    ['contact:l', false, 'not-a-line'],
  ]);
});

test('what a party can be given to are the desk’s teams, none that a case brought', () => {
  const made = inputs({ actor: 'third' });
  const { book } = compile(made, defaultRulebook);
  expect(book.teams.map(({ id }) => id)).toContain('onb-10042-vendor');
  expect(teamsToChoose(made, book).map(({ id }) => id)).toEqual(defaultRulebook.teams.map(({ id }) => id));
});
