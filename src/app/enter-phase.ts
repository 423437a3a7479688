import type { Happening } from '../domain/onboarding/event';
import { ok, type Result } from '../domain/result';
import type { OnboardingRecord } from '../ports/onboardings';
import type { Ports } from '../ports/ports';
import type { Refused } from '../ports/staff';
import { playbooksFor } from './record-onboarding';
import { rulesToBe } from './rules-to-be';

/**
 * The issue takes on the status of the phase that its case is in by now, or a finished one once it has ended. A workflow
 * without such a status keeps its own.
 */
export async function enterPhase(
  ports: Ports,
  { issueId }: Pick<OnboardingRecord, 'issueId'>,
  as: string | undefined,
): Promise<Result<readonly Happening[], Refused>> {
  const record = await ports.onboardings.read(issueId);
  if (!record || (await isElsewhere(ports, record))) return ok([]);
  const names = await statusesFor(ports, record);
  const own = await ports.jira.enterStatus(issueId, names, as);
  // Whoever leads a case need not be allowed to change its status: the app does so in their place.
  const done =
    own.ok || as === undefined || own.reason === 'impossible'
      ? own
      : await ports.jira.enterStatus(issueId, names, undefined);
  if (!done.ok && done.reason !== 'impossible') return done;
  // The case may have gone on meanwhile, and ours have come last.
  const now = await ports.onboardings.read(issueId);
  return now && standsElse(now, record) ? enterPhase(ports, now, as) : ok([]);
}

function standsElse({ state: { frame } }: OnboardingRecord, { state: { frame: before } }: OnboardingRecord): boolean {
  return frame.phase !== before.phase || (frame.ended === undefined) !== (before.ended === undefined);
}

async function statusesFor(ports: Ports, { projectId, state }: OnboardingRecord): Promise<readonly string[]> {
  const { frame } = state;
  if (!frame.ended) {
    const { phases } = (await playbooksFor(ports, projectId, state))(frame.playbook);
    return phases.find(({ id }) => id === frame.phase)?.status ?? [];
  }
  const { finishedStatus, answeredStatus } = (await rulesToBe(ports, projectId)).rulebook;
  // Rather closed than answered: nobody has asked for anything.
  return [...finishedStatus.filter((name) => !answeredStatus.includes(name)), ...finishedStatus];
}

/** Whether its issue lies in another project by now, where a status is none of our business. */
export async function isElsewhere(
  { start }: Pick<Ports, 'start'>,
  { issueId, projectId }: Pick<OnboardingRecord, 'issueId' | 'projectId'>,
): Promise<boolean> {
  const issue = await start.read(issueId);
  return issue !== undefined && issue.projectId !== projectId;
}
