import { faultsOf } from '../../../src/domain/playbook/check';
import { defaultPlaybook as book } from '../../../src/domain/playbook/default';
import type { Playbook, PlaybookItem } from '../../../src/domain/playbook/playbook';
import { itemsIn, withItem } from './arbitrary';

const item = (id: string): PlaybookItem => {
  const found = itemsIn(book).find((one) => one.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
};
const phases = (change: (phase: Playbook['phases'][number], at: number) => Playbook['phases'][number]): Playbook => ({
  ...book,
  phases: book.phases.map(change),
});
const inPhase = (at: number, part: Partial<Playbook['phases'][number]>) =>
  phases((phase, index) => (index === at ? { ...phase, ...part } : phase));

/** The default, with an item that does nothing beside being ticked. */
const effectless = (id: string) =>
  phases((phase) => ({
    ...phase,
    items: phase.items.map(({ does, ...one }) => (one.id === id || does === undefined ? one : { ...one, does })),
  }));

/** One playbook with one thing wrong: the fault's name, and where it is. */
test.each<[string, Playbook, string, string]>([
  ['two items of one id', withItem('1.2', { id: '1.1' }), 'duplicate-id', 'phases 0 items 1 id'],
  ['an item with the number of another phase', withItem('1.8', { id: '2.80' }), 'bad-id', 'phases 0 items 7 id'],
  ['an id with a colon', withItem('1.8', { id: '1.8:x' }), 'bad-id', 'phases 0 items 7 id'],
  ['a phase with a point in its id', inPhase(8, { id: '9.1', items: [] }), 'bad-id', 'phases 8 id'],
  [
    'a title in one language',
    withItem('1.8', { title: { da: 'Læs', en: ' ' } }),
    'no-text',
    'phases 0 items 7 title en',
  ],
  ['no evidence', withItem('1.8', { evidence: { da: '', en: 'x' } }), 'no-text', 'phases 0 items 7 evidence da'],
  ['nobody responsible', withItem('1.8', { responsible: [] }), 'no-role', 'phases 0 items 7 responsible'],
  ['a role nobody has', withItem('1.8', { responsible: ['XX'] }), 'no-such-role', 'phases 0 items 7 responsible 0'],
  [
    'a guest nobody is',
    withItem('1.8', { participants: ['KC', 'XX'] }),
    'no-such-role',
    'phases 0 items 7 participants 1',
  ],
  ['a phase nobody has', inPhase(0, { responsible: ['XX'] }), 'no-such-role', 'phases 0 responsible 0'],
  ['a gate that is not there', withItem('6.11', { gate: '12' }), 'no-such-phase', 'phases 5 items 10 gate'],
  ['a gate before its own', withItem('6.11', { gate: '5' }), 'gate-too-early', 'phases 5 items 10 gate'],
  [
    'due a century from now',
    withItem('1.8', { due: { from: 'phase', days: 36_500, unit: 'working' } }),
    'days-out-of-range',
    'phases 0 items 7 due days',
  ],
  [
    'due from an item not named',
    withItem('1.8', { due: { from: 'item', days: 1, unit: 'working' } }),
    'no-item-named',
    'phases 0 items 7 due item',
  ],
  [
    'due from two things',
    withItem('1.8', { due: { from: 'phase', item: '1.1', days: 1, unit: 'working' } }),
    'item-not-wanted',
    'phases 0 items 7 due item',
  ],
  [
    'due from an item that is not there',
    withItem('1.8', { due: { from: 'item', item: '1.99', days: 1, unit: 'working' } }),
    'no-such-item',
    'phases 0 items 7 due item',
  ],
  [
    'due from one of many',
    withItem('5.1', { due: { from: 'item', item: '4.8', days: 1, unit: 'working' } }),
    'stands-for-many',
    'phases 4 items 0 due item',
  ],
  [
    'due from a meeting there is not',
    withItem('4.1', { due: { from: 'meeting', days: 1, unit: 'working' } }),
    'no-main',
    'phases 3 items 0 due',
  ],
  ['two main meetings', withItem('1.9', { main: true }), 'main-twice', 'phases 0 items 8 main'],
  ['a main meeting that is none', withItem('4.3', { main: true }), 'not-a-meeting', 'phases 3 items 2 main'],
  ['conditional on nothing', withItem('1.8', { need: 'conditional' }), 'no-condition', 'phases 0 items 7 when'],
  ['mandatory and conditional', withItem('1.16', { need: 'mandatory' }), 'condition-unused', 'phases 0 items 15 when'],
  [
    'when a decision that is not there',
    withItem('1.16', { when: { decision: '1.99', is: ['yes'] } }),
    'no-such-item',
    'phases 0 items 15 when decision',
  ],
  [
    'when what is no decision',
    withItem('1.16', { when: { decision: '1.1', is: ['yes'] } }),
    'not-a-decision',
    'phases 0 items 15 when decision',
  ],
  [
    'when an outcome that cannot be',
    withItem('1.16', { when: { decision: '1.15', is: ['yes', 'maybe'] } }),
    'no-such-outcome',
    'phases 0 items 15 when is 1',
  ],
  [
    'when a later phase decides',
    withItem('1.16', { when: { decision: '5.9', is: ['yes'] } }),
    'comes-too-late',
    'phases 0 items 15 when decision',
  ],
  [
    'when nobody is asked',
    withItem('3.4', { when: { answer: '99' } }),
    'no-such-question',
    'phases 2 items 3 when answer',
  ],
  ['after an item that is not there', withItem('2.5', { after: '2.99' }), 'no-such-item', 'phases 1 items 4 after'],
  ['after an item of a later phase', withItem('2.5', { after: '3.1' }), 'comes-too-late', 'phases 1 items 4 after'],
  ['a decision without outcomes', withItem('5.9', { outcomes: [] }), 'no-outcomes', 'phases 4 items 8 outcomes'],
  [
    'a decision that can only end it',
    withItem('5.3', { outcomes: [{ id: 'no', name: { da: 'Nej', en: 'No' }, ends: true }] }),
    'only-ends',
    'phases 4 items 2 outcomes',
  ],
  [
    'outcomes of a task',
    withItem('1.8', { outcomes: [{ id: 'no', name: { da: 'Nej', en: 'No' } }] }),
    'not-a-decision',
    'phases 0 items 7 outcomes',
  ],
  [
    'opened by what cannot be',
    withItem('1.15', { opensWith: ['perhaps'] }),
    'no-such-outcome',
    'phases 0 items 14 opensWith 0',
  ],
  ['opened by what ends it alone', withItem('2.6', { opensWith: ['no'] }), 'never-opens', 'phases 1 items 5 opensWith'],
  ['opened by nothing', withItem('2.6', { opensWith: [] }), 'never-opens', 'phases 1 items 5 opensWith'],
  ['a board that nobody asks', effectless('2.3'), 'no-send-to-board', 'phases 1 items 3 needs'],
  ['a board that nobody hears', effectless('2.4'), 'no-assess', 'phases 1 items 2 does'],
  [
    'a board that is asked later',
    withItem('1.9', { needs: { board: 'done' } }),
    'comes-too-late',
    'phases 0 items 8 needs',
  ],
  ['calm that never begins', effectless('9.6'), 'no-end-early-life', 'phases 8 items 5 needs'],
  ['calm before it begins', withItem('8.4', { needs: { calm: true } }), 'comes-too-late', 'phases 7 items 3 needs'],
  [
    'after one that waits for a later phase',
    withItem('2.5', { after: '2.8' }, withItem('2.8', { gate: '9', after: '9.1' })),
    'comes-too-late',
    'phases 1 items 4 after',
  ],
  ['a task to be signed', withItem('1.8', { until: 'signed' }), 'not-a-document', 'phases 0 items 7 until'],
  ['a meeting that compiles', withItem('6.17', { kind: 'meeting' }), 'wrong-kind', 'phases 5 items 16 does'],
  ['two forms', withItem('1.11', { does: 'form' }), 'does-twice', 'phases 0 items 10 does'],
  ['no phases', { ...book, phases: [] }, 'no-phase', 'phases'],
  [
    'no roles',
    {
      ...book,
      roles: [],
      phases: [
        { ...book.phases[0], id: '1', name: { da: 'x', en: 'x' }, status: ['x'], days: 1, responsible: [], items: [] },
      ],
    },
    'no-role',
    'roles',
  ],
  [
    'a role in one language',
    { ...book, roles: book.roles.map((role, i) => (i === 0 ? { ...role, name: { da: '', en: 'x' } } : role)) },
    'no-text',
    'roles 0 name da',
  ],
  ['a phase without status', inPhase(3, { status: [] }), 'no-status', 'phases 3 status'],
  ['one status for two phases', inPhase(3, { status: ['klargøring'] }), 'status-twice', 'phases 5 status 0'],
  ['a phase of half a day', inPhase(3, { days: 0.5 }), 'days-out-of-range', 'phases 3 days'],
  [
    'two questions of one id',
    { ...book, questions: book.questions.map((one, i) => (i === 3 ? { ...one, id: '3' } : one)) },
    'duplicate-id',
    'questions 3 id',
  ],
  [
    'a question of no section',
    { ...book, questions: book.questions.map((one, i) => (i === 3 ? { ...one, section: 'Z' } : one)) },
    'no-such-section',
    'questions 3 section',
  ],
  [
    'beside nothing',
    { ...book, questions: book.questions.map((one, i) => (i === 3 ? { ...one, beside: 'Z' } : one)) },
    'no-such-question',
    'questions 3 beside',
  ],
  [
    'a criterion without words',
    { ...book, criteria: [{ id: 'x', text: { da: 'x', en: '' } }] },
    'no-text',
    'criteria 0 text en',
  ],
  [
    'a board without days',
    { ...book, board: { days: 0, unit: 'calendar', warnAfter: 0 } },
    'days-out-of-range',
    'board days',
  ],
  [
    'a warning when it is over',
    { ...book, board: { days: 10, unit: 'calendar', warnAfter: 10 } },
    'warn-too-late',
    'board warnAfter',
  ],
  ['a line that goes nowhere', { ...book, lines: book.lines.slice(1) }, 'no-line', 'lines'],
  [
    'a line that goes two ways',
    { ...book, lines: [...book.lines, { line: 'first', level: 'second' }] },
    'line-twice',
    'lines 4 line',
  ],
  [
    'a third level without arm',
    { ...book, lines: book.lines.map((one) => (one.line === 'second' ? { line: 'second', level: 'third' } : one)) },
    'arm-missing',
    'lines 1 level',
  ],
  [
    'an arm below the third',
    { ...book, lines: book.lines.map((one) => (one.line === 'second' ? { ...one, arm: 'vendor' } : one)) },
    'arm-not-wanted',
    'lines 1 arm',
  ],
  [
    'limits made longer',
    { ...book, earlyLife: { ...book.earlyLife, tighten: 2 } },
    'figure-out-of-range',
    'earlyLife tighten',
  ],
  [
    'calm for no days',
    { ...book, earlyLife: { ...book.earlyLife, calmDays: 0 } },
    'figure-out-of-range',
    'earlyLife calmDays',
  ],
  [
    'a zone nobody lives in',
    { ...book, calendar: { ...book.calendar, timeZone: 'Europe/Odense' } },
    'unknown-zone',
    'calendar timeZone',
  ],
])('%s', (_why, wrong, fault, place) => {
  expect(faultsOf(wrong).map((one) => `${one.fault} ${one.place.join(' ')}`)).toContain(`${fault} ${place}`);
});

test.each<[string, Playbook, string]>([
  ['after each other', withItem('1.1', { after: '1.3' }, withItem('1.3', { after: '1.1' })), '1.1 → 1.3 → 1.1'],
  ['after itself', withItem('1.1', { after: '1.1' }), '1.1 → 1.1'],
  [
    'due from each other, by way of a third',
    withItem(
      '1.1',
      { after: '1.3' },
      withItem(
        '1.3',
        { after: '1.4' },
        withItem('1.4', { due: { from: 'item', item: '1.1', days: 1, unit: 'working' } }),
      ),
    ),
    '1.1 → 1.3 → 1.4 → 1.1',
  ],
  [
    'decided by what it waits for',
    withItem('1.15', { after: '1.16', due: { from: 'meeting', days: 5, unit: 'working' } }),
    '1.15 → 1.16 → 1.15',
  ],
  [
    'for the board, which waits for the filter',
    withItem('2.2', { after: '2.4', due: { from: 'phase', days: 3, unit: 'working' } }),
    '2.2 → 2.4 → 2.3 → 2.2',
  ],
])('items that wait %s go round in a circle, which is told once', (_why, wrong, way) => {
  expect(faultsOf(wrong).filter(({ fault }) => fault === 'circle')).toMatchObject([{ found: way }]);
});

test('an item may leave out everything that only some items have', () => {
  const { due: _due, ...bare } = item('1.8');
  const alone = phases((phase, at) =>
    at === 0 ? { ...phase, items: phase.items.map((one) => (one.id === '1.8' ? bare : one)) } : phase,
  );
  expect(faultsOf(alone)).toEqual([]);
});
