import type { OnboardingEvent, Happening } from '../../../src/domain/onboarding/event';
import { beginsEarlyLife, daysToCount, earlyLifeWakesAt, isCalm } from '../../../src/domain/onboarding/early-life';
import { fold } from '../../../src/domain/onboarding/fold';
import { defaultPlaybook } from '../../../src/domain/playbook/default';

const at = (text: string) => Date.parse(`${text}:00+01:00`);
const playbook = { ...defaultPlaybook, earlyLife: { ...defaultPlaybook.earlyLife, calmDays: 2 } };
const BEGUN: readonly Happening[] = [
  { type: 'opened', playbook: 1, phase: '9', people: [] },
  { type: 'start-set', date: '2026-11-26', reason: 'Aftalt', confirmed: true },
];
const DAY = { type: 'day-counted', requests: 1, breaches: 0, unknown: 0 } as const;

function after(...more: readonly Happening[]) {
  const events = [...BEGUN, ...more].map((what, n): OnboardingEvent => ({
    seq: n + 1,
    at: 0,
    by: { kind: 'clock' },
    what,
  }));
  const state = fold(events);
  if (!state) throw new Error('nothing began');
  return state;
}

test('closer support begins on the start date, and not before', () => {
  expect(earlyLifeWakesAt(after(), playbook)).toBe(at('2026-11-26T00:00'));
  expect(beginsEarlyLife(after(), playbook, at('2026-11-25T23:59'))).toEqual([]);
  const begins = beginsEarlyLife(after(), playbook, at('2026-11-26T00:00'));
  expect(begins).toEqual([{ type: 'early-life-begun', date: '2026-11-26' }]);
  expect(beginsEarlyLife(after(...begins), playbook, at('2026-11-26T00:01'))).toEqual([]);
});

test('no day counts from before there was any closer support, however early the start date', () => {
  const now = at('2026-12-14T10:00');
  const begins = beginsEarlyLife(after(), playbook, now);
  expect(begins).toEqual([{ type: 'early-life-begun', date: '2026-12-14' }]);
  expect(daysToCount(after(...begins), playbook, now)).toEqual([]);
  expect(earlyLifeWakesAt(after(...begins), playbook)).toBe(at('2026-12-15T07:00'));
});

test('a working day is counted on the next morning, with the weekend before it', () => {
  const begun = after({ type: 'early-life-begun', date: '2026-11-26' });
  expect(daysToCount(begun, playbook, at('2026-11-27T06:59'))).toEqual([]);
  expect(daysToCount(begun, playbook, at('2026-12-01T07:00'))).toEqual([
    { date: '2026-11-26', from: at('2026-11-26T00:00'), to: at('2026-11-27T00:00') },
    { date: '2026-11-27', from: at('2026-11-27T00:00'), to: at('2026-11-28T00:00') },
    { date: '2026-11-30', from: at('2026-11-28T00:00'), to: at('2026-12-01T00:00') },
  ]);
  expect(earlyLifeWakesAt(begun, playbook)).toBe(at('2026-11-27T07:00'));
});

test('as many calm days in a row as the playbook asks, and none counted after the end', () => {
  const begun: Happening = { type: 'early-life-begun', date: '2026-11-26' };
  const [first, second, third] = ['2026-11-26', '2026-11-27', '2026-11-30'].map((date) => ({ ...DAY, date }));
  if (!first || !second || !third) throw new Error('no days');
  expect(isCalm(after(begun, first), playbook)).toBe(false);
  expect(isCalm(after(begun, { ...first, breaches: 1 }, second, third), playbook)).toBe(true);
  expect(isCalm(after(begun, first, second, { ...third, unknown: 1 }), playbook)).toBe(false);
  const ended = after(begun, first, { type: 'early-life-ended', reason: 'Ro på' });
  expect([daysToCount(ended, playbook, at('2026-12-24T12:00')), earlyLifeWakesAt(ended, playbook)]).toEqual([[], null]);
});
