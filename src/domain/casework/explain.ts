import type { Name } from '../calendar/calendar';
import { routeOf, type Rulebooks, type Rules } from '../rulebook/rules';
import type { Instant } from '../time';
import { stepsAhead } from './clock';
import { GRACE } from './decide';
import type { CaseEvent, History } from './event';
import { factsRead, ruleRead, type FactRead, type RuleRead } from './explain-rule';
import { fold, type Arrival, type Stay } from './fold';
import { whyStep, type StepWhy } from './why';

/** Why a case is, or was, with a team: what brought it there, and the route that says who has such cases. */
export interface PlaceWhy {
  readonly arrival: Arrival;
  readonly at: Instant;
  readonly rulebook: number;
  readonly facts: readonly FactRead[];
  readonly route?: RuleRead;
  /** Whether the route itself leads to this team; somebody chose another, or it came home the way it went. */
  readonly routed: boolean;
  /** On the direct route: the team at 2nd level, which was only told. */
  readonly notice?: Name;
  /** The step of the clock that brought it. */
  readonly step?: StepTaken;
}

/** A step that was taken, with the account of its clock at that instant. */
export interface StepTaken extends StepWhy {
  readonly takenAt: Instant;
  /** Taken so much later than it fell due that the next clock counts from when it was taken. */
  readonly late: boolean;
}

/** Why the clock took a step: told from what was known just then. Undefined when that does not lead to the step. */
export function whyTaken(history: History, { seq, at, by }: CaseEvent, rulebooks: Rulebooks): StepTaken | undefined {
  const state = fold(history.filter((event) => event.seq < seq));
  if (!state || by.kind !== 'rule') return undefined;
  const rules = rulebooks(state.rulebook);
  const step = stepsAhead(state, rules).find(({ rung }) => rung.id === by.id);
  const why = step && whyStep(step, state, rules);
  return why && { ...why, takenAt: at, late: at - why.at > GRACE };
}

/** Why a case came to where it stays. */
export function whyHere(history: History, stay: Stay, rulebooks: Rulebooks): PlaceWhy {
  const rules = rulebooks(stay.rulebook);
  const begun = history.find(({ seq }) => seq === stay.id);
  const step = begun && whyTaken(history, begun, rulebooks);
  const what = begun?.what;
  const told = what?.type === 'passed-on' || what?.type === 'escalated' ? what.notice : undefined;
  return {
    arrival: stay.arrival,
    at: stay.from,
    rulebook: stay.rulebook,
    facts: factsRead(stay.facts, rules.rulebook),
    ...routeRead(stay, rules),
    ...(told !== undefined && { notice: rules.team(told).name }),
    ...(step && { step }),
  };
}

function routeRead({ facts, level, team }: Stay, rules: Rules): Pick<PlaceWhy, 'route' | 'routed'> {
  const route = routeOf(rules, facts);
  if (!route) return { routed: false };
  return {
    route: ruleRead('route', route, rules.rulebook.routes, rules.rulebook),
    routed: route.teams[level] === team,
  };
}
