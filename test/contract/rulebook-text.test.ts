import fc from 'fast-check';
import { readBook } from '../../src/app/read-book';
import { LONGEST_RULEBOOK, TEXT_FAULTS } from '../../src/contract/rulebook';
import { readRulebook, writeRulebook } from '../../src/contract/rulebook-text';
import { defaultRulebook } from '../../src/domain/rulebook/default';
import type { Rulebook } from '../../src/domain/rulebook/rulebook';
import { say } from '../../src/messages/message';
import { backwards } from './backwards';

const TEXT = writeRulebook(defaultRulebook);
const RUNS = process.env['TRIN_DEEP'] === '1' ? 100_000 : 4_000;

/** The default with one value put somewhere else. */
function withValue(path: readonly (string | number)[], value: unknown): string {
  const book: unknown = JSON.parse(TEXT);
  put(book, path, value);
  return JSON.stringify(book);
}

function put(where: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): void {
  if (typeof where !== 'object' || where === null || step === undefined) return;
  if (rest.length > 0) return put(Reflect.get(where, step), rest, value);
  if (value === undefined) Reflect.deleteProperty(where, step);
  else Reflect.set(where, step, value);
}

test('what is exported, imported and exported again is the same to the byte', () => {
  const read = readBook(TEXT);
  expect(read).toEqual({ ok: true, book: { ...defaultRulebook, version: 0 } });
  expect(read.ok && writeRulebook(read.book)).toBe(TEXT);
});

test('the order in which somebody wrote the fields does not matter', () => {
  const read = readBook(JSON.stringify(backwards(JSON.parse(TEXT))));
  expect(read.ok && writeRulebook(read.book)).toBe(TEXT);
});

test.each<[string, string, string, string]>([
  ['a file that was cut off', TEXT.slice(0, 5000), '', 'not-json'],
  ['no text at all', '', '', 'not-json'],
  ['something else altogether', '42', '', 'not-an-object'],
  ['a text over the limit', ' '.repeat(LONGEST_RULEBOOK + 1), '', 'too-large'],
  ['brackets without end', '['.repeat(LONGEST_RULEBOOK), '', 'not-json'],
  ['a list that is missing', withValue(['routes'], undefined), 'routes', 'missing'],
  ['a number in quotation marks', withValue(['limits', 3, 'time'], '8'), 'limits[3].time', 'not-a-number'],
  ['a name that is a number', withValue(['teams', 1, 'name', 'da'], 7), 'teams[1].name.da', 'not-a-text'],
  ['a list that is none', withValue(['teams'], {}), 'teams', 'not-a-list'],
  ['a yes that is none', withValue(['askingPausesPromise'], 'ja'), 'askingPausesPromise', 'not-yes-or-no'],
  ['a field that we do not know', withValue(['limits', 0, 'tiem'], 1), 'limits[0].tiem', 'unknown-key'],
  ['a level that does not exist', withValue(['limits', 0, 'level'], 'fourth'), 'limits[0].level', 'not-one-of'],
  ['a limit of no time', withValue(['limits', 0, 'time'], 0), 'limits[0].time', 'too-small'],
  ['half a millisecond', withValue(['limits', 0, 'time'], 60_000.5), 'limits[0].time', 'not-whole'],
  ['a limit of a century', withValue(['limits', 0, 'time'], 1e15), 'limits[0].time', 'too-big'],
  [
    'a reminder every minute',
    withValue(['limits', 0, 'ladder', 0, 'repeat'], { every: 60_000, atMost: 3 }),
    'limits[0].ladder[0].repeat.every',
    'too-small',
  ],
  ['a name with a bell in it', withValue(['teams', 0, 'name', 'en'], 'A\u0007'), 'teams[0].name.en', 'hostile-text'],
  [
    'a name that is written backwards',
    withValue(['teams', 0, 'name', 'en'], 'A\u202Efdp'),
    'teams[0].name.en',
    'hostile-text',
  ],
  ['a name of nothing but spaces', withValue(['teams', 0, 'name', 'en'], '  '), 'teams[0].name.en', 'empty-text'],
  ['a name without end', withValue(['teams', 0, 'name', 'en'], 'x'.repeat(121)), 'teams[0].name.en', 'too-long'],
  ['two teams of one id', withValue(['teams', 2, 'id'], 'bit'), 'teams[3]', 'duplicate-id'],
  [
    'two rungs of one id',
    withValue(['limits', 0, 'ladder', 1, 'id'], 'first-high:warning'),
    'limits[0].ladder[1]',
    'duplicate-id',
  ],
  ['a fact described twice', withValue(['sources', 1, 'fact'], 'system'), 'sources[1]', 'duplicate-fact'],
  [
    'a route to a team that is gone',
    withValue(['routes', 0, 'teams', 'third'], 'gone'),
    'routes[0].teams.third',
    'no-such-team',
  ],
  [
    'a rung to a team that is gone',
    withValue(['limits', 0, 'ladder', 1, 'team'], 'gone'),
    'limits[0].ladder[1].team',
    'no-such-team',
  ],
  ['a team by no calendar', withValue(['teams', 0, 'calendar'], 'gone'), 'teams[0].calendar', 'no-such-calendar'],
  [
    'a zone that does not exist',
    withValue(['calendars', 0, 'timeZone'], 'Mars/Olympus'),
    'calendars[0].timeZone',
    'unknown-zone',
  ],
  [
    'hours that end before they start',
    withValue(['calendars', 0, 'week', 'mon', 0], ['16:00', '08:00']),
    'calendars[0].week.mon[0]',
    'ends-before-start',
  ],
  [
    'a thirtieth of February',
    withValue(['calendars', 0, 'closingDays', 0, 'date'], '2027-02-30'),
    'calendars[0].closingDays[0]',
    'no-such-date',
  ],
  [
    'members of an unknown sort',
    withValue(['teams', 1, 'members', 'kind'], 'robots'),
    'teams[1].members.kind',
    'not-one-of',
  ],
  [
    'five hundred and one limits',
    withValue(
      ['limits'],
      Array.from({ length: 501 }, (_, i) => ({ ...defaultRulebook.limits[0], id: `l${i}` })),
    ),
    'limits',
    'too-many',
  ],
  ['a key of a prototype', TEXT.replace('{', '{"__proto__":{},'), '__proto__', 'unknown-key'],
])('refused with place and remedy: %s', (_what, text, place, fault) => {
  const read = readBook(text);
  expect(read).toMatchObject({
    ok: false,
    faults: expect.arrayContaining([expect.objectContaining({ place, fault })]),
  });
});

test('markup and formulas are text like any other', () => {
  const text = withValue(['teams', 0, 'name', 'da'], '<b>=SUM(A1)</b>');
  expect(readBook(text)).toMatchObject({
    ok: true,
    book: { teams: [{ name: { da: '<b>=SUM(A1)</b>' } }, {}, {}, {}, {}, {}, {}, {}] },
  });
});

test('every fault says in both languages what to do', () => {
  for (const fault of TEXT_FAULTS)
    for (const locale of ['da', 'en'] as const)
      expect(say(locale, `rulebook.fault-${fault}`, { found: 'X', wanted: 'Y' })).toMatch(/\p{L}{2}/u);
});

/** A rulebook that has one of everything, so that ten thousand are soon read. */
const LITTLE = writeRulebook({
  ...defaultRulebook,
  calendars: defaultRulebook.calendars.slice(0, 2),
  teams: defaultRulebook.teams.slice(0, 4),
  sources: defaultRulebook.sources.slice(0, 2).map((source) => ({ ...source, values: source.values.slice(-2) })),
  routes: defaultRulebook.routes.slice(-1).map((route) => ({ ...route, teams: { ...route.teams, third: 'bit' } })),
  limits: defaultRulebook.limits.slice(1, 3),
  targets: defaultRulebook.targets.slice(-1),
  followUp: defaultRulebook.followUp.slice(-1),
  finishedStatus: ['Lukket'],
});

/** Every way into a value: where something can be spoiled. */
const paths: readonly (readonly (string | number)[])[] = pathsIn(JSON.parse(LITTLE), []);

function pathsIn(value: unknown, way: readonly (string | number)[]): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [way];
  const entries = Array.isArray(value)
    ? value.map((inner, index) => [index, inner] as const)
    : Object.entries(value).map(([key, inner]) => [key, inner] as const);
  return [...(way.length > 0 ? [way] : []), ...entries.flatMap(([step, inner]) => pathsIn(inner, [...way, step]))];
}

test(`${RUNS} spoiled rulebooks: each is read whole or refused with a place, and none is changed`, () => {
  const spoiled = fc
    .tuple(
      fc.array(fc.tuple(fc.constantFrom(...paths), fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant(undefined))), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.option(fc.nat(LITTLE.length), { freq: 8 }),
    )
    .map(([values, cut]) => {
      const book: unknown = JSON.parse(LITTLE);
      for (const [path, value] of values) put(book, path, value);
      const text = JSON.stringify(book);
      return cut === null ? text : text.slice(0, cut);
    });
  fc.assert(
    fc.property(spoiled, (text) => {
      const read = readBook(text);
      if (read.ok) return sameWhenReadAgain(read.book);
      return (
        read.faults.length > 0 && read.faults.every(({ place }) => typeof place === 'string' && place.length < 500)
      );
    }),
    { numRuns: RUNS },
  );
}, 300_000);

function sameWhenReadAgain(book: Rulebook): boolean {
  const text = writeRulebook(book);
  const again = readRulebook(text);
  return again.ok && writeRulebook(again.book) === text;
}
