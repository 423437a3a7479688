import type { Happening } from './event';
import { rolesOf, type Item } from './items';
import type { OnboardingState } from './state';

/** Somebody in front of a case, as Jira and the case know them. */
export interface Party {
  readonly accountId: string;
  /** Works in the project. */
  readonly agent: boolean;
  readonly administers: boolean;
}

/** The role whose people lead a case. */
export const PROJECT_LEAD = 'PL';

/** Whether somebody leads this case: by name, as an administrator, or as anybody who works there while nobody is named. */
export function leads(who: Party, state: OnboardingState): boolean {
  if (who.administers || rolesOf(state, who.accountId).includes(PROJECT_LEAD)) return true;
  const named = (state.lists.cast?.entries ?? []).some(({ values }) => values['role'] === PROJECT_LEAD);
  return !named && who.agent;
}

/** Whether an item is somebody's own business: by role, or because it was given to them. */
export function isTheirs({ accountId }: Party, item: Item, state: OnboardingState): boolean {
  const roles = rolesOf(state, accountId);
  return item.state.assigned === accountId || item.responsible.some((role) => roles.includes(role));
}

/** Whether somebody may have tried again what Jira refused of a case. */
export function mayRetry(who: Party, state: OnboardingState): boolean {
  return who.agent || leads(who, state);
}

/** Whether this person may do this to a case they can see. `item`: the one it is done to. Fails closed. */
export function mayDo(who: Party, what: Happening, state: OnboardingState, item?: Item): boolean {
  const works = who.agent || who.administers;
  switch (what.type) {
    case 'commented':
      return true;
    case 'ticked':
    case 'unticked':
    case 'wrote':
    case 'signed':
      return works || (item !== undefined && isTheirs(who, item, state));
    // Who works here may write down what was decided; that a case is admitted, only whoever leads it.
    case 'decided':
      if (item === undefined) return works;
      return isTheirs(who, item, state) || (item.does === 'admit' ? leads(who, state) : works);
    case 'approved':
      return item !== undefined && (isTheirs(who, item, state) || leads(who, state));
    // Whoever leads the case may write down what a member without access said.
    case 'assessed':
      return what.member === who.accountId || leads(who, state);
    case 'waived':
    case 'waiver-withdrawn':
    case 'phase-left':
    case 'phase-reentered':
    case 'status-put-back':
    case 'ended':
    case 'resumed':
    case 'upgraded':
    case 'start-set':
    case 'signature-withdrawn':
    case 'early-life-ended':
      return leads(who, state);
    case 'service-approved':
      return what.as === 'owner' ? who.administers : leads(who, state);
    case 'service-published':
      return who.administers;
    case 'opened':
    case 'named':
    case 'item-added':
    case 'item-removed':
    case 'item-placed':
    case 'assigned':
    case 'due-set':
    case 'child-asked':
    case 'form-sent':
    case 'form-returned':
    case 'board-asked':
    case 'compiled':
    case 'service-checked':
      return works;
    // Whoever has a role may do what goes with it, so that roles are given by whoever leads.
    case 'entry-put':
    case 'entry-placed':
    case 'entry-removed':
      return what.list === 'cast' ? leads(who, state) : works;
    // Trin's own, on the clock or as an effect.
    case 'child-made':
    case 'child-gone':
    case 'bypassed':
    case 'form-made':
    case 'form-gone':
    case 'form-submitted':
    case 'board-reminded':
    case 'board-moved':
    case 'board-closed':
    case 'early-life-begun':
    case 'day-counted':
      return false;
  }
}
