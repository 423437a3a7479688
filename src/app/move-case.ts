import type { CaseAnswer, CaseView, MoveAnswer } from '../contract/calls';
import { extend, type Happening, type History } from '../domain/casework/event';
import { fold, presentStay, type CaseState } from '../domain/casework/fold';
import type { Words } from '../domain/casework/owed';
import { make, type Hats, type Move, type Refusal } from '../domain/casework/protocol';
import { hasLeft } from '../domain/casework/whereabouts';
import type { Result } from '../domain/result';
import type { CaseRecord } from '../ports/cases';
import type { Ports } from '../ports/ports';
import { recordHistory } from './advance-case';
import { caseView } from './case-view';
import { customerView } from './customer-view';
import { awaited } from './hear-issue';
import { presentRules, rulebooksOf } from './judged-by';
import { performOwed } from './perform-owed';
import { readVersions } from './read-versions';
import { historyAtDesk, runningDesk } from './stand-still';
import { announceLetters } from './post-mail';

/** A move an agent asks for: what it is, what was typed, and the version of the case that was on the screen. */
export interface Asked {
  readonly issueId: string;
  /** The project in which the panel is open. */
  readonly projectId: string;
  readonly accountId: string;
  readonly moveId: string;
  readonly seen: number;
  readonly move: Move;
  /** What was typed, for moves that carry text. */
  readonly words?: (toCustomer: boolean) => Words | undefined;
}

/** Makes a move, once however often it is asked for. Somebody else's move, or the clock's, made meanwhile wins; the loser is told how the case stands. */
export async function moveCase(ports: Ports, asked: Asked): Promise<MoveAnswer> {
  const seen = await ports.cases.read(asked.issueId);
  const state = seen && fold(seen.history);
  if (!seen || !state || !isCaseOf(seen, asked.projectId)) return { moved: false, reason: 'just-received' };
  const key = `move:${asked.moveId}`;
  if (seen.history.some((event) => event.key === key)) return moved(ports, seen, asked.accountId);
  if (!(await runningDesk(ports, seen.projectId))) return refused(ports, seen, asked.accountId, 'standing-still');
  if (movedSince(seen.history, asked)) return refused(ports, seen, asked.accountId, 'moved-meanwhile');
  const rules = await presentRules(ports, seen);
  const now = ports.clock.now();
  const made = await makeAs(ports, seen, asked, (hats) => make(asked.move, state, rules, hats, now));
  if (!made.ok) return refused(ports, seen, asked.accountId, made.reason);
  if (!(await maySay(ports, asked, made.value))) return refused(ports, seen, asked.accountId, 'no-such-issue');
  const by = { kind: 'person', accountId: asked.accountId } as const;
  const history = extend(seen.history, [{ key, at: now, by, what: made.value }], now, { unasked: true });
  const words = asked.words?.(made.value.type === 'answered-customer');
  const typed = words && { words, by: asked.accountId };
  const recorded = await recordHistory(ports, seen, history, typed);
  if (!recorded) return moveCase(ports, asked);
  await performOwed(ports, recorded.owed, { as: asked.accountId });
  await announceLetters(ports, recorded.owed);
  return moved(ports, await ports.cases.mustRead(asked.issueId), asked.accountId);
}

/** Makes a move with the levels at which this person works. Who seems to work elsewhere may have changed since we last asked. */
async function makeAs(
  { books, members }: Ports,
  { projectId, history }: CaseRecord,
  { accountId }: Asked,
  made: (hats: Hats) => Result<Happening, Refusal>,
): Promise<Result<Happening, Refusal>> {
  const rules = await books.of(projectId, fold(history)?.rulebook ?? 1);
  const first = made(await members.hats(accountId, projectId, rules.rulebook, 'asked'));
  if (first.ok || first.reason !== 'not-your-level') return first;
  return made(await members.hats(accountId, projectId, rules.rulebook, 'anew'));
}

/** A link is made as the app when the person's call is cut short, so they must see first what they name: another issue than this. */
async function maySay({ jira }: Ports, { issueId, accountId }: Asked, what: Happening): Promise<boolean> {
  if (what.type !== 'triaged' || what.link === undefined) return true;
  const linked = await jira.seenBy(accountId, what.link);
  return linked !== undefined && linked !== issueId;
}

/** How a case stands, for the panel. */
export async function showCase(
  ports: Ports,
  { issueId, projectId }: { readonly issueId: string; readonly projectId: string },
  accountId: string,
): Promise<CaseAnswer> {
  const asOf = ports.clock.now();
  const record = await ports.cases.read(issueId);
  const shown = record && isCaseOf(record, projectId) ? await viewOf(ports, record, accountId) : undefined;
  if (shown) return { state: 'known', asOf, case: shown };
  const fate = await awaited(ports, issueId);
  if (fate !== 'soon') return { state: fate, asOf };
  await ports.work.hear(issueId);
  return { state: 'just-received', asOf };
}

/** Whether it is a case of this project's desk: not when its issue has moved and nobody has heard of that yet. */
function isCaseOf({ projectId, history }: CaseRecord, here: string): boolean {
  return projectId === here && !hasLeft(history);
}

/** Whether the case went to another place, out of hand, or on in what the move is about, after the version somebody looked at. */
function movedSince(history: History, { seen, move }: Asked): boolean {
  const before = fold(history.slice(0, seen));
  const now = fold(history);
  if (!before || !now || presentStay(before).id !== presentStay(now).id) return true;
  return before.standing !== now.standing || takenUpBy(move, before) !== takenUpBy(move, now);
}

/** What a move answers or replaces, by its event: nobody does so to what they have not seen. */
function takenUpBy({ type }: Move, { verdict, triage }: CaseState): number | undefined {
  if (type === 'triage') return triage?.id;
  return type === 'give-verdict' || type === 'agree' || type === 'dispute' ? verdict?.id : undefined;
}

async function moved(ports: Ports, record: CaseRecord, accountId: string): Promise<MoveAnswer> {
  const asOf = ports.clock.now();
  const shown = await viewOf(ports, record, accountId);
  if (!shown) throw new Error(`case ${record.issueId} was moved and is nowhere`);
  return { moved: true, asOf, case: shown };
}

async function refused(
  ports: Ports,
  record: CaseRecord,
  accountId: string,
  reason: Exclude<MoveAnswer, { moved: true }>['reason'],
): Promise<MoveAnswer> {
  const shown = await viewOf(ports, record, accountId);
  return { moved: false, reason, ...(shown && { case: shown }) };
}

/** A case as its desk has it, standstills and all; its version is that of what is recorded. Undefined before it was received. */
async function viewOf(ports: Ports, record: CaseRecord, accountId: string): Promise<CaseView | undefined> {
  const now = ports.clock.now();
  const { history, still } = await historyAtDesk(ports, record);
  const state = fold(history);
  if (!state) return undefined;
  const versions = await readVersions(ports, record);
  const rulebooks = await rulebooksOf(ports, record);
  const { rulebook } = rulebooks(state.rulebook);
  // A panel asks Jira nothing about its reader: what is not known yet is found out when they make a move.
  const hats = await ports.members.hats(accountId, record.projectId, rulebook, 'remembered');
  const shown = {
    ...caseView(history, state, rulebooks, now, { versions, hats }),
    ...(await customerView(ports, record.projectId, state)),
    version: record.version,
  };
  return still === undefined ? shown : { ...shown, next: [], standstill: { from: still } };
}
