import type { Name } from '../calendar/calendar';
import type { Arm, Deed, Facts, Level } from '../rulebook/rulebook';
import { askingOf, followUpOf, limitOf, pausingOf, targetOf, vendorTimeOf, type Rules } from '../rulebook/rules';
import type { Instant } from '../time';
import { lookedAfter, promiseStay, vendorWait, watchOf, type Step } from './clock';
import { factsRead, ruleRead, type FactRead, type RuleRead } from './explain-rule';
import { sumOf, type Sum } from './explain-sum';
import { inHand, presentStay, type CaseState, type Contact, type Stay } from './fold';

/** Why a clock stands where it stands: rule, version, facts, calendar, arithmetic. The same wherever a time is shown. */
export interface Why {
  readonly clock: 'level' | 'customer' | 'pause' | 'follow-up' | 'promise' | 'vendor';
  readonly rulebook: number;
  readonly rule: RuleRead;
  readonly facts: readonly FactRead[];
  /** Whose open time counts. */
  readonly team: Name;
  readonly level: Level;
  readonly arm?: Arm;
  readonly calendar: Name;
  readonly sum: Sum;
}

/** Why a step is taken, or will be, when it is: the clock's account at that instant. */
export interface StepWhy extends Why {
  readonly does: Deed;
  readonly rung: string;
  /** When it fell due, or will. */
  readonly at: Instant;
  /** Share of the limit at which it is reached, and how much open time beyond that. */
  readonly share: number;
  readonly after: number;
  /** Which time it is, and how often it is done at most, where it is repeated. */
  readonly repeated?: { readonly nth: number; readonly atMost: number };
}

/** A rule that gives a clock its time. */
interface Timed {
  readonly rule: RuleRead;
  readonly time: number;
}

/** Why the present limit: that of the level, or the customer's own while we wait for them. */
export function whyDue(state: CaseState, rules: Rules, now: Instant): Why | undefined {
  return !inHand(state) ? undefined : whyStay(presentStay(state), rules, now);
}

/** Why a stay's limit is, or was, what it is: by the version that judged it. */
export function whyStay(stay: Stay, rules: Rules, until: Instant): Why | undefined {
  const clock = stay.arrival === 'asked' ? 'customer' : 'level';
  return whyOf(clock, stay, stay.facts, rules, until);
}

export function whyPromised(state: CaseState, rules: Rules, now: Instant): Why | undefined {
  return whyOf('promise', promiseStay(state, rules), state.facts, rules, now);
}

/** Why 1st level is to follow up when it is; undefined while it has nothing to follow up. */
export function whyFollowUp(state: CaseState, rules: Rules, now: Instant): Why | undefined {
  return lookedAfter(state) ? whyOf('follow-up', watchOf(state), state.facts, rules, now) : undefined;
}

/** Why a vendor's answer is due when it is. */
export function whyVendor(contact: Contact, state: CaseState, rules: Rules, now: Instant): Why | undefined {
  return whyOf('vendor', vendorWait(contact, state, rules), state.facts, rules, now);
}

/** Why the present pause ends when it does; undefined when it lasts as long as it takes. */
export function whyPaused(state: CaseState, rules: Rules, now: Instant): Why | undefined {
  const { paused, ...stay } = presentStay(state);
  if (!paused) return undefined;
  const pauses = stay.pauses.filter(({ reason }) => reason === 'standstill');
  const waiting: Stay = { ...stay, paused, from: paused.from, countsFrom: paused.from, pauses };
  return whyOf('pause', waiting, state.facts, rules, now);
}

/** Why a step that lies ahead comes when it does. */
export function whyStep({ at, rung, clock, stay }: Step, state: CaseState, rules: Rules): StepWhy | undefined {
  const counted = clock === 'level' && stay.arrival === 'asked' ? 'customer' : clock;
  const paused = clock === 'pause' ? presentStay(state).paused : undefined;
  const why = whyOf(counted, paused ? { ...stay, paused } : stay, state.facts, rules, at);
  if (!why) return undefined;
  const nth = Number(rung.id.split('#')[1] ?? 1);
  return {
    ...why,
    does: rung.does,
    rung: rung.id,
    at,
    share: rung.at,
    after: rung.after ?? 0,
    ...(rung.repeat && { repeated: { nth, atMost: rung.repeat.atMost } }),
  };
}

function whyOf(clock: Why['clock'], stay: Stay, facts: Facts, rules: Rules, asOf: Instant): Why | undefined {
  const timed = timedOf(clock, stay, facts, rules);
  if (!timed) return undefined;
  const team = rules.team(stay.team);
  const { paused: _paused, ...running } = stay;
  const counted = clock === 'pause' ? running : stay;
  return {
    clock,
    rulebook: rules.rulebook.version,
    rule: timed.rule,
    facts: factsRead(facts, rules.rulebook),
    team: team.name,
    level: team.level,
    ...(team.arm && { arm: team.arm }),
    calendar: rules.calendar(team).name,
    sum: sumOf(counted, rules.hours(team), timed.time, asOf),
  };
}

function timedOf(clock: Why['clock'], stay: Stay, facts: Facts, rules: Rules): Timed | undefined {
  const { limits, asking, followUp, targets } = rules.rulebook;
  switch (clock) {
    case 'level': {
      const limit = limitOf(rules, stay.level, facts);
      const others = limits.filter(({ level }) => level === stay.level);
      return limit && { rule: ruleRead('limit', limit, others, rules.rulebook), time: limit.time };
    }
    case 'customer': {
      const asked = askingOf(rules, facts);
      return asked && { rule: ruleRead('asking', asked, asking, rules.rulebook), time: asked.time };
    }
    case 'follow-up': {
      const followed = followUpOf(rules, facts);
      return followed && { rule: ruleRead('follow-up', followed, followUp, rules.rulebook), time: followed.time };
    }
    case 'promise': {
      const target = targetOf(rules, facts);
      return target && { rule: ruleRead('promise', target, targets, rules.rulebook), time: target.time };
    }
    case 'vendor': {
      const given = vendorTimeOf(rules, facts);
      return given && { rule: ruleRead('vendor', given, rules.rulebook.vendorTime, rules.rulebook), time: given.time };
    }
    case 'pause': {
      const reason = stay.paused?.reason;
      const time = reason && pausingOf(rules, reason)?.atMost;
      if (reason === undefined || time === undefined) return undefined;
      return { rule: { kind: 'pause', id: reason, when: [], rest: false }, time };
    }
  }
}
