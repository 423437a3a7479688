import type { Deed } from '../../src/contract/deeds';
import { defaultPlaybook } from '../../src/domain/playbook/default';
import { addUser } from '../site/jira/building';
import type { Site } from '../site/site';
import type { RestResponse } from '../site/world';
import type { Desk } from './desk';
import type { ServiceCentre } from './service-centre';

export const AUTOMATION = 'automation-for-jira';

/** An app that changes statuses by itself. */
export function hireAutomation(site: Site): void {
  addUser(site.world, { accountId: AUTOMATION, displayName: 'Automation for Jira', accountType: 'app' });
}

/** Puts the validator on every step of the workflow of onboarding cases, as its administrator does. */
export function standGate(site: Site): void {
  for (const { name, transitions } of site.world.state.jira.workflows.values())
    for (const { to, initial, validators } of transitions)
      if (name === 'Opstart' && !initial)
        validators.push({ id: `rule-${to}`, moduleKey: 'phase-gate', configuration: {} });
}

/** Waives whatever the present gate waits for. */
export async function openGate(centre: ServiceCentre, key: string, but: readonly string[] = []): Promise<void> {
  const { gate } = await centre.show('projectLead', key);
  const deeds = gate.missing
    .filter(({ item }) => !but.includes(item))
    .map(({ item }): Deed => ({ type: 'waived', item, reason: 'Aftalt på mødet' }));
  for (let i = 0; i < deeds.length; i += 8) await centre.act('projectLead', key, ...deeds.slice(i, i + 8));
}

export function phaseName(phase: string): string {
  return defaultPlaybook.phases.find(({ id }) => id === phase)?.name.da ?? '';
}

export async function pass({ site }: Desk, minutes: number): Promise<void> {
  await site.advance({ by: `PT${minutes}M` });
}

async function wayTo(desk: Desk, key: string, status: string): Promise<string | undefined> {
  const known = await desk.rest('siteAdmin', 'GET', `/rest/api/3/issue/${key}/transitions`);
  const ways = Object(known).transitions as readonly { id: string; to: { name: string } }[];
  return ways.find(({ to }) => to.name === status)?.id;
}

/** Changes a status as this account, whatever comes of it. */
export async function changeStatus(desk: Desk, account: string, key: string, status: string): Promise<RestResponse> {
  const transition = { id: await wayTo(desk, key, status) };
  return desk.site.rest(account, 'POST', `/rest/api/3/issue/${key}/transitions`, { transition });
}

export async function changeAll(desk: Desk, keys: readonly string[], status: string): Promise<void> {
  const transitionId = await wayTo(desk, keys[0] ?? '', status);
  const bulkTransitionInputs = [{ selectedIssueIdsOrKeys: keys, transitionId }];
  await desk.rest('siteAdmin', 'POST', '/rest/api/3/bulk/issues/transition', { bulkTransitionInputs });
}

export async function statusOf(desk: Desk, key: string): Promise<string> {
  return Object(await desk.rest('siteAdmin', 'GET', `/rest/api/3/issue/${key}?fields=status`)).fields.status.name;
}

/** In which phase the case is, with which bypasses, and what Jira says. */
export async function whereabouts({ desk, show }: ServiceCentre, key: string): Promise<unknown> {
  const { frame } = await show('projectLead', key);
  return { phase: frame.phase, bypasses: frame.bypasses.map(({ to }) => to), status: await statusOf(desk, key) };
}

/** Keys that this search finds. */
export async function found(desk: Desk, jql: string): Promise<readonly string[]> {
  const body = { jql, fields: ['key'] };
  const answer = Object(await desk.rest('projectLead', 'POST', '/rest/api/3/search/jql', body));
  return (answer.issues as readonly { key: string }[]).map(({ key }) => key).toSorted();
}
