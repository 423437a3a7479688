import type { IssueFacts } from '../domain/casework/news';
import { arrivedAt } from '../domain/casework/whereabouts';
import { isNamed } from '../domain/name';
import { fold } from '../domain/onboarding/fold';
import type { OnboardingEvent } from '../domain/onboarding/event';
import type { OnboardingState } from '../domain/onboarding/state';
import { fits, toldBy } from '../domain/onboarding/way';
import { SECOND, type Instant } from '../domain/time';
import { say } from '../messages/message';
import type { Desk } from '../ports/desks';
import type { OnboardingRecord } from '../ports/onboardings';
import type { Ports } from '../ports/ports';
import { beginOnboarding, isStart } from './begin-onboarding';
import { hearChild, loseChild } from './keep-child';
import { loseForm } from './send-form';
import { performOnboarding } from './perform-onboarding';
import { playbooksFor, withCase, type Turn } from './record-onboarding';
import { rulesToBe } from './rules-to-be';
import { mendStart } from './write-start';

/** What an issue is to onboarding; undefined for what has nothing to do with it, and may be a case of support. */
export type PartOfStart = 'case' | 'child' | 'form';

/** How far Jira's clock may be from ours, and a person's deed in the panel from the status that follows it. */
const SKEW = 5 * SECOND;

export async function partOfStart(
  { start }: Pick<Ports, 'start'>,
  { projectId, type, raisedForOther }: IssueFacts,
): Promise<PartOfStart | undefined> {
  const settings = await start.settings(projectId);
  const issue = type && { typeId: type.id, typeName: type.name };
  if (issue && isStart(issue, settings)) return 'case';
  if (issue && isStart(issue, { ...settings, cases: settings.children })) return 'child';
  return raisedForOther !== undefined && isNamed(settings.forms, raisedForOther) ? 'form' : undefined;
}

/** Makes what is new of an issue of onboarding part of its case. `mending`: what others wrote over is written again. */
export async function hearStart(
  ports: Ports,
  desk: Desk,
  issue: IssueFacts,
  part: PartOfStart,
  mending: boolean,
): Promise<void> {
  if (part === 'form') return;
  if (part === 'child') {
    const kin = await ports.onboardings.kinOf(issue.issueId);
    const child = kin && kin.item !== 'form' ? await ports.start.read(issue.issueId) : undefined;
    if (kin && child) await hearChild(ports, child, kin);
    return;
  }
  const record = (await ports.onboardings.read(issue.issueId)) ?? (await begunBy(ports, desk, issue));
  if (!record) return;
  if (record.projectId !== desk.projectId) return leaveProject(ports, issue.issueId, issue.projectId);
  await hearStatus(ports, desk, issue, record);
  const heard = mending ? await ports.onboardings.read(issue.issueId) : undefined;
  const isOnItsWay = heard?.owed.some(({ effect, parked }) => effect.kind === 'property' && parked === undefined);
  if (heard && !isOnItsWay) await mendStart(ports, heard, issue.searchedStart);
}

/**
 * An issue may have gone to another project: its case then ends where it was, with that as the reason, since rules, people
 * and playbook are a desk's own. When it is back, whoever leads the case may take it up again. `to`: as somebody told us.
 */
export async function leaveProject(ports: Ports, issueId: string, to: string): Promise<void> {
  const known = await ports.onboardings.read(issueId);
  if (!known || known.projectId === to || known.state.frame.ended) return;
  const issue = await ports.start.read(issueId);
  if (!issue || issue.projectId === known.projectId) return;
  const { language } = (await rulesToBe(ports, known.projectId)).rulebook;
  const reason = say(language, 'start.moved-away', { key: issue.key });
  const left = await withCase(ports, issueId, ({ state: { frame } }): Turn | undefined =>
    frame.ended ? undefined : { by: { kind: 'clock' }, events: [{ type: 'ended', reason, decider: '' }] },
  );
  if (left) await performOnboarding(ports, left.record, left.fresh, undefined);
}

/** An issue was deleted: its case goes with it, or the item it was made for stands alone again. */
export async function forgetStart(ports: Ports, issueId: string): Promise<void> {
  const kin = await ports.onboardings.kinOf(issueId);
  if (kin?.item === 'form') await loseForm(ports, issueId, kin);
  else if (kin) await loseChild(ports, issueId, kin);
  await ports.onboardings.forget(issueId);
}

/** A case that was raised before its desk was enabled waits for somebody to begin it. Nobody is named its lead by a machine. */
async function begunBy(ports: Ports, desk: Desk, facts: IssueFacts): Promise<OnboardingRecord | undefined> {
  const issue = isNewAt(desk, facts) ? await ports.start.read(facts.issueId) : undefined;
  if (!issue) return undefined;
  const record = await beginOnboarding(ports, issue, facts.reporter ?? 'unknown', undefined);
  return record && performOnboarding(ports, record, record.owed, undefined);
}

function isNewAt({ enabledAt }: Desk, issue: IssueFacts): boolean {
  return (arrivedAt(issue) ?? issue.createdAt) >= enabledAt;
}

/** Changes of status that nobody has heard of yet, in order. What happened before a case began counts where it began by itself. */
async function hearStatus(ports: Ports, desk: Desk, issue: IssueFacts, record: OnboardingRecord): Promise<void> {
  const since = isNewAt(desk, issue) ? issue.createdAt : record.state.frame.openedAt;
  const fresh = issue.changes.flatMap(({ id, at, by, byApp, items }): readonly Change[] => {
    const to = items.findLast(({ field }) => field === 'status')?.to;
    if (typeof to !== 'string' || Number(id) <= record.heardUpTo || at < since) return [];
    return [{ number: Number(id), at, by: by ?? 'unknown', byApp: byApp === true, to }];
  });
  if (fresh.length === 0) return;
  const now = await ports.start.read(issue.issueId);
  const { finishedStatus, language } = (await rulesToBe(ports, desk.projectId)).rulebook;
  for (const change of fresh) {
    const finished = isNamed(finishedStatus, change.to);
    const status = { name: change.to, finished: finished || (now?.status === change.to && now.finished) };
    const reason = say(language, 'start.moved-in-jira', { status: change.to });
    await hearChange(ports, issue.issueId, change, { status, key: `change:${change.number}`, at: change.at, reason });
  }
}

interface Change {
  /** Jira counts them upwards. */
  readonly number: number;
  readonly at: Instant;
  readonly by: string;
  readonly byApp: boolean;
  readonly to: string;
}

/** What one change comes to is judged by the case as it was at that instant, and recorded once. */
async function hearChange(
  ports: Ports,
  issueId: string,
  { number, at, by, byApp }: Change,
  moved: Parameters<typeof toldBy>[0],
): Promise<void> {
  for (;;) {
    const seen = await ports.onboardings.read(issueId);
    if (!seen || seen.heardUpTo >= number) return;
    const past = pastOf(ports, seen);
    const then = (await past(at + SKEW)) ?? seen.state;
    const isFit = async (state: OnboardingState | undefined): Promise<boolean> =>
      state !== undefined && fits(moved.status, state, await playbooksFor(ports, seen.projectId, state));
    // The app's own change may come after the case has gone on.
    const inStep =
      (await isFit(then)) || (await isFit(await past(at))) || (byApp && (await isFit(await past(at - SKEW))));
    const former = await playbooksFor(ports, seen.projectId, then);
    const heard = await withCase(ports, issueId, (record, playbooks): Turn | undefined => {
      if (record.version !== seen.version) return undefined;
      const told = inStep ? [] : toldBy(moved, then, record.state, { then: former, now: playbooks });
      // What Jira refused has been done by hand.
      const settled = fits(moved.status, record.state, playbooks) ? parkedStatus(record) : [];
      return { by: { kind: 'person', accountId: by }, at, events: told, settled, heardUpTo: number };
    });
    if (!heard) return;
    if (heard.turn) return void (await performOnboarding(ports, heard.record, heard.fresh, undefined));
  }
}

function parkedStatus({ owed }: OnboardingRecord): readonly string[] {
  return owed.flatMap(({ id, effect, parked }) => (effect.kind === 'status' && parked !== undefined ? id : []));
}

/** Newest events in which what was done last is looked for: what is heard late stands there with an earlier instant. */
const NEWEST = 25;

/** A case as it was at an instant; as it began, before it did. Its whole history is read only where something was done since. */
function pastOf(
  { onboardings }: Pick<Ports, 'onboardings'>,
  { issueId, state }: OnboardingRecord,
): (at: Instant) => Promise<OnboardingState | undefined> {
  const { version } = state;
  let newest: readonly OnboardingEvent[] | undefined;
  let all: readonly OnboardingEvent[] | undefined;
  return async (at) => {
    newest ??= await onboardings.history(issueId, Math.max(1, version - NEWEST + 1), version);
    if (newest.every((event) => event.at <= at)) return state;
    all ??= await onboardings.history(issueId, 1, version);
    return fold(all.filter((event) => event.at <= at || event.seq === 1));
  };
}
