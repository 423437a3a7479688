import type { PlaceWhy, StepTaken } from '../domain/casework/explain';
import type { FactRead, RuleRead } from '../domain/casework/explain-rule';
import type { Sum } from '../domain/casework/explain-sum';
import type { StepWhy, Why } from '../domain/casework/why';
import type { VersionRead } from '../contract/ledger';
import type { Instant, Span } from '../domain/time';
import { say, type Locale } from './message';
import { duration, type Times } from './times';

/** To whom, on whose clocks, as of when, and what is known of the versions it speaks of. */
export interface Telling {
  readonly locale: Locale;
  readonly times: Times;
  readonly asOf: Instant;
  readonly versions: readonly VersionRead[];
}

/** A line of arithmetic. */
export interface SumLine {
  readonly term: string;
  readonly figure: string;
  readonly total?: true;
}

/** What a rule is called: `2. niveau · Jobnet · høj prioritet`. */
function ruleName({ level, when, rest }: RuleRead, { locale }: Pick<Telling, 'locale'>): string {
  const facts = when.map(({ fact, values }) =>
    factSaid(
      fact,
      values.map((value) => value[locale]),
      locale,
    ),
  );
  const asked = facts.length > 0 ? facts : [say(locale, rest ? 'why.rest' : 'why.all')];
  return [...(level ? [say(locale, `level.${level}`)] : []), ...asked].join(' · ');
}

/** `Jobnet · fejl · superbruger · høj prioritet` */
export function factsSaid(facts: readonly FactRead[], { locale }: Pick<Telling, 'locale'>): string {
  return facts.map(({ fact, value }) => factSaid(fact, [value[locale]], locale)).join(' · ');
}

function factSaid(fact: FactRead['fact'], values: readonly string[], locale: Locale): string {
  // Systems have names of their own; the other values are words.
  const spoken = fact === 'system' ? values : values.map((value) => value.toLocaleLowerCase(locale));
  const value = spoken.reduce((one, other) => say(locale, 'why.or', { one, other }));
  return say(locale, `why.fact-${fact}`, { value });
}

/** The rule of a clock, the facts that chose it, whose time counts, and the version that says so. */
export function whyTold(why: Why, telling: Telling): readonly string[] {
  const { facts, calendar, team, rulebook } = why;
  const { locale } = telling;
  return [
    ruleTold(why, telling),
    say(locale, 'why.facts', { facts: factsSaid(facts, telling) }),
    say(locale, 'why.calendar', { calendar: calendar[locale], team: team[locale] }),
    versionSaid(rulebook, telling),
  ];
}

function ruleTold({ rule, sum }: Why, telling: Telling): string {
  const { locale } = telling;
  const name = rule.kind === 'pause' ? say(locale, pauseKey(rule.id)) : ruleName(rule, telling);
  return say(locale, `why.rule-${rule.kind}`, { rule: name, time: duration(locale, sum.time) });
}

/** Why a step comes when it does, and why it came late. */
export function stepTold(step: StepWhy | StepTaken, telling: Telling): readonly string[] {
  const { locale, times, asOf } = telling;
  const { sum, share, after, repeated } = step;
  const time = duration(locale, sum.time);
  const late = 'takenAt' in step && step.late;
  return [
    after > 0
      ? say(locale, 'why.step-after', { after: duration(locale, after), time })
      : share === 1
        ? say(locale, 'why.step-limit', { time })
        : say(locale, 'why.step-share', {
            share: Math.round(share * 100),
            time,
            reached: duration(locale, share * sum.time),
          }),
    ...(repeated && repeated.nth > 1
      ? [say(locale, 'why.step-nth', { nth: repeated.nth, most: repeated.atMost })]
      : []),
    ...(late
      ? [say(locale, 'why.step-late', { due: times.when(step.at, asOf), taken: times.when(step.takenAt, asOf) })]
      : []),
  ];
}

/** Why a case came to a team. */
export function placeTold(place: PlaceWhy, telling: Telling): readonly string[] {
  const { locale, times, asOf } = telling;
  const chosen = place.arrival === 'received' || place.arrival === 'passed-on' || place.arrival === 'taken-in';
  return [
    say(locale, `why.here-${place.arrival}`, { when: times.when(place.at, asOf) }),
    ...(place.route
      ? [
          say(locale, 'why.rule-route', { rule: ruleName(place.route, telling) }),
          ...(chosen ? [say(locale, place.routed ? 'why.here-routed' : 'why.here-chosen')] : []),
        ]
      : []),
    ...(place.notice ? [say(locale, 'why.here-notice', { team: place.notice[locale] })] : []),
    ...(place.step ? [...stepTold(place.step, telling), ruleTold(place.step, telling)] : []),
    say(locale, 'why.facts', { facts: factsSaid(place.facts, telling) }),
    versionSaid(place.rulebook, telling),
  ];
}

function versionSaid(version: number, { locale, times, asOf, versions }: Telling): string {
  const known = versions.find((one) => one.version === version);
  return known?.publishedAt === undefined
    ? say(locale, 'why.version', { version })
    : say(locale, 'why.version-of', {
        version,
        when: times.when(known.publishedAt, asOf),
        reason: known.reason ?? '',
      });
}

/** A clock's account, line by line; the figures add up. `at`: as it stood then; otherwise as it stands. */
export function sumTold(sum: Sum, telling: Telling, at?: Instant): readonly SumLine[] {
  const { locale, times, asOf } = telling;
  const span = ({ from, to }: Span): string => `${times.short(from, asOf)}–${endOf({ from, to }, telling)}`;
  const length = ({ from, to }: Span): number => to - from;
  const named = sum.usedDuring.reduce((all, during) => all + length(during), 0);
  const leftNamed = sum.leftDuring.reduce((all, during) => all + length(during), 0);
  const { dueAt } = sum;
  const ahead = dueAt !== null && sum.leftDuring.length > 1;
  const line = (term: string, figure: string): SumLine => ({ term, figure });
  return [
    ...(sum.used > named
      ? [line(say(locale, sum.carried > 0 ? 'why.carried' : 'why.earlier'), duration(locale, sum.used - named))]
      : []),
    ...sum.usedDuring.map((during) =>
      line(say(locale, 'why.used', { span: span(during) }), duration(locale, length(during))),
    ),
    ...sum.stood.map(({ reason, ...during }) =>
      line(
        say(locale, 'why.stood', { span: span(during), reason: say(locale, `why.pause-${reason}`) }),
        say(locale, 'why.stood-none'),
      ),
    ),
    { term: say(locale, 'why.used-all'), figure: duration(locale, sum.used), total: true },
    ...(ahead
      ? sum.leftDuring.map((during) =>
          line(say(locale, 'why.left', { span: span(during) }), duration(locale, length(during), 'up')),
        )
      : []),
    ...(ahead && sum.left > leftNamed
      ? [
          line(
            say(locale, 'why.left-later', { when: times.short(dueAt, asOf) }),
            duration(locale, sum.left - leftNamed, 'up'),
          ),
        ]
      : []),
    {
      term: leftTerm(sum, telling, at),
      figure: duration(locale, Math.abs(sum.left), sum.left < 0 ? 'down' : 'up'),
      total: true,
    },
  ];
}

function leftTerm({ left, dueAt }: Sum, { locale, times, asOf }: Telling, at: Instant | undefined): string {
  if (left < 0) return say(locale, 'why.over-all');
  if (at !== undefined) return say(locale, 'why.left-at');
  if (dueAt === null) return say(locale, 'why.left-paused');
  return say(locale, 'why.left-all', { from: times.clock(asOf), to: times.short(dueAt, asOf) });
}

/** The account in one sentence: `2 t brugt ma. 23.11. 14:00–16:00; 2 t tilbage fra ti. 24.11. 08:00`. */
export function sumSaid(sum: Sum, telling: Telling): string {
  const { locale, times, asOf } = telling;
  const spans = sum.usedDuring.slice(-2);
  const named = spans.reduce((all, { from, to }) => all + to - from, 0);
  const said = spans
    .map((span) => `${times.short(span.from, asOf)}–${endOf(span, telling)}`)
    .reduce((one, other) => (one === '' ? other : say(locale, 'why.and', { one, other })), '');
  const used = duration(locale, sum.used);
  const [next] = sum.leftDuring;
  const left = duration(locale, sum.left, 'up');
  return [
    sum.used <= 0
      ? say(locale, 'why.said-unused')
      : say(locale, named < sum.used ? 'why.said-used-lately' : 'why.said-used', { used, spans: said }),
    sum.left < 0
      ? say(locale, 'why.said-over', { over: duration(locale, -sum.left) })
      : sum.left === 0
        ? say(locale, 'why.said-spent')
        : next
          ? say(locale, 'why.said-left-from', { left, when: times.short(next.from, asOf) })
          : say(locale, 'why.said-left', { left }),
  ].join('; ');
}

/** The end of a span: with its day when that is another. */
function endOf({ from, to }: Span, { times, asOf }: Telling): string {
  return times.local(from).date === times.local(to).date ? times.clock(to) : times.short(to, asOf);
}

function pauseKey(reason: string) {
  switch (reason) {
    case 'vendor':
    case 'approval':
    case 'maintenance':
    case 'agreed':
      return `why.pause-${reason}` as const;
    default:
      return 'why.pause-reporter' as const;
  }
}
