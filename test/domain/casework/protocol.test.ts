import { extend, type Happening } from '../../../src/domain/casework/event';
import { fold } from '../../../src/domain/casework/fold';
import { make, offered, type Move } from '../../../src/domain/casework/protocol';
import { rulesOf } from '../../../src/domain/rulebook/rules';
import { at, facts, first, news, received, rules, second, third } from './telling';

function after(...happenings: readonly Happening[]) {
  const items = happenings.map((what, i) => news(`11-24 09:0${i}`, what));
  const state = fold(extend([], [received('11-24 08:30'), ...items], at('11-24 12:00')));
  if (!state) throw new Error('received and yet nowhere');
  return state;
}
const toSecond: Happening = { type: 'passed-on', to: second };
const toThird: Happening = { type: 'passed-on', to: third };

const NOW = Date.UTC(2026, 11, 1);

test.each<[string, readonly Happening[], Move, object]>([
  [
    '1st level passes on to where the route leads',
    [],
    { type: 'pass-on' },
    { ok: true, value: { type: 'passed-on', to: second } },
  ],
  [
    '2nd level passes on to the vendor of the system',
    [toSecond],
    { type: 'pass-on' },
    { ok: true, value: { type: 'passed-on', to: third } },
  ],
  ['another team needs a reason', [toSecond], { type: 'pass-on', team: 'kmd' }, { ok: false, reason: 'reason-needed' }],
  [
    'spaces are no reason',
    [toSecond],
    { type: 'pass-on', team: 'kmd', reason: '  ' },
    { ok: false, reason: 'reason-needed' },
  ],
  [
    'another team with a reason',
    [toSecond],
    { type: 'pass-on', team: 'kmd', reason: 'Fejlen ligger i snitfladen' },
    {
      ok: true,
      value: { type: 'passed-on', to: { level: 'third', team: 'kmd' } },
    },
  ],
  [
    'nobody passes on past the next level',
    [],
    { type: 'pass-on', team: 'kmd', reason: 'x' },
    { ok: false, reason: 'no-such-team' },
  ],
  ['3rd level has nobody above', [toSecond, toThird], { type: 'pass-on' }, { ok: false, reason: 'nobody-above' }],
  [
    '3rd answers 2nd',
    [toSecond, toThird],
    { type: 'answer' },
    { ok: true, value: { type: 'answered-upwards', to: second } },
  ],
  ['2nd answers 1st', [toSecond], { type: 'answer' }, { ok: true, value: { type: 'answered-upwards', to: first } }],
  ['1st answers the customer', [], { type: 'answer' }, { ok: true, value: { type: 'answered-customer' } }],
  [
    '3rd answers 1st when it was asked directly',
    [toThird],
    { type: 'answer' },
    { ok: true, value: { type: 'answered-upwards', to: first } },
  ],
  [
    'taken back to whoever asked',
    [toSecond, toThird],
    { type: 'take-back', noVendorContact: true },
    { ok: true, value: { type: 'taken-back', to: second, noVendorContact: true } },
  ],
  [
    'taken back by 1st level',
    [toSecond, toThird],
    { type: 'take-back', team: 'copenhagen', noVendorContact: true },
    { ok: true, value: { type: 'taken-back', to: first, noVendorContact: true } },
  ],
  ['nobody to take it back from', [], { type: 'take-back' }, { ok: false, reason: 'nothing-to-take-back' }],
  [
    'an answered case is moved no more',
    [{ type: 'answered-customer' }],
    { type: 'pass-on' },
    { ok: false, reason: 'not-in-hand' },
  ],
  ['a closed case is answered no more', [{ type: 'closed' }], { type: 'answer' }, { ok: false, reason: 'not-in-hand' }],
])('%s', (_why, happenings, move, result) => {
  expect(make(move, after(...happenings), rules, 'unknown', NOW)).toEqual(result);
});

test('what is offered can be made, and what can be made is offered', () => {
  for (const happenings of [[], [toSecond], [toSecond, toThird], [toThird]]) {
    const state = after(...happenings);
    const offer = offered(state, rules);
    const teams = rules.rulebook.teams.map(({ id }) => id);
    const made = teams.filter(
      (team) => make({ type: 'pass-on', team, reason: 'fordi' }, state, rules, 'unknown', NOW).ok,
    );
    expect(made.toSorted()).toEqual(offer.passOn.map(({ id }) => id).toSorted());
    const back = teams.filter(
      (team) => make({ type: 'take-back', team, noVendorContact: true }, state, rules, 'unknown', NOW).ok,
    );
    expect(back.toSorted()).toEqual(offer.takeBack.map(({ team }) => team).toSorted());
  }
});

test('the team the route leads to is offered first', () => {
  const amanda = after({ type: 'reclassified', facts: { ...facts, system: 'amanda' } }, toSecond);
  expect(offered(amanda, rules).passOn[0]?.id).toBe('kmd');
});

test('where the rulebook has no specialists, nothing goes straight to them', () => {
  const { rulebook } = rules;
  const teams = rulebook.teams.map((team) => (team.arm === 'business' ? { ...team, arm: 'vendor' as const } : team));
  const without = rulesOf({ ...rulebook, teams });
  const asked = make({ type: 'pass-on', direct: true }, after(), without, 'unknown', NOW);
  expect(asked).toEqual({ ok: false, reason: 'no-specialists' });
});

test('what looked like a matter of business may go to 2nd level after all, with a reason and without a notice', () => {
  const state = after({ type: 'reclassified', facts: { ...facts, kind: 'business' } });
  const asked = (move: Move) => make(move, state, rules, 'unknown', NOW);
  expect(asked({ type: 'pass-on' })).toEqual({
    ok: true,
    value: { type: 'passed-on', to: { level: 'third', team: 'specialists' }, notice: 'bit' },
  });
  expect(asked({ type: 'pass-on', team: 'bit' })).toEqual({ ok: false, reason: 'reason-needed' });
  expect(asked({ type: 'pass-on', team: 'bit', reason: 'Det er en fejl' })).toEqual({
    ok: true,
    value: { type: 'passed-on', to: second },
  });
});
