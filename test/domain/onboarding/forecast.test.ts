import { defaultPlaybook } from '../../../src/domain/playbook/default';
import { fold } from '../../../src/domain/onboarding/fold';
import { openingOf, plansOf, spareBeforeStart } from '../../../src/domain/onboarding/forecast';
import { gateOf } from '../../../src/domain/onboarding/gate';
import { itemsOf } from '../../../src/domain/onboarding/items';
import type { Happening } from '../../../src/domain/onboarding/event';
import type { OnboardingState } from '../../../src/domain/onboarding/state';

const at = (text: string) => Date.parse(`${text}:00+01:00`);
const NOW = at('2026-11-24T10:00');
const playbooks = () => defaultPlaybook;

function caseOf(...more: readonly Happening[]): OnboardingState {
  const first: Happening = { type: 'opened', playbook: 1, phase: '1', people: [] };
  const by = { kind: 'person', accountId: 'lead' } as const;
  const state = fold([first, ...more].map((what, index) => ({ seq: index + 1, at: NOW, by, what })));
  if (!state) throw new Error('no case');
  return state;
}

test('each phase is planned to begin on the working day after the one before', () => {
  const plans = plansOf(caseOf(), defaultPlaybook, NOW);
  // Twenty working days after 24 November, over nothing that is closed.
  expect(plans.get('1')).toEqual({ from: at('2026-11-24T00:00'), to: at('2026-12-23T00:00') });
  expect(plans.get('2')?.from).toBe(at('2026-12-23T00:00'));
});

test('a phase that should have been left by now is left today at the earliest', () => {
  const plans = plansOf(caseOf(), defaultPlaybook, at('2027-02-01T10:00'));
  expect(plans.get('1')?.to).toBe(at('2027-02-02T00:00'));
  expect(plans.get('2')?.from).toBe(at('2027-02-02T00:00'));
});

test('phases that were left, and a case that has ended, have no plan', () => {
  const later = caseOf({ type: 'phase-left', phase: '1', to: '2' });
  expect(plansOf(later, defaultPlaybook, NOW).has('1')).toBe(false);
  expect(plansOf(caseOf({ type: 'ended', reason: 'Nej', decider: 'SG' }), defaultPlaybook, NOW).size).toBe(0);
});

test('the gate opens no sooner than what is due last of all that is missing', () => {
  const opening = (state: OnboardingState, now: number) =>
    openingOf(gateOf(state, playbooks, now), state, itemsOf(state, playbooks), defaultPlaybook, now);
  const arranged = caseOf({ type: 'wrote', item: '1.2', field: 'from', text: '2026-12-10T09:00' });
  // The decision: five working days after the meeting.
  expect(opening(arranged, NOW)).toEqual({ at: at('2026-12-18T00:00'), item: '1.15' });
  expect(opening(arranged, at('2026-12-20T00:00'))).toBeUndefined();
});

test('the plan leaves days before the start date, or runs past it', () => {
  const spare = (date: string) => {
    const state = caseOf({ type: 'start-set', date, reason: '', confirmed: false });
    return spareBeforeStart(state, defaultPlaybook, plansOf(state, defaultPlaybook, NOW));
  };
  const [soon, late] = [spare('2027-01-04'), spare('2028-01-03')];
  expect(soon).toBeLessThan(0);
  expect(late).toBeGreaterThan(0);
  expect(spareBeforeStart(caseOf(), defaultPlaybook, plansOf(caseOf(), defaultPlaybook, NOW))).toBeUndefined();
});
