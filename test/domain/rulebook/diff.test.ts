import fc from 'fast-check';
import { diff } from '../../../src/domain/rulebook/diff';
import { defaultRulebook } from '../../../src/domain/rulebook/default';
import type { Rulebook } from '../../../src/domain/rulebook/rulebook';
import { HOUR } from '../../../src/domain/time';

const old = defaultRulebook;
const [firstLimit, ...otherLimits] = old.limits;
if (!firstLimit) throw new Error('the default has no limit');

test.each<[string, Rulebook, object]>([
  [
    'a shorter limit',
    { ...old, limits: [{ ...firstLimit, time: HOUR }, ...otherLimits] },
    {
      page: 'limits',
      place: 'limits/first-high/time',
      what: 'changed',
      property: 'time',
      about: [{ word: 'first' }, { name: { da: 'Høj', en: 'High' } }],
      before: [{ time: 2 * HOUR }],
      after: [{ time: HOUR }],
    },
  ],
  [
    'a rung that is new',
    {
      ...old,
      limits: [
        { ...firstLimit, ladder: [...firstLimit.ladder, { id: 'x', at: 1, after: HOUR, does: 'tell-lead' }] },
        ...otherLimits,
      ],
    },
    {
      page: 'limits',
      place: 'limits/first-high/x',
      what: 'added',
      after: [{ word: 'tell-lead' }, { text: '100 %' }, { time: HOUR }],
    },
  ],
  [
    "a vendor's time to answer",
    { ...old, vendorTime: old.vendorTime.map((one) => (one.id === 'vendor' ? { ...one, time: HOUR } : one)) },
    { page: 'protocol', place: 'vendorTime/vendor/time', before: [{ time: 24 * HOUR }], after: [{ time: HOUR }] },
  ],
  [
    'the project of change requests',
    { ...old, changeRequest: { ...old.changeRequest, project: 'DEV' } },
    { page: 'protocol', place: 'changeProject/changeProject', after: [{ text: 'DEV' }] },
  ],
  [
    'the customers who are told on the way',
    { ...old, tellCustomer: [] },
    { page: 'protocol', place: 'tellCustomer/tellCustomer', after: [{ word: 'none' }] },
  ],
  [
    'a limit that is gone, with its rungs',
    { ...old, limits: otherLimits },
    { page: 'limits', place: 'limits/first-high', what: 'removed' },
  ],
  [
    'a route that was moved to the front',
    { ...old, routes: [...old.routes.slice(-1), ...old.routes.slice(0, -1)] },
    { page: 'routes', place: 'routes/otherwise', what: 'moved' },
  ],
  [
    'a closing day',
    {
      ...old,
      calendars: old.calendars.map((calendar, i) =>
        i === 1
          ? {
              ...calendar,
              closingDays: [
                ...calendar.closingDays,
                { date: '2027-05-14', name: { da: 'Fredag efter', en: 'Friday after' } },
              ],
            }
          : calendar,
      ),
    },
    { page: 'calendars', place: 'calendars/operations/closingDays/2027-05-14', what: 'added' },
  ],
  [
    'a language',
    { ...old, language: 'en' },
    { page: 'mail', property: 'language', before: [{ word: 'da' }], after: [{ word: 'en' }] },
  ],
  [
    'a word of Jira’s',
    {
      ...old,
      sources: old.sources.map((source) => ({
        ...source,
        values: source.values.map((value) => (value.id === 'jobnet' ? { ...value, words: ['Jobnet', 'JN'] } : value)),
      })),
    },
    { page: 'facts', place: 'sources/system/jobnet/words', after: [{ text: 'Jobnet' }, { text: 'JN' }] },
  ],
  [
    'who leads a team',
    {
      ...old,
      teams: old.teams.map((team) =>
        team.id === 'bit' ? { ...team, lead: { kind: 'group', name: 'bit-leder' } } : team,
      ),
    },
    {
      page: 'teams',
      place: 'teams/bit/lead',
      before: [{ word: 'role' }, { text: 'Administrators' }],
      after: [{ word: 'group' }, { text: 'bit-leder' }],
    },
  ],
  [
    'a pause without end',
    {
      ...old,
      pausing: old.pausing
        .map(({ atMost: _atMost, ...pausing }) => pausing)
        .map((pausing) => (pausing.reason === 'approval' ? { ...pausing, atMost: 40 * HOUR } : pausing)),
    },
    { page: 'pauses', place: 'pausing/vendor/atMost', before: [{ time: 40 * HOUR }] },
  ],
])('one entry for %s', (_what, changed, entry) => {
  expect(diff(old, changed)).toEqual([expect.objectContaining(entry)]);
});

/** The default with some of its parts changed, dropped, doubled under another id or moved. */
const books: fc.Arbitrary<Rulebook> = fc
  .record({
    time: fc.integer({ min: 1, max: 90 }),
    limits: fc.subarray([...old.limits]),
    routes: fc.shuffledSubarray([...old.routes], { minLength: 1 }),
    teams: fc.subarray([...old.teams]),
    reopening: fc.constantFrom('continues' as const, 'restarts' as const),
    finished: fc.subarray([...old.finishedStatus]),
    rungs: fc.nat(2),
  })
  .map(({ time, limits, routes, teams, reopening, finished, rungs }) => ({
    ...old,
    limits: limits.map((limit) => ({ ...limit, time: time * HOUR, ladder: limit.ladder.slice(0, rungs) })),
    routes,
    teams,
    reopening,
    finishedStatus: finished,
  }));

test('a rulebook does not differ from itself', () => {
  fc.assert(fc.property(books, (book) => diff(book, book).length === 0));
});

test('two that differ, differ in something, each difference is told once, and the way back tells as many', () => {
  fc.assert(
    fc.property(books, books, (one, other) => {
      const there = diff(one, other);
      const places = there.map(({ what, place }) => `${what} ${place}`);
      const differs = JSON.stringify(one) !== JSON.stringify(other);
      const back = diff(other, one);
      const count = (what: string, changes: typeof there) => changes.filter((change) => change.what === what).length;
      return (
        there.length > 0 === differs &&
        new Set(places).size === places.length &&
        count('added', there) === count('removed', back) &&
        count('changed', there) === count('changed', back) &&
        count('moved', there) === count('moved', back)
      );
    }),
    { numRuns: 300 },
  );
});
