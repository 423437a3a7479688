import { faultsOf } from '../../../src/domain/playbook/check';
import { defaultPlaybook } from '../../../src/domain/playbook/default';
import type { PlaybookItem } from '../../../src/domain/playbook/playbook';
import { itemsIn } from './arbitrary';

const ITEMS = itemsIn(defaultPlaybook);

function counted<K extends string>(keyOf: (item: PlaybookItem) => K): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of ITEMS) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

function item(id: string): PlaybookItem {
  const found = ITEMS.find((one) => one.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
}

const idsOf = (which: (item: PlaybookItem) => boolean) => ITEMS.filter(which).map(({ id }) => id);

test('the default has the nine phases and the hundred items of the source and our additions', () => {
  expect(defaultPlaybook.phases.map(({ id, items }) => [id, items.length])).toEqual([
    ['1', 16],
    ['2', 11],
    ['3', 14],
    ['4', 9],
    ['5', 11],
    ['6', 18],
    ['7', 9],
    ['8', 5],
    ['9', 7],
  ]);
  expect(counted(({ source }) => source)).toEqual({ stated: 76, ours: 24 });
  expect(counted(({ need }) => need)).toEqual({ mandatory: 81, conditional: 12, optional: 7 });
  expect(counted(({ kind }) => kind)).toEqual({
    document: 27,
    task: 20,
    decision: 13,
    meeting: 11,
    contacts: 8,
    communication: 7,
    form: 6,
    approval: 4,
    training: 4,
  });
});

test('items are numbered within their phase, in order', () => {
  for (const { id, items } of defaultPlaybook.phases)
    expect(items.map((one) => one.id)).toEqual(items.map((_, index) => `${id}.${index + 1}`));
});

test('our own items are those that the source does not state', () => {
  expect(idsOf(({ source }) => source === 'ours')).toEqual([
    ...['1.1', '1.8', '1.14', '2.5', '2.7', '2.11', '3.6', '3.14', '4.5', '4.7', '5.1', '5.7', '5.10'],
    ...['6.13', '6.14', '6.17', '6.18', '8.4', '8.5', '9.1', '9.4', '9.5', '9.6', '9.7'],
  ]);
});

test('what may be left out, and when', () => {
  expect(idsOf(({ need }) => need === 'optional')).toEqual(['1.8', '3.5', '3.14', '4.4', '6.18', '9.4', '9.5']);
  expect(ITEMS.filter(({ need }) => need === 'conditional').map(({ id, when, per }) => [id, when ?? per])).toEqual([
    ['1.16', { decision: '1.15', is: ['yes'] }],
    ['2.3', { decision: '2.2', is: ['board'] }],
    ['3.4', { answer: '16' }],
    ['4.8', 'suppliers'],
    ['5.5', 'suppliers'],
    ['5.8', { answer: '10' }],
    ['5.11', { decision: '5.10', is: ['yes'] }],
    ['6.3', { decision: '6.14', is: ['yes'] }],
    ['6.13', { absence: true }],
    ['6.15', { decision: '6.14', is: ['yes'] }],
    ['7.8', { decision: '5.9', is: ['yes'] }],
    ['9.2', { decision: '5.9', is: ['yes'] }],
  ]);
});

test.each<[string, string, Partial<PlaybookItem>]>([
  ['gate 1 needs the submitted form', '1.7', { does: 'form', needs: { form: 'submitted' } }],
  ['gate 1 needs the meeting', '1.2', { kind: 'meeting', main: true }],
  ['gate 1 needs a yes', '1.15', { opensWith: ['yes'] }],
  ['gate 2 needs the board, or the end of its days', '2.4', { does: 'assess', needs: { board: 'done' } }],
  ['gate 2 needs a yes of the steering group', '2.6', { does: 'admit', opensWith: ['yes'], responsible: ['SG'] }],
  ['gate 2 needs deliveries settled', '2.9', { need: 'mandatory' }],
  ['gate 2 needs a draft of the payment model', '2.10', { until: 'draft', agreement: 'payment' }],
  ['gate 3 needs an actor in every row', '3.10', { needs: { rows: 'actors' } }],
  ['gate 3 needs complete rows', '3.11', { needs: { rows: 'complete' } }],
  ['gate 3 needs version 1.0 sent', '3.13', { until: 'sent', after: '3.11' }],
  ['gate 4 needs agreement on who does what', '4.1', { opensWith: ['agreed'] }],
  ['gate 4 needs the final payment model', '4.2', { until: 'sent', agreement: 'payment' }],
  ['gate 4 needs a draft per sub-supplier', '4.8', { per: 'suppliers', until: 'draft' }],
  ['gate 4 needs the drafts sent', '4.9', { need: 'mandatory', kind: 'communication' }],
  ['gate 5 needs the service agreement signed', '5.2', { until: 'signed', agreement: 'service' }],
  ['gate 5 needs the start date', '5.3', { does: 'set-start' }],
  ['gate 5 needs the data processing agreement', '5.4', { until: 'signed', agreement: 'data-processing' }],
  ['gate 5 needs one per sub-supplier', '5.5', { per: 'suppliers', until: 'signed', agreement: 'sub-processing' }],
  ['gate 5 needs the cooperation agreement', '5.6', { until: 'signed', agreement: 'cooperation' }],
  ['gate 7 needs the date confirmed', '7.6', { does: 'confirm-start' }],
  ['gate 8 needs a go', '8.5', { does: 'go', opensWith: ['go'] }],
  ['the end needs calm', '9.6', { does: 'end-early-life', needs: { calm: true } }],
])('%s', (_why, id, wanted) => {
  expect(item(id)).toMatchObject({ need: item(id).need === 'conditional' ? 'conditional' : 'mandatory', ...wanted });
});

test('training, briefing and readiness belong to the gate out of phase 8', () => {
  expect(idsOf(({ gate }) => gate !== undefined)).toEqual(['6.11', '6.12', '6.13', '6.15', '6.16', '6.17']);
  expect(ITEMS.every(({ gate = '8' }) => gate === '8')).toBe(true);
});

test.each<[string, PlaybookItem['due']]>([
  ['1.1', { from: 'phase', days: 1, unit: 'working' }],
  ['1.6', { from: 'meeting', days: -10, unit: 'working' }],
  ['1.7', { from: 'meeting', days: -2, unit: 'working' }],
  ['2.4', { from: 'item', item: '2.3', days: 10, unit: 'calendar' }],
  ['3.2', { from: 'meeting', days: -10, unit: 'working' }],
  ['4.9', { from: 'phase', days: 12, unit: 'working' }],
  ['5.2', { from: 'phase', days: 15, unit: 'working' }],
  ['6.1', { from: 'start', days: -15, unit: 'working' }],
  ['6.17', { from: 'start', days: -5, unit: 'working' }],
  ['8.2', { from: 'item', item: '7.9', days: 3, unit: 'working' }],
  ['9.5', { from: 'start', days: 20, unit: 'working' }],
  // The next meeting of the steering group, and the plan's own date.
  ['2.6', undefined],
  ['8.3', undefined],
])('%s is due as the playbook says', (id, due) => {
  expect(item(id).due).toEqual(due);
});

test('each phase that counts from a meeting has one, and the contact lists ask for their kinds', () => {
  expect(idsOf(({ main }) => main === true)).toEqual(['1.2', '2.8', '3.1', '7.1']);
  const kinds = ITEMS.flatMap(({ needs }) => (needs && 'contacts' in needs ? [needs.contacts] : []));
  expect(kinds).toEqual([
    'customer-lead',
    'second-line',
    'vendor',
    'it-department',
    'local-leader',
    'local-key-person',
    'resource-person',
  ]);
});

test('the form has its 27 questions in seven sections, the board its six criteria and ten days', () => {
  const { questions, sections, criteria, board, roles, lines } = defaultPlaybook;
  expect(questions.map(({ id }) => id)).toEqual(Array.from({ length: 27 }, (_, i) => String(i + 1)));
  expect(sections.map(({ id }) => [id, questions.filter(({ section }) => section === id).length])).toEqual([
    ['A', 4],
    ['B', 4],
    ['C', 2],
    ['D', 6],
    ['E', 4],
    ['F', 5],
    ['G', 2],
  ]);
  expect(questions.filter(({ beside }) => beside).map(({ id, beside, centre }) => [id, beside, centre])).toEqual([
    ['22', '21', true],
    ['24', '23', undefined],
  ]);
  expect(criteria).toHaveLength(6);
  expect(board).toEqual({ days: 10, unit: 'calendar', warnAfter: 7 });
  expect(roles.map(({ id }) => id).join(' ')).toBe('PM PL KC PP PA AB SG CU CK CL CS RP VE SS LAW CC LG');
  expect(lines.map(({ line, level, arm }) => `${line} ${level} ${arm ?? ''}`.trim())).toEqual([
    'first first',
    'second second',
    'third third vendor',
    'it-department third vendor',
  ]);
});

test('the status of an issue in a phase is called as the phase, in either language', () => {
  for (const { name, status } of defaultPlaybook.phases) {
    expect(status).toContain(name.da);
    expect(status).toContain(name.en);
  }
});

test('the check has nothing against it', () => {
  expect(faultsOf(defaultPlaybook)).toEqual([]);
});
