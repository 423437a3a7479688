import { dueOf } from '../../../src/domain/onboarding/due';
import type { Happening } from '../../../src/domain/onboarding/event';
import { itemsOf } from '../../../src/domain/onboarding/items';
import type { OnboardingState } from '../../../src/domain/onboarding/state';
import { whyDue, type WhyDue } from '../../../src/domain/onboarding/why-due';
import { defaultPlaybook } from '../../../src/domain/playbook/default';
import type { DueRule, Playbook } from '../../../src/domain/playbook/playbook';
import { caseOf, inPhase, itemOf, playbooksOf, then } from './a-case';

const MONDAY = Date.parse('2027-03-22T09:00+01:00');
const meeting: Happening = { type: 'wrote', item: '2.8', field: 'from', text: '2027-04-08T09:00' };
const begins = (date: string): Happening => ({ type: 'start-set', date, reason: 'Aftalt', confirmed: false });

/** The default playbook, with another rule for 2.9. */
function ruled(due: DueRule): Playbook {
  const phases = defaultPlaybook.phases.map((phase) => ({
    ...phase,
    items: phase.items.map((item) => (item.id === '2.9' ? { ...item, due } : item)),
  }));
  return { ...defaultPlaybook, phases };
}

function why(state: OnboardingState, due: DueRule, id = '2.9'): WhyDue | undefined {
  const playbook = ruled(due);
  return whyDue(itemOf(state, id, playbook), state, itemsOf(state, playbooksOf(playbook)), playbook);
}

const working = 'working';
const calendar = 'calendar';

test.each<[why: string, did: readonly Happening[], rule: DueRule, due: string | undefined]>([
  ['from the phase, over Easter', [], { from: 'phase', days: 5, unit: working }, '2027-04-02T00:00+02:00'],
  ['from the phase, by the calendar', [], { from: 'phase', days: 5, unit: calendar }, '2027-03-28T00:00+01:00'],
  ['on the day of the phase', [], { from: 'phase', days: 0, unit: working }, '2027-03-23T00:00+01:00'],
  ['from a meeting that has no date', [], { from: 'meeting', days: 3, unit: working }, undefined],
  ['after a meeting', [meeting], { from: 'meeting', days: 3, unit: working }, '2027-04-14T00:00+02:00'],
  ['before a meeting, over Easter', [meeting], { from: 'meeting', days: -10, unit: working }, '2027-03-23T00:00+01:00'],
  ['from a start date that is not set', [], { from: 'start', days: -10, unit: working }, undefined],
  [
    'before the start date',
    [begins('2027-06-07')],
    { from: 'start', days: -1, unit: working },
    '2027-06-05T00:00+02:00',
  ],
  ['from an item that is not done', [], { from: 'item', item: '2.1', days: 2, unit: working }, undefined],
  [
    'from an item that is done',
    [{ type: 'ticked', item: '2.1' }],
    { from: 'item', item: '2.1', days: 2, unit: working },
    '2027-03-25T00:00+01:00',
  ],
  [
    'when somebody said so',
    [{ type: 'due-set', item: '2.9', dueAt: MONDAY, reason: 'x' }],
    { from: 'phase', days: 5, unit: working },
    '2027-03-22T09:00+01:00',
  ],
])('%s', (_why, did, rule, due) => {
  const state = caseOf([...inPhase('2'), ...did], MONDAY);
  const playbook = ruled(rule);
  const found = dueOf(itemOf(state, '2.9', playbook), state, itemsOf(state, playbooksOf(playbook)), playbook);
  expect(found && new Date(found.at)).toEqual(due === undefined ? undefined : new Date(Date.parse(due)));
});

test('the board’s own clock says when it is due, whatever anybody wrote on the item', () => {
  const asked: Happening = { type: 'board-asked', members: ['anna'], dueAt: MONDAY + 1, warnAt: MONDAY };
  const state = caseOf(
    [...inPhase('2'), asked, { type: 'due-set', item: '2.4', dueAt: MONDAY + 9e8, reason: 'x' }],
    MONDAY,
  );
  const all = itemsOf(state, playbooksOf());
  expect(dueOf(itemOf(state, '2.4'), state, all, defaultPlaybook)).toEqual({ at: MONDAY + 1, from: 'board' });
});

test('a start date that moves takes with it all that is counted from it, and nothing else', () => {
  const before = caseOf([...inPhase('6'), begins('2027-08-02')], MONDAY);
  const after = then(before, begins('2027-08-09'), MONDAY);
  const dues = (state: OnboardingState) => {
    const all = itemsOf(state, playbooksOf());
    return new Map(
      all.map((item) => [item.id, { rule: item.due?.from, at: dueOf(item, state, all, defaultPlaybook)?.at }]),
    );
  };
  const [old, fresh] = [dues(before), dues(after)];
  const moved = [...old].filter(([id, { at }]) => fresh.get(id)?.at !== at);
  expect(moved.length).toBeGreaterThan(5);
  expect(moved.every(([, { rule }]) => rule === 'start')).toBe(true);
  expect([...old].filter(([, { rule }]) => rule === 'start')).toHaveLength(moved.length);
});

test('why: the rule, what is counted from, the days that count, and holidays by name', () => {
  const state = caseOf([...inPhase('2'), meeting], MONDAY);
  const found = why(state, { from: 'meeting', days: -5, unit: working });
  expect(found).toMatchObject({
    from: 'meeting',
    rule: { days: -5, unit: working },
    base: '2027-04-08',
    of: { item: '2.8' },
  });
  expect(found?.days.map(({ date, counts, name }) => `${date.slice(5)} ${counts ? 'x' : (name?.da ?? '-')}`)).toEqual([
    '04-01 x',
    '04-02 x',
    '04-03 -',
    '04-04 -',
    '04-05 x',
    '04-06 x',
    '04-07 x',
  ]);
});

test('why: Easter is told by name', () => {
  const found = why(caseOf(inPhase('2'), MONDAY), { from: 'phase', days: 5, unit: working });
  const closed = found?.days.flatMap(({ date, counts, name }) => (counts ? [] : `${date.slice(5)} ${name?.da ?? ''}`));
  expect(closed).toEqual(['03-25 Skærtorsdag', '03-26 Langfredag', '03-27 ', '03-28 Påskedag', '03-29 2. påskedag']);
  expect(found?.days.at(-1)).toEqual({ date: '2027-04-01', counts: true });
});

test('why: the board’s ten days, one by one', () => {
  const dueAt = Date.parse('2027-04-01T09:00+02:00');
  const asked: Happening = { type: 'board-asked', members: ['anna'], dueAt, warnAt: dueAt - 1 };
  const state = then(caseOf(inPhase('2'), MONDAY - 86_400_000), asked, MONDAY);
  const found = why(state, { from: 'phase', days: 0, unit: calendar }, '2.4');
  expect(found).toMatchObject({ at: dueAt, base: '2027-03-22', baseAt: MONDAY, rule: { days: 10, unit: 'calendar' } });
  expect(found?.days).toHaveLength(10);
});

test('why: somebody said so, or nothing says when', () => {
  const set = caseOf([...inPhase('2'), { type: 'due-set', item: '2.9', dueAt: MONDAY, reason: 'x' }], MONDAY);
  expect(why(set, { from: 'phase', days: 1, unit: working })).toEqual({ at: MONDAY, from: 'set', days: [] });
  expect(why(caseOf([]), { from: 'start', days: 1, unit: working })).toBeUndefined();
});
