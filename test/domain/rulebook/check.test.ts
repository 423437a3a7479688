import fc from 'fast-check';
import { checkedIn, findingsIn, findingsOf, inOrder, partsOf } from '../../../src/domain/rulebook/check';
import { defaultRulebook } from '../../../src/domain/rulebook/default';
import { replayed } from '../../../src/domain/rulebook/example';
import { KINDS, type Kind } from '../../../src/domain/rulebook/finding';
import type { Rulebook } from '../../../src/domain/rulebook/rulebook';
import { HOUR } from '../../../src/domain/time';
import { edited } from '../../../src/contract/check';
import { largeBook, soundBooks } from './books';
import { defects } from './defects';

/** `npm run deep` asks for the full numbers. */
const deep = process.env['TRIN_DEEP'] === '1';
const BROKEN = deep ? 20 : 1;
const SOUND = deep ? 500 : 30;

const NOW = Date.parse('2026-11-24T10:12:00+01:00');
const small = soundBooks(deep ? { values: 5, rules: 6 } : { values: 3, rules: 3 });

test('the rulebook that a desk begins with has nothing wrong', () =>
  expect(findingsOf(defaultRulebook, NOW)).toEqual([]));

test('nothing is found in a rulebook that is sound as it was made', () =>
  fc.assert(
    fc.property(small, (book) => {
      expect(findingsOf(book, NOW).map(({ id }) => id)).toEqual([]);
    }),
    { numRuns: SOUND },
  ));

test.each(defects)('$kind is found: $how', ({ kind, broken, at, played }) =>
  fc.assert(
    fc.property(small, fc.nat(99), (sound, n) => {
      const book = broken(sound, n);
      const findings = findingsOf(book, NOW);
      const found = findings.filter((finding) => finding.kind === kind);
      expect(findings.map((finding) => finding.kind)).toContain(kind);
      if (at) expect(found.map(({ ids }) => ids.join('/')).join()).toContain(at(sound, n));
      if (played) expect(found.some(({ example }) => example)).toBe(true);
      for (const { example, severity, kind: found } of findings) {
        expect(severity).toBe(KINDS[found]);
        if (example) expect(replayed(example, book)).toBe(true);
      }
    }),
    { numRuns: BROKEN },
  ),
);

test('every kind of finding has a way of making it, or a test of its own', () => {
  const made = new Set<Kind>(defects.map(({ kind }) => kind));
  const elsewhere = new Set<string>(['no-such-name', 'no-such-pause', 'not-in-jira']);
  expect(Object.keys(KINDS).filter((kind) => ![...made].some((one) => one === kind) && !elsewhere.has(kind))).toEqual(
    [],
  );
});

test('an example is not believed where the engine sees something else', () => {
  const book = { ...defaultRulebook, longestUnstaffed: 60 * 3_600_000 };
  const example = findingsOf(book, NOW).find(({ kind }) => kind === 'unstaffed')?.example;
  if (!example || example.claim.is !== 'lies') throw new Error('nothing to disbelieve');
  expect(replayed(example, book)).toBe(true);
  expect(replayed({ ...example, until: example.until + 1 }, book)).toBe(false);
  expect(replayed({ ...example, at: example.at - 1 }, book)).toBe(false);
  expect(replayed({ ...example, claim: { is: 'stays' }, until: example.until + 365 * 86_400_000 }, book)).toBe(false);
  expect(replayed({ ...example, claim: { is: 'lies', for: example.claim.for + 1 } }, book)).toBe(false);
});

const kindsIn = (book: Rulebook) => findingsOf(book, NOW).map(({ kind, ids }) => `${kind} ${ids.join('/')}`);
const short: Rulebook = { ...defaultRulebook, longestUnstaffed: 60 * HOUR };

test('a team with people to call in counts as attended at all hours', () => {
  expect(kindsIn(short)).toEqual(['unstaffed support', 'unstaffed vendor', 'unstaffed specialists']);
  const alone = { ...short, teams: short.teams.map(({ standBy: _standBy, ...team }) => team) };
  expect(kindsIn(alone)).toContain('unstaffed operations');
});

test('a rule that two others share between them is never used', () => {
  const [route] = defaultRulebook.routes;
  if (!route) throw new Error('no route');
  const { direct: _direct, ...plain } = route;
  const routes = [
    { ...plain, id: 'people', when: { customerGroup: ['citizen', 'company'] } },
    { ...plain, id: 'superusers', when: { customerGroup: ['superuser'] } },
    { ...plain, id: 'amanda', when: { system: ['amanda'] } },
  ];
  expect(kindsIn({ ...defaultRulebook, routes })).toContain('rule-shadowed amanda');
});

test.each<[string, Partial<Rulebook>, readonly string[]]>([
  [
    'a circle that only people can enter',
    {
      limits: defaultRulebook.limits.map((limit) =>
        limit.level === 'second'
          ? { ...limit, ladder: [{ id: `${limit.id}-on`, at: 1, does: 'pass-on', team: 'bit' }] }
          : limit.level === 'first'
            ? { ...limit, ladder: [{ id: `${limit.id}-end`, at: 1, does: 'tell-lead' }] }
            : limit,
      ),
    },
    ['loop second-high/second-high-on', 'loop second/second-on'],
  ],
  [
    'a lead who is told by a pass-on above which there is nothing',
    {
      teams: defaultRulebook.teams.map(({ lead, ...team }) => (team.id === 'ibm' || !lead ? team : { ...team, lead })),
    },
    ['nobody-to-tell ibm/third-high/third-high:limit', 'nobody-to-tell ibm/third/third:limit'],
  ],
])('%s is found', (_what, differing, found) => {
  expect(kindsIn({ ...defaultRulebook, ...differing }).toSorted()).toEqual([...found].toSorted());
});

test('a repair does what it says', () => {
  for (const finding of findingsOf(short, NOW)) {
    for (const { id, edit, params } of finding.repairs ?? []) {
      const mended = findingsOf(edited(short, edit), NOW).find((one) => one.id === finding.id);
      if (id === 'raise-bound') expect(mended).toBeUndefined();
      else expect(mended?.params['for']).toEqual(params['worst']);
    }
  }
  const promise = { ...defaultRulebook, targets: defaultRulebook.targets.map((one) => ({ ...one, time: 9 * HOUR })) };
  const mended = findingsOf(promise, NOW)
    .flatMap(({ repairs = [] }) => repairs)
    .reduce<Rulebook>((book, { edit }) => edited(book, edit), promise);
  expect(findingsOf(mended, NOW)).toEqual([]);
});

test('five hundred rules are gone through in several parts, and the one that is wrong is found', () => {
  const large = largeBook();
  expect(checkedIn(large, NOW).rules).toBe(500);
  expect(partsOf(large)).toBeGreaterThan(5);
  expect(kindsIn(large)).toEqual([]);
  const targets = large.targets.map((target, i) => (i === 33 ? { ...target, time: HOUR } : target));
  expect(kindsIn({ ...large, targets })).toEqual(['over-promise target-33']);
});

test('the parts together find what the whole does, and each finding has a name that stays', () => {
  const book = {
    ...defaultRulebook,
    longestUnstaffed: 60 * 3_600_000,
    limits: defaultRulebook.limits.filter(({ id }) => id !== 'third'),
  };
  const parts = Array.from({ length: partsOf(book) }, (_, part) => findingsIn(book, part, NOW)).flat();
  const whole = findingsOf(book, NOW);
  expect(inOrder(parts)).toEqual(whole);
  expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
  expect(findingsOf(book, NOW + 3_600_000).map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
  expect(checkedIn(book, NOW)).toEqual({ classes: 18, hours: 17_520, rules: 18 });
});

test('a project for change requests that is not there is named, and not its types', () => {
  const changeRequest = { ...defaultRulebook.changeRequest, project: 'GONE' };
  const found = findingsOf({ ...defaultRulebook, changeRequest }, NOW, { changeTypes: [] });
  expect(found.map(({ kind, params, severity }) => [kind, params['name'], severity])).toEqual([
    ['not-in-jira', 'GONE', 'warning'],
  ]);
});

test.each([
  ['a group', { groups: ['trin-1-koebenhavn'] }, 'trin-2-bit'],
  ['a role', { roles: [] }, 'Administrators'],
  [
    'a status',
    { statuses: ['Lukket', 'Besvaret', 'Waiting for customer'] },
    'Afventer leverandør / Waiting for vendor',
  ],
  ['a field', { fields: ['Kundegruppe'] }, 'System'],
  ['the field of the report', { fields: ['System', 'Kundegruppe'] }, 'Kollegaen spurgte'],
  [
    'a type for change requests',
    { changeTypes: ['Bug'] },
    'Ændringsønske / Change request / [System] Change / Task / Opgave',
  ],
  ['a kind of link', { links: ['Blocks'] }, 'Relates / Relaterer'],
])('%s that Jira does not have is found, once somebody has asked Jira', (_what, known, name) => {
  expect(findingsOf(defaultRulebook, NOW)).toEqual([]);
  const names = findingsOf(defaultRulebook, NOW, known).map(({ params }) => params['name']);
  expect(names).toContain(name);
});
