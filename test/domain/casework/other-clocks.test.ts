import { decide } from '../../../src/domain/casework/decide';
import { extend, type Happening, type History } from '../../../src/domain/casework/event';
import { levelDueAt, promised, stepsAhead } from '../../../src/domain/casework/clock';
import { fold, presentStay } from '../../../src/domain/casework/fold';
import { defaultRulebook } from '../../../src/domain/rulebook/default';
import { teamAbove, type Rulebooks, type Rules } from '../../../src/domain/rulebook/rules';
import { HOUR } from '../../../src/domain/time';
import { at, facts, first, news, plain, received, ruled, rules, second, shown, third } from './telling';

const followed = ruled({ followUp: defaultRulebook.followUp });
const promising = ruled({ targets: defaultRulebook.targets });
const [limit] = plain.limits.filter(({ id }) => id === 'third');

function told(...what: readonly (readonly [string, Happening])[]): History {
  const items = what.map(([when, happening]) => news(when, happening));
  return extend([], [received('11-24 08:30'), ...items], at('11-24 08:30'));
}

/** What the clock did by an instant, looked at every half hour. */
function untouched(history: History, until: string, by: Rules): readonly string[] {
  return run(history, until, () => by)
    .slice(history.length)
    .map(({ what, at: when, by: actor }) => `${shown(when)} ${what.type} ${actor.kind === 'rule' ? actor.id : ''}`);
}

function run(history: History, until: string, by: Rulebooks): History {
  let known = history;
  for (let now = at('11-24 08:30'); now <= at(until); now += HOUR / 2) known = decide(known, by, now);
  return known;
}

describe('a pause lasts as long as it may', () => {
  const waits = told(['11-24 09:00', { type: 'paused', reason: 'vendor' }]);

  test('then the clock runs on with what it had', () => {
    expect(untouched(waits, '12-01 12:30', rules)).toEqual([
      '12-01 09:00 pause-ended pause:vendor:0',
      '12-01 11:30 warned first:warning',
      '12-01 12:30 escalated first:limit',
    ]);
  });

  test('and one that ends before is not heard of', () => {
    const ended = extend(waits, [news('11-24 10:00', { type: 'resumed' })], at('11-24 10:00'));
    expect(untouched(ended, '11-24 13:00', rules)).toEqual(['11-24 12:30 warned first:warning']);
  });

  test('the second pause of a stay has the whole time again', () => {
    const twice = extend(
      waits,
      [news('11-24 10:00', { type: 'resumed' }), news('11-24 11:00', { type: 'paused', reason: 'vendor' })],
      at('11-24 11:00'),
    );
    expect(untouched(twice, '12-01 11:00', rules)).toEqual(['12-01 11:00 pause-ended pause:vendor:1']);
  });

  test('while the desk stands still, it does not last', () => {
    const still = extend(
      waits,
      [news('11-24 10:00', { type: 'stood-still', until: at('11-30 10:00') })],
      at('11-24 10:00'),
    );
    expect(untouched(still, '12-07 09:00', rules)).toEqual(['12-07 09:00 pause-ended pause:vendor:1']);
  });
});

describe('1st level looks after what it has passed on', () => {
  const passed = told(['11-24 10:00', { type: 'passed-on', to: second }]);
  const steps = (history: History, until: string): readonly string[] =>
    untouched(history, until, followed).filter((line) => line.includes('follow'));

  test('after sixteen of its own hours, and its lead is told after eight more', () => {
    expect(steps(passed, '11-30 12:00')).toEqual([
      '11-26 10:00 acted follow:due',
      '11-27 10:00 lead-told follow:overdue',
    ]);
  });

  test('looking begins it anew', () => {
    const looked = extend(passed, [news('11-26 09:00', { type: 'followed-up' })], at('11-26 09:00'));
    expect(steps(looked, '11-30 10:00')).toEqual(['11-30 09:00 acted follow:due']);
  });

  test('it goes on while 2nd level passes the case to 3rd', () => {
    const further = extend(passed, [news('11-25 09:00', { type: 'passed-on', to: third })], at('11-25 09:00'));
    expect(steps(further, '11-26 12:00')).toEqual(['11-26 10:00 acted follow:due']);
  });

  test('home again there is nothing to look after', () => {
    const home = extend(passed, [news('11-24 12:00', { type: 'answered-upwards', to: first })], at('11-24 12:00'));
    const state = fold(home);
    expect(state && stepsAhead(state, followed).filter(({ clock }) => clock === 'follow-up')).toEqual([]);
  });
});

describe('the promise', () => {
  test('1st level is told before it is due, wherever the case is', () => {
    const passed = told(
      ['11-24 09:00', { type: 'passed-on', to: second }],
      ['11-24 10:00', { type: 'passed-on', to: third }],
    );
    const steps = untouched(passed, '11-30 14:00', promising).filter((line) => line.includes('promise'));
    expect(steps).toEqual(['11-30 12:30 acted promise-usual:near']);
  });

  test.each([
    [true, 2],
    [false, 4],
  ])('asking pauses it: %s', (askingPausesPromise, used) => {
    const asked: Happening = { type: 'asked-customer', to: { level: 'superuser', team: 'superusers' } };
    const state = fold(told(['11-24 10:30', asked]));
    expect(state && promised(state, ruled({ askingPausesPromise }), at('11-24 12:30'))?.used).toBe(used * HOUR);
  });
});

describe('what is repeated', () => {
  if (!limit) throw new Error('no limit at 3rd level');
  const repeating = ruled({
    limits: [
      ...plain.limits.filter(({ id }) => id !== 'third'),
      { ...limit, ladder: [{ id: 'lead', at: 1, does: 'tell-lead', repeat: { every: 4 * HOUR, atMost: 3 } }] },
    ],
  });
  const passed = told(
    ['11-24 09:00', { type: 'passed-on', to: second }],
    ['11-24 10:00', { type: 'passed-on', to: third }],
  );

  test('is repeated so often and no more', () => {
    expect(untouched(passed, '12-10 12:00', repeating)).toEqual([
      '11-26 16:00 lead-told lead',
      '11-27 11:00 lead-told lead#2',
      '11-27 15:00 lead-told lead#3',
    ]);
  });

  test('after everybody was away, it keeps its distance', () => {
    const late = decide(passed, () => repeating, at('11-27 15:00'));
    expect(late.slice(passed.length).map(({ by }) => by.kind === 'rule' && by.id)).toEqual(['lead']);
    expect(untouched(late, '12-10 12:00', repeating)).toEqual([
      '11-30 10:00 lead-told lead#2',
      '11-30 14:00 lead-told lead#3',
    ]);
  });

  test('begun anew, it counts from the first time again', () => {
    const twice = run(passed, '11-27 11:00', () => repeating);
    const anew: Happening = { type: 'reclassified', facts, clock: 'restarts' };
    const restarted = extend(twice, [news('11-27 11:30', anew)], at('11-27 11:30'));
    expect(untouched(restarted, '12-10 12:00', repeating).map((line) => line.split(' ').at(-1))).toEqual([
      'lead',
      'lead#2',
      'lead#3',
    ]);
  });

  test('that somebody has seen it holds when the customer is asked in between', () => {
    const told = extend(
      [],
      [
        received('11-24 08:30'),
        news('11-24 09:00', { type: 'acknowledged' }),
        news('11-24 09:30', { type: 'asked-customer', to: { level: 'superuser', team: 'superusers' } }),
        news('11-24 10:00', { type: 'customer-wrote' }),
      ],
      at('11-24 10:00'),
    );
    const state = fold(told);
    expect(state && presentStay(state).acknowledged).toBe(true);
  });

  test('until somebody says that they have seen it', () => {
    const once = run(passed, '11-26 16:00', () => repeating);
    const seen = extend(once, [news('11-26 16:30', { type: 'acknowledged' })], at('11-26 16:30'));
    expect(run(seen, '12-10 12:00', () => repeating)).toEqual(seen);
  });
});

describe('anew or on', () => {
  const high: Happening = { type: 'reclassified', facts: { ...facts, priority: 'high' } };

  test.each<[string, Happening, string]>([
    ['re-prioritised, the clock keeps what it has used', high, '11-24 10:30'],
    ['or begins anew', { ...high, clock: 'restarts' }, '11-24 12:00'],
  ])('%s', (_why, what, due) => {
    const state = fold(told(['11-24 10:00', what]));
    expect(state && shown(levelDueAt(state, rules))).toBe(due);
  });

  test.each<[string, Happening, string, number]>([
    ['reopened, the clock goes on', { type: 'reopened', clock: 'continues' }, '11-25 10:30', 3],
    ['or begins anew, and the promise with it', { type: 'reopened' }, '11-25 12:00', 1],
    ['a word from the customer does the same', { type: 'customer-wrote', clock: 'continues' }, '11-25 10:30', 3],
  ])('%s', (_why, what, due, promisedHours) => {
    const state = fold(told(['11-24 10:00', { type: 'answered-customer' }], ['11-25 08:00', what]));
    expect(state && shown(levelDueAt(state, rules))).toBe(due);
    expect(state && Math.floor((promised(state, rules, at('11-25 09:00'))?.used ?? 0) / HOUR)).toBeGreaterThanOrEqual(
      Math.min(promisedHours, 1),
    );
  });
});

describe('what the promise counts', () => {
  const used = (history: History, now: string, by = rules): number | undefined => {
    const state = fold(history);
    const promise = state && promised(state, by, at(now));
    return promise && promise.used / HOUR;
  };
  const goesOn: Happening = { type: 'reopened', clock: 'continues' };
  const away = told(
    ['11-24 09:30', { type: 'passed-on', to: second }],
    ['11-24 12:30', { type: 'closed' }],
    ['11-25 09:00', goesOn],
  );

  test('of a case that is opened again, all that went before, whoever had it', () => {
    expect(used(away, '11-25 10:00')).toBe(5);
  });

  test('and not what it was closed for, whether or not it counts while we wait for the customer', () => {
    expect(used(away, '11-25 10:00', ruled({ askingPausesPromise: false }))).toBe(5);
  });

  test('leaves out what stood still and what the customer was waited for before a new priority', () => {
    const restarted = told(
      ['11-24 09:00', { type: 'passed-on', to: second }],
      ['11-24 09:30', { type: 'stood-still', until: at('11-24 10:30') }],
      ['11-24 10:30', { type: 'paused', reason: 'reporter' }],
      ['11-24 11:30', { type: 'resumed' }],
      ['11-24 12:00', { type: 'reclassified', facts: { ...facts, priority: 'low' }, clock: 'restarts' }],
    );
    expect(used(restarted, '11-24 12:30')).toBe(2);
  });

  test('a limit that begins anew while the desk stands still begins when it goes on', () => {
    const state = fold(
      told(
        ['11-24 09:00', { type: 'stood-still', until: at('11-24 12:00') }],
        ['11-24 10:00', { type: 'reclassified', facts: { ...facts, priority: 'high' }, clock: 'restarts' }],
      ),
    );
    expect(state && shown(levelDueAt(state, rules))).toBe('11-24 14:00');
  });
});

describe('when the desk stood still', () => {
  const still: Happening = { type: 'stood-still', until: at('11-24 12:00') };

  test('no clock counts it', () => {
    const state = fold(told(['11-24 10:00', still]));
    expect(state && shown(levelDueAt(state, rules))).toBe('11-24 14:30');
  });

  test.each<[string, readonly (readonly [string, Happening])[], string]>([
    [
      'a pause that began before and ended within counts once',
      [
        ['11-24 09:30', { type: 'paused', reason: 'vendor' }],
        ['11-24 10:00', still],
        ['11-24 11:00', { type: 'resumed' }],
      ],
      '11-24 15:00',
    ],
    [
      'so does one that began within and ended after',
      [
        ['11-24 10:00', still],
        ['11-24 11:00', { type: 'paused', reason: 'vendor' }],
        ['11-24 13:00', { type: 'resumed' }],
      ],
      '11-24 15:30',
    ],
    [
      'a case that moves meanwhile has its whole limit afterwards',
      [
        ['11-24 10:00', still],
        ['11-24 11:00', { type: 'passed-on', to: second }],
      ],
      '11-25 11:00',
    ],
  ])('%s', (_why, what, due) => {
    const state = fold(told(...what));
    expect(state && shown(levelDueAt(state, rules))).toBe(due);
  });
});

test('a case that moves to another rulebook mid-stay keeps its used time under the new limit', () => {
  const longer = ruled({ limits: plain.limits.map((one) => ({ ...one, time: 2 * one.time })) });
  const both: Rulebooks = (version) => (version === 2 ? longer : rules);
  const history = told(['11-24 12:00', { type: 'rulebook-moved', to: 2 }]);
  const state = fold(history);
  expect(state && presentStay(state)).toMatchObject({ rulebook: 2, from: at('11-24 08:30') });
  expect(state && shown(levelDueAt(state, both(state.rulebook)))).toBe('11-25 08:30');
  expect(run(history, '11-25 08:30', both).map(({ what, at: when }) => [what.type, shown(when)])).toEqual([
    ['received', '11-24 08:30'],
    ['rulebook-moved', '11-24 12:00'],
    ['warned', '11-24 14:30'],
    ['escalated', '11-25 08:30'],
  ]);
});

test('the direct route leads past 2nd level, which is told and has nothing to do', () => {
  const business = { ...facts, kind: 'business' };
  expect(teamAbove(rules, 'first', business)).toMatchObject({ team: { id: 'specialists' }, notice: 'bit' });
  const history = extend(
    [],
    [{ ...received('11-24 08:30'), what: { type: 'received', facts: business, reporter: 's', to: first } }],
    at('11-24 08:30'),
  );
  expect(run(history, '11-24 12:30', () => rules).at(-1)?.what).toMatchObject({
    type: 'escalated',
    to: { level: 'third', team: 'specialists' },
    notice: 'bit',
  });
});

test('steps taken late keep their order', () => {
  const history = told();
  const known = run(history, '11-24 08:30', () => promising);
  const late = decide(known, () => promising, at('12-04 12:00'));
  const instants = late.filter(({ by }) => by.kind === 'rule').map((event) => event.at);
  expect(instants).toEqual(instants.toSorted((a, b) => a - b));
});
