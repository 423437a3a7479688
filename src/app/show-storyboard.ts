import type { StoryboardAnswer, StoryboardView } from '../contract/storyboard';
import { entriesOf } from '../domain/onboarding/fold';
import type { Party } from '../domain/onboarding/may';
import { linesOf } from '../domain/storyboard/of-case';
import type { OnboardingRecord } from '../ports/onboardings';
import type { Ports } from '../ports/ports';

/** The storyboard of a case as its table shows it; nothing but that it is the same, to whoever has its version. */
export async function showStoryboard(
  ports: Ports,
  issueId: string,
  who: Party,
  since?: number,
): Promise<StoryboardAnswer> {
  const record = await ports.onboardings.read(issueId);
  if (!record) return { state: 'none' };
  if (record.state.version === since) return { state: 'same', asOf: ports.clock.now() };
  return { state: 'known', board: await boardOf(ports, record, who) };
}

export async function boardOf(
  { playbooks, clock }: Ports,
  { issueId, projectId, state }: OnboardingRecord,
  { accountId, agent, administers }: Party,
): Promise<StoryboardView> {
  const { customer, solution, vendor, ended, playbook } = state.frame;
  const lines = linesOf(state, await playbooks.of(projectId, playbook));
  return {
    asOf: clock.now(),
    issueId,
    version: state.version,
    me: { accountId, writes: agent || administers },
    customer,
    solution,
    vendor,
    ended: ended !== undefined,
    rows: entriesOf(state, 'storyboard'),
    lines: lines.filter(({ line }) => !line.startsWith('contact:')),
    contacts: entriesOf(state, 'contacts').map(({ id, values }) => ({
      id,
      kind: values['kind'] ?? '',
      name: values['name'] ?? '',
      role: values['role'] ?? '',
      organisation: values['organisation'] ?? '',
    })),
  };
}
