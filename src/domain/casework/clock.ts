import { workingTimeAfter, workingTimeBetween, type Openings } from '../calendar/openings';
import { ok } from '../result';
import type { Limit, Rung } from '../rulebook/rulebook';
import { askingOf, followUpOf, limitOf, pausingOf, targetOf, vendorTimeOf, type Rules } from '../rulebook/rules';
import type { Instant, Span } from '../time';
import type { OtherClock } from './event';
import {
  inHand,
  presentStay,
  responsible,
  type CaseState,
  type Contact,
  type Pause,
  type Stay,
  type Taken,
} from './fold';

/** The next thing a clock will do to a case. */
export interface Step {
  readonly at: Instant;
  /** Of a rung that repeats, the id says which time it is: `lead#2`. */
  readonly rung: Rung;
  readonly clock: 'level' | 'pause' | OtherClock;
  /** The stay, or what stands for one, that the clock counts. */
  readonly stay: Stay;
}

/** Working time a stay has used until an instant: open hours of its team, less pauses. Milliseconds. */
export function usedIn(stay: Stay, hours: Openings, until: Instant): number {
  const end = Math.min(until, stay.to ?? until);
  const stoodStill = pausesUntil(stay, end).reduce(
    (sum, { from, to }) => sum + workingTimeBetween(hours, from, Math.min(to, end)),
    0,
  );
  return workingTimeBetween(hours, stay.countsFrom, end) - stoodStill;
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

/** When a stay reached this much working time, or would have, had it never ended. */
export function wouldReachAt({ to: _ended, ...stay }: Stay, hours: Openings, time: number): Instant | undefined {
  return reachedAt(stay, hours, time);
}

/** What the clock of a stay leaves out until an instant: in order, never overlapping. */
export function pausesUntil({ countsFrom, pauses, paused }: Stay, end: Instant): readonly Pause[] {
  const all = paused ? [...pauses, { ...paused, to: end }] : pauses;
  return all
    .toSorted((a, b) => a.from - b.from)
    .reduce<readonly Pause[]>((apart, pause) => {
      const from = Math.max(pause.from, apart.at(-1)?.to ?? countsFrom);
      return from < pause.to ? [...apart, { ...pause, from }] : apart;
    }, []);
}

/** When the clock of a stay that still lasts has run, and will: before, between and after its pauses. */
function runsOf(stay: Stay): readonly Span[] {
  const pauses = pausesUntil(stay, Infinity);
  const starts = [stay.countsFrom, ...pauses.map(({ to }) => to)];
  return starts.map((start, i) => ({ from: start, to: pauses[i]?.from ?? Infinity }));
}

/** The limit of the present stay, where there is one: that of its level, or the customer's own while 1st level waits. */
export function presentLimit(state: CaseState, rules: Rules): Omit<Limit, 'level'> | undefined {
  return limitOfStay(presentStay(state), state.facts, rules);
}

/** The limit a stay was, or is, under. */
export function limitOfStay(stay: Stay, facts: Stay['facts'], rules: Rules): Omit<Limit, 'level'> | undefined {
  return stay.arrival === 'asked' ? askingOf(rules, facts) : limitOf(rules, stay.level, facts);
}

/** The next rung of any ladder and its instant. None when nothing is running. */
export function nextStep(state: CaseState, rules: Rules): Step | undefined {
  return stepsAhead(state, rules)[0];
}

/** Every rung not yet taken of every ladder the case is on, in order of its instant. */
export function stepsAhead(state: CaseState, rules: Rules): readonly Step[] {
  return [
    ...levelSteps(state, rules),
    ...pauseSteps(state, rules),
    ...followUpSteps(state, rules),
    ...promiseSteps(state, rules),
    ...vendorSteps(state, rules),
  ]
    .map((step) => ({ ...step, at: Math.max(step.at, state.factsFrom) }))
    .toSorted((a, b) => a.at - b.at);
}

function levelSteps(state: CaseState, rules: Rules): readonly Step[] {
  const limit = presentLimit(state, rules);
  if (state.standing !== 'open' || !limit) return [];
  const stay = presentStay(state);
  // What a clock that goes on owes from before the stay is taken in the stay.
  return climbed('level', stay, hoursOf(stay, rules), limit, stay.taken).map((step) => ({
    ...step,
    at: Math.max(step.at, stay.from),
  }));
}

/** When a pause has lasted as long as it may. */
function pauseSteps(state: CaseState, rules: Rules): readonly Step[] {
  const stay = presentStay(state);
  const atMost = stay.paused && pausingOf(rules, stay.paused.reason)?.atMost;
  if (state.standing !== 'paused' || !stay.paused || atMost === undefined) return [];
  const waiting: Stay = { ...unpaused(stay), countsFrom: stay.paused.from, pauses: standstills(state) };
  const rung: Rung = { id: `pause:${stay.paused.reason}:${stay.pauses.length}`, at: 1, does: 'tell-lead' };
  return climbed('pause', waiting, hoursOf(stay, rules), { time: atMost, ladder: [rung] }, []);
}

/** While the case is above 1st level, which is to look after it ever again. */
function followUpSteps(state: CaseState, rules: Rules): readonly Step[] {
  const followUp = lookedAfter(state) ? followUpOf(rules, state.facts) : undefined;
  if (!followUp) return [];
  const watch = watchOf(state);
  const taken = state.rungs.filter(({ at }) => at >= state.looked.at);
  return climbed('follow-up', watch, hoursOf(watch, rules), followUp, taken);
}

/** Whether 1st level is to look after the case: it has been passed on and is not back. */
export function lookedAfter(state: CaseState): boolean {
  return inHand(state) && state.chain.some(({ level }) => level === 'second' || level === 'third');
}

/** When 1st level is to look after the case next. */
export function followUpDueAt(state: CaseState, rules: Rules): Instant | undefined {
  const followUp = lookedAfter(state) ? followUpOf(rules, state.facts) : undefined;
  const watch = watchOf(state);
  return followUp && reachedAt(watch, hoursOf(watch, rules), followUp.time);
}

/** Since 1st level last looked, as if it were a stay with it. */
export function watchOf(state: CaseState): Stay {
  const { at, id } = state.looked;
  const { level, team } = responsible(state);
  return {
    ...unpaused(presentStay(state)),
    level,
    team,
    id,
    from: at,
    countsFrom: at,
    pauses: standstills(state),
    taken: [],
  };
}

function promiseSteps(state: CaseState, rules: Rules): readonly Step[] {
  const target = targetOf(rules, state.facts);
  if (!target || !inHand(state)) return [];
  const whole = promiseStay(state, rules);
  const taken = state.rungs.filter(({ at }) => at >= state.promisedFrom);
  return climbed('promise', whole, hoursOf(whole, rules), target, taken);
}

/** While a vendor who was contacted has not answered. Each contact has its own clock, in the vendor's hours where we know them. */
function vendorSteps(state: CaseState, rules: Rules): readonly Step[] {
  const given = vendorTimeOf(rules, state.facts);
  if (!given || !inHand(state)) return [];
  return openContacts(state).flatMap((contact) => {
    const waiting = vendorWait(contact, state, rules);
    const ladder = given.ladder.map((rung) => ({ ...rung, id: `${rung.id}@${contact.id}` }));
    return climbed('vendor', waiting, hoursOf(waiting, rules), { time: given.time, ladder }, state.rungs);
  });
}

/** Contacts with vendors that have not been answered. */
export function openContacts({ contacts }: Pick<CaseState, 'contacts'>): readonly Contact[] {
  return contacts.filter(({ answeredAt }) => answeredAt === undefined);
}

/** When a vendor's answer is due; none where nothing is agreed. */
export function vendorDueAt(contact: Contact, state: CaseState, rules: Rules): Instant | undefined {
  const given = vendorTimeOf(rules, state.facts);
  const waiting = vendorWait(contact, state, rules);
  return given && reachedAt(waiting, hoursOf(waiting, rules), given.time);
}

/** The wait for a vendor, as if it were a stay with them. */
export function vendorWait({ id, team, madeAt }: Contact, state: CaseState, rules: Rules): Stay {
  const known = rules.rulebook.teams.find((one) => one.id === team);
  const here = presentStay(state);
  return {
    ...unpaused(here),
    ...(known && { team: known.id, level: known.level }),
    id,
    from: madeAt,
    countsFrom: madeAt,
    pauses: standstills(state),
    taken: [],
    acknowledged: false,
  };
}

/** The rungs of a ladder not yet taken, each with the instant at which its clock will have come so far. */
function climbed(
  clock: Step['clock'],
  stay: Stay,
  hours: Openings,
  { time, ladder }: Pick<Limit, 'time' | 'ladder'>,
  taken: readonly Taken[],
): readonly Step[] {
  return ladder.flatMap((rung) => {
    const times = timesOf(rung, taken);
    const [nth, last] = [times.length, times.at(-1)];
    const every = rung.repeat?.every ?? 0;
    const done = rung.repeat && !stay.acknowledged ? nth >= rung.repeat.atMost : nth > 0;
    if (done) return [];
    const planned = time * rung.at + (rung.after ?? 0) + nth * every;
    // When the time before came late, those after it do not crowd.
    const spaced = last === undefined ? planned : Math.max(planned, usedIn(stay, hours, last.at) + every);
    const reached = reachedAt(stay, hours, spaced);
    return reached === undefined
      ? []
      : [{ at: reached, rung: nth === 0 ? rung : { ...rung, id: `${rung.id}#${nth + 1}` }, clock, stay }];
  });
}

/** Each time a rung has been taken: the id of a repetition ends in its number. */
function timesOf({ id }: Rung, taken: readonly Taken[]): readonly Taken[] {
  return taken.filter((one) => one.id === id || one.id.startsWith(`${id}#`));
}

/** When the present level's limit is reached; none when its clock stands still. */
export function levelDueAt(state: CaseState, rules: Rules): Instant | undefined {
  const limit = presentLimit(state, rules);
  if (!limit || state.standing !== 'open') return undefined;
  const stay = presentStay(state);
  return reachedAt(stay, hoursOf(stay, rules), limit.time);
}

/** The promise to the customer, counted in 1st level's hours from when the case was received. */
export interface Promised {
  readonly target: string;
  readonly time: number;
  readonly used: number;
  /** None while the clock stands still or when it was answered. */
  readonly dueAt?: Instant;
}

export function promised(state: CaseState, rules: Rules, now: Instant): Promised | undefined {
  const target = targetOf(rules, state.facts);
  if (!target) return undefined;
  const whole = promiseStay(state, rules);
  const hours = hoursOf(whole, rules);
  const dueAt = state.standing === 'closed' ? undefined : reachedAt(whole, hours, target.time);
  return {
    target: target.id,
    time: target.time,
    used: usedIn(whole, hours, now),
    ...(dueAt !== undefined && { dueAt }),
  };
}

/** The whole case as one stay with 1st level. What the customer is waited for is left out, if the rulebook says so. */
export function promiseStay(state: CaseState, rules: Rules): Stay {
  const { level, team } = responsible(state);
  const here = presentStay(state);
  const leftOut = rules.rulebook.askingPausesPromise;
  const asked = state.stays.flatMap(({ arrival, from, to }): readonly Pause[] =>
    leftOut && arrival === 'asked' && to !== undefined ? [{ from, to, reason: 'reporter' }] : [],
  );
  // What a clock that goes on leaves out from before its stay may be work elsewhere, which the promise counts.
  const waited = state.stays.flatMap(({ from, pauses }) =>
    pauses.filter((pause) => leftOut && pause.reason === 'reporter' && pause.from >= from),
  );
  const over = state.stays.flatMap(({ arrival, from }, i): readonly Pause[] => {
    const ended = arrival === 'reopened' ? state.stays[i - 1]?.to : undefined;
    return ended === undefined ? [] : [{ from: ended, to: from, reason: 'reporter' }];
  });
  const pausedFrom = here.arrival === 'asked' && here.to === undefined ? here.from : reporterFrom(here);
  return {
    ...unpaused(here),
    level,
    team,
    id: 0,
    arrival: 'received',
    from: state.promisedFrom,
    countsFrom: state.promisedFrom,
    taken: [],
    pauses: [...standstills(state), ...asked, ...waited, ...over],
    ...(leftOut && pausedFrom !== undefined && { paused: { from: pausedFrom, reason: 'reporter' } }),
    ...(state.answeredAt !== undefined && state.standing !== 'open' && { to: state.answeredAt }),
  };
}

function reporterFrom({ paused }: Stay): Instant | undefined {
  return paused?.reason === 'reporter' ? paused.from : undefined;
}

/** When the desk's clocks stood still, in any stay. */
function standstills({ stays }: CaseState): readonly Pause[] {
  return stays.flatMap(({ pauses }) => pauses.filter(({ reason }) => reason === 'standstill'));
}

function unpaused({ paused: _paused, to: _to, ...stay }: Stay): Stay {
  return stay;
}

function hoursOf({ team }: Pick<Stay, 'team'>, rules: Rules): Openings {
  return rules.hours(rules.team(team));
}
