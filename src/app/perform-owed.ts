import { fold } from '../domain/casework/fold';
import { thin } from '../domain/casework/thin';
import { ok, type Result } from '../domain/result';
import { HOUR } from '../domain/time';
import type { OwedRow } from '../ports/cases';
import type { Ports } from '../ports/ports';
import type { Refused } from '../ports/staff';
import { actOnIssue } from './act-on-issue';
import { EFFECT_HELD } from './advance-case';
import { enterAnswered, enterAsked, enterClosed, enterOpen } from './enter-status';
import { nameOf } from './error-name';
import { presentRules, rulebooksOf } from './judged-by';
import { makeChange } from './make-change';
import { postComment } from './post-comment';
import { tellCustomer } from './tell-customer';

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
export const TRIES_OF_EFFECT = 20;

/** Effects whose holder never finished them: taken over, one holder at a time, at growing intervals. */
export async function resumeOwed(ports: Ports): Promise<number> {
  const hints = await ports.cases.owedBefore(ports.clock.now());
  for (const hint of hints) {
    if (hint.attempts >= TRIES_OF_EFFECT) {
      await ports.cases.park(hint, 'keeps-failing');
      continue;
    }
    const until = ports.clock.now() + Math.min(EFFECT_HELD * 2 ** hint.attempts, HOUR);
    const held = await ports.cases.hold(hint, until);
    if (held) await performOwed(ports, [held]);
  }
  return hints.length;
}

async function perform(ports: Ports, row: OwedRow, { as }: AtHand): Promise<Result<void, Refused>> {
  const { owed } = row;
  if (await isOfFormerLife(ports, row)) return ok(undefined);
  switch (owed.kind) {
    case 'fields':
      return writeFields(ports, row);
    case 'comment':
      return postComment(ports, row, owed, as);
    case 'answered-status':
      return enterAnswered(ports, row.issueId, owed.of, as);
    case 'asked-status':
      return enterAsked(ports, row.issueId, owed.of, as);
    case 'open-status':
      return enterOpen(ports, row.issueId, as);
    case 'closed-status':
      return enterClosed(ports, row.issueId);
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

/** Where the case has left its desk and begun afresh, what it owed before is no more true, but for what somebody wrote. */
async function isOfFormerLife(ports: Ports, { issueId, owed, before }: OwedRow): Promise<boolean> {
  if (owed.kind === 'fields' || owed.kind === 'comment') return false;
  const present = await ports.cases.eventsBefore(issueId);
  return present !== undefined && present !== before;
}

async function writeFields(ports: Ports, { issueId }: OwedRow): Promise<Result<void, Refused>> {
  const record = await ports.cases.mustRead(issueId);
  const state = fold(record.history);
  if (!state) return ok(undefined);
  const stands = thin(state, await rulebooksOf(ports, record));
  const written = await ports.jira.writeThin(issueId, stands);
  return written.ok ? ports.jira.writeSearched(issueId, stands.searched) : written;
}

/** Somebody else wrote the fields while we did, and ours may have come last: written until the case stands as it was read. */
async function rewriteFields(ports: Ports, row: OwedRow): Promise<void> {
  const { version } = await ports.cases.mustRead(row.issueId);
  await writeFields(ports, row);
  if ((await ports.cases.mustRead(row.issueId)).version !== version) await rewriteFields(ports, row);
}
