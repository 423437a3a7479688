import type { DoneAnswer, HistoryAnswer } from '../contract/onboarding';
import type { Deed } from '../contract/deeds';
import { judge, type Refusal } from '../domain/onboarding/deeds';
import type { EntryFault } from '../domain/onboarding/entries';
import type { Happening, Playbooks } from '../domain/onboarding/event';
import { apply } from '../domain/onboarding/fold';
import type { Missing } from '../domain/onboarding/gate';
import type { Party } from '../domain/onboarding/may';
import type { Instant } from '../domain/time';
import type { OnboardingRecord } from '../ports/onboardings';
import type { Ports } from '../ports/ports';
import { draftMoved } from './compile-service';
import { performOnboarding } from './perform-onboarding';
import { withCase, type Turn } from './record-onboarding';
import { viewOf } from './show-onboarding';

interface Refused {
  readonly deed: number;
  readonly reason: Refusal;
  readonly missing: readonly Missing[];
  readonly faults?: readonly EntryFault[];
}

/**
 * Does what somebody wants done, all of it or none: each deed judged as the case stands after those before it. A press of a
 * button that was heard before is not done again.
 */
export async function doOnboarding(
  ports: Ports,
  issueId: string,
  who: Party,
  { moveId, deeds }: { readonly moveId: string; readonly deeds: readonly Deed[] },
): Promise<DoneAnswer> {
  // Whoever approves, approves the draft that was compiled and checked, and none that has become another since.
  const approves = deeds.findIndex(({ type }) => type === 'service-approved');
  const moved = approves >= 0 && (await draftMoved(ports, issueId));
  const done = await withCase<Turn, Refused>(ports, issueId, (record, playbooks, now) => {
    if (record.moves.includes(moveId)) return undefined;
    if (moved) return { refused: { deed: approves, reason: 'compiled-anew', missing: [] } };
    const judged = judgeAll(record, who, deeds, playbooks, now);
    if ('refused' in judged) return judged;
    return { by: { kind: 'person', accountId: who.accountId }, events: judged.events, moveId };
  });
  if (!done) return { done: false, reason: 'not-begun', deed: 0, missing: [] };
  if (done.refused) return { done: false, ...done.refused, case: await viewOf(ports, done.record, who) };
  const record = await performOnboarding(ports, done.record, done.fresh, who.accountId);
  return { done: true, case: await viewOf(ports, record, who) };
}

function judgeAll(
  { state: before }: OnboardingRecord,
  who: Party,
  deeds: readonly Deed[],
  playbooks: Playbooks,
  now: Instant,
): { readonly refused: Refused } | { readonly events: readonly Happening[] } {
  let state = before;
  const events: Happening[] = [];
  for (const [deed, what] of deeds.entries()) {
    const judged = judge(what, who, state, playbooks, now);
    if (!judged.ok) {
      const { reason, missing = [], faults } = judged;
      return { refused: { deed, reason, missing, ...(faults && { faults }) } };
    }
    for (const one of judged.value) {
      events.push(one);
      const by = { kind: 'person', accountId: who.accountId } as const;
      state = apply(state, { seq: state.version + 1, at: now, by, what: one });
    }
  }
  return { events };
}

/** Events on one page of a history. */
const PAGE = 50;

/** What happened to a case, or to one of its items, newest first. */
export async function showOnboardingHistory(
  { onboardings }: Ports,
  issueId: string,
  { item, before }: { readonly item?: string; readonly before?: number },
): Promise<HistoryAnswer> {
  const record = await onboardings.read(issueId);
  if (!record) return { events: [] };
  const last = Math.min(record.state.version, (before ?? Infinity) - 1);
  const from = item === undefined ? Math.max(1, last - PAGE + 1) : 1;
  const events = (await onboardings.history(issueId, from, last)).filter(
    ({ what }) => item === undefined || ('item' in what && what.item === item),
  );
  return { events: events.toReversed(), ...(from > 1 && { next: from }) };
}
