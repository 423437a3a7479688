import { isSameName } from '../domain/name';
import { fold } from '../domain/onboarding/fold';
import { owedBy } from '../domain/onboarding/owed';
import { PROJECT_LEAD } from '../domain/onboarding/may';
import type { Playbook } from '../domain/playbook/playbook';
import type { OnboardingRecord } from '../ports/onboardings';
import type { Ports } from '../ports/ports';
import type { StartIssue, StartSettings } from '../ports/start';
import { followingFrom, HELD } from './record-onboarding';

/** Whether an issue is of the type of onboarding cases. */
export function isStart(
  { typeId, typeName }: Pick<StartIssue, 'typeId' | 'typeName'>,
  { cases }: StartSettings,
): boolean {
  return cases.some((name) => name === typeId || isSameName(name, typeName));
}

/**
 * Begins a case by the newest version of its desk's playbook: in its first phase, with the people the playbook has for its
 * roles, and `lead` as its lead where the playbook names none. Done once; a second time finds it there.
 */
export async function beginOnboarding(
  ports: Ports,
  { issueId, projectId, summary }: Pick<StartIssue, 'issueId' | 'projectId' | 'summary'>,
  by: string,
  lead: string | undefined,
): Promise<OnboardingRecord | undefined> {
  const known = await ports.onboardings.read(issueId);
  if (known) return known;
  const playbook = await ports.playbooks.newest(projectId);
  const now = ports.clock.now();
  const [first] = playbook.phases;
  if (!first) return undefined;
  const doer = { kind: 'person', accountId: by } as const;
  const events = [
    {
      seq: 1,
      at: now,
      by: doer,
      what: { type: 'opened', playbook: playbook.version, phase: first.id, people: castOf(playbook, lead) },
    },
    { seq: 2, at: now, by: doer, what: { type: 'named', field: 'solution', text: summary } },
  ] as const;
  const state = fold(events);
  if (!state) return undefined;
  const playbooks = () => playbook;
  const owed = owedBy(events, undefined, state, playbooks, now).map((one) => ({ ...one, heldUntil: now + HELD }));
  const following = followingFrom(state, owed, playbooks, now);
  const change = { issueId, projectId, events, state, owed, moves: [], heardUpTo: 0, ...following };
  return (await ports.onboardings.record(undefined, change)) ?? ports.onboardings.read(issueId);
}

function castOf({ roles }: Playbook, lead: string | undefined) {
  const cast = roles.flatMap(({ id, people }) =>
    people.map((accountId, index) => ({ entry: `${id.toLowerCase()}-${index + 1}`, role: id, accountId })),
  );
  const isLed = cast.some(({ role }) => role === PROJECT_LEAD);
  return isLed || lead === undefined ? cast : [...cast, { entry: 'pl-1', role: PROJECT_LEAD, accountId: lead }];
}
