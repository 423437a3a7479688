import type { StoryboardEdit, WrittenAnswer } from '../contract/storyboard';
import { judge, type Judged, type Refusal } from '../domain/onboarding/deeds';
import { eventsOf, type Kept } from '../domain/onboarding/edits';
import type { Happening } from '../domain/onboarding/event';
import { apply } from '../domain/onboarding/fold';
import type { Party } from '../domain/onboarding/may';
import type { OnboardingState } from '../domain/onboarding/state';
import type { Ports } from '../ports/ports';
import { performOnboarding } from './perform-onboarding';
import { withCase, type Turn } from './record-onboarding';
import { boardOf } from './show-storyboard';

interface Written extends Turn {
  readonly kept: readonly Kept[];
}

/**
 * Does what somebody did to the storyboard at the table. A cell that somebody else has written since the editor saw it keeps
 * what it has, so that nobody overwrites what they have not read; everything beside it is done.
 */
export async function writeStoryboard(
  ports: Ports,
  issueId: string,
  who: Party,
  edits: readonly StoryboardEdit[],
): Promise<WrittenAnswer> {
  const done = await withCase<Written, Refusal>(ports, issueId, ({ state }, playbooks, now) => {
    const came = eventsOf(edits, state);
    const refused = refusalOf(came.events, (what, then) => judge(what, who, then, playbooks, now), state);
    return refused === undefined ? { by: { kind: 'person', accountId: who.accountId }, ...came } : { refused };
  });
  if (!done) return { done: false, reason: 'not-begun' };
  if (done.refused !== undefined) return { done: false, reason: done.refused };
  const record = await performOnboarding(ports, done.record, done.fresh, who.accountId);
  return { done: true, board: await boardOf(ports, record, who), kept: done.turn?.kept ?? [] };
}

/** Why the first of these cannot be done, each as the case stands after those before it. */
function refusalOf(
  events: readonly Happening[],
  judged: (what: Happening, state: OnboardingState) => Judged,
  before: OnboardingState,
): Refusal | undefined {
  let state = before;
  for (const what of events) {
    const one = judged(what, state);
    if (!one.ok) return one.reason;
    state = apply(state, { seq: state.version + 1, at: 0, by: { kind: 'clock' }, what });
  }
  return undefined;
}
