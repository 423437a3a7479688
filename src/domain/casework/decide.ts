import type { Rung } from '../rulebook/rulebook';
import { teamAbove, type Above, type Rulebooks, type Rules } from '../rulebook/rules';
import { DAY, MINUTE, type Instant } from '../time';
import { nextStep, stepsAhead, type Step } from './clock';
import { extend, type CaseEvent, type Happening, type History, type News } from './event';
import { fold, foldedOn, inHand, leftPastGate, presentStay, standingEvents, visitOf, type CaseState } from './fold';

/**
 * How late a step may be taken and still count from its deadline: two sweeps. Later than that, the next level's clock
 * begins when it really got the case, and the history says that the step was late.
 */
export const GRACE = 10 * MINUTE;

/**
 * The history with every step taken that is due by `now`, and every step withdrawn that turned out to have been
 * prevented: `atMost` so many of both, the rest being left for the next decision.
 */
export function decide(history: History, rulebooks: Rulebooks, now: Instant, atMost = MOST_STEPS): History {
  const left = (since: History): number => atMost - (since.length - history.length);
  const right = withdrawPrevented(history, rulebooks, now, atMost);
  const guarded = returnBypassed(right, now, left(right));
  return takeDue(guarded, rulebooks, now, left(guarded));
}

/** How often a case is brought back to 3rd level on one visit, before whoever keeps closing it is left to it. */
export const MOST_RETURNS = 3;

/** What was closed longer ago than this, and never looked at since, stays as its people left it. */
const LOOKED_BACK = DAY;

/** The history with the case back at 3rd level each time it left that without a word of vendor contacts. */
function returnBypassed(history: History, now: Instant, atMost: number): History {
  const bypass = bypassIn(history, now);
  if (!bypass || atMost <= 0) return history;
  const { closed, goneOn, returns } = bypass;
  const again = history.filter(({ key }) => key.startsWith(`gate:${closed.seq}:`)).length;
  const returned: News = {
    key: `gate:${closed.seq}:${again}`,
    // What has been done to it since was done to a case that had never left.
    at: goneOn ? closed.at : now,
    by: { kind: 'rule', id: 'vendor-gate' },
    what: { type: 'gate-bypassed', of: closed.seq, ...(returns >= MOST_RETURNS && { leftClosed: true }) },
  };
  return returnBypassed(extend(history, [returned], now), now, atMost - 1);
}

interface Bypass {
  readonly closed: CaseEvent;
  /** Something has happened to the closed case since. */
  readonly goneOn: boolean;
  /** How often it was brought back before, on the same visit. */
  readonly returns: number;
}

/** The first time it was closed past the gate, and nobody has said so yet. */
function bypassIn(history: History, now: Instant): Bypass | undefined {
  const events = standingEvents(history);
  const said = new Set(events.flatMap(({ what }) => (what.type === 'gate-bypassed' ? [what.of] : [])));
  const unsaid = ({ seq, heardAt, what }: CaseEvent): boolean =>
    what.type === 'closed' && !said.has(seq) && now - heardAt <= LOOKED_BACK;
  if (!events.some(unsaid)) return undefined;
  let state: CaseState | undefined;
  for (const [i, closed] of events.entries()) {
    const before = state;
    state = foldedOn(state, closed);
    if (!unsaid(closed) || before?.standing === 'closed') continue;
    const atOnce = events.slice(i + 1).filter(({ at }) => at === closed.at);
    const left = atOnce.reduce<CaseState | undefined>(foldedOn, state);
    if (!left || !leftPastGate(left)) continue;
    const visit = visitOf(left);
    const returns = left.bypasses.filter((one) => one.visit === visit).length;
    return { closed, goneOn: events.length > i + 1 + atOnce.length, returns };
  }
  return undefined;
}

/** Steps that are recorded together: a transaction takes no more, with their news and what they owe. */
export const RECORDED_TOGETHER = 6;

/** Rules that go round in no time at all are refused when they are published. Should some get here, the rest waits for the next decision. */
const MOST_STEPS = 200;

function takeDue(history: History, rulebooks: Rulebooks, now: Instant, atMost: number): History {
  const state = fold(history);
  const next = state && nextStep(state, rulebooks(state.rulebook));
  if (!state || !next || next.at > now || atMost === 0) return history;
  const taken = stepTaken(history, state, next, rulebooks(state.rulebook), now);
  return takeDue(extend(history, [taken], now), rulebooks, now, atMost - 1);
}

function stepTaken(history: History, state: CaseState, step: Step, rules: Rules, now: Instant): News {
  const { at, rung, stay } = step;
  const late = now - at > GRACE;
  // Never before a step that was taken already: their order is that of the history.
  const latest = Math.max(at, ...history.filter(isStep).map((event) => event.at));
  // What was withdrawn may fall due again, in the same stay, and so may all of it when its clock begins anew.
  const again = history.filter(({ key }) => key.startsWith(`rung:${stay.id}:${rung.id}:`)).length;
  return {
    key: `rung:${stay.id}:${rung.id}:${again}`,
    at: late ? now : latest,
    by: { kind: 'rule', id: rung.id },
    what: stepOf(state, rules, step, late),
  };
}

/** What becomes of a case when its clock takes this step. */
export function stepOf(state: CaseState, rules: Rules, { rung, clock }: Step, late: boolean): Happening {
  const other = clock === 'level' || clock === 'pause' ? {} : { clock };
  if (clock === 'pause') return { type: 'pause-ended', rung: rung.id };
  switch (rung.does) {
    case 'warn':
      return { type: 'warned', rung: rung.id, ...other };
    case 'tell-lead':
      return { type: 'lead-told', rung: rung.id, ...other };
    case 'tell':
    case 'assign':
    case 'raise-priority':
    case 'remind':
      return { type: 'acted', rung: rung.id, does: rung.does, ...other };
    case 'hand-back':
      return { type: 'handed-back', rung: rung.id };
    case 'close':
      return { type: 'gave-up', rung: rung.id };
    case 'pass-on': {
      const above = aboveBy(rung, state, rules);
      if (!above) return { type: 'lead-told', rung: rung.id, ...other };
      const { team, notice } = above;
      const to = { level: team.level, team: team.id };
      return { type: 'escalated', to, rung: rung.id, late, ...(notice !== undefined && { notice }) };
    }
  }
}

/** Where a rung passes a case on to: the team it names, or where the route leads. */
function aboveBy({ team }: Rung, state: CaseState, rules: Rules): Above | undefined {
  return team === undefined ? teamAbove(rules, presentStay(state).level, state.facts) : { team: rules.team(team) };
}

/**
 * Steps that would not have been taken had we known in time what we know now. A step stands, however, once a person
 * has moved the case on from it, unless the case turns out to have been answered or closed before.
 */
function withdrawPrevented(history: History, rulebooks: Rulebooks, now: Instant, atMost: number): History {
  const events = standingEvents(history);
  let state: CaseState | undefined;
  const wrong = events.find((event, i) => {
    const before = state;
    state = foldedOn(state, event);
    if (event.what.type === 'gate-bypassed') return !before || !leftPastGate(before);
    return isStep(event) && !wasDue(event, before, rulebooks) && undoable(events, i, before);
  });
  if (!wrong || atMost === 0) return history;
  const cause = events.findLast(({ at, seq }) => at <= wrong.at && seq > wrong.seq) ?? wrong;
  const withdrawal: News = {
    key: `withdrawn:${wrong.seq}`,
    at: now,
    by: { kind: 'rule', id: 'withdrawn' },
    what: { type: 'withdrawn', of: wrong.seq, because: cause.seq },
  };
  return withdrawPrevented(extend(history, [withdrawal], now), rulebooks, now, atMost - 1);
}

function isStep({ by, what }: CaseEvent): boolean {
  return by.kind === 'rule' && STEPS.some((kind) => kind === what.type);
}
/** What a clock can do to a case. */
export const STEPS = [
  'warned',
  'escalated',
  'lead-told',
  'acted',
  'handed-back',
  'gave-up',
  'pause-ended',
] as const satisfies readonly Happening['type'][];

function wasDue(step: CaseEvent, before: CaseState | undefined, rulebooks: Rulebooks): boolean {
  const ahead = before ? stepsAhead(before, rulebooks(before.rulebook)) : [];
  return ahead.some(({ rung, at }) => step.by.kind === 'rule' && rung.id === step.by.id && at <= step.at);
}

function undoable(events: History, i: number, before: CaseState | undefined): boolean {
  const movedOn = events
    .slice(i + 1)
    .some(({ what }) => ['passed-on', 'answered-upwards', 'taken-back', 'sent-back'].includes(what.type));
  return !movedOn || (before !== undefined && !inHand(before));
}
