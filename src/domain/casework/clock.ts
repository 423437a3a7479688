import { workingTimeAfter, workingTimeBetween, type Openings } from '../calendar/openings';
import type { Limit, Rung } from '../rulebook/rulebook';
import { limitOf, targetOf, type Rules } from '../rulebook/rules';
import { ok } from '../result';
import type { Instant, Span } from '../time';
import { presentStay, type CaseState, type Stay } from './fold';

/** The next thing the clock will do to a case. */
export interface Step {
  readonly at: Instant;
  readonly rung: Rung;
  readonly limit: Limit;
  readonly stay: Stay;
}

/** Working time a stay has used until an instant: open hours of its team, less pauses. Milliseconds. */
export function usedIn(stay: Stay, hours: Openings, until: Instant): number {
  const end = Math.min(until, stay.to ?? until);
  const pauses = stay.paused ? [...stay.pauses, { from: stay.paused.from, to: end }] : stay.pauses;
  const stoodStill = pauses.reduce((sum, { from, to }) => sum + workingTimeBetween(hours, from, Math.min(to, end)), 0);
  return workingTimeBetween(hours, stay.from, end) - stoodStill;
}

/** When a stay will have used this much working time, if nothing more happens. None while its clock stands still or its hours never come. */
export function reachedAt(stay: Stay, hours: Openings, time: number): Instant | undefined {
  if (stay.paused || stay.to !== undefined) return undefined;
  for (const { from, to } of runsOf(stay)) {
    const left = time - usedIn(stay, hours, from);
    const reached = left > 0 ? workingTimeAfter(hours, from, left) : ok(from);
    if (!reached.ok) return undefined;
    if (reached.value <= to) return reached.value;
  }
  return undefined;
}

/** When the clock of a stay that still lasts has run, and will: before, between and after its pauses. */
function runsOf({ from, pauses }: Stay): readonly Span[] {
  const starts = [from, ...pauses.map(({ to }) => to)];
  return starts.map((start, i) => ({ from: start, to: pauses[i]?.from ?? Infinity }));
}

/** The limit of the present stay, where there is one. */
export function presentLimit(state: CaseState, rules: Rules): Limit | undefined {
  return limitOf(rules, presentStay(state).level, state.facts);
}

/** The next rung of the present ladder and its instant. None when nothing is running. */
export function nextStep(state: CaseState, rules: Rules): Step | undefined {
  return stepsAhead(state, rules)[0];
}

/** Every rung of the present ladder not yet taken, in order, with its instant. */
export function stepsAhead(state: CaseState, rules: Rules): readonly Step[] {
  if (state.standing !== 'open') return [];
  const stay = presentStay(state);
  const limit = presentLimit(state, rules);
  if (!limit) return [];
  const hours = rules.hours(rules.team(stay.team));
  return limit.ladder
    .filter((rung) => !stay.taken.includes(rung.id))
    .flatMap((rung) => {
      const reached = reachedAt(stay, hours, limit.time * rung.at);
      return reached === undefined ? [] : [{ at: Math.max(reached, state.factsFrom), rung, limit, stay }];
    });
}

/** When the present level's limit is reached; none when its clock stands still. */
export function levelDueAt(state: CaseState, rules: Rules): Instant | undefined {
  const limit = presentLimit(state, rules);
  if (!limit || state.standing !== 'open') return undefined;
  const stay = presentStay(state);
  return reachedAt(stay, rules.hours(rules.team(stay.team)), limit.time);
}

/** The promise to the customer, counted in 1st level's hours from when the case was received; waiting for the reporter does not count. */
export interface Promised {
  readonly target: string;
  readonly time: number;
  readonly used: number;
  /** None while the clock stands still or when it was answered. */
  readonly dueAt?: Instant;
}

export function promised(state: CaseState, rules: Rules, now: Instant): Promised | undefined {
  const target = targetOf(rules, state.facts);
  const [first] = state.chain;
  if (!target || !first) return undefined;
  const whole: Stay = {
    ...first,
    id: 0,
    arrival: 'received',
    from: state.receivedAt,
    taken: [],
    pauses: state.stays.flatMap(({ pauses }) => pauses.filter(({ reason }) => reason === 'reporter')),
    ...(state.standing === 'paused' && waitsForReporter(presentStay(state))),
    ...(state.answeredAt !== undefined && state.standing !== 'open' && { to: state.answeredAt }),
  };
  const hours = rules.hours(rules.team(first.team));
  const dueAt = state.standing === 'closed' ? undefined : reachedAt(whole, hours, target.time);
  return {
    target: target.id,
    time: target.time,
    used: usedIn(whole, hours, now),
    ...(dueAt !== undefined && { dueAt }),
  };
}

function waitsForReporter({ paused }: Stay): Pick<Stay, 'paused'> {
  return paused?.reason === 'reporter' ? { paused } : {};
}
