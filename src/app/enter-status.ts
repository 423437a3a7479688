import { fold, presentStay } from '../domain/casework/fold';
import { ok, type Result } from '../domain/result';
import type { CaseRecord } from '../ports/cases';
import type { Ports } from '../ports/ports';
import type { Refused } from '../ports/staff';
import { presentRules } from './judged-by';

/**
 * Jira mails the customer about this status, so it waits until the answer itself has been posted; nothing is done once
 * the case is open again, or closed.
 */
export async function enterAnswered(
  ports: Ports,
  issueId: string,
  of: number,
  as: string | undefined,
): Promise<Result<void, Refused>> {
  const record = await ports.cases.mustRead(issueId);
  mustBePosted(record, of);
  if (fold(record.history)?.standing !== 'answered') return ok(undefined);
  const { rulebook } = await presentRules(ports, record);
  return ports.jira.enterStatus(issueId, rulebook.answeredStatus, as);
}

/** The status follows the question; nothing is done once the case has gone on. */
export async function enterAsked(
  ports: Ports,
  issueId: string,
  of: number,
  as: string | undefined,
): Promise<Result<void, Refused>> {
  const record = await ports.cases.mustRead(issueId);
  mustBePosted(record, of);
  const state = fold(record.history);
  if (state?.standing !== 'open' || presentStay(state).id !== of) return ok(undefined);
  const { rulebook } = await presentRules(ports, record);
  const names = rulebook.pausing.flatMap(({ reason, status }) => (reason === 'reporter' ? status : []));
  return ports.jira.enterStatus(issueId, names, as);
}

function mustBePosted({ history }: CaseRecord, of: number): void {
  const posted = history.some(({ what }) => what.type === 'text-posted' && what.of === of);
  if (!posted) throw new Error(`the words of event ${of} have not been posted`);
}

/** A case that is opened again is open in Jira too, unless it waits for somebody or is out of hand by now. */
export async function enterOpen(ports: Ports, issueId: string, as: string | undefined): Promise<Result<void, Refused>> {
  const record = await ports.cases.mustRead(issueId);
  const state = fold(record.history);
  if (state?.standing !== 'open' || presentStay(state).arrival === 'asked') return ok(undefined);
  return ports.jira.enterStatus(issueId, (await presentRules(ports, record)).rulebook.openStatus, as);
}

/** A case whose customer never answered is closed in Jira too, unless somebody has opened it again. */
export async function enterClosed(ports: Ports, issueId: string): Promise<Result<void, Refused>> {
  const record = await ports.cases.mustRead(issueId);
  if (fold(record.history)?.standing !== 'closed') return ok(undefined);
  const { finishedStatus, answeredStatus } = (await presentRules(ports, record)).rulebook;
  // Rather closed than answered, which it is not.
  const unanswered = finishedStatus.filter((name) => !answeredStatus.includes(name));
  return ports.jira.enterStatus(issueId, [...unanswered, ...finishedStatus], undefined);
}
