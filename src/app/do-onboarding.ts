import type { DoneAnswer, HistoryAnswer } from '../contract/onboarding';
import type { Deed } from '../contract/deeds';
import { judge, type Refusal } from '../domain/onboarding/deeds';
import type { EntryFault } from '../domain/onboarding/entries';
import type { OnboardingEvent, Happening, Playbooks } from '../domain/onboarding/event';
import { apply } from '../domain/onboarding/fold';
import type { Missing } from '../domain/onboarding/gate';
import type { Party } from '../domain/onboarding/may';
import { isTooMuch } from '../domain/onboarding/press';
import type { OnboardingState } from '../domain/onboarding/state';
import type { Instant } from '../domain/time';
import type { OnboardingRecord } from '../ports/onboardings';
import type { Ports } from '../ports/ports';
import { draftMoved } from './compile-service';
import { isElsewhere } from './enter-phase';
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
  const resumes = deeds.findIndex(({ type }) => type === 'resumed');
  const elsewhere = resumes >= 0 && (await liesElsewhere(ports, issueId));
  const done = await withCase<Turn, Refused>(ports, issueId, (record, playbooks, now) => {
    if (record.moves.includes(moveId)) return undefined;
    if (moved) return { refused: { deed: approves, reason: 'compiled-anew', missing: [] } };
    if (elsewhere) return { refused: { deed: resumes, reason: 'elsewhere', missing: [] } };
    const judged = judgeAll(record, who, deeds, playbooks, now);
    if ('refused' in judged) return judged;
    if (isTooMuch(record.state, judged.state, judged.events))
      return { refused: { deed: deeds.length - 1, reason: 'too-much', missing: [] } };
    return { by: { kind: 'person', accountId: who.accountId }, events: judged.events, moveId };
  });
  if (!done) return { done: false, reason: 'not-begun', deed: 0, missing: [] };
  if (done.refused) return { done: false, ...done.refused, case: await viewOf(ports, done.record, who) };
  const record = await performOnboarding(ports, done.record, done.fresh, who.accountId);
  return { done: true, case: await viewOf(ports, record, who) };
}

/** Whether a case's issue has gone to another project, where it cannot go on. */
async function liesElsewhere(ports: Ports, issueId: string): Promise<boolean> {
  const record = await ports.onboardings.read(issueId);
  return record !== undefined && (await isElsewhere(ports, record));
}

function judgeAll(
  { state: before }: OnboardingRecord,
  who: Party,
  deeds: readonly Deed[],
  playbooks: Playbooks,
  now: Instant,
): { readonly refused: Refused } | { readonly events: readonly Happening[]; readonly state: OnboardingState } {
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
  return { events, state };
}

/** Events on one page of a history. */
const PAGE = 50;
/** Events that are looked through for one page of an item's history, a portion at a time. */
const MOST_READ = 2000;
const PORTION = 200;

/** What happened to a case, or to one of its items, newest first. A page may be short, or empty, and others come before it. */
export async function showOnboardingHistory(
  { onboardings }: Ports,
  issueId: string,
  { item, before }: { readonly item?: string; readonly before?: number },
): Promise<HistoryAnswer> {
  const record = await onboardings.read(issueId);
  if (!record) return { events: [] };
  let next = Math.min(record.state.version + 1, before ?? Infinity);
  const least = item === undefined ? next - PAGE : next - MOST_READ;
  const events: OnboardingEvent[] = [];
  while (next > Math.max(1, least) && events.length < PAGE) {
    const from = Math.max(1, next - (item === undefined ? PAGE : PORTION));
    const portion = await onboardings.history(issueId, from, next - 1);
    events.push(
      ...portion.filter(({ what }) => item === undefined || ('item' in what && what.item === item)).toReversed(),
    );
    next = from;
  }
  return { events, ...(next > 1 && { next }) };
}
