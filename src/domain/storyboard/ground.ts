import type { Fact, Route, Rulebook } from '../rulebook/rulebook';
import { plain, type Inputs } from './inputs';
import { idsOf, without, type Ids } from './own';
import { valueFor } from './values';

/** What a rulebook has to offer for a case: who does what there unless a row says otherwise. */
export interface Ground {
  readonly base: Rulebook;
  readonly usual: Route;
  readonly ids: Ids;
  /** Id of the value that the solution is. */
  readonly system: string;
}

/** Why a rulebook takes no rules of a case at all. */
type Obstacle = 'no-solution' | 'no-facts' | 'no-route';

export function groundOf({ id, system }: Inputs, base: Rulebook): Ground | Obstacle {
  const ids = idsOf(id);
  const others = without(base, ids);
  const word = plain(system, 120);
  const value = valueFor(base, 'system', { id: ids.system, word }, ids).id;
  if (word === '') return 'no-solution';
  if (!hasFacts(others)) return 'no-facts';
  const usual = usualRoute(others, value);
  return usual ? { base, usual, ids, system: value } : 'no-route';
}

function hasFacts({ sources }: Rulebook): boolean {
  const there = (fact: Fact) => sources.some((source) => source.fact === fact && source.values.length > 0);
  return there('system') && there('kind');
}

/** The first route that takes every kind of case about the solution. */
function usualRoute({ routes }: Rulebook, system: string): Route | undefined {
  return routes.find(({ when: { system: systems, ...rest } }) => {
    return Object.keys(rest).length === 0 && (systems?.includes(system) ?? true);
  });
}
