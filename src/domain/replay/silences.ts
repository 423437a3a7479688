import { nextStep, stepsAhead } from '../casework/clock';
import { standingEvents, foldedOn, type CaseState } from '../casework/fold';
import type { History } from '../casework/event';
import type { Rulebooks } from '../rulebook/rules';
import type { Instant, Span } from '../time';
import { isTold } from './told';

/**
 * When the clock of a case did not speak though something was due: Trin was down, heard late, or somebody was quicker.
 * It is part of what happened, whatever the rules. Each lasts up to and including its end.
 */
export function silencesIn(history: History, rulebooks: Rulebooks): readonly Span[] {
  let state: CaseState | undefined;
  const silences: Span[] = [];
  for (const event of standingEvents(history)) {
    const due = state && dueBefore(event, state, rulebooks);
    if (due !== undefined) silences.push({ from: due, to: isTold(event) ? event.at : event.heardAt });
    state = foldedOn(state, event);
  }
  return silences;
}

/** When the step fell due that had not been taken when this happened, or was taken by it too late. */
function dueBefore(event: History[number], state: CaseState, rulebooks: Rulebooks): Instant | undefined {
  const rules = rulebooks(state.rulebook);
  if (isTold(event)) {
    const next = nextStep(state, rules);
    return next && next.at <= event.at ? next.at : undefined;
  }
  if (event.at !== event.heardAt) return undefined;
  const { by } = event;
  const step = stepsAhead(state, rules).find(({ rung }) => by.kind === 'rule' && rung.id === by.id);
  return step && step.at < event.at ? step.at : undefined;
}

/** When a clock that would speak at an instant was heard: then, or when it spoke again. */
export function heardAfter(silences: readonly Span[], at: Instant): Heard {
  return silences.reduce<Heard>(
    (heard, { from, to }) => (from <= heard.at && heard.at <= to ? { at: to, silent: true } : heard),
    { at, silent: false },
  );
}

interface Heard {
  readonly at: Instant;
  readonly silent: boolean;
}
