import { MINUTE, type Instant } from '../domain/time';
import { SURELY_INDEXED, type ChangedIssue } from '../ports/jira';
import type { Ports } from '../ports/ports';
import { SOON } from './advance-case';
import { callRoll } from './call-roll';
import { nameOf } from './error-name';
import { findBypasses } from './find-bypasses';
import { hearIssue, hearMany } from './hear-issue';
import { mindTheProject } from './let-go';
import { resumeOwed } from './perform-owed';
import { packCases } from './pack-cases';
import { announceMail } from './post-mail';
import { resumeJobs } from './run-job';
import { awaken, noteSuspension, runningDesk } from './stand-still';
import { takeDueSteps, wakingCases } from './take-steps';
import { wakeOnboardings } from './wake-onboardings';

/** A sweep older than this has missed its turn: whoever notices sends for one. */
const SWEEP_OVERDUE = 10 * MINUTE;
/** How often everything that changed in Jira is compared with our store, in case an event was lost. */
const COMPARE_EVERY = 10 * MINUTE;
/** Beyond this a comparison would read too much at once; what is older is met when its clock calls. */
const COMPARE_BACK = 48 * 60 * MINUTE;

/** The safety net: everything that may be due, owed or missed. Each part is safe to run twice and does only what is left to do. */
export async function sweep(ports: Ports): Promise<void> {
  if (ports.licence.suspended()) return noteSuspension(ports);
  const startedAt = ports.clock.now();
  await awaken(ports);
  const steps = await takeDueSteps(ports);
  const effects = await resumeOwed(ports);
  const later = await wakeOnboardings(ports, startedAt + SOON);
  await announceSoon(ports, startedAt, later);
  await announceMail(ports);
  await ports.desks.swept(startedAt);
  await adoptOrphans(ports);
  await resumeJobs(ports);
  await compareWithJira(ports, startedAt);
  await packCases(ports);
  await ports.pulse.tell({ at: startedAt, took: ports.clock.now() - startedAt, steps, effects });
}

/** Sends for a sweep when the last one is too long ago. */
export async function mindTheSweep(ports: Ports): Promise<void> {
  if (ports.licence.suspended()) return;
  const last = await ports.desks.lastSweepAt();
  if (last === null || ports.clock.now() - last > SWEEP_OVERDUE) await ports.work.sweep();
  await ports.pulse.tell();
}

/** Cases opened by a function that died before it could fold anything into them. Where the desk is off they are laid aside. */
async function adoptOrphans(ports: Ports): Promise<void> {
  for (const { issueId, projectId } of await ports.cases.orphans()) {
    try {
      if (await runningDesk(ports, projectId)) await hearIssue(ports, { issueId, projectId, moved: true });
      else await ports.cases.lay(issueId);
    } catch (error) {
      ports.log.warn('an orphan is left for the next sweep', { issueId, error: nameOf(error) });
    }
  }
}

/** Finds what changed in Jira without our hearing of it. */
async function compareWithJira(ports: Ports, now: Instant): Promise<void> {
  const until = await ports.desks.comparedUntil();
  if (until !== null && slotOf(until) === slotOf(now)) return findBypasses(ports);
  const since = Math.min(now - (until ?? now), COMPARE_BACK) + COMPARE_EVERY + SURELY_INDEXED;
  const desks = await ports.desks.enabled();
  const before = await ports.heard.asCompared();
  const found: ChangedIssue[] = [];
  for (const desk of desks) {
    const changed = await ports.jira.changedWithin(desk.projectId, Math.ceil(since / MINUTE));
    if (!changed.ok)
      ports.log.warn('a desk cannot be compared with Jira', { projectId: desk.projectId, reason: changed.reason });
    if (changed.ok) {
      const fresh = changed.value.filter(({ issueId, updatedAt }) => before.get(issueId) !== updatedAt);
      await hearMany(
        ports,
        desk,
        fresh.map(({ issueId }) => issueId),
      );
      found.push(...changed.value);
    }
    await mindTheProject(ports, desk, changed.ok);
  }
  await callRoll(ports, desks);
  await ports.heard.compared(found);
  await ports.desks.compared(now);
}

/** Which ten minutes of the day: a sweep that fails does not shift the comparisons after it. */
function slotOf(at: Instant): number {
  return Math.floor(at / COMPARE_EVERY);
}

/** Gives every deadline before the next two sweeps an event of its own; those of the same minute share one. */
async function announceSoon(ports: Ports, now: Instant, others: readonly Instant[]): Promise<void> {
  const byMinute = new Map(others.map((at): [number, Instant] => [Math.floor(at / MINUTE), at]));
  for await (const cases of wakingCases(ports, now + SOON)) {
    for (const { at } of cases) if (at > now) byMinute.set(Math.floor(at / MINUTE), at);
  }
  if (byMinute.size > 0) await ports.work.wakeAt([...byMinute.values()]);
}
