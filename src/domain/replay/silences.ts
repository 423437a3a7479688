import { nextStep, stepsAhead } from '../casework/clock';
import { standingEvents, foldedOn, type CaseState } from '../casework/fold';
import type { History } from '../casework/event';
import type { Rulebooks } from '../rulebook/rules';
import type { Instant, Span } from '../time';
import { isTold } from './told';

/** Up to and including its end. Whoever ended it acted first in that instant. */
export interface Silence extends Span {
  readonly ended: 'by people' | 'by the clock';
}

/**
 * When the clock of a case did not speak though something was due: Trin was down, heard late, or somebody was quicker.
 * It is part of what happened, whatever the rules.
 */
export function silencesIn(history: History, rulebooks: Rulebooks): readonly Silence[] {
  let state: CaseState | undefined;
  let latest = -Infinity;
  const silences: Silence[] = [];
  for (const event of standingEvents(history)) {
    const fellDue = state && dueBefore(event, state, rulebooks);
    const due = fellDue === undefined ? undefined : Math.max(fellDue, latest);
    if (due !== undefined && isTold(event)) silences.push({ from: due, to: event.at, ended: 'by people' });
    else if (due !== undefined) silences.push({ from: due, to: event.heardAt, ended: 'by the clock' });
    state = foldedOn(state, event);
    latest = event.at;
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

/** When a clock that would speak at an instant was heard, and whether people who act in that very instant come before it. */
export function heardAfter(silences: readonly Silence[], at: Instant): Heard {
  return silences.reduce<Heard>(
    (heard, { from, to, ended }) => {
      if (heard.at < from || heard.at > to) return heard;
      return { at: to, last: ended === 'by people' || (heard.last && heard.at === to) };
    },
    { at, last: false },
  );
}

interface Heard {
  readonly at: Instant;
  readonly last: boolean;
}
