import { beginOnboarding, isStart } from '../app/begin-onboarding';
import { doOnboarding, showOnboardingHistory } from '../app/do-onboarding';
import { performOnboarding } from '../app/perform-onboarding';
import { retryOnboarding } from '../app/retry-onboarding';
import { showOnboarding } from '../app/show-onboarding';
import type { onboardingCalls } from '../contract/onboarding';
import type { Party } from '../domain/onboarding/may';
import type { Ports } from '../ports/ports';
import type { Handlers } from './dispatch';
import type { Caller } from './guard';

type OnboardingCall = keyof typeof onboardingCalls;

/** What those who can see an onboarding case may ask and do; what each may is for the rules to say. */
export function onboardingHandlers(ports: Ports): Handlers<OnboardingCall> {
  return {
    'onboarding.show': (caller, { since }) => {
      const { issueId, who } = partyOf(caller);
      return showOnboarding(ports, issueId, who, since);
    },
    'onboarding.begin': async (caller) => {
      const { issueId, who } = partyOf(caller);
      const issue = await ports.start.read(issueId);
      const works = who.agent || who.administers;
      if (works && issue && isStart(issue, await ports.start.settings(issue.projectId))) {
        const record = await beginOnboarding(ports, issue, who.accountId, who.accountId);
        if (record) await performOnboarding(ports, record, record.owed, who.accountId);
      }
      return showOnboarding(ports, issueId, who);
    },
    'onboarding.do': (caller, input) => {
      const { issueId, who } = partyOf(caller);
      return doOnboarding(ports, issueId, who, input);
    },
    'onboarding.retry': (caller) => {
      const { issueId, who } = partyOf(caller);
      return retryOnboarding(ports, issueId, who);
    },
    'onboarding.history': (caller, input) => showOnboardingHistory(ports, partyOf(caller).issueId, input),
  };
}

/** Who is in front of which case. */
export function partyOf({ accountId, place }: Caller): { readonly issueId: string; readonly who: Party } {
  if (place.kind !== 'start') throw new Error(`no onboarding case at a ${place.kind}`);
  const { issueId, agent, administers } = place;
  return { issueId, who: { accountId, agent, administers } };
}
