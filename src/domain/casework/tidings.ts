import type { Rules } from '../rulebook/rules';
import type { CaseEvent, History, Place } from './event';
import { fold, standingEvents } from './fold';
import type { Tidings } from './owed';

/**
 * What a customer who cannot follow the case is told of an event: that it goes to the technicians, that it goes to the
 * specialists, each once until it is answered or opened again.
 */
export function tidingsOf(history: History, { seq, what }: CaseEvent, rules: Rules): Tidings | undefined {
  if (what.type !== 'passed-on' && what.type !== 'escalated') return undefined;
  const upTo = history.filter((event) => event.seq <= seq);
  const state = fold(upTo);
  if (!state || !rules.rulebook.tellCustomer.includes(state.facts.customerGroup)) return undefined;
  const says = saidOf(what.to, rules);
  const events = standingEvents(upTo.filter((event) => event.seq < seq));
  const since = events.findLastIndex((event) => event.what.type === 'reopened' || event.what.type === 'customer-wrote');
  const before = events
    .slice(since + 1)
    .some(
      (event) =>
        (event.what.type === 'passed-on' || event.what.type === 'escalated') && saidOf(event.what.to, rules) === says,
    );
  return before ? undefined : says;
}

function saidOf({ level, team }: Place, rules: Rules): Tidings | undefined {
  if (level !== 'second' && level !== 'third') return undefined;
  return rules.rulebook.teams.some(({ id, arm }) => id === team && arm === 'business') ? 'specialists' : 'technicians';
}
