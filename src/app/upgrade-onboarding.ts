import type { OffersAnswer, UpgradeAnswer } from '../contract/playbook-upgrade';
import type { Playbooks } from '../domain/onboarding/event';
import { leads, type Party } from '../domain/onboarding/may';
import { offersOf, upgradeOf } from '../domain/onboarding/upgrade';
import type { Playbook } from '../domain/playbook/playbook';
import type { Ports } from '../ports/ports';
import { performOnboarding } from './perform-onboarding';
import { playbooksFor, withCase, type Turn } from './record-onboarding';
import { viewOf } from './show-onboarding';

/** What the newest version of the playbook has in store for a case that goes by an older one. */
export async function offersFor(ports: Ports, issueId: string): Promise<OffersAnswer> {
  const record = await ports.onboardings.read(issueId);
  if (!record) return {};
  const { state, projectId } = record;
  const playbook = await ports.playbooks.newest(projectId);
  const from = state.frame.playbook;
  if (playbook.version <= from) return {};
  const playbooks = withAlso(await playbooksFor(ports, projectId, state), playbook);
  return { offered: { from, offers: offersOf(state, playbooks, playbook.version), playbook } };
}

/**
 * Takes a newer version over, with those of its items that were chosen. Judged as the case stands then: what somebody has
 * finished meanwhile is not taken. A press of a button that was heard before is not done again.
 */
export async function upgradeOnboarding(
  ports: Ports,
  issueId: string,
  who: Party,
  { moveId, to, takes }: { readonly moveId: string; readonly to: number; readonly takes: readonly string[] },
): Promise<UpgradeAnswer> {
  const seen = await ports.onboardings.read(issueId);
  if (!seen) return refused('not-begun');
  const newest = await ports.playbooks.newest(seen.projectId);
  if (to > newest.version) return refused('not-newer');
  const target = await ports.playbooks.of(seen.projectId, to);
  const done = await withCase<Turn, UpgradeAnswer>(ports, issueId, ({ state, moves }, known) => {
    if (moves.includes(moveId)) return undefined;
    if (!leads(who, state)) return { refused: refused('not-yours') };
    if (state.frame.ended) return { refused: refused('ended') };
    const judged = upgradeOf(state, withAlso(known, target), to, new Set(takes));
    if (!judged.ok) return { refused: refused(judged.reason, judged.about) };
    return { by: { kind: 'person', accountId: who.accountId }, events: [judged.value], moveId };
  });
  if (!done) return refused('not-begun');
  if (done.refused) return done.refused;
  const record = await performOnboarding(ports, done.record, done.fresh, who.accountId);
  return { done: true, case: await viewOf(ports, record, who) };
}

function refused(
  reason: (UpgradeAnswer & { readonly done: false })['reason'],
  about: readonly string[] = [],
): UpgradeAnswer {
  return { done: false, reason, about };
}

function withAlso(known: Playbooks, playbook: Playbook): Playbooks {
  return (version) => (version === playbook.version ? playbook : known(version));
}
