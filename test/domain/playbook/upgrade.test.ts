import fc from 'fast-check';
import type { Happening } from '../../../src/domain/onboarding/event';
import { fold } from '../../../src/domain/onboarding/fold';
import { itemsOf } from '../../../src/domain/onboarding/items';
import type { OnboardingState } from '../../../src/domain/onboarding/state';
import { offersOf, upgradeOf } from '../../../src/domain/onboarding/upgrade';
import { defaultPlaybook } from '../../../src/domain/playbook/default';
import type { Playbook } from '../../../src/domain/playbook/playbook';
import { edited, itemsIn, withItem } from './arbitrary';

const RUNS = process.env['TRIN_DEEP'] === '1' ? 1_000 : 50;
const BY = { kind: 'person', accountId: 'lead' } as const;
const OPENED: Happening = { type: 'opened', playbook: 1, phase: '1', people: [] };
const [firstPhase, ...otherPhases] = defaultPlaybook.phases;
if (!firstPhase) throw new Error('the default has no phases');

/** A case after these, by the first of these playbooks; numbered as they come. */
function life(happenings: readonly Happening[]): OnboardingState {
  const state = fold([OPENED, ...happenings].map((what, i) => ({ seq: i + 1, at: i, by: BY, what })));
  if (!state) throw new Error('a case begins');
  return state;
}

function versions(...books: readonly Playbook[]) {
  const all = books.map((book, i) => ({ ...book, version: i + 1 }));
  return (version: number): Playbook => {
    const found = all[version - 1];
    if (!found) throw new Error(`no version ${version}`);
    return found;
  };
}

const decided: Happening = { type: 'decided', item: '1.15', outcome: 'yes', reason: 'x', decider: 'Kunden' };
const without = (id: string, book = defaultPlaybook): Playbook => ({
  ...book,
  phases: book.phases.map((phase) => ({ ...phase, items: phase.items.filter((item) => item.id !== id) })),
});

test.each<[string, readonly Happening[], Playbook, readonly string[], object]>([
  [
    'an item nobody has touched is taken over',
    [],
    withItem('1.6', { need: 'optional' }),
    ['1.6'],
    { ok: true, value: { type: 'upgraded', playbook: 2, kept: {} } },
  ],
  [
    'one that is not taken stays as it was',
    [],
    withItem('1.6', { need: 'optional' }),
    [],
    { ok: true, value: { type: 'upgraded', playbook: 2, kept: { '1.6': 1 } } },
  ],
  [
    'a new one that is not taken is not there',
    [],
    withItem('9.7', { id: '9.99' }),
    ['9.7'],
    { ok: true, value: { type: 'upgraded', playbook: 2, kept: { '9.99': 0 } } },
  ],
  [
    'a ticked one stays',
    [{ type: 'ticked', item: '1.6' }],
    withItem('1.6', { need: 'optional' }),
    ['1.6'],
    settled('1.6'),
  ],
  ['a waived one stays', [{ type: 'waived', item: '1.6', reason: 'x' }], without('1.6'), ['1.6'], settled('1.6')],
  ['a decided one stays', [decided], withItem('1.15', { opensWith: ['yes', 'later'] }), ['1.15'], settled('1.15')],
  [
    'a signed one stays',
    [{ type: 'signed', item: '5.2', party: 'Kunden', name: 'N', on: '2026-12-01' }],
    withItem('5.2', { until: 'sent' }),
    ['5.2'],
    settled('5.2'),
  ],
  [
    'one of those that an item stands for holds it',
    [
      { type: 'entry-put', list: 'suppliers', entry: 'a', values: { name: 'A' } },
      { type: 'ticked', item: '4.8:a' },
    ],
    withItem('4.8', { until: 'sent' }),
    ['4.8'],
    settled('4.8'),
  ],
  [
    'what somebody has written about is not taken away',
    [{ type: 'wrote', item: '1.6', field: 'evidence', text: 'Sendt' }],
    without('1.6'),
    ['1.6'],
    settled('1.6'),
  ],
  [
    'it may change, and keeps what was written',
    [{ type: 'wrote', item: '1.6', field: 'evidence', text: 'Sendt' }],
    withItem('1.6', { need: 'optional' }),
    ['1.6'],
    { ok: true },
  ],
  [
    'nothing is taken that is not offered',
    [],
    withItem('1.6', { need: 'optional' }),
    ['1.7'],
    { ok: false, reason: 'no-such-offer', about: ['1.7'] },
  ],
  [
    'the phase that a case is in does not go',
    [],
    { ...defaultPlaybook, phases: otherPhases },
    firstPhase.items.map(({ id }) => id),
    { ok: false, reason: 'phase-gone', about: ['1'] },
  ],
  [
    'an item is not left to wait for a decision that is gone',
    [],
    without('5.10', withItem('5.11', { need: 'mandatory' })),
    ['5.10'],
    { ok: false, reason: 'left-alone', about: ['5.11'] },
  ],
  [
    'nor for an answer to a question that is asked no more',
    [],
    unasked('16', withItem('3.4', { need: 'mandatory' })),
    [],
    { ok: false, reason: 'left-alone', about: ['3.4'] },
  ],
  [
    'an answer that was given stays one',
    [{ type: 'entry-put', list: 'answers', entry: '16', values: { answer: 'Ja' } }],
    unasked('16', withItem('3.4', { need: 'mandatory' })),
    [],
    { ok: true },
  ],
  [
    'nor without what it comes after',
    [],
    without('5.2', withItem('5.3', { after: '5.2' })),
    ['5.2', '5.3'],
    { ok: false, reason: 'left-alone', about: ['5.3'] },
  ],
  [
    'what was written on one of many is not hidden by there being one alone',
    [
      { type: 'entry-put', list: 'suppliers', entry: 'a', values: { name: 'A' } },
      { type: 'wrote', item: '4.8:a', field: 'evidence', text: 'Aftalt' },
    ],
    alone('4.8'),
    ['4.8'],
    settled('4.8'),
  ],
  [
    'nor what was written on one, by there being many',
    [{ type: 'commented', item: '4.9', text: 'Husk' }],
    withItem('4.9', { per: 'suppliers' }),
    ['4.9'],
    settled('4.9'),
  ],
])('%s', (_why, happenings, book, takes, wanted) => {
  const outcome = upgradeOf(life(happenings), versions(defaultPlaybook, book), 2, new Set(takes));
  expect(outcome).toMatchObject(wanted);
  if (outcome.ok && 'value' in wanted) expect(outcome).toEqual(wanted);
});

/** The default with no more than one of an item. */
function alone(id: string): Playbook {
  const phases = defaultPlaybook.phases.map((phase) => ({
    ...phase,
    items: phase.items.map(({ per, ...item }) => (item.id === id || per === undefined ? item : { ...item, per })),
  }));
  return { ...defaultPlaybook, phases };
}

function unasked(question: string, book: Playbook): Playbook {
  return { ...book, questions: book.questions.filter(({ id }) => id !== question) };
}

function settled(item: string): object {
  return { ok: false, reason: 'settled', about: [item] };
}

test('there is no way back, and none to where it is', () => {
  expect(upgradeOf(life([]), versions(defaultPlaybook), 1, new Set())).toEqual({ ok: false, reason: 'not-newer' });
});

test('what was kept of an older version is kept of that one, however many come after', () => {
  const title = { da: 'x', en: 'x' };
  const books = versions(defaultPlaybook, withItem('1.6', { need: 'optional' }), withItem('1.6', { title }));
  const once = upgradeOf(life([]), books, 2, new Set());
  expect(once).toMatchObject({ value: { kept: { '1.6': 1 } } });
  const twice = upgradeOf(life(once.ok ? [once.value] : []), books, 3, new Set());
  expect(twice).toEqual({ ok: true, value: { type: 'upgraded', playbook: 3, kept: { '1.6': 1 } } });
});

/** Things done to items of the default, as many as there may be. */
const happenings: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc
    .tuple(fc.constantFrom(...itemsIn(defaultPlaybook)), fc.nat(3))
    .map(([{ id: item, outcomes }, which]): Happening => {
      const [outcome] = outcomes ?? [];
      if (which === 0) return { type: 'waived', item, reason: 'x' };
      if (which === 1 && outcome) return { type: 'decided', item, outcome: outcome.id, reason: 'x', decider: 'x' };
      if (which === 2) return { type: 'wrote', item, field: 'evidence', text: 'x' };
      return { type: 'ticked', item };
    }),
  { maxLength: 40 },
);
/** A case that may have gone over once already, and what it is offered next. */
const offered = fc
  .tuple(happenings, edited(5), edited(5), fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }))
  .map(([done, second, third, coins]) => {
    const playbooks = versions(defaultPlaybook, second, third);
    const before = life(done);
    const chosen = new Set(
      offersOf(before, playbooks, 2).flatMap(({ item, settled: stays }, i) => (coins[i % 40] && !stays ? [item] : [])),
    );
    const once = upgradeOf(before, playbooks, 2, chosen);
    return { state: once.ok ? life([...done, once.value]) : before, playbooks, coins };
  });

/** Of an item as a case has it: all but what was done to it. */
function itemsBy(state: OnboardingState, playbooks: (version: number) => Playbook): ReadonlyMap<string, unknown> {
  return new Map(itemsOf(state, playbooks).map(({ state: _, wanted: __, ...item }) => [item.id, item]));
}

function after(state: OnboardingState, what: Happening): OnboardingState {
  return {
    ...state,
    frame: { ...state.frame, ...(what.type === 'upgraded' && { playbook: what.playbook, kept: what.kept }) },
  };
}

test('done items never change, whatever is chosen', () => {
  fc.assert(
    fc.property(offered, ({ state, playbooks, coins }) => {
      const takes = offersOf(state, playbooks, 3).flatMap(({ item }, i) => (coins[39 - (i % 40)] ? [item] : []));
      const outcome = upgradeOf(state, playbooks, 3, new Set(takes));
      const done = itemsOf(state, playbooks).filter(
        ({ state: { ticked, waived, decision } }) => ticked ?? waived ?? decision,
      );
      const had = itemsBy(state, playbooks);
      const next = outcome.ok ? itemsBy(after(state, outcome.value), playbooks) : had;
      expect(done.map(({ id }) => next.get(id))).toEqual(done.map(({ id }) => had.get(id)));
      if (!outcome.ok && outcome.reason === 'settled')
        expect(takes).toEqual(expect.arrayContaining([...(outcome.about ?? [])]));
    }),
    { numRuns: RUNS },
  );
});

test('nothing that anybody has touched goes away', () => {
  fc.assert(
    fc.property(offered, ({ state, playbooks, coins }) => {
      const offers = offersOf(state, playbooks, 3);
      const takes = offers.flatMap(({ item, settled: stays }, i) => (coins[i % 40] && !stays ? [item] : []));
      const outcome = upgradeOf(state, playbooks, 3, new Set(takes));
      if (!outcome.ok) return;
      const next = itemsBy(after(state, outcome.value), playbooks);
      const lost = itemsOf(state, playbooks).filter(({ id, state: had }) => had.events > 0 && !next.has(id));
      expect(lost).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('taking all that is untouched gives the new playbook', () => {
  fc.assert(
    fc.property(offered, ({ state, playbooks }) => {
      const offers = offersOf(state, playbooks, 3);
      const open = offers.filter((offer) => !offer.settled).map(({ item }) => item);
      const outcome = upgradeOf(state, playbooks, 3, new Set(open));
      if (!outcome.ok) return expect(outcome.reason).toBe('left-alone');
      const next = itemsBy(after(state, outcome.value), playbooks);
      const stays = new Set(offers.filter((offer) => offer.settled).map(({ item }) => item));
      const fresh = itemsBy({ ...state, frame: { ...state.frame, playbook: 3, kept: {} } }, playbooks);
      expect(Object.keys(outcome.value.kept).toSorted()).toEqual([...stays].toSorted());
      const others = (items: ReadonlyMap<string, unknown>) => new Map([...items].filter(([id]) => !stays.has(id)));
      expect(others(next)).toEqual(others(fresh));
    }),
    { numRuns: RUNS },
  );
});

test('taking nothing leaves the items as they were', () => {
  fc.assert(
    fc.property(offered, ({ state, playbooks }) => {
      const outcome = upgradeOf(state, playbooks, 3, new Set());
      if (!outcome.ok) throw new Error(outcome.reason);
      const sorted = (of: OnboardingState) => [...itemsBy(of, playbooks)].toSorted(([a], [b]) => a.localeCompare(b));
      expect(sorted(after(state, outcome.value))).toEqual(sorted(state));
    }),
    { numRuns: RUNS },
  );
});
