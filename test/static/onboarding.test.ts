import type { ItemView, OnboardingView } from '../../src/contract/onboarding';
import { say } from '../../src/messages/message';
import { timesIn } from '../../src/messages/times';
import { dueSaid } from '../../static/src/onboarding/due-words';
import { eventSaid, type CaseEvent } from '../../static/src/onboarding/history-words';
import { hoped, placed } from '../../static/src/onboarding/hoped';
import { phasesOpenAfter } from '../../static/src/onboarding/phases-open';
import { sharing } from '../../static/src/onboarding/shared-parts';
import { undoneSaid } from '../../static/src/onboarding/undone-words';
import { initials } from '../../static/src/onboarding/who-words';
import { wordsFor } from '../../static/src/words';

const ZONE = 'Europe/Copenhagen';
const NOW = Date.parse('2026-11-24T10:00:00+01:00');
const both = (text: string) => ({ da: text, en: text });
const UNTOUCHED = { fields: {}, signatures: [], approvals: [], comments: [], events: 0 };

function itemOf(id: string, more: Partial<ItemView> = {}): ItemView {
  return {
    id,
    title: both(`item ${id}`),
    kind: 'task',
    responsible: ['PM'],
    participants: [],
    need: 'mandatory',
    evidence: both(''),
    source: 'ours',
    phase: '1',
    gate: '1',
    wanted: 'yes',
    lacks: [],
    theirs: true,
    state: UNTOUCHED,
    ...more,
  };
}

function viewOf(items: readonly ItemView[]): OnboardingView {
  const missing = items.map(({ id }) => ({ item: id, why: 'not-ticked' as const, lacks: [] }));
  return {
    asOf: NOW,
    issueId: '1',
    projectId: '1',
    version: 2,
    written: 2,
    undone: [],
    zone: ZONE,
    me: { accountId: 'me', works: true, administers: false, leads: true, roles: [] },
    frame: {
      openedAt: NOW,
      playbook: 1,
      kept: {},
      customer: '',
      solution: '',
      vendor: '',
      phase: '1',
      bypasses: [],
    },
    phases: [{ id: '1', name: both('One'), responsible: [], standing: 'here', items }],
    gate: { phase: '1', to: '2', isOpen: false, missing, waived: [] },
    lists: { cast: [], contacts: [], suppliers: [], sessions: [], messages: [], views: [], lines: [] },
    agreements: [],
    rows: { storyboard: 0, answers: 0, questions: 0 },
    playbook: {
      version: 1,
      newest: 1,
      roles: [],
      criteria: [],
      board: { days: 10, unit: 'calendar', warnAfter: 7 },
      earlyLife: { tighten: 0.5, calmDays: 1, mostRequests: 1, mostBreaches: 0, mostUnknown: 0 },
    },
  };
}

const [one, two, three] = [itemOf('1.1'), itemOf('1.2'), itemOf('1.3')];
const view = viewOf([one, two, three]);
const itemsOf = ({ phases }: OnboardingView) => phases.flatMap(({ items }) => items);

test('a tick is shown before it is heard, and the gate waits for one less', () => {
  const after = hoped(view, [{ type: 'ticked', item: '1.2' }], NOW);
  expect(itemsOf(after)[1]?.state.ticked).toEqual({ at: NOW, by: { kind: 'person', accountId: 'me' } });
  expect(after.gate.missing.map(({ item }) => item)).toEqual(['1.1', '1.3']);
  expect(itemsOf(after)[0]).toBe(one);
});

test('a tick taken back before it was heard is gone', () => {
  const deeds = [
    { type: 'ticked', item: '1.2' },
    { type: 'unticked', item: '1.2', reason: '' },
  ] as const;
  expect(itemsOf(hoped(view, deeds, NOW))[1]?.state.ticked).toBeUndefined();
});

test.each([
  ['1.1', '1.2', ['1.2', '1.1', '1.3']],
  ['1.1', '1.3', ['1.2', '1.3', '1.1']],
  ['1.3', null, ['1.3', '1.1', '1.2']],
  ['1.2', '1.2', ['1.1', '1.2', '1.3']],
  ['1.2', 'gone', ['1.1', '1.2', '1.3']],
])('%s placed after %s', (item, after, order) => {
  expect(placed([one, two, three], item, after).map(({ id }) => id)).toEqual(order);
});

test('what a newer answer leaves as it was is the very same value', () => {
  const ticked = itemOf('1.2', { state: { ...UNTOUCHED, ticked: { at: NOW, by: { kind: 'clock' } } } });
  const after = sharing(view, viewOf([itemOf('1.1'), ticked, itemOf('1.3')]));
  expect(itemsOf(after)[0]).toBe(one);
  expect(itemsOf(after)[1]).toBe(ticked);
  const same = sharing(view, viewOf([itemOf('1.1'), itemOf('1.2'), itemOf('1.3')]));
  expect(same.phases[0]).toBe(view.phases[0]);
});

test.each([
  ['the day ends at midnight', '2026-11-27T00:00', 'phase', 'to. 26.11.', 'om 2 dage', false],
  ['today', '2026-11-25T00:00', 'phase', 'ti. 24.11.', 'i dag', false],
  ['three days ago', '2026-11-22T00:00', 'phase', 'lø. 21.11.', '3 dage over fristen', true],
  ["the board's to the minute", '2026-11-26T09:00', 'board', 'to. 26.11. 09:00', 'om 2 dage', false],
] as const)('due: %s', (_why, at, from, day, far, late) => {
  const item = itemOf('1.1', { deadline: { at: Date.parse(`${at}:00+01:00`), from } });
  expect(dueSaid(item, wordsFor('da', ZONE), ZONE, NOW)).toEqual({ day, far, late });
});

test.each([
  ['Projektledelsen', 'PR'],
  ['Marianne Elbæk', 'ME'],
  ["Customer's project lead", 'CL'],
  ['', ''],
])('the initials of %s are %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});

test.each<[CaseEvent['what'], string]>([
  [{ type: 'ticked', item: '1.1' }, 'Anna krydsede "item 1.1" af.'],
  [{ type: 'unticked', item: '1.1', reason: 'Forkert' }, 'Anna fjernede krydset ved "item 1.1". Begrundelse: Forkert'],
  [
    { type: 'wrote', item: '1.2', field: 'from', text: '2026-12-10T09:00' },
    'Anna skrev i "item 1.2", Begynder: 10.12.2026 09:00',
  ],
  [{ type: 'wrote', item: '1.2', field: 'place', text: '' }, 'Anna tømte Sted i "item 1.2".'],
  [
    { type: 'start-set', date: '2027-03-01', reason: '', confirmed: true },
    'Anna bekræftede opstartsdatoen 01.03.2027.',
  ],
  [{ type: 'phase-left', phase: '1', to: '2' }, 'Anna førte forløbet fra fase 1 til fase 2.'],
  [{ type: 'entry-removed', list: 'contacts', entry: 'a' }, 'Anna fjernede en linje i kontaktlisten.'],
  [
    { type: 'bypassed', to: '2', missing: ['a', 'b', 'c', 'd'], key: '' },
    'Anna gik uden om faseovergangen til fase 2. Der manglede: item a, item b, item c, item d.',
  ],
  [
    { type: 'bypassed', to: '2', missing: ['a', 'b', 'c', 'd', 'e'], key: '' },
    'Anna gik uden om faseovergangen til fase 2. Der manglede: item a, item b, item c og 2 andre punkter.',
  ],
  [{ type: 'ended', reason: 'Flyttet', decider: '' }, 'Anna afsluttede forløbet. Begrundelse: Flyttet'],
])('an event in words: %j', (what, said) => {
  const words = { ...wordsFor('da', ZONE), in: (zone: string) => timesIn('da', zone) };
  const telling = {
    words,
    of: view,
    name: () => 'Anna',
    title: (id: string) => `item ${id}`,
    phase: (id: string) => id,
  };
  const by = { kind: 'person', accountId: 'anna' } as const;
  expect(eventSaid({ seq: 3, at: NOW, by, what }, telling)).toBe(said);
});

test.each([
  ['the phase that was left folds', ['1'], false, ['2']],
  ['it stays open for somebody at work in it', ['1'], true, ['1', '2']],
  ['what was opened by hand stays open', ['1', '5'], false, ['2', '5']],
  ['what was folded by hand stays folded', [], false, ['2']],
])('when phase 2 begins, %s', (_fact, open, isWorkedIn, after) =>
  expect([...phasesOpenAfter(new Set(open), '1', '2', isWorkedIn)].toSorted()).toEqual(after),
);

test.each<[what: Parameters<typeof undoneSaid>[0], said: string]>([
  [
    { id: '1', kind: 'child', item: '1.1' },
    'The issue of the item "item 1.1" has not been created. Trin tries again by itself.',
  ],
  [
    { id: '1', kind: 'child', item: '1.1', refused: 'impossible' },
    'The issue of the item "item 1.1" has not been created. The project has no issue type for it, or a field of it has to be filled in.',
  ],
  [
    { id: '1', kind: 'child-status', item: '1.1', refused: 'impossible' },
    'The status of ONB-7 does not follow the item "item 1.1". The workflow does not allow it.',
  ],
  [
    { id: '1', kind: 'mail', letter: 'day', refused: 'gone' },
    "The mail with the day's figures has not been sent. Jira no longer shows the issue.",
  ],
  [{ id: '1', kind: 'form', refused: 'gone' }, `${say('en', 'form.trouble-form')} ${say('en', 'form.trouble-gone')}`],
])('what Jira has not done is said with why: %j', (what, said) => {
  const known = { title: (item: string) => `item ${item}`, key: () => 'ONB-7' };
  expect(undoneSaid(what, wordsFor('en', ZONE), known)).toBe(said);
});
