import type { CaseEvent, History } from '../../../src/domain/casework/event';
import { proofOf } from '../../../src/domain/replay/proof';
import { lifeOf } from './lives';

const LIVES = process.env['TRIN_DEEP'] ? 10_000 : 600;

test(`${LIVES} lives, told again by the versions that judged them, are the very same`, () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= LIVES; seed++) {
    const { history, rulebooks } = lifeOf(seed);
    for (const { what } of history) seen.add(what.type);
    const proof = proofOf(history, rulebooks);
    if (!proof.agrees) throw new Error(`life ${seed}: ${JSON.stringify(proof.firstDifference)}`);
  }
  expect([...seen].toSorted()).toEqual(EVERYTHING_THAT_HAPPENS.toSorted());
});

/** So that the lives are as rich as they claim. `gave-up` needs a ladder that ends so, `acted` one that acts: see below. */
const EVERYTHING_THAT_HAPPENS = [
  'received',
  'taken-in',
  'reclassified',
  'passed-on',
  'escalated',
  'warned',
  'lead-told',
  'acted',
  'acknowledged',
  'followed-up',
  'gate-bypassed',
  'answered-upwards',
  'answered-customer',
  'asked-customer',
  'customer-wrote',
  'handed-back',
  'taken-back',
  'paused',
  'pause-ended',
  'resumed',
  'closed',
  'reopened',
  'stood-still',
  'rulebook-moved',
  'text-posted',
  'withdrawn',
];

/** A life whose clock escalated, and which event that was. */
function escalating(): { history: History; rulebooks: ReturnType<typeof lifeOf>['rulebooks']; i: number } {
  for (let seed = 1; ; seed++) {
    const { history, rulebooks } = lifeOf(seed);
    const i = history.findIndex(({ what }) => what.type === 'escalated');
    if (i > 0) return { history, rulebooks, i };
  }
}

test.each<[string, (event: CaseEvent) => readonly CaseEvent[]]>([
  ['another instant', (event) => [{ ...event, at: event.at + 1 }]],
  ['heard before its time', (event) => [{ ...event, heardAt: event.at - 1 }]],
  [
    'another team',
    (event) => [{ ...event, what: { ...event.what, to: { level: 'second', team: 'nobody' } } } as CaseEvent],
  ],
  ['another rung', (event) => [{ ...event, by: { kind: 'rule', id: 'none' } }]],
  ['a step that was left out', () => []],
  ['a step that was taken twice', (event) => [event, { ...event, key: `${event.key}:more` }]],
])('%s is found, and where', (_what, forged) => {
  const { history, rulebooks, i } = escalating();
  const told = [...history.slice(0, i), ...history.slice(i, i + 1).flatMap(forged), ...history.slice(i + 1)];
  const renumbered = told.map((event, n) => ({ ...event, seq: n + 1 }));
  const proof = proofOf(renumbered, rulebooks);
  expect(proof.agrees).toBe(false);
  if (!proof.agrees) expect([i + 1, i + 2]).toContain(proof.firstDifference.seq);
});

test('a history that is cut short before the clock spoke is not finished', () => {
  const { history, rulebooks, i } = escalating();
  const asked = history[i];
  const before = history.slice(0, i);
  const last = before.at(-1);
  // Recorded in the same run as the step, so the step must be there.
  if (asked && last?.heardAt === asked.heardAt) expect(proofOf(before, rulebooks).agrees).toBe(false);
  expect(proofOf(history, rulebooks)).toEqual({ agrees: true });
});

test('the order in which a store gives the parts of an event back does not matter', () => {
  const { history, rulebooks } = lifeOf(7);
  const turned = history.map((event) => Object.fromEntries(Object.entries(event).toReversed()) as never as CaseEvent);
  expect(proofOf(turned, rulebooks)).toEqual({ agrees: true });
});
