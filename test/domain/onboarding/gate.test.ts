import { judge } from '../../../src/domain/onboarding/deeds';
import type { Happening } from '../../../src/domain/onboarding/event';
import { apply } from '../../../src/domain/onboarding/fold';
import { itemsOf } from '../../../src/domain/onboarding/items';
import type { OnboardingState } from '../../../src/domain/onboarding/state';
import { barredFrom } from '../../../src/domain/onboarding/way';
import { mendingOf } from '../../model/start-mending';
import { lead } from './a-case';
import { complete, done, entered, filled, gate, itemIn, NOW, PHASES, playbooks, WITH_ALL, WITH_NONE } from './complete';
import type { Course } from './complete';

const BOTH = [false, true];
const COURSES: readonly Course[] = BOTH.flatMap((logistics) =>
  BOTH.flatMap((resourcePeople) => BOTH.map((vendorAgreement) => ({ logistics, resourcePeople, vendorAgreement }))),
);
const named = (course: Course): string =>
  Object.entries(course)
    .flatMap(([name, has]) => (has ? name : []))
    .join(', ') || 'nothing besides';

/** What the gate of a phase asks for: neither optional nor out of the question. */
function askedFor(state: OnboardingState): readonly string[] {
  return itemsOf(state, playbooks)
    .filter(({ gate: of, need, wanted }) => of === state.frame.phase && need !== 'optional' && wanted !== 'no')
    .map(({ id }) => id);
}

/** Whether an item can only be done after another, or is wanted only by what came of it. */
function waitsFor(state: OnboardingState, id: string, other: string): boolean {
  const { after, when } = itemIn(state, id);
  const direct = [after, when && 'decision' in when ? when.decision : undefined].flatMap((one) => one ?? []);
  return direct.some((one) => one === other || waitsFor(state, one, other));
}

test.each(COURSES.map((course) => [named(course), course] as const))('with %s, every gate opens', (_name, course) => {
  for (const phase of PHASES) expect([phase, gate(complete(phase, course))]).toMatchObject([phase, { isOpen: true }]);
});

describe.each([
  ['everything', WITH_ALL, 92],
  ['nothing besides', WITH_NONE, 85],
] as const)('with %s, every item by itself', (_name, course, count) => {
  const cases = PHASES.flatMap((phase) => askedFor(complete(phase, course)).map((id) => [phase, id] as const));

  test('there are as many as the playbook has', () => expect(cases).toHaveLength(count));

  test.each(cases)('of phase %s, %s, left out, keeps the gate shut, and nothing else does', (phase, id) => {
    const state = filled(entered(phase, course), course, [id]);
    const { isOpen, missing, to } = gate(state);
    expect(isOpen).toBe(false);
    const others = missing.map(({ item }) => item).filter((item) => item !== id && !waitsFor(state, item, id));
    expect([missing.some(({ item }) => item === id), others]).toEqual([true, []]);
    const status = to === undefined ? { name: 'Lukket', finished: true } : { name: nameOf(to), finished: false };
    expect(barredFrom(status, state, playbooks, NOW)).toMatchObject({ because: 'missing' });
    // The gates before it have not asked for it.
    for (const earlier of PHASES.slice(0, PHASES.indexOf(phase)))
      expect(askedFor(complete(earlier, course))).not.toContain(id);
    expect(gate(filled(state, course)).missing).toEqual([]);
  });

  test.each(cases)('of phase %s, %s, waived, is missing no more, and is named', (phase, id) => {
    const state = filled(entered(phase, course), course, [id]);
    const waived = done(state, { type: 'waived', item: id, reason: 'Aftalt på mødet' });
    expect(gate(waived).missing.map(({ item }) => item)).not.toContain(id);
    expect(gate(waived).waived).toEqual([id]);
    const back = done(waived, { type: 'waiver-withdrawn', item: id });
    expect(gate(back).missing).toEqual(gate(state).missing);
  });

  test.each(cases)('of phase %s, %s, taken back later, shuts every gate after it', (phase, id) => {
    for (const later of PHASES.slice(PHASES.indexOf(phase) + 1)) {
      const state = done(complete(later, course), { type: 'unticked', item: id, reason: 'Ikke færdigt alligevel' });
      expect([later, gate(state).missing.map(({ item }) => item)]).toEqual([later, expect.arrayContaining([id])]);
    }
  });
});

function nameOf(phase: string): string {
  return playbooks(1).phases.find(({ id }) => id === phase)?.status[0] ?? '';
}

test('an answer that nobody has given yet keeps shut what it decides about', () => {
  const answers = (entry: string) => ({ type: 'entry-removed', list: 'answers', entry }) as const;
  const tools = done(complete('3', WITH_ALL), answers('16'));
  expect(gate(tools).missing).toEqual([{ item: '3.4', why: 'open', lacks: [] }]);
  const addOns = done(complete('5', WITH_NONE), answers('10'));
  expect(gate(addOns).missing).toEqual([{ item: '5.8', why: 'open', lacks: [] }]);
});

test('what was there and was taken away shuts the gate, although it stays ticked', () => {
  const signature = { type: 'signature-withdrawn', item: '5.2', party: 'Kunden', reason: 'Ny underskriver' } as const;
  expect(gate(done(complete('5', WITH_ALL), signature)).missing).toMatchObject([
    { item: '5.2', why: 'lacks', lacks: [{ lack: 'signatures', parties: ['Kunden'] }] },
  ]);
  const until = (text: string) => ({ type: 'wrote', item: '5.4', field: 'validTo', text }) as const;
  expect(gate(done(complete('5', WITH_ALL), until('2026-11-01'))).missing).toMatchObject([
    { item: '5.4', why: 'lacks', lacks: [{ lack: 'expired', on: '2026-11-01' }] },
  ]);
  expect(gate(done(complete('5', WITH_ALL), until('2099-12-31'))).isOpen).toBe(true);
  const contact = { type: 'entry-removed', list: 'contacts', entry: 'c-vendor' } as const;
  expect(gate(done(complete('6', WITH_ALL), contact)).missing).toMatchObject([{ item: '6.6', why: 'lacks' }]);
  const supplier = {
    type: 'entry-put',
    list: 'suppliers',
    entry: 'late',
    values: { name: 'Underleverandøren' },
  } as const;
  expect(gate(done(complete('7', WITH_ALL), supplier)).missing.map(({ item }) => item)).toEqual([
    '4.8:late',
    '5.5:late',
  ]);
});

test('whoever was absent from a training makes the one that makes up for it wanted', () => {
  const absent = { type: 'entry-put', list: 'sessions', entry: 's-6-11', values: { absent: 'Bodil Mejlby' } } as const;
  expect(gate(done(complete('8', WITH_ALL), absent)).missing.map(({ item }) => item)).toEqual(['6.13']);
});

test('a decision the other way is made, and opens nothing', () => {
  const no = { type: 'decided', item: '2.6', outcome: 'later', reason: 'Vi venter', decider: 'Styregruppen' } as const;
  expect(gate(done(complete('2', WITH_ALL), no)).missing).toEqual([{ item: '2.6', why: 'outcome', lacks: [] }]);
});

test('support begins on the day it was agreed, and not before', () => {
  const later = { type: 'start-set', date: '2027-03-02', reason: 'Uddannelsen flyttes', confirmed: true } as const;
  expect(gate(done(complete('8', WITH_ALL), later)).missing).toEqual([{ item: '8.5', why: 'start-ahead', lacks: [] }]);
});

describe('the end of closer support', () => {
  const calm = filled(entered('9', WITH_ALL), WITH_ALL, ['9.6']);
  const days = mendingOf(itemIn(calm, '9.6'), calm, playbooks(1)).flatMap(({ what }) =>
    what.type === 'early-life-begun' || what.type === 'day-counted' ? [what] : [],
  );
  const decided = { type: 'decided', item: '9.6', outcome: 'ended', reason: 'Rolige uger', decider: 'Mødet' } as const;
  const judged = judge(decided, lead, done(calm, ...days), playbooks, NOW);
  const normal = { item: '9.6', why: 'lacks', lacks: [{ lack: 'service', what: 'normal' }] };

  test('is decided once, and the decision ends it', () => {
    expect(judged.ok && judged.value.map(({ type }) => type)).toEqual(['decided', 'ticked', 'early-life-ended']);
  });

  test('leaves the last gate shut until the limits as agreed are in force', () => {
    const over = done(calm, ...days, ...(judged.ok ? judged.value : []));
    const later = (state: OnboardingState, ...all: readonly Happening[]): OnboardingState =>
      all.reduce((one, what) => {
        const by = { kind: 'person', accountId: 'lead' } as const;
        return apply(one, { seq: one.version + 1, at: NOW + 1, by, what });
      }, state);
    const compiled = { type: 'compiled', projectId: '1', draft: 2, mark: 'm2', reasons: 0 } as const;
    const published = { type: 'service-published', version: 5, mark: 'm2' } as const;
    const missing = (state: OnboardingState) => gate(state).missing.filter(({ item }) => item === '9.6');
    // What was published for the first weeks, and noted only now, is not what was agreed.
    const before = { type: 'service-published', version: 4, mark: 'm1' } as const;
    const ended = later(over, { type: 'early-life-ended', reason: 'Rolige uger' });
    expect([over, later(ended, before), later(ended, compiled)].map(missing)).toEqual([[normal], [normal], [normal]]);
    expect(missing(later(ended, compiled, published))).toEqual([]);
  });
});

describe('a status of Jira', () => {
  const status = (name: string, finished = false) => ({ name, finished });
  const closed = status('Lukket', true);
  const state = complete('3', WITH_ALL);
  const shut = done(state, { type: 'unticked', item: '3.1', reason: 'Ikke færdigt' });
  const ended = done(state, { type: 'ended', reason: 'Ikke alligevel', decider: 'Styregruppen' });
  test.each([
    ['of the present phase', status('storyboard-WORKSHOP'), shut, undefined],
    ['of a phase before', status('First meeting'), shut, undefined],
    ['of no phase', status('Afventer support'), shut, undefined],
    ['of the next phase, gate open', status('Intern afklaring'), state, undefined],
    ['of the next phase, gate shut', status('internal SETTLEMENT'), shut, { because: 'missing', to: '4' }],
    ['further ahead, gate open', status('Klargøring'), state, { because: 'skips', to: '6' }],
    ['finished, gate open', closed, state, { because: 'not-last', to: 'ended' }],
    ['finished, gate shut', closed, shut, { because: 'missing', to: 'ended' }],
    ['finished, in the last phase', closed, complete('9', WITH_ALL), undefined],
    ['finished, in the last phase, gate shut', closed, entered('9', WITH_ALL), { because: 'missing', to: 'ended' }],
    ['finished, once it has ended', closed, ended, undefined],
    ['of the next phase, once it has ended', status('Intern afklaring'), ended, { because: 'ended', to: '4' }],
  ])('%s', (_what, to, of, barred) => {
    const answer = barredFrom(to, of, playbooks, NOW);
    expect(answer && { because: answer.because, to: answer.to }).toEqual(barred);
  });
});
