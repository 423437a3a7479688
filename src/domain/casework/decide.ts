import type { Level } from '../rulebook/rulebook';
import { teamAt, type Rules } from '../rulebook/rules';
import { MINUTE, type Instant } from '../time';
import { nextStep, type Step } from './clock';
import { extend, type CaseEvent, type Happening, type History, type News } from './event';
import { fold, standingEvents, type CaseState } from './fold';

/**
 * How late a step may be taken and still count from its deadline: two sweeps. Later than that, the next level's clock
 * begins when it really got the case, and the history says that the step was late.
 */
export const GRACE = 10 * MINUTE;

/** The history with every step taken that is due by `now`, and every step withdrawn that turned out to have been prevented. */
export function decide(history: History, rules: Rules, now: Instant): History {
  return takeDue(withdrawPrevented(history, rules, now), rules, now);
}

function takeDue(history: History, rules: Rules, now: Instant): History {
  const state = fold(history);
  const next = state && nextStep(state, rules);
  if (!state || !next || next.at > now) return history;
  return takeDue(extend(history, [stepTaken(history, state, next, rules, now)], now), rules, now);
}

function stepTaken(history: History, state: CaseState, { at, rung, stay }: Step, rules: Rules, now: Instant): News {
  const late = now - at > GRACE;
  // What was withdrawn may fall due again, in the same stay.
  const again = history.filter(({ what }) => what.type === 'withdrawn').length;
  return {
    key: `rung:${stay.id}:${rung.id}:${again}`,
    at: late ? now : at,
    by: { kind: 'rule', id: rung.id },
    what: stepOf(state, rules, rung.id, rung.does, late),
  };
}

function stepOf(
  state: CaseState,
  rules: Rules,
  rung: string,
  does: 'warn' | 'pass-on' | 'tell-lead',
  late: boolean,
): Happening {
  const stay = state.stays.at(-1);
  const above = stay && levelAbove(stay.level);
  const team = above && teamAt(rules, above, state.facts);
  switch (does) {
    case 'warn':
      return { type: 'warned', rung };
    case 'tell-lead':
      return { type: 'lead-told', rung };
    case 'pass-on':
      return team
        ? { type: 'escalated', to: { level: above, team: team.id }, rung, late }
        : { type: 'lead-told', rung };
  }
}

/** The level that a case climbs to from this one; none above 3rd. */
export function levelAbove(level: Level): Exclude<Level, 'superuser'> | undefined {
  switch (level) {
    case 'superuser':
      return 'first';
    case 'first':
      return 'second';
    case 'second':
      return 'third';
    case 'third':
      return undefined;
  }
}

/**
 * Steps that would not have been taken had we known in time what we know now. A step stands, however, once a person
 * has moved the case on from it, unless the case turns out to have been answered or closed before.
 */
function withdrawPrevented(history: History, rules: Rules, now: Instant): History {
  const events = standingEvents(history);
  const wrong = events.find(
    (event, i) => isStep(event) && !wasDue(event, events.slice(0, i), rules) && undoable(events, i),
  );
  if (!wrong) return history;
  const cause = events.findLast(({ at, seq }) => at <= wrong.at && seq > wrong.seq) ?? wrong;
  const withdrawal: News = {
    key: `withdrawn:${wrong.seq}`,
    at: now,
    by: { kind: 'rule', id: 'withdrawn' },
    what: { type: 'withdrawn', of: wrong.seq, because: cause.seq },
  };
  return withdrawPrevented(extend(history, [withdrawal], now), rules, now);
}

function isStep({ by, what }: CaseEvent): boolean {
  return by.kind === 'rule' && ['warned', 'escalated', 'lead-told'].includes(what.type);
}

function wasDue(step: CaseEvent, before: History, rules: Rules): boolean {
  const state = fold(before);
  const next = state && nextStep(state, rules);
  return next !== undefined && step.by.kind === 'rule' && next.rung.id === step.by.id && next.at <= step.at;
}

function undoable(events: History, i: number): boolean {
  const before = fold(events.slice(0, i));
  const movedOn = events
    .slice(i + 1)
    .some(({ what }) => ['passed-on', 'answered-upwards', 'taken-back'].includes(what.type));
  return !movedOn || before?.standing === 'answered' || before?.standing === 'closed';
}
