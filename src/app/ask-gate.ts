import { openContacts } from '../domain/casework/clock';
import { documented, fold, inHand } from '../domain/casework/fold';
import { isNamed } from '../domain/name';
import type { Rulebook } from '../domain/rulebook/rulebook';
import type { Desk } from '../ports/desks';
import type { Ports } from '../ports/ports';
import { nameOf } from './error-name';
import { presentRules } from './judged-by';
import { isOfADesk, type Step } from './workflow-step';

export type GateAnswer =
  | { readonly passes: true }
  | { readonly passes: false; readonly because: 'statement' | 'answer'; readonly language: Rulebook['language'] }
  /** We could not look, or Jira does not show us the issue of a desk of ours. */
  | { readonly passes: false; readonly because: 'unreadable' | 'unseen' };

const PASSES: GateAnswer = { passes: true };

/**
 * Whether a case may take this step: from 3rd level into a finished status only when its contacts with vendors are
 * written down. What cannot be looked up may not pass; what is no case, or at a desk that is off, is none of our business.
 */
export async function askGate(ports: Ports, step: Step): Promise<GateAnswer> {
  try {
    return await judge(ports, step);
  } catch (error) {
    ports.log.warn('the vendor gate could not look', { error: nameOf(error) });
    return { passes: false, because: 'unreadable' };
  }
}

async function judge(ports: Ports, { issueKey, to }: Step): Promise<GateAnswer> {
  if (ports.licence.suspended()) return PASSES;
  const place = await ports.gate.placeOf(issueKey);
  if (!place) return (await isOfADesk(ports, issueKey)) ? { passes: false, because: 'unseen' } : PASSES;
  const desk = await ports.desks.of(place.projectId);
  if (!desk?.enabled) return PASSES;
  return judgeCase(ports, desk, place.issueId, (await ports.gate.status(to))?.name);
}

/** A status whose name nobody knows counts as finished. */
async function judgeCase(
  ports: Ports,
  { projectId }: Desk,
  issueId: string,
  status: string | undefined,
): Promise<GateAnswer> {
  if (status !== undefined) await ports.gate.noteAsked('vendor-gate', projectId, status);
  const record = await ports.cases.read(issueId);
  const state = record && fold(record.history);
  if (!record || !state || record.projectId !== projectId) return PASSES;
  const { finishedStatus, language } = (await presentRules(ports, record)).rulebook;
  const goesOn = status !== undefined && !isNamed(finishedStatus, status);
  if (goesOn || !inHand(state) || documented(state)) return PASSES;
  return { passes: false, because: openContacts(state).length > 0 ? 'answer' : 'statement', language };
}
