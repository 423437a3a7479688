import fc from 'fast-check';
import { readRulebook, writeRulebook } from '../../../src/contract/rulebook-text';
import { findingsOf } from '../../../src/domain/rulebook/check';
import { defaultRulebook } from '../../../src/domain/rulebook/default';
import { limitOf, notesOf, rulesOf, teamAt } from '../../../src/domain/rulebook/rules';
import type { Facts, Rulebook } from '../../../src/domain/rulebook/rulebook';
import { defaultPlaybook } from '../../../src/domain/playbook/default';
import { compile } from '../../../src/domain/storyboard/compile';
import { driftOf, markIn } from '../../../src/domain/storyboard/drift';
import type { Cells, Inputs, PartyRule } from '../../../src/domain/storyboard/inputs';
import { idsOf } from '../../../src/domain/storyboard/own';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time';

const NOW = Date.parse('2026-11-24T09:00:00+01:00');

const contact = (id: string, kind: string, values: Record<string, string> = {}): Cells => ({
  id,
  values: { kind, name: `Navn ${id}`, ...values },
});
const CONTACTS: readonly Cells[] = [
  contact('v', 'vendor', { organisation: 'Brohoved', phone: '70 10 20 30', outOfHours: 'Vagt: 70 10 20 31' }),
  contact('s', 'second-line', { role: 'Superbruger hos os' }),
  contact('it1', 'it-department', { organisation: 'Aalborg Kommune' }),
  contact('it2', 'it-department', { organisation: 'Hjørring Kommune' }),
  contact('k', 'local-key-person', { role: 'Superbruger' }),
  contact('l', 'local-leader', { role: 'Afdelingsleder' }),
];
const row = (id: string, values: Record<string, string> = {}): Cells => ({
  id,
  values: {
    task: `Opgave ${id}`,
    actor: 'first',
    how: 'Ring til borgeren',
    amount: '4',
    unit: 'hours',
    time: 'working',
    ...values,
  },
});
const inputs = (rows: readonly Cells[], more: Partial<Inputs> = {}): Inputs => ({
  id: '10042',
  system: 'Hjemmemonitorering',
  vendor: 'Brohoved',
  rows,
  contacts: CONTACTS,
  lines: defaultPlaybook.lines,
  vendorGivesSecond: false,
  ...more,
});
const one = (values: Record<string, string>, more: Partial<Inputs> = {}) =>
  compile(inputs([row('a', values)], more), defaultRulebook);
const factsOf = (added: { system: string; kind: string } | undefined): Facts => ({
  system: added?.system ?? '',
  kind: added?.kind ?? '',
  customerGroup: 'superuser',
  priority: 'normal',
});

describe('each cell becomes what the table says', () => {
  test.each([
    ['1st line is 1st level', { actor: 'first' }, 'first', 'copenhagen'],
    ['2nd line is 2nd level, the desk’s own', { actor: 'second' }, 'second', 'bit'],
    ['3rd line is the vendor of the solution', { actor: 'third' }, 'third', 'onb-10042-vendor'],
    ['an IT department is a team of the vendor arm', { actor: 'contact:it2' }, 'third', 'onb-10042-it-it2'],
    ['a 2nd line superuser of the centre is 2nd level', { actor: 'contact:s' }, 'second', 'bit'],
    ['a superuser at the customer is the level of superusers', { actor: 'contact:k' }, 'superuser', 'superusers'],
  ] as const)('%s', (_why, values, level, team) => {
    const { book, adds } = one(values);
    expect(adds).toMatchObject([{ level, teams: { [level]: team } }]);
    expect(teamAt(rulesOf(book), level, factsOf(adds[0]))?.id).toBe(team);
    expect(limitOf(rulesOf(book), level, factsOf(adds[0]))?.time).toBe(4 * HOUR);
  });

  test('the vendor gives 2nd level where an agreement says so, and nowhere else', () => {
    expect(one({ actor: 'vendor-second' })).toMatchObject({ adds: [], reasons: [{ reason: 'no-vendor-agreement' }] });
    const agreed = one({ actor: 'vendor-second' }, { vendorGivesSecond: true });
    expect(agreed.book.teams.at(-2)).toMatchObject({ id: 'onb-10042-vendor-second', level: 'second', arm: 'vendor' });
  });

  test('whoever must or can help has it at their level; the rest of the lists can be turned to', () => {
    const { book, adds } = one({ must: 'second', can: 'it-department', watch: 'Spørg til måleren\nog batteriet' });
    expect(adds[0]?.teams).toEqual({
      superuser: 'superusers',
      first: 'copenhagen',
      second: 'bit',
      third: 'onb-10042-it-it1',
    });
    expect(book.teams.map(({ id }) => id)).toContain('onb-10042-it-it2');
    const [note] = notesOf(rulesOf(book), factsOf(adds[0]));
    expect(note?.text).toBe('Spørg til måleren · og batteriet');
    expect(note?.contacts.map(({ part, name }) => [part, name])).toEqual([
      ['must', 'Navn s'],
      ['can', 'Navn it1'],
      ['can', 'Navn it2'],
    ]);
  });

  test.each([
    ['minutes', { amount: '45', unit: 'minutes' }, 45 * MINUTE],
    ['hours and a comma', { amount: '1,5' }, 90 * MINUTE],
    ['a day is the usual working day of the team', { amount: '2', unit: 'days' }, 16 * HOUR],
    ['that of another team is another', { amount: '2', unit: 'days', actor: 'second' }, 18 * HOUR],
    ['none agreed', { time: 'none' }, 'no-limit'],
    ['by the clock on the wall, where the team goes home', { time: 'calendar' }, 'calendar-time'],
    ['no figure', { amount: '' }, 'no-pace'],
    ['longer than anybody waits', { amount: '9999', unit: 'days' }, 'too-long'],
  ] as const)('how fast: %s', (_why, values, wanted) => {
    const { adds, reasons } = one(values);
    expect(reasons[0]?.reason ?? adds[0]?.time).toBe(wanted);
    expect(adds).toHaveLength(1);
  });

  test('by the clock on the wall is right for a team that never goes home', () => {
    const always = [['00:00', '24:00']] as const;
    const week = { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always };
    const calendars = defaultRulebook.calendars.map((calendar) => ({
      ...calendar,
      ...(calendar.id === 'support' && { week, holidays: 'none' as const, closingDays: [] }),
    }));
    const open: Rulebook = { ...defaultRulebook, calendars };
    expect(compile(inputs([row('a', { time: 'calendar', amount: '1', unit: 'days' })]), open).adds[0]?.time).toBe(DAY);
  });

  test('the first weeks have less time, and resource people hear of it half-way', () => {
    const early = { tighten: 0.5, people: ['rp-1'], peopleAgreed: true };
    const { book, adds } = one({}, { early });
    expect(adds[0]).toMatchObject({ limit: 'onb-10042-a-early', time: 2 * HOUR, agreed: 4 * HOUR });
    expect(book.limits[0]?.ladder[0]).toMatchObject({ at: 0.5, to: { accountIds: ['rp-1'] } });
    const normal = compile(inputs([row('a')]), book);
    expect(normal.adds[0]).toMatchObject({ limit: 'onb-10042-a', time: 4 * HOUR });
    expect(normal.book.limits.filter(({ id }) => id.startsWith('onb-'))).toHaveLength(1);
    expect(one({}, { early: { ...early, people: [] } }).reasons).toMatchObject([{ reason: 'no-people', out: false }]);
  });

  test.each([
    ['nothing to tell it by', [row('a', { task: ' ' })], 'no-task'],
    ['two tasks of one name', [row('a'), row('b', { task: 'opgave A' })], 'same-task'],
    ['nobody solves it', [row('a', { actor: '' })], 'no-actor'],
    ['somebody who is on no list', [row('a', { actor: 'contact:nobody' })], 'no-such-contact'],
    ['somebody who is in no line', [row('a', { actor: 'contact:l' })], 'not-a-line'],
  ])('a row is left out and says why: %s', (_why, rows, reason) => {
    expect(compile(inputs(rows), defaultRulebook).reasons).toMatchObject([{ reason, out: true }]);
  });

  test('a request type that the desk has already is the kind; its own words stay', () => {
    const { adds, book } = one({ task: 'Meld en fejl' });
    expect(adds[0]?.kind).toBe('error');
    expect(book.sources.find(({ fact }) => fact === 'kind')).toEqual(
      defaultRulebook.sources.find(({ fact }) => fact === 'kind'),
    );
  });

  test('what an administrator fills in stays: who is in a team, other names of a request type', () => {
    const first = one({ actor: 'third' }).book;
    const filled: Rulebook = {
      ...first,
      teams: first.teams.map((team) =>
        team.id === 'onb-10042-vendor' ? { ...team, members: { kind: 'people', accountIds: ['x'] } } : team,
      ),
      sources: first.sources.map((source) => ({
        ...source,
        values: source.values.map((value) =>
          value.id === 'onb-10042-a' ? { ...value, words: [...value.words, 'Andet navn'] } : value,
        ),
      })),
    };
    const again = compile(inputs([row('a', { actor: 'third' })]), filled);
    expect(again.book).toEqual(filled);
    expect(again.teams).toEqual([{ id: 'onb-10042-vendor', name: { da: 'Brohoved', en: 'Brohoved' }, level: 'third' }]);
    expect(driftOf(inputs([row('a', { actor: 'third' })]), first, filled)).toEqual([]);
  });
});

describe('laws', () => {
  const party = fc.constantFrom(
    'first',
    'second',
    'third',
    'it-department',
    'vendor-second',
    'contact:it2',
    'contact:k',
    'contact:l',
    'contact:x',
    '',
  );
  const someCells = fc.record({
    task: fc.constantFrom('Måler virker ikke', 'Opret borger', 'Meld en fejl', 'Logistik', ' ', 'Nyt\nord'),
    actor: party,
    must: fc.array(party, { maxLength: 2 }).map((all) => all.join('\n')),
    can: fc.array(party, { maxLength: 2 }).map((all) => all.join('\n')),
    amount: fc.constantFrom('', '1', '0,5', '3', 'x', '40'),
    unit: fc.constantFrom('minutes', 'hours', 'days', ''),
    time: fc.constantFrom('working', 'calendar', 'none', ''),
    watch: fc.oneof(
      fc.constantFrom('', 'ingen', 'Ring først\ntil leder'),
      fc.string({ unit: 'binary', maxLength: 30 }),
    ),
    registration: fc.constantFrom('', 'Måler-id\nKommune'),
  });
  const OWN_LINES: readonly PartyRule[] = [
    { line: 'contact:l', level: 'second' },
    { line: 'second', level: 'third', arm: 'business' },
    { line: 'first', level: 'first', team: 'bornholm' },
    { line: 'third', level: 'second', team: 'gone' },
  ];
  const rows = fc
    .array(someCells, { maxLength: 6 })
    .map((all) => all.map((values, n): Cells => ({ id: `r${n}`, values })));
  const cases = fc
    .record({
      rows,
      contacts: fc.subarray([...CONTACTS]),
      vendorGivesSecond: fc.boolean(),
      lines: fc
        .constantFrom(...OWN_LINES)
        .map((own) => [...defaultPlaybook.lines.filter(({ line }) => line !== own.line), own]),
      system: fc.constantFrom('Hjemmemonitorering', 'Jobnet', ''),
      early: fc.option(fc.constant({ tighten: 0.5, people: ['rp'], peopleAgreed: true }), { nil: undefined }),
    })
    .map(({ early, ...made }) => inputs(made.rows, { ...made, ...(early && { early }) }));
  const others = (book: Rulebook, id: string) => {
    const { owns } = idsOf(id);
    const kept = <T extends { readonly id: string }>(all: readonly T[]) => all.filter((thing) => !owns(thing.id));
    const { teams, sources, routes, limits, notes, ...rest } = book;
    const values = sources.map((source) => ({ ...source, values: kept(source.values) }));
    return { ...rest, teams: kept(teams), values, routes: kept(routes), limits: kept(limits), notes: kept(notes) };
  };
  const runs = { numRuns: 120 };

  test('the same gives the same, done again it changes nothing, and it is a rulebook to the letter', () => {
    fc.assert(
      fc.property(cases, (made) => {
        const { book } = compile(made, defaultRulebook);
        expect(compile(made, defaultRulebook).book).toEqual(book);
        const written = readRulebook(writeRulebook(book));
        expect(written.ok && JSON.stringify(compile(made, written.book).book)).toBe(
          JSON.stringify(written.ok && written.book),
        );
      }),
      runs,
    );
  });

  test('every row is in the rulebook, or says why not', () => {
    fc.assert(
      fc.property(cases, (made) => {
        const { adds, reasons, book } = compile(made, defaultRulebook);
        const out = reasons.filter((reason) => reason.out).map((reason) => reason.row);
        expect([...adds.map((added) => added.row), ...out].toSorted()).toEqual(
          made.rows.map(({ id }) => id).toSorted(),
        );
        const there = new Set([...book.routes, ...book.limits, ...book.notes].map(({ id }) => id));
        for (const { route, limit, note } of adds)
          expect([route, limit, note].every((id) => id === undefined || there.has(id))).toBe(true);
      }),
      runs,
    );
  });

  test('nothing of others is changed, whoever compiles first, and rows that go take their rules along', () => {
    fc.assert(
      fc.property(cases, cases, (made, later) => {
        const second = { ...later, id: '20007', system: 'Telesår' };
        const both = compile(second, compile(made, defaultRulebook).book).book;
        expect(others(compile(made, defaultRulebook).book, made.id)).toEqual(others(defaultRulebook, made.id));
        const alone = compile({ ...made, rows: [] }, both).book;
        expect(others(alone, second.id).routes).toEqual(defaultRulebook.routes);
        expect(others(alone, made.id).routes).toEqual(others(both, made.id).routes);
      }),
      { numRuns: 60 },
    );
  });

  test('the check finds nothing but what it found before', () => {
    const known = new Set(findingsOf(defaultRulebook, NOW).map(({ id }) => id));
    fc.assert(
      fc.property(cases, (made) => {
        const fresh = findingsOf(compile(made, defaultRulebook).book, NOW).filter(({ id }) => !known.has(id));
        // Long limits may break the promise to the customer: the check says so, and by how much.
        expect(fresh.filter(({ kind }) => kind !== 'over-promise')).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });
});

describe('drift', () => {
  const made = inputs([row('a', { actor: 'third' }), row('b', { watch: 'Pas på' })]);
  const published = compile(made, defaultRulebook).book;

  test('is none right after publishing, and named by row and side after edits', () => {
    expect(driftOf(made, published, published)).toEqual([]);
    const faster = {
      ...made,
      rows: [row('a', { actor: 'third' }), row('b', { watch: 'Pas på', amount: '2' }), row('c')],
    };
    expect(driftOf(faster, published, published)).toEqual([
      { row: 'b', what: 'limit', side: 'storyboard', change: 'changed' },
      { row: 'c', what: 'kind', side: 'storyboard', change: 'added' },
      { row: 'c', what: 'route', side: 'storyboard', change: 'added' },
      { row: 'c', what: 'limit', side: 'storyboard', change: 'added' },
    ]);
    const slower = {
      ...published,
      limits: published.limits.map((limit) => ({ ...limit, time: limit.time * 2 })),
      notes: [],
    };
    expect(driftOf(made, published, slower).map(({ row: of, what, side, change }) => [of, what, side, change])).toEqual(
      [
        ['a', 'limit', 'rulebook', 'changed'],
        ['b', 'limit', 'rulebook', 'changed'],
        ['a', 'note', 'rulebook', 'removed'],
        ['b', 'note', 'rulebook', 'removed'],
      ],
    );
  });

  test('the mark of what a rulebook holds of a case tells its own rules apart, and nothing else', () => {
    const { id } = made;
    const again = writeRulebook(compile(made, published).book);
    const read = readRulebook(again);
    expect(read.ok && markIn(id, read.book)).toBe(markIn(id, published));
    const members = { kind: 'people', accountIds: ['vagten'] } as const;
    const staffed = { ...published, teams: published.teams.map((team) => ({ ...team, members })) };
    expect(markIn(id, compile({ ...made, id: '20007', system: 'Telesår' }, staffed).book)).toBe(markIn(id, published));
    const others = [
      compile({ ...made, system: 'Andet' }, defaultRulebook).book,
      compile({ ...made, rows: made.rows.slice(1) }, defaultRulebook).book,
      { ...published, limits: published.limits.map((limit) => ({ ...limit, time: limit.time * 2 })) },
      { ...published, notes: [] },
      defaultRulebook,
    ].map((book) => markIn(id, book));
    expect(new Set([...others, markIn(id, published)]).size).toBe(others.length + 1);
  });
});
