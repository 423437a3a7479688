import type { CaseAnswer, CaseView, MoveAnswer } from '../contract/calls';
import { extend, type History } from '../domain/casework/event';
import { fold, presentStay } from '../domain/casework/fold';
import type { Words } from '../domain/casework/owed';
import { make, type Move } from '../domain/casework/protocol';
import type { CaseRecord, Ports } from '../ports';
import { recordHistory } from './advance-case';
import { caseView } from './case-view';
import { awaited } from './hear-issue';
import { presentRules, rulebooksOf } from './judged-by';
import { performOwed } from './perform-owed';
import { readVersions } from './read-versions';
import { historyAtDesk, runningDesk } from './stand-still';
import { announceLetters } from './post-mail';

/** A move an agent asks for: what it is, what was typed, and the version of the case that was on the screen. */
export interface Asked {
  readonly issueId: string;
  readonly accountId: string;
  readonly moveId: string;
  readonly seen: number;
  readonly move: Move;
  /** What was typed, for moves that carry text. */
  readonly words?: (toCustomer: boolean) => Words;
}

/** Makes a move, once however often it is asked for. Somebody else's move, or the clock's, made meanwhile wins; the loser is told how the case stands. */
export async function moveCase(ports: Ports, asked: Asked): Promise<MoveAnswer> {
  const seen = await ports.cases.read(asked.issueId);
  const state = seen && fold(seen.history);
  if (!seen || !state) return { moved: false, reason: 'just-received' };
  const key = `move:${asked.moveId}`;
  if (seen.history.some((event) => event.key === key)) return moved(ports, seen);
  if (!(await runningDesk(ports, seen.projectId))) return refused(ports, seen, 'standing-still');
  if (movedSince(seen.history, asked.seen)) return refused(ports, seen, 'moved-meanwhile');
  const rules = await presentRules(ports, seen);
  const made = make(asked.move, state, rules);
  if (!made.ok) return refused(ports, seen, made.reason);
  const now = ports.clock.now();
  const by = { kind: 'person', accountId: asked.accountId } as const;
  const history = extend(seen.history, [{ key, at: now, by, what: made.value }], now, { unasked: true });
  const words = asked.words?.(made.value.type === 'answered-customer');
  const typed = words && { words, by: asked.accountId };
  const recorded = await recordHistory(ports, seen, history, typed);
  if (!recorded) return moveCase(ports, asked);
  await performOwed(ports, recorded.owed, { as: asked.accountId });
  await announceLetters(ports, recorded.owed);
  return moved(ports, await ports.cases.mustRead(asked.issueId));
}

/** How a case stands, for the panel. */
export async function showCase(ports: Ports, issueId: string): Promise<CaseAnswer> {
  const asOf = ports.clock.now();
  const record = await ports.cases.read(issueId);
  const shown = record && (await viewOf(ports, record));
  if (shown) return { state: 'known', asOf, case: shown };
  const fate = await awaited(ports, issueId);
  if (fate !== 'soon') return { state: fate, asOf };
  await ports.work.hear(issueId);
  return { state: 'just-received', asOf };
}

/** Whether the case went to another place, or out of hand, after the version somebody looked at. */
function movedSince(history: History, version: number): boolean {
  const before = fold(history.slice(0, version));
  const now = fold(history);
  return !before || !now || presentStay(before).id !== presentStay(now).id || before.standing !== now.standing;
}

async function moved(ports: Ports, record: CaseRecord): Promise<MoveAnswer> {
  const asOf = ports.clock.now();
  const shown = await viewOf(ports, record);
  if (!shown) throw new Error(`case ${record.issueId} was moved and is nowhere`);
  return { moved: true, asOf, case: shown };
}

async function refused(
  ports: Ports,
  record: CaseRecord,
  reason: Exclude<MoveAnswer, { moved: true }>['reason'],
): Promise<MoveAnswer> {
  const shown = await viewOf(ports, record);
  return { moved: false, reason, ...(shown && { case: shown }) };
}

/** A case as its desk has it, standstills and all; its version is that of what is recorded. Undefined before it was received. */
async function viewOf(ports: Ports, record: CaseRecord): Promise<CaseView | undefined> {
  const now = ports.clock.now();
  const { history, still } = await historyAtDesk(ports, record);
  const state = fold(history);
  if (!state) return undefined;
  const versions = await readVersions(ports, record);
  const rulebooks = await rulebooksOf(ports, record);
  const shown = { ...caseView(history, state, rulebooks, now, versions), version: record.version };
  return still === undefined ? shown : { ...shown, next: [], standstill: { from: still } };
}
