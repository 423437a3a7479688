import { decide } from '../../../src/domain/casework/decide';
import { extend, type Happening, type History } from '../../../src/domain/casework/event';
import { levelDueAt } from '../../../src/domain/casework/clock';
import { fold, presentStay } from '../../../src/domain/casework/fold';
import { HOUR } from '../../../src/domain/time';
import type { Rules } from '../../../src/domain/rulebook/rules';
import { at, books, first, news, plain, received, ruled, rules, second, shown } from './telling';

const superusers = { level: 'superuser', team: 'superusers' } as const;
const asked: Happening = { type: 'asked-customer', to: superusers };

/** Raised at 8.30, asked at 10.30 with two of four hours used. */
function told(...what: readonly (readonly [string, Happening])[]): History {
  return extend(
    [],
    [received('11-24 08:30'), news('11-24 10:30', asked), ...what.map(([when, happening]) => news(when, happening))],
    at('11-24 10:30'),
  );
}

/** What the clock did by an instant, looked at every half hour as a sweep would. */
function untouched(
  history: History,
  until: string,
  by: Rules = rules,
): readonly (readonly [string, string | undefined])[] {
  let known = history;
  for (let now = at('11-24 10:30'); now <= at(until); now += HOUR / 2) known = decide(known, () => by, now);
  return known.slice(history.length).map(({ what, at: when }) => [what.type, shown(when)]);
}

test('while 1st level asks, the case is with whoever sent it, and 1st level stays responsible', () => {
  const state = fold(told());
  expect(state && presentStay(state)).toMatchObject({ ...superusers, arrival: 'asked' });
  expect(state?.chain).toEqual([first, superusers]);
});

test.each<[string, Happening]>([
  ['the customer writes', { type: 'customer-wrote' }],
  ['somebody says in Jira that work goes on', { type: 'resumed' }],
  ['1st level takes it back', { type: 'taken-back', to: first }],
])('home it comes with the clock going on when %s', (_why, what) => {
  const state = fold(told(['11-25 08:30', what]));
  expect(state && presentStay(state)).toMatchObject({ ...first, from: at('11-25 08:30') });
  expect(state?.chain).toEqual([first]);
  expect(state && shown(levelDueAt(state, rules))).toBe('11-25 10:30');
});

test('what was taken on the ladder before asking is not taken again', () => {
  const late = extend(
    [],
    [
      received('11-24 08:30'),
      news('11-24 11:30', { type: 'warned', rung: 'first:warning' }),
      news('11-24 12:00', asked),
    ],
    at('11-24 12:00'),
  );
  const home = extend(late, [news('11-25 09:00', { type: 'customer-wrote' })], at('11-25 09:00'));
  const after = decide(home, books, at('11-25 09:30'));
  expect(after.slice(home.length).map(({ what, at: when }) => [what.type, shown(when)])).toEqual([
    ['escalated', '11-25 09:30'],
  ]);
});

test('a customer who never answers is reminded once, then 1st level has the case again with what was left', () => {
  const steps = untouched(told(), '12-01 12:00');
  expect(steps).toEqual([
    ['acted', '11-26 14:30'],
    ['handed-back', '12-01 10:30'],
    ['warned', '12-01 11:30'],
  ]);
});

test('or it is closed, where the rulebook ends it so', () => {
  const [asking] = plain.asking;
  if (!asking) throw new Error('nobody may be asked');
  const closing = ruled({ asking: [{ ...asking, ladder: [{ id: 'asked:end', at: 1, does: 'close' }] }] });
  expect(untouched(told(), '12-01 12:00', closing)).toEqual([['gave-up', '12-01 10:30']]);
});

test('whoever answers before the reminder is never reminded', () => {
  const steps = untouched(told(['11-25 08:30', { type: 'customer-wrote' }]), '11-25 09:30').map(([type]) => type);
  expect(steps).not.toContain('acted');
});

test('2nd and 3rd level do not ask past 1st level: there it is a pause', () => {
  const history = extend(
    [],
    [received('11-24 08:30'), news('11-24 09:00', { type: 'passed-on', to: second }), news('11-24 10:00', asked)],
    at('11-24 10:00'),
  );
  const state = fold(history);
  expect(state?.standing).toBe('paused');
  expect(state && presentStay(state)).toMatchObject({ ...second, paused: { reason: 'reporter' } });
});

test('an answer while the customer is asked answers the case', () => {
  expect(fold(told(['11-24 12:00', { type: 'answered-customer' }]))).toMatchObject({
    standing: 'answered',
    chain: [first],
  });
});
