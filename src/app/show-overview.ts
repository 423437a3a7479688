import type { OverviewAnswer, OverviewCase, OverviewView } from '../contract/overview';
import { plansOf, spareBeforeStart } from '../domain/onboarding/forecast';
import type { Playbook } from '../domain/playbook/playbook';
import type { Instant } from '../domain/time';
import type { DeskPlace } from '../ports/desks';
import type { OnboardingListed } from '../ports/onboardings';
import type { Ports } from '../ports/ports';

/** How all onboarding cases of a desk stand, from the store alone: nothing is asked of Jira, however many there are. */
export async function showOverview(
  ports: Ports,
  { projectId }: DeskPlace,
  administers: boolean,
): Promise<OverviewAnswer> {
  const asOf = ports.clock.now();
  const desk = await ports.desks.of(projectId);
  if (!desk?.enabled) return { state: 'not-enabled', asOf };
  const [listed, newest, settings] = await Promise.all([
    ports.onboardings.ofDesk(projectId),
    ports.playbooks.newest(projectId),
    ports.start.settings(projectId),
  ]);
  const playbooks = await playbooksOf(ports, projectId, listed, newest);
  const overview: OverviewView = {
    zone: newest.calendar.timeZone,
    cases: listed.map((one) => caseOf(one, playbooks.get(one.playbook ?? newest.version) ?? newest, asOf)),
    phases: phasesOf([newest, ...playbooks.values()]),
    roles: newest.roles,
    types: settings.cases,
    administers,
  };
  return { state: 'known', asOf, overview };
}

/** Each version that a case goes by, read once. */
async function playbooksOf(
  { playbooks }: Ports,
  projectId: string,
  listed: readonly OnboardingListed[],
  newest: Playbook,
): Promise<ReadonlyMap<number, Playbook>> {
  const versions = new Set(listed.flatMap(({ playbook }) => playbook ?? []));
  versions.delete(newest.version);
  const older = await Promise.all([...versions].map((version) => playbooks.of(projectId, version)));
  return new Map([newest, ...older].map((one) => [one.version, one]));
}

function caseOf({ version: _, ...glance }: OnboardingListed, playbook: Playbook, now: Instant): OverviewCase {
  const standing = {
    frame: glance,
    phases: Object.fromEntries(glance.spans.map(({ phase, from }) => [phase, { enteredAt: from }])),
  };
  const plans = plansOf(standing, playbook, now);
  const spare = spareBeforeStart(standing, playbook, plans);
  return {
    ...glance,
    plan: [...plans].map(([phase, { from, to }]) => ({ phase, from, to })),
    ...(spare !== undefined && { spare }),
    calmDays: playbook.earlyLife.calmDays,
  };
}

function phasesOf(playbooks: readonly Playbook[]): OverviewView['phases'] {
  const all = playbooks.flatMap(({ phases }) => phases.map(({ id, name }) => ({ id, name })));
  return all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index);
}
