import type { OnboardingAnswer } from '../contract/onboarding';
import { mayRetry, type Party } from '../domain/onboarding/may';
import { takeUp } from '../domain/onboarding/undone';
import type { Ports } from '../ports/ports';
import { performOnboarding } from './perform-onboarding';
import { HELD, withCase, type Turn } from './record-onboarding';
import { showOnboarding } from './show-onboarding';

/**
 * Has what Jira refused of a case tried again at once, because somebody says that it will not now; what it refuses again is
 * set aside again.
 */
export async function retryOnboarding(ports: Ports, issueId: string, who: Party): Promise<OnboardingAnswer> {
  const done = await withCase(ports, issueId, ({ owed, state }, _playbooks, now): Turn | undefined => {
    if (!mayRetry(who, state)) return undefined;
    const again = owed.filter(({ parked }) => parked !== undefined).map((one) => takeUp(one, now + HELD));
    return { by: { kind: 'clock' }, events: [], owed: again };
  });
  if (done) await performOnboarding(ports, done.record, [...(done.turn?.owed ?? []), ...done.fresh], who.accountId);
  return showOnboarding(ports, issueId, who);
}
