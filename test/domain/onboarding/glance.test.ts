import type { Happening } from '../../../src/domain/onboarding/event';
import { fold } from '../../../src/domain/onboarding/fold';
import { glanceOf, type Glance } from '../../../src/domain/onboarding/glance';
import { defaultPlaybook } from '../../../src/domain/playbook/default';
import { eventsOf, STARTS } from '../../site/seed/starts';
import { BEGUN, caseOf, inPhase } from './a-case';

const NOW = Date.parse('2026-11-24T10:00:00+01:00');

function glance(solution: string, change: object = {}): Glance {
  const start = STARTS.find((one) => one.solution === solution);
  const state = start && fold(eventsOf({ ...start, ...change }));
  if (!state) throw new Error(`no case called ${solution}`);
  return glanceOf(state, () => defaultPlaybook, NOW);
}

test.each<[why: string, solution: string, part: object]>([
  ['a decision against keeps the gate shut', 'Skærmbesøg', { phase: '4', blocked: 'decision' }],
  ['signatures are all that is missing', 'Videokonsultation', { phase: '5', blocked: 'others' }],
  ['the centre has something to do itself', 'Medicinpåmindelse', { phase: '1', waived: 0 }],
  ['ten calm days are counted from the newest', 'Hjemmemåling, gravide', { earlyLife: { days: 11, calm: 5 } }],
  ['it has ended', 'Pausetræning', { ended: { reason: 'Kunden har valgt en anden løsning.' } }],
])('%s', (_why, solution, part) => expect(glance(solution)).toMatchObject(part));

test('what is due first comes first, and others are only counted', () => {
  const { missing, lacking, blocked } = glance('Medicinpåmindelse');
  expect(blocked).toBeUndefined();
  expect(missing.map(({ dueAt }) => dueAt)).toEqual(missing.map(({ dueAt }) => dueAt).toSorted());
  expect(lacking).toBeGreaterThanOrEqual(missing.length);
});

test('the deadline of a phase is the end of the last of its working days', () => {
  // Entered on Thursday 19 November: 20 working days later it is Thursday 17 December.
  expect(glance('Medicinpåmindelse').deadlineAt).toBe(Date.parse('2026-12-18T00:00:00+01:00'));
  expect(glance('Pausetræning').deadlineAt).toBeUndefined();
});

test('a case that went back has left what lies before its phase, and nothing else', () => {
  const back: Happening = { type: 'phase-reentered', phase: '2', reason: 'Nye oplysninger' };
  const on: Happening = { type: 'phase-left', phase: '2', to: '3' };
  const spansOf = (...what: readonly Happening[]) => {
    const state = caseOf([...inPhase('5'), ...what]);
    return glanceOf(state, () => defaultPlaybook, NOW).spans.map(({ phase, to }) => [phase, to]);
  };
  const [leftFirst, leftAgain] = [BEGUN, BEGUN + 5 * 60_000];
  expect(spansOf(back)).toEqual([
    ['1', leftFirst],
    ['2', undefined],
  ]);
  expect(spansOf(back, on)).toEqual([
    ['1', leftFirst],
    ['2', leftAgain],
    ['3', undefined],
  ]);
});

test('a glance stays small, whatever people have written', () => {
  const long = 'Æ'.repeat(3000);
  const sizes = STARTS.map(({ solution }) => Buffer.byteLength(JSON.stringify(glance(solution, { customer: long }))));
  expect(Math.max(...sizes)).toBeLessThan(2100);
  expect(glance('Sårfoto', { customer: long }).customer).toHaveLength(100);
});
