import { targetOf, type Rules } from '../rulebook/rules';
import type { Arm, Facts, Level } from '../rulebook/rulebook';
import type { Instant } from '../time';
import { followUpDueAt, levelDueAt, openContacts, presentLimit, promised, reachedAt, stepsAhead } from './clock';
import type { Verdict } from './choices';
import type { CaseEvent } from './event';
import { inHand, presentStay, responsible, type Arrival, type CaseState } from './fold';

/** A case in hand at one glance: all that an overview of many needs, small, as of its last event. */
export interface Glance {
  readonly level: Level;
  readonly team: string;
  readonly arm?: Arm;
  /** The team at 1st level, which owes the customer the answer. */
  readonly home: string;
  readonly arrival: Arrival;
  readonly since: Instant;
  readonly receivedAt: Instant;
  readonly facts: Facts;
  readonly paused: boolean;
  /** When its pause ends by itself; null while there is none, or none that ends. */
  readonly pauseEndsAt: Instant | null;
  /** When its limit is reached, and when it comes near; null while the clock stands still. */
  readonly dueAt: Instant | null;
  readonly soonAt: Instant | null;
  readonly promiseAt: Instant | null;
  /** When 1st level is to look after it next; null while there is nothing to look after. */
  readonly followUpAt: Instant | null;
  /** The team at 2nd level that was only told of it, while it is with the specialists on the direct route. */
  readonly noticed?: string;
  readonly openContacts: number;
  /** Public words past 1st level, and times it left 3rd level past the gate. */
  readonly past: number;
  readonly bypasses: number;
  readonly verdict?: Verdict;
  readonly verdictOpen: boolean;
}

/** Undefined once it is out of hand. */
export function glanceOf(
  state: CaseState,
  history: readonly CaseEvent[],
  rules: Rules,
  now: Instant,
): Glance | undefined {
  if (!inHand(state)) return undefined;
  const stay = presentStay(state);
  const team = rules.team(stay.team);
  const limit = presentLimit(state, rules);
  const warning = limit?.ladder.find(({ does }) => does === 'warn');
  const dueAt = levelDueAt(state, rules) ?? null;
  const soonAt =
    limit && warning && state.standing === 'open'
      ? reachedAt(stay, rules.hours(team), limit.time * warning.at)
      : undefined;
  const noticed = noticeOf(history, stay.id);
  const { verdict } = state;
  return {
    level: stay.level,
    team: stay.team,
    ...(team.arm && { arm: team.arm }),
    home: responsible(state).team,
    arrival: stay.arrival,
    since: stay.from,
    receivedAt: state.createdAt ?? state.receivedAt,
    facts: state.facts,
    paused: state.standing === 'paused',
    pauseEndsAt: stepsAhead(state, rules).find(({ clock }) => clock === 'pause')?.at ?? null,
    dueAt,
    soonAt: soonAt ?? null,
    promiseAt: (targetOf(rules, state.facts) && promised(state, rules, now)?.dueAt) ?? null,
    followUpAt: followUpDueAt(state, rules) ?? null,
    ...(noticed !== undefined && { noticed }),
    openContacts: openContacts(state).length,
    past: state.past.length,
    bypasses: state.bypasses.length,
    ...(verdict && { verdict: verdict.verdict }),
    verdictOpen: verdict?.state === 'given',
  };
}

function noticeOf(history: readonly CaseEvent[], stay: number): string | undefined {
  const what = history.find(({ seq }) => seq === stay)?.what;
  return what?.type === 'passed-on' || what?.type === 'escalated' ? what.notice : undefined;
}

/** What is counted over a desk's cases; an event that counts says as what. */
export const FLAGS = [
  'notice',
  'past-first',
  'gate-bypassed',
  'change-request',
  'support-case',
  'answered',
  'answered-at-first',
  'received',
] as const;
export type Flag = (typeof FLAGS)[number];

/** As what an event counts, told from the case as it left it. */
export function flagOf({ seq, what }: CaseEvent, then: CaseState | undefined): Flag | undefined {
  switch (what.type) {
    case 'received':
      return 'received';
    case 'passed-on':
    case 'escalated':
      return what.notice === undefined ? undefined : 'notice';
    case 'gate-bypassed':
      return 'gate-bypassed';
    case 'verdict-agreed':
      return what.verdict;
    case 'answered-customer':
      if (then?.past.some(({ id }) => id === String(seq))) return 'past-first';
      if (then?.standing !== 'answered' || then.answeredBy !== seq) return undefined;
      return then.stays.every(({ level }) => level === 'first' || level === 'superuser')
        ? 'answered-at-first'
        : 'answered';
    default:
      return undefined;
  }
}
