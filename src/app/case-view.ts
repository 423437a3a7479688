import type { CaseView, ClockView, TeamView } from '../contract/calls';
import { isOpen } from '../domain/calendar/openings';
import { hopChain } from '../domain/casework/chain';
import { followUpDueAt, presentLimit, promised, stepsAhead } from '../domain/casework/clock';
import type { History } from '../domain/casework/event';
import { whyHere } from '../domain/casework/explain';
import { presentStay, type CaseState } from '../domain/casework/fold';
import { offered } from '../domain/casework/protocol';
import { whyDue, whyFollowUp, whyPaused, whyPromised, whyStay, whyStep } from '../domain/casework/why';
import type { Facts, Team } from '../domain/rulebook/rulebook';
import { teamAbove, type Rulebooks, type Rules } from '../domain/rulebook/rules';
import type { Instant } from '../domain/time';

/** Everything an agent's panels show of a case, from its history alone. */
export function caseView(
  history: History,
  state: CaseState,
  rulebooks: Rulebooks,
  now: Instant,
  versions: CaseView['versions'],
): CaseView {
  const rules = rulebooks(state.rulebook);
  const stay = presentStay(state);
  const team = rules.team(stay.team);
  const clock = clockView(state, rules, now);
  const promise = promised(state, rules, now);
  return {
    version: history.length,
    zone: rules.calendar(team).timeZone,
    standing: state.standing,
    level: stay.level,
    team: teamView(team, state.facts),
    since: stay.from,
    ...pausedView(state, rules, now),
    ...(clock && { clock }),
    next: nextSteps(state, rules),
    ...(promise && { promise: { ...promise, ...why(whyPromised(state, rules, now)) } }),
    moves: movesView(state, rules),
    ...followUpView(state, rules, now),
    acknowledged: stay.acknowledged,
    ...(state.createdAt !== undefined && { createdAt: state.createdAt }),
    chain: chainView(history, state, rulebooks, now),
    versions,
  };
}

function why<W>(known: W | undefined): { readonly why?: W } {
  return known === undefined ? {} : { why: known };
}

function pausedView(state: CaseState, rules: Rules, now: Instant): Pick<CaseView, 'paused'> {
  const { paused } = presentStay(state);
  return paused ? { paused: { ...paused, ...why(whyPaused(state, rules, now)) } } : {};
}

function followUpView(state: CaseState, rules: Rules, now: Instant): Pick<CaseView, 'followUp'> {
  const dueAt = followUpDueAt(state, rules);
  if (dueAt === undefined) return {};
  return { followUp: { lookedAt: state.looked.at, dueAt, ...why(whyFollowUp(state, rules, now)) } };
}

function teamView({ id, name, level, arm }: Team, facts: Facts): TeamView {
  const customers = level === 'superuser' && facts.customerGroup !== 'superuser';
  return { id, name, level, ...(arm && { arm }), ...(customers && { customers }) };
}

function clockView(state: CaseState, rules: Rules, now: Instant): ClockView | undefined {
  const why = whyDue(state, rules, now);
  if (!why) return undefined;
  const { time, used, left, dueAt } = why.sum;
  const team = rules.team(presentStay(state).team);
  const warning = presentLimit(state, rules)?.ladder.find(({ does }) => does === 'warn');
  return {
    limit: time,
    used,
    left,
    dueAt,
    openNow: isOpen(rules.hours(team), now),
    ...(warning && { warnAt: warning.at }),
    why,
  };
}

function nextSteps(state: CaseState, rules: Rules): CaseView['next'] {
  const above = teamAbove(rules, presentStay(state).level, state.facts)?.team;
  return stepsAhead(state, rules).map((step) => {
    const { at, rung, clock } = step;
    const to = rung.team === undefined ? above : rules.team(rung.team);
    const goes = rung.does === 'pass-on' && to && { to: teamView(to, state.facts) };
    return { at, does: rung.does, rung: rung.id, clock, ...goes, ...why(whyStep(step, state, rules)) };
  });
}

function movesView(state: CaseState, rules: Rules): CaseView['moves'] {
  const { passOn, takeBack, answer } = offered(state, rules);
  return {
    passOn: passOn.map((team) => teamView(team, state.facts)),
    takeBack: takeBack.map((place) => ({ ...place, name: rules.team(place.team).name })),
    ...(answer !== undefined && {
      answer: answer === 'customer' ? answer : teamView(rules.team(answer.team), state.facts),
    }),
  };
}

export function chainView(history: History, state: CaseState, rulebooks: Rulebooks, now: Instant): CaseView['chain'] {
  const comments = new Map(
    history.flatMap(({ what }) => (what.type === 'text-posted' ? [[what.of, what.commentId] as const] : [])),
  );
  const withdrawn = history.filter(({ what }) => what.type === 'withdrawn');
  return hopChain(state, rulebooks, now).map(({ stay, ...bar }) => {
    const commentId = comments.get(stay.id);
    const rules = rulebooks(stay.rulebook);
    return {
      ...bar,
      id: stay.id,
      level: stay.level,
      team: teamView(rules.team(stay.team), stay.facts),
      rulebook: stay.rulebook,
      came: whyHere(history, stay, rulebooks),
      ...why(whyStay(stay, rules, now)),
      arrival: stay.arrival,
      from: stay.from,
      ...(stay.to !== undefined && { to: stay.to }),
      ...(commentId !== undefined && { commentId }),
      withdrawn: withdrawn.filter(({ at }) => at >= stay.from && (stay.to === undefined || at < stay.to)).length,
    };
  });
}
