import { limitOfStay, usedIn } from '../casework/clock';
import { inHand, presentStay, type CaseState } from '../casework/fold';
import type { Rulebooks } from '../rulebook/rules';
import type { Span } from '../time';

/** What a day of closer support comes to. */
export interface DayFigures {
  readonly requests: number;
  /** Limits that were passed on the day. */
  readonly breaches: number;
  /** Open requests about an error that nobody knows yet, or that went past 1st level before anybody said what it is. */
  readonly unknown: number;
}

/** The figures of a day, from the desk's cases about the solution. */
export function figuresOf(
  cases: readonly { readonly state: CaseState; readonly rulebooks: Rulebooks }[],
  system: string,
  { from, to }: Span,
): DayFigures {
  const about = cases.filter(({ state }) => state.facts.system === system);
  const breaches = about.reduce((sum, one) => sum + breachesIn(one.state, one.rulebooks, { from, to }), 0);
  return {
    requests: about.filter(({ state: { receivedAt } }) => receivedAt >= from && receivedAt < to).length,
    breaches,
    unknown: about.filter(({ state }) => isUnknown(state)).length,
  };
}

function breachesIn(state: CaseState, rulebooks: Rulebooks, { from, to }: Span): number {
  return state.stays.filter((stay) => {
    const rules = rulebooks(stay.rulebook);
    const limit = stay.level === 'superuser' ? undefined : limitOfStay(stay, stay.facts, rules);
    if (!limit || stay.from >= to) return false;
    const hours = rules.hours(rules.team(stay.team));
    return usedIn(stay, hours, to) >= limit.time && (stay.from >= from || usedIn(stay, hours, from) < limit.time);
  }).length;
}

function isUnknown(state: CaseState): boolean {
  if (!inHand(state)) return false;
  if (state.triage) return state.triage.as === 'new-error';
  const { level } = presentStay(state);
  return level === 'second' || level === 'third';
}
