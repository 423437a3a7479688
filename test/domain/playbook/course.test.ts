import fc from 'fast-check';
import { askBoard } from '../../../src/domain/onboarding/ask';
import { judge } from '../../../src/domain/onboarding/deeds';
import type { Happening } from '../../../src/domain/onboarding/event';
import { apply, fold } from '../../../src/domain/onboarding/fold';
import { gateOf } from '../../../src/domain/onboarding/gate';
import { itemsOf, type Item } from '../../../src/domain/onboarding/items';
import type { OnboardingState } from '../../../src/domain/onboarding/state';
import { faultsOf } from '../../../src/domain/playbook/check';
import { defaultPlaybook } from '../../../src/domain/playbook/default';
import type { Playbook, PlaybookItem, PlaybookPhase } from '../../../src/domain/playbook/playbook';
import { mendingOf } from '../../model/start-mending';

const RUNS = process.env['TRIN_DEEP'] === '1' ? 20_000 : 400;
/** Each settles an item or leaves a phase, if anything can. */
const ROUNDS = 3 * 4 + 3;
const NOW = Date.parse('2027-03-01T09:00:00+01:00');
const LEAD = { accountId: 'lead', agent: true, administers: true };
const name = { da: 'x', en: 'x' };

/** What an item may be, beside a task: everything that waits for something, and what it waits for. */
const PARTS: readonly Partial<PlaybookItem>[] = [
  {},
  { needs: { board: 'done' } },
  { needs: { calm: true } },
  { does: 'send-to-board' },
  { kind: 'approval', does: 'assess', needs: { board: 'done' } },
  { kind: 'decision', does: 'admit' },
  { kind: 'decision', does: 'filter' },
  { kind: 'decision', does: 'end-early-life', needs: { calm: true } },
  { kind: 'decision', does: 'confirm-start' },
];
const OUTCOMES = ['yes', 'no', 'later'].map((id) => ({ id, name, ends: id === 'no' }));

const item = fc.record({
  part: fc.oneof(
    { weight: 2, arbitrary: fc.constant<Partial<PlaybookItem>>({}) },
    { weight: 3, arbitrary: fc.constantFrom(...PARTS) },
  ),
  opens: fc.constantFrom(undefined, undefined, ['yes'], ['no'], ['no', 'later']),
  after: fc.option(fc.nat(40), { nil: undefined, freq: 2 }),
  gate: fc.option(fc.nat(2), { nil: undefined, freq: 3 }),
});
/** Three phases of a few items: each effect at most once, and nothing refers to what is not there. */
const small: fc.Arbitrary<Playbook> = fc
  .array(fc.array(item, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 3 })
  .map((phases) => {
    const ids = phases.flatMap((items, at) => items.map((_, index) => `${at + 1}.${index}`));
    const seen = new Set<string>();
    const made = ({ part, opens, after, gate }: Made, phase: number, index: number): PlaybookItem => {
      const own = part.does !== undefined && seen.has(part.does) ? {} : part;
      seen.add(own.does ?? '');
      const other = after === undefined ? undefined : ids[after % ids.length];
      return {
        id: `${phase}.${index}`,
        title: name,
        kind: 'task',
        responsible: ['PM'],
        participants: [],
        need: 'mandatory',
        evidence: name,
        source: 'ours',
        ...(other !== undefined && other !== `${phase}.${index}` && { after: other }),
        ...(gate !== undefined && { gate: String(Math.min(3, phase + gate)) }),
        ...own,
        ...(own.kind === 'decision' && { outcomes: OUTCOMES, ...(opens && { opensWith: opens }) }),
      };
    };
    return {
      ...defaultPlaybook,
      phases: phases.map((items, at): PlaybookPhase => ({
        id: String(at + 1),
        name,
        status: [`s${at + 1}`],
        responsible: [],
        days: 1,
        items: items.map((one, index) => made(one, at + 1, index)),
      })),
    };
  });
type Made = typeof item extends fc.Arbitrary<infer One> ? One : never;

test('by a playbook without faults a case can go through all its gates', () => {
  let walked = 0;
  fc.assert(
    fc.property(small, (playbook) => {
      if (faultsOf(playbook).length > 0) return;
      walked += 1;
      expect(gateOf(walkedThrough(playbook), () => playbook, NOW)).toMatchObject({ phase: '3', isOpen: true });
    }),
    { numRuns: RUNS, seed: 3 },
  );
  expect(walked).toBeGreaterThan(RUNS / 20);
});

/** The case after somebody has tried everything, time and again, and gone on through every gate that opened. */
function walkedThrough(playbook: Playbook): OnboardingState {
  const people = [
    { entry: 'pl', role: 'PL', accountId: 'lead' },
    { entry: 'ab', role: 'AB', accountId: 'member' },
  ];
  const opened: Happening = { type: 'opened', playbook: 1, phase: '1', people };
  let state = fold([{ seq: 1, at: NOW, by: { kind: 'clock' }, what: opened }]);
  if (!state) throw new Error('a case begins');
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { id } of itemsOf(state, () => playbook)) state = tried(state, id, playbook);
    const { isOpen, to } = gateOf(state, () => playbook, NOW);
    if (isOpen && to === undefined) return state;
    if (to !== undefined) state = done(state, { type: 'phase-left', phase: state.frame.phase, to }, playbook);
  }
  return state;
}

function tried(state: OnboardingState, id: string, playbook: Playbook): OnboardingState {
  const found = itemsOf(state, () => playbook).find((one) => one.id === id);
  if (!found || found.state.ticked) return state;
  const deeds = found.does === 'send-to-board' ? asking(state, playbook) : undefined;
  if (deeds) return deeds.reduce(recorded, state);
  return mendingOf(goingOn(found), state, playbook).reduce((now, { what, by }) => {
    if (what.type === 'board-asked') return now;
    return by === 'trin' ? byItself(now, what, playbook) : done(now, what, playbook);
  }, state);
}

/** The outcome that lets the case go on comes first. */
function goingOn(one: Item): Item {
  const goes = (one.opensWith ?? ['yes']).filter((id) => id !== 'no');
  return one.kind === 'decision' ? { ...one, opensWith: goes } : one;
}

function asking(state: OnboardingState, playbook: Playbook): readonly Happening[] | undefined {
  const asked = askBoard(LEAD, state, () => playbook, NOW, 'x');
  return asked.ok ? asked.value : undefined;
}

/** What only the clock does: the board closes when it was asked, support is closer where it is to end. */
function byItself(state: OnboardingState, what: Happening, { phases }: Playbook): OnboardingState {
  const last = phases.find(({ items }) => items.some(({ does }) => does === 'end-early-life'));
  if (what.type === 'board-closed' && !state.frame.board) return state;
  const isCloser = what.type === 'early-life-begun' || what.type === 'day-counted';
  return isCloser && last?.id !== state.frame.phase ? state : recorded(state, what);
}

function done(state: OnboardingState, what: Happening, playbook: Playbook): OnboardingState {
  const by = what.type === 'assessed' ? { ...LEAD, accountId: 'member' } : LEAD;
  const judged = judge(what, by, state, () => playbook, NOW);
  return judged.ok ? judged.value.reduce(recorded, state) : state;
}

function recorded(state: OnboardingState, what: Happening): OnboardingState {
  return apply(state, { seq: state.version + 1, at: NOW, by: { kind: 'person', accountId: 'lead' }, what });
}
