import { promised, levelDueAt, nextStep } from '../casework/clock';
import { decide } from '../casework/decide';
import { extend, type Happening, type History } from '../casework/event';
import { fold, presentStay, type CaseState } from '../casework/fold';
import { isOpen, openSpans } from '../calendar/openings';
import type { Name } from '../calendar/calendar';
import type { Instant, Span } from '../time';
import { recipientsOf } from './check-people';
import type { Facts, Level, PauseReason, Rulebook, Rung, Team } from './rulebook';
import { askingOf, followUpOf, holds, limitOf, routeOf, rulesOf, targetOf, vendorTimeOf, type Rules } from './rules';

/** What is said to happen to the case of an example. Teams and rules by id, lengths of time in milliseconds. */
export type Claim =
  /** It lies with the team, and nobody is at work. */
  | { readonly is: 'lies'; readonly for: number }
  /** The clock passes it on and on: the last team had it before. */
  | { readonly is: 'goes-round'; readonly teams: readonly string[] }
  /** Its limits are used up only when more has been used than was promised. */
  | { readonly is: 'over-promise'; readonly used: number; readonly promised: number; readonly last: string }
  /** Nobody is told, and it stays. */
  | { readonly is: 'stays' }
  /** The rule would hold, but another is taken; or none is. */
  | { readonly is: 'judged-by'; readonly list: Judging; readonly rule?: string; readonly other?: string }
  | { readonly is: 'paused-for-good'; readonly reason: PauseReason }
  | { readonly is: 'asked-for-good' }
  /** It has left before the rung is reached. */
  | { readonly is: 'gone-before'; readonly rung: string; readonly asked: boolean }
  /** The rung is reached, and there is nobody it could tell. */
  | { readonly is: 'tells-nobody'; readonly rung: string };
type Judging = 'routes' | 'limits' | 'targets' | 'asking' | 'followUp' | 'vendorTime';

/** A case, and what becomes of it: concrete enough to be played. */
export interface Example {
  readonly facts: Facts;
  /** Each of its facts in words. */
  readonly names: Readonly<Record<keyof Facts, Name>>;
  readonly level: Level;
  readonly team: string;
  /** When it comes to the team, and when what is claimed has shown itself. */
  readonly at: Instant;
  readonly until: Instant;
  /** Whose clocks the instants are read on. */
  readonly zone: string;
  readonly claim: Claim;
  /** What the stretch looks like, to be drawn. */
  readonly strip?: readonly Stretch[];
}

/** `name`: of a holiday, or of the team that has the case. */
export interface Stretch extends Span {
  readonly kind: 'open' | 'closed' | 'holiday' | 'weekend' | 'stay';
  readonly name?: Name;
}

/** No case moves more often in a story that is worth telling. */
const MOST_STEPS = 60;

/** Whether the engine, playing the example by these rules from step to step, finds what is claimed. */
export function replayed(example: Example, book: Rulebook): boolean {
  const rules = rulesOf(book);
  const { claim, until } = example;
  switch (claim.is) {
    case 'lies': {
      const state = stateAt(example, rules, until - 1);
      const hours = rules.hours(rules.team(example.team));
      const alone = openSpans(hours, example.at, until).length === 0 && isOpen(hours, until);
      return state?.stays.length === placed(example) && alone && claim.for === until - example.at;
    }
    case 'goes-round': {
      const state = stateAt(example, rules, until);
      const teams = state?.stays.map(({ team }) => team).slice(0, claim.teams.length) ?? [];
      const last = claim.teams.at(-1) ?? '';
      return teams.join() === claim.teams.join() && claim.teams.indexOf(last) < claim.teams.length - 1;
    }
    case 'over-promise': {
      const state = stateAt(example, rules, until);
      const promise = state && promised(state, rules, until);
      if (!state || !promise || presentStay(state).team !== claim.last) return false;
      const due = levelDueAt(state, rules) === until;
      return due && promise.time === claim.promised && promise.used === claim.used && claim.used > claim.promised;
    }
    case 'stays': {
      const history = played(begun(example, rules), rules, until);
      const state = fold(history);
      const told = history.some(
        ({ what }) =>
          (what.type === 'lead-told' || (what.type === 'acted' && what.does !== 'raise-priority')) && !what.clock,
      );
      return state?.stays.length === placed(example) && !told;
    }
    case 'judged-by':
      return judged(claim, example, rules);
    case 'paused-for-good': {
      const state = stateAt(example, rules, until, { type: 'paused', reason: claim.reason });
      return state?.standing === 'paused';
    }
    case 'asked-for-good': {
      const state = stateAt(example, rules, until, asking(example, rules));
      return state !== undefined && presentStay(state).arrival === 'asked' && state.standing === 'open';
    }
    case 'gone-before': {
      const state = stateAt(example, rules, until, claim.asked ? asking(example, rules) : undefined);
      const gone = state && (state.standing === 'closed' || state.stays.length > placed(example) + Number(claim.asked));
      return gone === true && !state?.rungs.some(({ id }) => id === claim.rung);
    }
    case 'tells-nobody': {
      const state = stateAt(example, rules, until);
      const rung = rungOf(book, claim.rung);
      const taken = state?.rungs.some(({ id, at }) => id === claim.rung && at === until);
      if (!state || !rung || !taken) return false;
      return recipientsOf(rung, rules.team(example.team), firstTeam(rules, example.facts)) === 'nobody';
    }
  }
}

/** How the case of an example stands at an instant, when nobody does anything. */
export function stateAt(
  example: Pick<Example, 'facts' | 'level' | 'team' | 'at'>,
  rules: Rules,
  until: Instant,
  first?: Happening,
): CaseState | undefined {
  return fold(played(begun(example, rules, first), rules, until));
}

/** The history of a case that has just come to the team of the example. */
function begun(
  { facts, level, team, at }: Pick<Example, 'facts' | 'level' | 'team' | 'at'>,
  rules: Rules,
  then?: Happening,
): History {
  const { version } = rules.rulebook;
  const start = level === 'first' ? team : firstTeam(rules, facts)?.id;
  if (start === undefined) return [];
  const to = { level: 'first', team: start } as const;
  const whats: readonly Happening[] = [
    { type: 'received', facts, reporter: null, to, rulebook: version },
    ...(level === 'first' ? [] : [{ type: 'passed-on', to: { level, team } } as const]),
    ...(then ? [then] : []),
  ];
  const by = { kind: 'person', accountId: 'example' } as const;
  return extend(
    [],
    whats.map((what) => ({ key: what.type, at, by, what })),
    at,
  );
}

/** How many stays the case has had when it has come to the team. */
function placed({ level }: Pick<Example, 'level'>): number {
  return level === 'first' ? 1 : 2;
}

function asking({ facts }: Example, rules: Rules): Happening {
  return { type: 'asked-customer', to: { level: 'superuser', team: routeOf(rules, facts)?.teams.superuser ?? '' } };
}

/** Takes one step after the other, each at its own instant. */
function played(history: History, rules: Rules, until: Instant): History {
  let so: History = history;
  for (let step = 0; step < MOST_STEPS; step++) {
    const state = fold(so);
    const next = state && nextStep(state, rules);
    if (!next || next.at > until) return so;
    const then = decide(so, () => rules, next.at);
    if (then.length === so.length) return so;
    so = then;
  }
  return so;
}

function judged(claim: Claim & { is: 'judged-by' }, { facts, level }: Example, rules: Rules): boolean {
  const taken = {
    routes: () => routeOf(rules, facts),
    limits: () => limitOf(rules, level, facts),
    targets: () => targetOf(rules, facts),
    asking: () => askingOf(rules, facts),
    followUp: () => followUpOf(rules, facts),
    vendorTime: () => vendorTimeOf(rules, facts),
  }[claim.list]();
  const rule = rules.rulebook[claim.list].find(({ id }) => id === claim.rule);
  return taken?.id === claim.other && (rule === undefined || (holds(rule.when, facts) && taken?.id !== rule.id));
}

function firstTeam(rules: Rules, facts: Facts): Team | undefined {
  const route = routeOf(rules, facts);
  return route && rules.team(route.teams.first);
}

function rungOf(book: Rulebook, id: string): Rung | undefined {
  return [...book.limits, ...book.targets, ...book.asking, ...book.followUp, ...book.vendorTime]
    .flatMap(({ ladder }) => ladder)
    .find((rung) => rung.id === id);
}
