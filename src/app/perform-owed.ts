import { extend } from '../domain/casework/event';
import { fold, presentStay } from '../domain/casework/fold';
import type { Owed, Tidings } from '../domain/casework/owed';
import { inHand } from '../domain/casework/protocol';
import { thin } from '../domain/casework/thin';
import { ok, type Result } from '../domain/result';
import { HOUR } from '../domain/time';
import { say } from '../messages/message';
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
    case 'asked-status':
      return enterAsked(ports, row, owed.of, as);
    case 'open-status':
      return enterOpen(ports, row, as);
    case 'closed-status':
      return enterClosed(ports, row);
    case 'told':
      return tellCustomer(ports, row, owed.says);
    case 'change':
      return makeChange(ports, row, owed, as);
    case 'link': {
      const { rulebook } = await presentRules(ports, await ports.cases.mustRead(row.issueId));
      return ports.jira.link(row.issueId, owed.to, rulebook.changeRequest.link, as);
    }
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

/** The status follows the question; nothing is done once the case has gone on. */
async function enterAsked(
  ports: Ports,
  { issueId }: OwedRow,
  of: number,
  as: string | undefined,
): Promise<Result<void, Refused>> {
  const record = await ports.cases.mustRead(issueId);
  if (!record.history.some(({ what }) => what.type === 'text-posted' && what.of === of))
    throw new Error(`the question of event ${of} has not been posted`);
  const state = fold(record.history);
  if (!state || presentStay(state).id !== of) return ok(undefined);
  const { rulebook } = await presentRules(ports, record);
  const names = rulebook.pausing.flatMap(({ reason, status }) => (reason === 'reporter' ? status : []));
  return ports.jira.enterStatus(issueId, names, as);
}

/** A case that is opened again is open in Jira too, unless it is out of hand by now. */
async function enterOpen(ports: Ports, { issueId }: OwedRow, as: string | undefined): Promise<Result<void, Refused>> {
  const record = await ports.cases.mustRead(issueId);
  const state = fold(record.history);
  if (!state || !inHand(state)) return ok(undefined);
  return ports.jira.enterStatus(issueId, (await presentRules(ports, record)).rulebook.openStatus, as);
}

/** Once: a second try first looks for the comment of the first. */
async function tellCustomer(ports: Ports, row: OwedRow, says: Tidings): Promise<Result<void, Refused>> {
  if (row.attempts > 0 && (await ports.jira.commentOf(row.issueId, row.owed.id)) !== undefined) return ok(undefined);
  const record = await ports.cases.mustRead(row.issueId);
  const state = fold(record.history);
  if (!state || !inHand(state)) return ok(undefined);
  const { rulebook } = await presentRules(ports, record);
  const spoken = state.reporter === null ? undefined : await ports.staff.languageOf(state.reporter);
  const language = spoken ?? rulebook.language;
  const words = { type: 'tidings', text: say(language, `casework.told-${says}`) } as const;
  const post = { issueId: row.issueId, effectId: row.owed.id, words, public: true, language, as: undefined };
  const posted = await ports.jira.comment(post);
  return posted.ok ? ok(undefined) : posted;
}

/** The issue of a change request; the case then knows which it is. */
async function makeChange(
  ports: Ports,
  row: OwedRow,
  { id, of, by }: Owed & { kind: 'change' },
  as: string | undefined,
): Promise<Result<void, Refused>> {
  const record = await ports.cases.mustRead(row.issueId);
  const state = fold(record.history);
  if (!state || state.change !== undefined) return ok(undefined);
  const { changeRequest, language } = (await presentRules(ports, record)).rulebook;
  const again = row.attempts > 0;
  const made = await ports.jira.makeChange({
    issueId: row.issueId,
    effectId: id,
    target: changeRequest,
    language,
    as,
    again,
  });
  if (!made.ok) return made;
  await noteChange(ports, row.issueId, of, by, made.value);
  return ok(undefined);
}

async function noteChange(ports: Ports, issueId: string, of: number, by: string, change: string): Promise<void> {
  const seen = await ports.cases.mustRead(issueId);
  const now = ports.clock.now();
  const news = {
    key: `change-made:${of}`,
    at: now,
    by: { kind: 'person', accountId: by },
    what: { type: 'change-made', issueId: change },
  } as const;
  const recorded = await recordHistory(ports, seen, extend(seen.history, [news], now, { unasked: true }));
  if (!recorded) await noteChange(ports, issueId, of, by, change);
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
          public: owed.words.type === 'answer-customer' || owed.words.type === 'question',
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
