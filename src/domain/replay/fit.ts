import type { CaseEvent, Happening, Place } from '../casework/event';
import { inHand, presentStay, responsible, type CaseState } from '../casework/fold';
import { LEVELS } from '../rulebook/choices';
import type { Level } from '../rulebook/rulebook';
import { clockOfReopened, teamAbove, teamAt, type Rules } from '../rulebook/rules';

/**
 * What becomes of something that people did, when the case is not where it was.
 * - What is known of a case, what its customer writes, pauses and closing count as they are, by the draft's own choices.
 * - Passing on counts from the level where it was done; to a level the case is at already, or from one it is not at, it falls away.
 * - An answer upwards counts at the level that gave it, and taking back when there is somewhere to take it back from.
 * - The answer to the customer always counts when it counted then: 1st level takes the case back for it.
 */
export function fitted(
  event: CaseEvent,
  was: CaseState,
  now: CaseState,
  base: Rules,
  draft: Rules,
): readonly Happening[] {
  const { what } = event;
  const here = presentStay(now);
  const sameLevel = here.level === presentStay(was).level;
  switch (what.type) {
    case 'reclassified': {
      const anew = draft.rulebook.reprioritising === 'restarts' && what.facts.priority !== was.facts.priority;
      return [{ type: 'reclassified', facts: what.facts, ...(anew && { clock: 'restarts' }) }];
    }
    case 'passed-on':
      return sameLevel ? [passedOn(what, was, now, base, draft)] : [];
    case 'answered-upwards':
      return sameLevel ? towards(what.to, now).map((to) => ({ ...what, to })) : [];
    case 'taken-back':
      return towards(what.to, now).map((to) => ({ ...what, to }));
    case 'sent-back':
      return sameLevel ? [what] : [];
    case 'answered-customer':
      if (!counts(was)) return counts(now) ? [] : [what];
      return counts(now) ? [what] : [{ type: 'taken-back', to: responsible(now) }, what];
    case 'asked-customer':
      return [{ type: 'asked-customer', to: placed(what.to, now.facts, was.facts, base, draft) }];
    case 'customer-wrote':
    case 'reopened':
      return [{ type: what.type, ...clockOfReopened(draft) }];
    case 'acknowledged':
      return sameLevel ? [what] : [];
    case 'rulebook-moved':
    case 'text-posted':
      return [];
    default:
      return [what];
  }
}

/** Where a case begins, or goes to, when routes are the draft's: a team that the route chose is chosen by the new route. */
export function placed(
  to: Place,
  facts: CaseState['facts'],
  then: CaseState['facts'],
  base: Rules,
  draft: Rules,
): Place {
  const routed = teamAt(draft, to.level, facts);
  const chosen = teamAt(base, to.level, then)?.id === to.team || !hasTeam(draft, to);
  return chosen && routed ? { level: routed.level, team: routed.id } : to;
}

function passedOn(
  what: Happening & { type: 'passed-on' },
  was: CaseState,
  now: CaseState,
  base: Rules,
  draft: Rules,
): Happening {
  const { level } = presentStay(now);
  const followed = teamAbove(base, level, was.facts)?.team.id === what.to.team || !hasTeam(draft, what.to);
  const above = teamAbove(draft, level, now.facts);
  if (!followed || !above) return what;
  const to = { level: above.team.level, team: above.team.id };
  return { type: 'passed-on', to, ...(above.notice !== undefined && { notice: above.notice }) };
}

function hasTeam({ rulebook }: Rules, { level, team }: Place): boolean {
  return rulebook.teams.some((one) => one.id === team && one.level === level);
}

/** The place below that answers or takes back: the same team, or else whoever asked from that level. */
function towards(to: Place, state: CaseState): readonly Place[] {
  if (!inHand(state)) return [];
  const below = state.chain.slice(0, -1);
  const found =
    below.findLast(({ level, team }) => level === to.level && team === to.team) ??
    below.findLast(({ level }) => rank(level) <= rank(to.level));
  return found ? [found] : [];
}

function rank(level: Level): number {
  return LEVELS.indexOf(level);
}

/** Whether an answer to the customer is one: from whoever owes it. */
function counts(state: CaseState): boolean {
  return inHand(state) && (state.chain.length === 1 || presentStay(state).arrival === 'asked');
}
