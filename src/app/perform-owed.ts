import { extend } from '../domain/casework/event';
import { fold } from '../domain/casework/fold';
import type { Owed } from '../domain/casework/owed';
import { thin } from '../domain/casework/thin';
import { ok, type Result } from '../domain/result';
import { HOUR } from '../domain/time';
import type { OwedRow, Ports, Refused } from '../ports';
import { actOnIssue } from './act-on-issue';
import { HELD, recordHistory } from './advance-case';
import { presentRules, rulebooksOf } from './judged-by';

/** What whoever performs effects has at hand. */
interface AtHand {
  /** The person in whose call we are; without one the app acts and names the person. */
  readonly as?: string;
}

/** Does what is owed, but for letters, which go round together. Each effect is safe to do twice; one that fails stays on the shelf for the sweep. */
export async function performOwed(ports: Ports, rows: readonly OwedRow[], atHand: AtHand = {}): Promise<void> {
  const done: OwedRow[] = [];
  for (const row of rows) {
    if (row.owed.kind === 'mail') continue;
    try {
      const outcome = await perform(ports, row, atHand);
      if (!outcome.ok) await ports.cases.park(row, outcome.reason);
      else if (row.owed.kind !== 'comment') done.push(row);
    } catch (error) {
      ports.log.warn('an effect is left for the next sweep', { kind: row.owed.kind, error: nameOf(error) });
    }
  }
  const overtaken = await ports.cases.settle(done);
  for (const row of overtaken) if (row.owed.kind === 'fields') await rewriteFields(ports, row);
}

/** Tries before an effect is parked: with doubling pauses of at most an hour, most of a day. */
export const MOST_TRIES = 20;

/** Effects whose holder never finished them: taken over, one holder at a time, at growing intervals. */
export async function resumeOwed(ports: Ports): Promise<number> {
  const hints = await ports.cases.owedBefore(ports.clock.now());
  for (const hint of hints) {
    if (hint.attempts >= MOST_TRIES) {
      await ports.cases.park(hint, 'keeps-failing');
      continue;
    }
    const until = ports.clock.now() + Math.min(HELD * 2 ** hint.attempts, HOUR);
    const held = await ports.cases.hold(hint, until);
    if (held) await performOwed(ports, [held]);
  }
  return hints.length;
}

async function perform(ports: Ports, row: OwedRow, { as }: AtHand): Promise<Result<void, Refused>> {
  const { owed } = row;
  switch (owed.kind) {
    case 'fields':
      return writeFields(ports, row);
    case 'comment':
      return postComment(ports, row, owed, as);
    case 'answered-status':
      return enterAnswered(ports, row, owed.of, as);
    case 'closed-status':
      return enterClosed(ports, row);
    case 'act':
      return actOnIssue(ports, row, owed);
    case 'mail':
      return ok(undefined);
  }
}

async function writeFields(ports: Ports, { issueId }: OwedRow): Promise<Result<void, Refused>> {
  const record = await ports.cases.mustRead(issueId);
  const state = fold(record.history);
  if (!state) return ok(undefined);
  return ports.jira.writeThin(issueId, thin(state, (await rulebooksOf(ports, record))(state.rulebook)));
}

/** Somebody else wrote the fields while we did, and ours may have come last: written until the case stands as it was read. */
async function rewriteFields(ports: Ports, row: OwedRow): Promise<void> {
  const { version } = await ports.cases.mustRead(row.issueId);
  await writeFields(ports, row);
  if ((await ports.cases.mustRead(row.issueId)).version !== version) await rewriteFields(ports, row);
}

/** Jira mails the customer about this status, so it waits until the answer itself has been posted. */
async function enterAnswered(
  ports: Ports,
  { issueId }: OwedRow,
  of: number,
  as: string | undefined,
): Promise<Result<void, Refused>> {
  const record = await ports.cases.mustRead(issueId);
  const { history } = record;
  const posted = history.some(({ what }) => what.type === 'text-posted' && what.of === of);
  if (!posted) throw new Error(`the answer of event ${of} has not been posted`);
  const { rulebook } = await presentRules(ports, record);
  return ports.jira.enterStatus(issueId, rulebook.answeredStatus, as);
}

/** A case whose customer never answered is closed in Jira too, unless somebody has opened it again. */
async function enterClosed(ports: Ports, { issueId }: OwedRow): Promise<Result<void, Refused>> {
  const record = await ports.cases.mustRead(issueId);
  if (fold(record.history)?.standing !== 'closed') return ok(undefined);
  const { finishedStatus, answeredStatus } = (await presentRules(ports, record)).rulebook;
  // Rather closed than answered, which it is not.
  const unanswered = finishedStatus.filter((name) => !answeredStatus.includes(name));
  return ports.jira.enterStatus(issueId, [...unanswered, ...finishedStatus], undefined);
}

/** Posts what was typed, once: a second attempt first looks for the comment of the first. Its id then replaces the text in our store. */
async function postComment(
  ports: Ports,
  row: OwedRow,
  owed: Owed & { kind: 'comment' },
  as: string | undefined,
): Promise<Result<void, Refused>> {
  const already = row.attempts > 0 ? await ports.jira.commentOf(row.issueId, owed.id) : undefined;
  const posted =
    already === undefined
      ? await ports.jira.comment({
          issueId: row.issueId,
          effectId: owed.id,
          words: owed.words,
          public: owed.words.type === 'answer-customer',
          language: (await presentRules(ports, await ports.cases.mustRead(row.issueId))).rulebook.language,
          as,
          by: owed.by,
        })
      : ok(already);
  if (!posted.ok) return posted;
  await notePosted(ports, row, owed, posted.value);
  return ok(undefined);
}

async function notePosted(
  ports: Ports,
  row: OwedRow,
  owed: Owed & { kind: 'comment' },
  commentId: string,
): Promise<void> {
  const seen = await ports.cases.mustRead(row.issueId);
  const now = ports.clock.now();
  const news = {
    key: `posted:${owed.of}`,
    at: now,
    by: { kind: 'person', accountId: owed.by },
    what: { type: 'text-posted', of: owed.of, commentId },
  } as const;
  const recorded = await recordHistory(ports, seen, extend(seen.history, [news], now), undefined, [owed.id]);
  if (!recorded) await notePosted(ports, row, owed, commentId);
}

/** What may be said of an error in the log, where texts and names of users have no place. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
