import type { Instant } from '../time';
import { judge, type Judged } from './deeds';
import type { Playbooks } from './event';
import { itemState } from './fold';
import type { OnboardingState, ItemState } from './state';

/** Whether an item counts as done where its own issue is asked: a waiver ends it as well as a tick does. */
export function isSettled({ ticked, waived }: ItemState): boolean {
  return ticked !== undefined || waived !== undefined;
}

/** How an item and its own issue differ; undefined when they are in step. */
export function driftOf(
  state: OnboardingState,
  item: string,
  finished: boolean,
): 'done-there' | 'open-there' | undefined {
  const had = itemState(state, item);
  if (finished) return isSettled(had) ? undefined : 'done-there';
  return had.ticked ? 'open-there' : undefined;
}

/**
 * What becomes of an item whose own issue was finished: it is ticked, or why it cannot be. Whoever may finish the issue in
 * Jira works on the item; everything else that a tick asks for is asked as ever.
 */
export function tickedFor(
  accountId: string,
  item: string,
  state: OnboardingState,
  playbooks: Playbooks,
  now: Instant,
): Judged {
  return judge({ type: 'ticked', item }, { accountId, agent: true, administers: false }, state, playbooks, now);
}
