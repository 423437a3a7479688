import { driftOf, isSettled, tickedFor } from '../domain/onboarding/child';
import type { Happening, Playbooks } from '../domain/onboarding/event';
import { itemState } from '../domain/onboarding/fold';
import { itemsOf } from '../domain/onboarding/items';
import type { Lack } from '../domain/onboarding/lacks';
import type { Owing } from '../domain/onboarding/owed';
import { ok, type Result } from '../domain/result';
import { MINUTE, type Instant } from '../domain/time';
import { say, type Locale } from '../messages/message';
import type { Mover } from '../ports/children';
import { INDEX_LAG } from '../ports/jira';
import type { Kin, OnboardingRecord } from '../ports/onboardings';
import type { Ports } from '../ports/ports';
import type { Refused } from '../ports/staff';
import type { StartIssue } from '../ports/start';
import { playbooksFor, withCase, type Turn } from './record-onboarding';
import { rulesToBe } from './rules-to-be';

/** Events that tell of what an effect came to. */
type Told = Result<readonly Happening[], Refused>;

/** From the beginning of a try to the next: longer than the index may be behind. */
const APART = INDEX_LAG + 2 * MINUTE;

/**
 * Makes the issue of an item: in the call of whoever asked for it, or as the app when that is resumed; then what an earlier
 * try has made is looked for first, by a mark that was set in the same breath as the issue.
 */
export async function makeChild(
  ports: Ports,
  record: OnboardingRecord,
  owing: Owing,
  id: string,
  as: string | undefined,
): Promise<Told> {
  const { issueId, projectId } = record;
  const item = itemsOf(record.state, await playbooksFor(ports, projectId, record.state)).find((one) => one.id === id);
  if (!item || !item.state.child || item.state.child.issueId !== undefined) return ok([]);
  await keepToOneself(ports, issueId, owing);
  const { language } = (await rulesToBe(ports, projectId)).rulebook;
  const { children } = await ports.start.settings(projectId);
  const wanted = {
    issueId,
    effectId: `${issueId}:${owing.id}`,
    item: id,
    types: children,
    summary: item.of ? `${item.title[language]}: ${item.of.name}` : item.title[language],
    description: item.evidence[language],
    assignee: item.state.assigned,
    again: as === undefined || owing.tries > 0,
  };
  const own = await ports.children.make({ ...wanted, as });
  // Whoever asks need not be allowed to make issues there: the app makes it in their place.
  const made = own.ok || as === undefined ? own : await ports.children.make({ ...wanted, as: undefined });
  if (!made.ok) return made;
  return ok([{ type: 'child-made', item: id, issueId: made.value.issueId, key: made.value.key }]);
}

/** A try that dies is followed by another only when the search index must have what it made. */
async function keepToOneself(ports: Ports, issueId: string, { id }: Owing): Promise<void> {
  await withCase(ports, issueId, ({ owed }, _playbooks, now) => ({
    by: { kind: 'clock' },
    events: [],
    owed: owed.filter((one) => one.id === id).map((one) => ({ ...one, heldUntil: now + APART })),
  }));
}

/** The status of an item's own issue follows the item, as that stands by now; fine when it is there already. */
export async function moveChild(ports: Ports, of: string, item: string, as: string | undefined): Promise<Told> {
  const record = await ports.onboardings.read(of);
  const had = record && itemState(record.state, item);
  const issueId = had?.child?.issueId;
  if (!record || !had || issueId === undefined) return ok([]);
  const child = await ports.start.read(issueId);
  if (!child) return ok([{ type: 'child-gone', item }]);
  const done = isSettled(had);
  if (child.finished === done) return ok([]);
  const { answeredStatus, finishedStatus, openStatus } = (await rulesToBe(ports, record.projectId)).rulebook;
  const names = done ? [...finishedStatus, ...answeredStatus] : openStatus;
  const own = await ports.jira.enterStatus(issueId, names, as);
  // Whoever works on a case need not be allowed to change the issue's status: the app does so in their place.
  const entered = own.ok || as === undefined ? own : await ports.jira.enterStatus(issueId, names, undefined);
  if (!entered.ok) return entered;
  // Somebody may have turned the item round meanwhile, and ours have come last.
  const now = await ports.onboardings.read(of);
  return now && isSettled(itemState(now.state, item)) !== done ? moveChild(ports, of, item, as) : ok([]);
}

/**
 * What Jira tells of an item's own issue: done there, it is ticked here, or its history says what is missing; open again
 * there, it is unticked here. The case is read before the issue, so that what it has just done to the issue itself is seen.
 */
export async function hearChild(ports: Ports, { issueId: child, finished }: StartIssue, kin: Kin): Promise<void> {
  const { of, item } = kin;
  for (;;) {
    const seen = await ports.onboardings.read(of);
    if (!seen || !isChildOf(seen, item, child)) return;
    const owed = statusOwed(seen, item);
    // What was done here is still on its way there.
    if (owed.some(({ parked }) => parked === undefined)) return;
    // What Jira refused has been done by hand.
    if (isSettled(itemState(seen.state, item)) === finished) return inStep(ports, of, owed);
    // They differ because Jira refused to follow, and not because somebody has moved it since.
    if (owed.length > 0 || driftOf(seen.state, item, finished) === undefined) return;
    const issue = await ports.start.read(child);
    const drift = issue && driftOf(seen.state, item, issue.finished);
    if (!drift) return;
    const mover = await ports.children.lastMover(child);
    const { language } = (await rulesToBe(ports, seen.projectId)).rulebook;
    const heard = await withCase(ports, of, (record, playbooks, now): Turn | undefined => {
      if (record.version !== seen.version) return undefined;
      const news = { key: issue.key, mover, language, drift };
      const events = newsOf(record, item, news, playbooks, now);
      const by = mover ? ({ kind: 'person', accountId: mover.accountId } as const) : ({ kind: 'clock' } as const);
      return { by, events };
    });
    // Somebody changed the case meanwhile: it is looked at anew.
    if (!heard) return;
    if (heard.turn) return inStep(ports, of, heard.fresh);
  }
}

/** The issue stands already as it was to be made to. */
async function inStep(ports: Ports, issueId: string, owed: readonly Owing[]): Promise<void> {
  const settled = owed.flatMap(({ id, effect }) => (effect.kind === 'child-status' ? id : []));
  if (settled.length > 0) await withCase(ports, issueId, () => ({ by: { kind: 'clock' }, events: [], settled }));
}

function statusOwed({ owed }: OnboardingRecord, item: string): readonly Owing[] {
  return owed.filter(({ effect }) => effect.kind === 'child-status' && effect.item === item);
}

interface News {
  readonly key: string;
  readonly mover: Mover | undefined;
  readonly language: Locale;
  readonly drift: 'done-there' | 'open-there';
}

function newsOf(
  { state }: OnboardingRecord,
  item: string,
  { key, mover, language, drift }: News,
  playbooks: Playbooks,
  now: Instant,
): readonly Happening[] {
  if (state.frame.ended) return [];
  if (drift === 'open-there') return [{ type: 'unticked', item, reason: say(language, 'child.reopened', { key }) }];
  const judged = tickedFor(mover?.accountId ?? key, item, state, playbooks, now);
  if (judged.ok) return judged.value;
  const lacks = judged.missing?.flatMap((one) => one.lacks) ?? [];
  const what = [...new Set(lacks.map((lack) => lackWords(lack, language)))].join(', ');
  const text =
    judged.reason === 'later-phase'
      ? say(language, 'child.done-early', { key })
      : say(language, 'child.done-lacking', { key, what });
  const told = itemState(state, item).comments.some((one) => one.text === text && one.at >= (mover?.at ?? 0));
  return told ? [] : [{ type: 'commented', item, text }];
}

function lackWords(lack: Lack, language: Locale): string {
  return say(language, `child.lack-${lack.lack}`);
}

/** An item's own issue was deleted in Jira: the item stands alone again, and may get another. */
export async function loseChild(ports: Ports, child: string, { of, item }: Kin): Promise<void> {
  await withCase(ports, of, (record): Turn | undefined => {
    const settled = statusOwed(record, item).map(({ id }) => id);
    return isChildOf(record, item, child)
      ? { by: { kind: 'clock' }, events: [{ type: 'child-gone', item }], settled }
      : undefined;
  });
}

function isChildOf({ state }: OnboardingRecord, item: string, child: string): boolean {
  return itemState(state, item).child?.issueId === child;
}
