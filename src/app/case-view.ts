import type { CaseView, ClockView, TeamView } from '../contract/calls';
import { isOpen } from '../domain/calendar/openings';
import { hopChain } from '../domain/casework/chain';
import { followUpDueAt, presentLimit, promised, stepsAhead } from '../domain/casework/clock';
import type { History } from '../domain/casework/event';
import { presentStay, type CaseState } from '../domain/casework/fold';
import { offered } from '../domain/casework/protocol';
import { whyDue } from '../domain/casework/why';
import type { Team } from '../domain/rulebook/rulebook';
import { teamAbove, type Rulebooks, type Rules } from '../domain/rulebook/rules';
import type { Instant } from '../domain/time';

/** Everything an agent's panels show of a case, from its history alone. */
export function caseView(history: History, state: CaseState, rulebooks: Rulebooks, now: Instant): CaseView {
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
    team: teamView(team),
    since: stay.from,
    ...(stay.paused && { paused: stay.paused }),
    ...(clock && { clock }),
    next: nextSteps(state, rules),
    ...(promise && { promise }),
    moves: movesView(state, rules),
    ...followUpView(state, rules),
    acknowledged: stay.acknowledged,
    chain: chainView(history, state, rulebooks, now),
  };
}

function followUpView(state: CaseState, rules: Rules): Pick<CaseView, 'followUp'> {
  const dueAt = followUpDueAt(state, rules);
  return dueAt === undefined ? {} : { followUp: { lookedAt: state.looked.at, dueAt } };
}

function teamView({ id, name, level, arm }: Team): TeamView {
  return { id, name, level, ...(arm && { arm }) };
}

function clockView(state: CaseState, rules: Rules, now: Instant): ClockView | undefined {
  const why = whyDue(state, rules, now);
  if (!why) return undefined;
  const team = rules.team(why.team);
  const warning = presentLimit(state, rules)?.ladder.find(({ does }) => does === 'warn');
  return {
    limit: why.time,
    used: why.used,
    left: why.left,
    dueAt: why.dueAt,
    openNow: isOpen(rules.hours(team), now),
    ...(warning && { warnAt: warning.at }),
    why: { ...why, calendarName: rules.calendar(team).name },
  };
}

function nextSteps(state: CaseState, rules: Rules): CaseView['next'] {
  const above = teamAbove(rules, presentStay(state).level, state.facts)?.team;
  return stepsAhead(state, rules).map(({ at, rung, clock }) => {
    const to = rung.team === undefined ? above : rules.team(rung.team);
    return { at, does: rung.does, rung: rung.id, clock, ...(rung.does === 'pass-on' && to && { to: teamView(to) }) };
  });
}

function movesView(state: CaseState, rules: Rules): CaseView['moves'] {
  const { passOn, takeBack, answer } = offered(state, rules);
  return {
    passOn: passOn.map(teamView),
    takeBack: takeBack.map((place) => ({ ...place, name: rules.team(place.team).name })),
    ...(answer !== undefined && { answer: answer === 'customer' ? answer : teamView(rules.team(answer.team)) }),
  };
}

function chainView(history: History, state: CaseState, rulebooks: Rulebooks, now: Instant): CaseView['chain'] {
  const comments = new Map(
    history.flatMap(({ what }) => (what.type === 'text-posted' ? [[what.of, what.commentId] as const] : [])),
  );
  const withdrawn = history.filter(({ what }) => what.type === 'withdrawn');
  return hopChain(state, rulebooks, now).map(({ stay, ...bar }) => {
    const commentId = comments.get(stay.id);
    return {
      ...bar,
      id: stay.id,
      level: stay.level,
      team: teamView(rulebooks(stay.rulebook).team(stay.team)),
      rulebook: stay.rulebook,
      arrival: stay.arrival,
      from: stay.from,
      ...(stay.to !== undefined && { to: stay.to }),
      ...(commentId !== undefined && { commentId }),
      withdrawn: withdrawn.filter(({ at }) => at >= stay.from && (stay.to === undefined || at < stay.to)).length,
    };
  });
}
