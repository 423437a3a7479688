import fc from 'fast-check';
import { FACTS, type Condition, type Rulebook, type Rung } from '../../src/contract/rulebook';
import { defaultRulebook } from '../../src/domain/rulebook/default';
import { holds as engineHolds, routeOf, rulesOf } from '../../src/domain/rulebook/rules';
import { conditionWords, coveredBy, covers, firstFor, holds, withValue } from '../../static/src/rulebook/condition';
import { readDuration, WORKING_TIME, type Misread } from '../../static/src/rulebook/duration';
import { timeWords } from '../../static/src/rulebook/duration-field';
import { usesOf, withoutValue } from '../../static/src/rulebook/facts-uses';
import { copyOf, freeId, idFrom, rungIds } from '../../static/src/rulebook/ids';
import { linesOf, remarkOn } from '../../static/src/rulebook/ladder';
import { wrongStatuses } from '../../static/src/rulebook/pauses-statuses';
import { deedWords, inOrder, reachedAfter, repeatWords, shareWords, swapped } from '../../static/src/rulebook/rung';
import { changeOf } from '../../static/src/rulebook/same';
import { wordsFor } from '../../static/src/words';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const danish = wordsFor('da', 'Europe/Copenhagen');
const english = wordsFor('en', 'Europe/London');
const wallClock = { least: HOUR, most: 30 * DAY, days: true };

describe('a time as it is typed', () => {
  test.each<readonly [string, number]>([
    ['4 t 30 min', 4.5 * HOUR],
    ['4t30m', 4.5 * HOUR],
    ['4 timer og 30 minutter', 4.5 * HOUR],
    ['4 hours and 30 minutes', 4.5 * HOUR],
    ['4 hours, 30 minutes', 4.5 * HOUR],
    ['4,5 t', 4.5 * HOUR],
    ['4.5 h', 4.5 * HOUR],
    ['4:30', 4.5 * HOUR],
    ['  1 Time ', HOUR],
    ['90 min.', 1.5 * HOUR],
    ['40 t', 40 * HOUR],
  ])('%s', (text, value) => expect(readDuration(text, WORKING_TIME)).toEqual({ ok: true, value }));

  test.each<readonly [string, Misread]>([
    ['', 'empty'],
    ['4', 'no-unit'],
    ['4,5', 'no-unit'],
    ['2 dage', 'days'],
    ['1 d 2 t', 'days'],
    ['4 timer mandag', 'not-a-time'],
    ['30 min 4 t', 'not-a-time'],
    ['4 t 5 t', 'not-a-time'],
    ['4:75', 'not-a-time'],
    ['-4 t', 'not-a-time'],
    ['0 min', 'too-short'],
    ['0,2 min', 'too-short'],
    ['3000 t', 'too-long'],
  ])('"%s" is refused: %s', (text, why) => expect(readDuration(text, WORKING_TIME)).toEqual({ ok: false, why }));

  test('a day is 24 hours where the wall clock is meant', () =>
    expect(readDuration('6 døgn', wallClock)).toEqual({ ok: true, value: 6 * DAY }));

  test('what is written can be read again, in both languages', () =>
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 43_200 }), fc.boolean(), (minutes, days) => {
        const bounds = days ? wallClock : { ...WORKING_TIME, most: Infinity };
        for (const words of [danish, english])
          expect(readDuration(timeWords(minutes * MINUTE, bounds, words), bounds)).toEqual({
            ok: true,
            value: minutes * MINUTE,
          });
      }),
    ));
});

const facts = fc.record({
  system: fc.constantFrom('amanda', 'jobnet', 'portal', 'other'),
  kind: fc.constantFrom('error', 'business', 'user-administration', 'help'),
  customerGroup: fc.constantFrom('citizen', 'company', 'superuser'),
  priority: fc.constantFrom('high', 'low', 'normal'),
});
const conditions: fc.Arbitrary<Condition> = fc.record(
  {
    system: fc.subarray(['amanda', 'jobnet', 'portal', 'other'], { minLength: 1 }),
    kind: fc.subarray(['error', 'business', 'user-administration', 'help'], { minLength: 1 }),
    customerGroup: fc.subarray(['citizen', 'company', 'superuser'], { minLength: 1 }),
    priority: fc.subarray(['high', 'low', 'normal'], { minLength: 1 }),
  },
  { requiredKeys: [] },
);

describe('which rule a case is under', () => {
  test('the page finds the route that the engine finds', () =>
    fc.assert(
      fc.property(facts, fc.array(conditions, { maxLength: 6 }), (about, whens) => {
        const [usual] = defaultRulebook.routes;
        const routes = whens.flatMap((when, i) => (usual ? [{ ...usual, id: String(i), when }] : []));
        const rules = rulesOf({ ...defaultRulebook, routes });
        expect(firstFor(routes, about)?.id).toBe(routeOf(rules, about)?.id);
      }),
    ));

  test('a condition that covers another holds wherever that does', () =>
    fc.assert(
      fc.property(conditions, conditions, facts, (wide, narrow, about) => {
        if (covers(wide, narrow) && holds(narrow, about)) expect(holds(wide, about)).toBe(true);
        expect(holds(wide, about)).toBe(engineHolds(wide, about));
      }),
    ));

  test('a rule that an earlier one leaves no case is named', () => {
    const rules = [
      { when: { priority: ['high'] } },
      { when: {} },
      { when: { system: ['jobnet'], priority: ['high'] } },
    ];
    expect(rules.map((_rule, i) => coveredBy(rules, i))).toEqual([undefined, undefined, 0]);
  });

  test('taking the last tick away asks for nothing, which is another thing than asking for no value', () => {
    const one = withValue({}, 'system', 'jobnet', true);
    expect(one).toEqual({ system: ['jobnet'] });
    expect(withValue(one, 'system', 'jobnet', false)).toEqual({});
  });

  test('a condition is said in both languages', () => {
    const when: Condition = { system: ['jobnet', 'amanda', 'gone'], priority: ['high'] };
    expect(conditionWords(defaultRulebook, when, danish)).toBe('System: Jobnet, Amanda eller gone · Prioritet: Høj');
    expect(conditionWords(defaultRulebook, {}, english)).toBe('All cases');
  });
});

const warning: Rung = { id: 'w', at: 0.75, does: 'warn' };
const lead: Rung = { id: 'l', at: 1, does: 'tell-lead' };
const onwards: Rung = { id: 'o', at: 1, after: 30 * MINUTE, does: 'pass-on' };

describe('a ladder', () => {
  test('stands in the order its rungs are reached, also under another limit', () => {
    const early: Rung = { id: 'e', at: 0.5, after: 3 * HOUR, does: 'tell-lead' };
    expect(inOrder([lead, early], 4 * HOUR).map(({ id }) => id)).toEqual(['l', 'e']);
    expect(inOrder([lead, early], 8 * HOUR).map(({ id }) => id)).toEqual(['e', 'l']);
  });

  test('beside what is in force: new, changed, and when it was reached before', () => {
    const now = { time: 3 * HOUR, ladder: [warning, lead, onwards] };
    const before = { time: 4 * HOUR, ladder: [warning, { ...lead, does: 'pass-on' as const }] };
    expect(
      linesOf(now, before).map(({ rung, change, reached, before: was }) => [rung?.id, change, reached, was]),
    ).toEqual([
      ['w', 'same', 2.25 * HOUR, 3 * HOUR],
      ['l', 'changed', 3 * HOUR, 4 * HOUR],
      ['o', 'new', 3.5 * HOUR, undefined],
    ]);
  });

  test('shows the limit also where no rung stands on it', () =>
    expect(linesOf({ time: HOUR, ladder: [warning, onwards] }, undefined).map(({ isLimit }) => isLimit)).toEqual([
      false,
      true,
      false,
    ]));

  test('neighbours that change places change the times at which they are reached', () => {
    const [first, second] = swapped([warning, onwards], 0, 1);
    expect([first?.id, second?.id]).toEqual(['o', 'w']);
    expect(first && reachedAfter(first, 4 * HOUR)).toBe(3 * HOUR);
    expect(second && reachedAfter(second, 4 * HOUR)).toBe(4.5 * HOUR);
  });

  const tell: Rung = { id: 't', at: 1, after: HOUR, does: 'tell', to: 'lead' };
  test.each([
    ['nothing on it', 'level', false, [], 'empty'],
    ['ends with a warning', 'level', false, [warning], 'no-person'],
    ['is passed on', 'level', false, [warning, { ...lead, does: 'pass-on' }], undefined],
    ['is passed on from the top', 'level', true, [{ ...lead, does: 'pass-on' }], 'no-person'],
    ['is passed on to a team by name', 'level', true, [{ ...lead, does: 'pass-on', team: 'kmd' }], undefined],
    ['tells somebody after it has gone', 'level', false, [onwards, tell], 'beyond-the-end'],
    ['tells the lead', 'level', true, [warning, lead], undefined],
    ['never ends the waiting', 'asking', true, [{ ...warning, does: 'remind' }], 'nothing-ends-it'],
    ['gives the case back', 'asking', true, [{ ...lead, does: 'hand-back' }], undefined],
  ] as const)('%s', (_what, kind, top, ladder, remark) =>
    expect(remarkOn({ time: 4 * HOUR, ladder }, kind, top)).toBe(remark),
  );

  test('is told in both languages', () => {
    const rung: Rung = { ...tell, to: { kind: 'role', name: 'Kontorchef' }, repeat: { every: HOUR, atMost: 5 } };
    expect(shareWords(warning, danish)).toBe('75\u00a0%');
    expect(shareWords(onwards, english)).toBe('+30 min');
    expect(deedWords(rung, defaultRulebook, danish)).toBe('Besked til rollen Kontorchef');
    expect(deedWords({ ...onwards, team: 'kmd' }, defaultRulebook, english)).toBe('Passed on to KMD');
    expect(repeatWords(rung, danish)).toBe('gentages med 1 t imellem, til nogen bekræfter, dog højst 5 gange i alt');
  });
});

describe('a value of a fact that is removed', () => {
  const book: Rulebook = {
    ...defaultRulebook,
    routes: defaultRulebook.routes.map((route) =>
      route.id === 'amanda' ? { ...route, when: { system: ['amanda', 'jobnet'] } } : route,
    ),
  };

  test('is used by rules that are named, with those that are for it alone', () =>
    expect(usesOf(book, 'system', 'jobnet', danish)).toEqual([
      { called: 'rute 3', alone: false },
      { called: 'rute 4', alone: true },
    ]));

  test('leaves no rule that would suddenly be for every case', () => {
    const after = withoutValue(book, 'system', 'jobnet');
    expect(after.routes.map(({ id, when }) => [id, when.system])).toEqual([
      ['business', undefined],
      ['user-administration', undefined],
      ['amanda', ['amanda']],
      ['otherwise', undefined],
    ]);
    expect(after.sources[0]?.values.map(({ id }) => id)).toEqual(['amanda', 'portal', 'other']);
  });

  test('of any fact: nothing asks for it any more', () => {
    for (const { fact, values } of defaultRulebook.sources)
      for (const { id } of values) expect(usesOf(withoutValue(book, fact, id), fact, id, danish)).toEqual([]);
    expect(FACTS).toHaveLength(defaultRulebook.sources.length);
  });
});

test.each([
  ['none at all', 'vendor', [], 'Skriv mindst én status.'],
  ['its own', 'vendor', ['afventer LEVERANDØR'], undefined],
  [
    'another pause’s',
    'vendor',
    ['waiting for Reporter'],
    '"Waiting for reporter" står allerede under Pauser: afventer indmelder.',
  ],
  ['a finished one', 'agreed', ['Lukket'], '"Lukket" står allerede under Afsluttede sager.'],
  [
    'a pause’s, as finished',
    'finished',
    ['Waiting for vendor'],
    '"Waiting for vendor" står allerede under Pauser: afventer leverandør.',
  ],
] as const)('a status means one thing: %s', (_what, part, said, wrong) =>
  expect(wrongStatuses(defaultRulebook, part, said, danish)).toBe(wrong),
);

test('ids are made once, spelt plainly, and never shared', () => {
  expect(idFrom('Ærlig talt: Åse Øre!', [])).toBe('aerlig-talt-aase-oere');
  expect(idFrom('???', [])).toBe('x');
  expect(freeId('route', ['route', 'route-2'])).toBe('route-3');
  expect(freeId('route-2', ['route-2'])).toBe('route-3');
});

test('a copy has ids of its own, rungs included, so that no case believes to have climbed it', () => {
  for (const rule of [...defaultRulebook.limits, ...defaultRulebook.targets, ...defaultRulebook.asking]) {
    const copy = copyOf(rule, [rule.id, `${rule.id}-2`], [...rungIds(defaultRulebook), `${rule.id}-3:1`]);
    expect(copy).toMatchObject({ id: `${rule.id}-3`, when: rule.when, time: rule.time });
    const ids = [...rungIds(defaultRulebook), `${rule.id}-3:1`, ...copy.ladder.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    expect(copy.ladder.map(({ at, does }) => [at, does])).toEqual(rule.ladder.map(({ at, does }) => [at, does]));
  }
});

test('a rule is the same whatever the order of its keys', () => {
  const old = { id: 'a', at: 1, to: { kind: 'role', name: 'x' } };
  expect(changeOf({ to: { name: 'x', kind: 'role' }, at: 1, id: 'a' }, [old])).toBeUndefined();
  expect(changeOf({ ...old, at: 2 }, [old])).toBe('changed');
  expect(changeOf({ ...old, id: 'b' }, [old])).toBe('new');
});
