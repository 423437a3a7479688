import type { Kind } from '../../../src/domain/rulebook/finding';
import type { Limit, Route, Rulebook, Rung } from '../../../src/domain/rulebook/rulebook';
import { HOUR } from '../../../src/domain/time';

/** A way of breaking a sound rulebook, and what must then be found. `n` says which of several is broken. */
export interface Defect {
  readonly kind: Kind;
  readonly how: string;
  readonly broken: (book: Rulebook, n: number) => Rulebook;
  /** Part of the id of the finding. */
  readonly at?: (book: Rulebook, n: number) => string;
  /** Shown by a case that the engine plays. */
  readonly played?: true;
}

const nth = <T>(all: readonly T[], n: number): T => {
  const one = all[n % all.length];
  if (one === undefined) throw new Error('nothing there to be broken');
  return one;
};
const put = <T>(all: readonly T[], n: number, change: (one: T) => T): readonly T[] =>
  all.map((one, i) => (i === n % all.length ? change(one) : one));
const limitAt =
  (level: Limit['level'], change: (limit: Limit) => Limit) =>
  (book: Rulebook): Rulebook => ({
    ...book,
    limits: book.limits.map((limit) => (limit.level === level ? change(limit) : limit)),
  });
const ladder =
  (change: (rungs: readonly Rung[], limit: Limit) => readonly Rung[]) =>
  (book: Rulebook, n: number): Rulebook => ({
    ...book,
    limits: put(book.limits, n, (limit) => ({ ...limit, ladder: change(limit.ladder, limit) })),
  });
const last = <T>(all: readonly T[]): readonly T[] => all.slice(-1);
const never = ['no-such-value'];

/** Each class of defect has a name; some are made in two ways. */
export const defects: readonly Defect[] = [
  {
    kind: 'duplicate-id',
    how: 'a team twice',
    broken: (book, n) => ({ ...book, teams: [...book.teams, nth(book.teams, n)] }),
    at: (book, n) => nth(book.teams, n).id,
  },
  {
    kind: 'duplicate-id',
    how: 'a rung twice',
    broken: (book, n) => ({
      ...book,
      followUp: put(book.followUp, n, (rule) => ({ ...rule, ladder: [...rule.ladder, ...rule.ladder] })),
    }),
  },
  {
    kind: 'no-such-calendar',
    how: 'a calendar taken away',
    broken: (book, n) => ({ ...book, calendars: book.calendars.filter((one) => one !== nth(book.calendars, n)) }),
  },
  {
    kind: 'calendar-faulty',
    how: 'hours that end before they start',
    broken: (book, n) => ({
      ...book,
      calendars: put(book.calendars, n, (one) => ({ ...one, week: { ...one.week, tue: [['16:00', '08:00']] } })),
    }),
    at: (book, n) => nth(book.calendars, n).id,
  },
  {
    kind: 'calendar-never-opens',
    how: 'open only on a day that is past',
    broken: (book, n) => ({
      ...book,
      calendars: put(book.calendars, n, (one) => ({
        ...one,
        week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
        dateOverrides: { '2020-01-01': [['08:00', '16:00']] },
      })),
    }),
    at: (book, n) => nth(book.calendars, n).id,
  },
  {
    kind: 'calendar-unused',
    how: 'one calendar too many',
    broken: (book, n) => ({ ...book, calendars: [...book.calendars, { ...nth(book.calendars, n), id: 'spare' }] }),
    at: () => 'spare',
  },
  {
    kind: 'no-such-team',
    how: 'a route to a team that is gone',
    broken: (book, n) => ({
      ...book,
      routes: put(book.routes, n, (route) => ({ ...route, teams: { ...route.teams, second: 'gone' } })),
    }),
    at: (book, n) => `${nth(book.routes, n).id}/second`,
  },
  {
    kind: 'no-such-team',
    how: 'a rung to a team that is gone',
    broken: ladder(() => [{ id: 'to-nowhere', at: 1, does: 'pass-on', team: 'gone' }]),
    at: () => 'to-nowhere',
  },
  {
    kind: 'team-at-wrong-level',
    how: 'a vendor as 2nd level',
    broken: (book, n) => ({
      ...book,
      routes: put(book.routes, n, (route): Route => ({
        ...route,
        teams: { ...route.teams, second: route.teams.third },
      })),
    }),
    at: (book, n) => nth(book.routes, n).id,
  },
  {
    kind: 'team-without-arm',
    how: 'no arm at 3rd level',
    broken: (book) => ({
      ...book,
      teams: book.teams.map(({ arm: _arm, ...rest }) => rest),
    }),
    at: () => 'third-0',
  },
  {
    kind: 'team-without-members',
    how: 'nobody in it',
    broken: (book, n) => ({
      ...book,
      teams: put(book.teams, 1 + (n % (book.teams.length - 1)), (one) => ({
        ...one,
        members: { kind: 'people', accountIds: [] },
      })),
    }),
  },
  {
    kind: 'unknown-value',
    how: 'a value nobody has',
    broken: (book, n) => ({
      ...book,
      limits: put(book.limits, n, ({ when, ...limit }) => ({
        ...limit,
        when: { ...when, system: [...(when.system ?? []), ...never] },
      })),
    }),
    at: (book, n) => nth(book.limits, n).id,
  },
  {
    kind: 'fact-without-values',
    how: 'no values',
    broken: (book, n) => ({ ...book, sources: put(book.sources, n, (source) => ({ ...source, values: [] })) }),
    at: (book, n) => nth(book.sources, n).fact,
  },
  {
    kind: 'status-means-two',
    how: 'pauses and finishes',
    broken: (book) => ({ ...book, pausing: [...book.pausing, { status: ['lukket'], reason: 'agreed', atMost: HOUR }] }),
    at: () => 'lukket',
  },
  {
    kind: 'answered-not-finished',
    how: 'an answer that leaves it open',
    broken: (book) => ({ ...book, answeredStatus: [...book.answeredStatus, 'Sent'] }),
    at: () => 'sent',
  },
  {
    kind: 'no-status',
    how: 'nothing is finished',
    broken: (book) => ({ ...book, finishedStatus: [] }),
    at: () => 'finished',
  },
  {
    kind: 'pause-without-end',
    how: 'no longest pause',
    broken: (book) => ({ ...book, pausing: [...book.pausing, { status: ['Agreed'], reason: 'agreed' }] }),
    at: () => 'agreed',
    played: true,
  },
  {
    kind: 'pause-repeated',
    how: 'two lengths',
    broken: (book) => ({ ...book, pausing: [...book.pausing, { status: ['Other'], reason: 'vendor', atMost: HOUR }] }),
    at: () => 'vendor',
  },
  {
    kind: 'asking-without-end',
    how: 'only a reminder',
    broken: (book, n) => ({
      ...book,
      asking: put(book.asking, n, (rule) => ({ ...rule, ladder: rule.ladder.slice(0, 1) })),
    }),
    at: (book, n) => nth(book.asking, n).id,
    played: true,
  },
  {
    kind: 'rung-never-reached',
    how: 'a reminder after the end',
    broken: (book, n) => ({
      ...book,
      asking: put(book.asking, n, (rule) => ({
        ...rule,
        ladder: [...rule.ladder, { id: 'too-late', at: 1.5, does: 'remind' }],
      })),
    }),
    at: () => 'too-late',
    played: true,
  },
  {
    kind: 'rung-never-reached',
    how: 'a rung above passing on',
    broken: (book) => ({
      ...book,
      limits: put(book.limits, 0, (limit) => ({
        ...limit,
        ladder: [...limit.ladder, { id: 'too-late', at: 2, does: 'tell-lead' }],
      })),
    }),
    at: () => 'too-late',
    played: true,
  },
  {
    kind: 'ladder-out-of-order',
    how: 'the first rung last',
    broken: ladder((rungs) => [...rungs, { id: 'early', at: 0.1, does: 'warn' }]),
    at: () => 'early',
  },
  {
    kind: 'ladder-silent',
    how: 'a follow-up that says nothing',
    broken: (book, n) => ({ ...book, followUp: put(book.followUp, n, (rule) => ({ ...rule, ladder: [] })) }),
    at: (book, n) => nth(book.followUp, n).id,
  },
  {
    kind: 'repeat-without-end',
    how: 'again at once',
    broken: ladder((rungs) => [{ id: 'again', at: 0.1, does: 'warn', repeat: { every: 0, atMost: 9 } }, ...rungs]),
    at: () => 'again',
  },
  {
    kind: 'repeat-never-speaks',
    how: 'repeated once',
    broken: ladder((rungs) => [{ id: 'again', at: 0.1, does: 'warn', repeat: { every: HOUR, atMost: 1 } }, ...rungs]),
    at: () => 'again',
  },
  {
    kind: 'deed-out-of-place',
    how: 'hand-back where nobody was asked',
    broken: ladder((rungs) => [...rungs, { id: 'wrong', at: 3, does: 'hand-back' }]),
    at: () => 'wrong',
  },
  {
    kind: 'no-time',
    how: 'a limit of nothing',
    broken: (book, n) => ({ ...book, limits: put(book.limits, n, (limit) => ({ ...limit, time: 0 })) }),
    at: (book, n) => nth(book.limits, n).id,
  },
  {
    kind: 'nobody-to-tell',
    how: 'a team without a lead',
    broken: (book) => ({
      ...book,
      teams: book.teams.map(({ lead: _lead, ...rest }) => rest),
    }),
    at: () => 'third',
    played: true,
  },
  {
    kind: 'nobody-to-tell',
    how: 'a list of nobody',
    broken: ladder((rungs) => [
      { id: 'tells', at: 0.1, does: 'tell', to: { kind: 'people', accountIds: [] } },
      ...rungs,
    ]),
    at: () => 'tells',
  },
  {
    kind: 'assign-not-one',
    how: 'given to a group',
    broken: ladder((rungs) => [{ id: 'gives', at: 0.1, does: 'assign', to: { kind: 'group', name: 'all' } }, ...rungs]),
    at: () => 'gives',
  },
  {
    kind: 'no-level-above',
    how: '3rd level passes on',
    broken: limitAt('third', (limit) => ({ ...limit, ladder: [{ id: `${limit.id}-up`, at: 1, does: 'pass-on' }] })),
  },
  {
    kind: 'no-route',
    how: 'the last route is gone',
    broken: (book) => ({ ...book, routes: book.routes.slice(0, -1) }),
    played: true,
  },
  ...(['first', 'second', 'third'] as const).map((level): Defect => ({
    kind: 'no-limit',
    how: `the last limit of ${level} is gone`,
    broken: (book) => {
      const [gone] = last(book.limits.filter((limit) => limit.level === level));
      return { ...book, limits: book.limits.filter((limit) => limit !== gone) };
    },
    at: () => level,
    played: true,
  })),
  {
    kind: 'no-promise',
    how: 'the last promise is gone',
    broken: (book) => ({ ...book, targets: book.targets.slice(0, -1) }),
    played: true,
  },
  {
    kind: 'no-asking',
    how: 'the last rule for asking is gone',
    broken: (book) => ({ ...book, asking: book.asking.slice(0, -1) }),
    played: true,
  },
  {
    kind: 'no-follow-up',
    how: 'the last follow-up is gone',
    broken: (book) => ({ ...book, followUp: book.followUp.slice(0, -1) }),
    played: true,
  },
  {
    kind: 'rule-shadowed',
    how: 'a route behind one for everything',
    broken: (book, n) => ({ ...book, routes: [...book.routes, { ...nth(book.routes, n), id: 'behind', when: {} }] }),
    at: () => 'behind',
    played: true,
  },
  {
    kind: 'rule-shadowed',
    how: 'a limit behind the same',
    broken: (book, n) => ({
      ...book,
      limits: [
        ...book.limits,
        {
          ...nth(book.limits, n),
          id: 'behind',
          ladder: nth(book.limits, n).ladder.map((rung) => ({ ...rung, id: `${rung.id}-b` })),
        },
      ],
    }),
    at: () => 'behind',
    played: true,
  },
  {
    kind: 'rule-never-holds',
    how: 'asks for what does not exist',
    broken: (book, n) => ({
      ...book,
      targets: [{ ...nth(book.targets, n), id: 'never', when: { kind: never }, ladder: [] }, ...book.targets],
    }),
    at: () => 'never',
  },
  {
    kind: 'loop',
    how: '3rd level passes on to 2nd',
    broken: (book) => ({
      ...limitAt('third', (limit) => ({
        ...limit,
        ladder: [{ id: `${limit.id}-back`, at: 1, does: 'pass-on', team: 'second-0' }],
      }))(book),
    }),
    played: true,
  },
  {
    kind: 'loop',
    how: '1st level passes on to itself',
    broken: limitAt('first', (limit) => ({
      ...limit,
      ladder: [{ id: `${limit.id}-self`, at: 1, does: 'pass-on', team: 'first-0' }],
    })),
    played: true,
  },
  {
    kind: 'ladder-without-person',
    how: '3rd level only warns',
    broken: limitAt('third', (limit) => ({ ...limit, ladder: [{ id: `${limit.id}-warn`, at: 0.5, does: 'warn' }] })),
    played: true,
  },
  {
    kind: 'ladder-without-person',
    how: 'the last rung only raises the priority',
    broken: limitAt('third', (limit) => ({
      ...limit,
      ladder: [{ id: `${limit.id}-raise`, at: 1, does: 'raise-priority' }],
    })),
    played: true,
  },
  {
    kind: 'unstaffed',
    how: 'a bound below every Easter',
    broken: (book) => ({
      ...book,
      longestUnstaffed: 70 * HOUR,
      teams: book.teams.map(({ standBy: _standBy, ...rest }) => rest),
    }),
    played: true,
  },
  {
    kind: 'unstaffed',
    how: 'closed for three weeks in July',
    broken: (book, n) => ({
      ...book,
      teams: book.teams.map(({ standBy: _standBy, ...rest }) => rest),
      calendars: book.calendars.map((one) => ({
        ...one,
        closingDays: Array.from({ length: 21 }, (_, day) => ({
          date: `2027-07-${String(1 + (n % 8) + day).padStart(2, '0')}`,
          name: { da: 'Sommerferie', en: 'Summer' },
        })),
      })),
    }),
    played: true,
  },
  {
    kind: 'over-promise',
    how: 'a promise shorter than the limits',
    broken: (book) => ({
      ...book,
      targets: book.targets.map((target) => ({ ...target, time: 0.5 * HOUR, ladder: [] })),
    }),
    played: true,
  },
  {
    kind: 'no-vendor-time',
    how: 'the last time for vendors is gone',
    broken: (book) => ({ ...book, vendorTime: book.vendorTime.slice(0, -1) }),
    played: true,
  },
  {
    kind: 'ladder-silent',
    how: 'a time for vendors that says nothing',
    broken: (book, n) => ({ ...book, vendorTime: put(book.vendorTime, n, (rule) => ({ ...rule, ladder: [] })) }),
    at: (book, n) => nth(book.vendorTime, n).id,
  },
  {
    kind: 'deed-out-of-place',
    how: 'a vendor who is reminded in the portal',
    broken: (book, n) => ({
      ...book,
      vendorTime: put(book.vendorTime, n, (rule) => ({
        ...rule,
        ladder: [...rule.ladder, { id: 'wrong', at: 3, does: 'remind' }],
      })),
    }),
    at: () => 'wrong',
  },
  {
    kind: 'rule-shadowed',
    how: 'a time for vendors behind the same',
    broken: (book, n) => ({
      ...book,
      vendorTime: [
        ...book.vendorTime,
        { ...nth(book.vendorTime, n), id: 'behind', ladder: [{ id: 'b', at: 1, does: 'tell-lead' }] },
      ],
    }),
    at: () => 'behind',
    played: true,
  },
  {
    kind: 'no-open-status',
    how: 'nothing to open a case to',
    broken: (book) => ({ ...book, openStatus: [] }),
  },
  {
    kind: 'status-means-two',
    how: 'opened into what is finished',
    broken: (book) => ({ ...book, openStatus: ['LUKKET', ...book.openStatus] }),
    at: () => 'lukket',
  },
  {
    kind: 'told-nobody',
    how: 'a customer group that is gone',
    broken: (book) => ({ ...book, tellCustomer: [...book.tellCustomer, ...never] }),
    at: () => never[0] ?? '',
  },
];
