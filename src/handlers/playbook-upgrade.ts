import { offersFor, upgradeOnboarding } from '../app/upgrade-onboarding';
import type { upgradeCalls } from '../contract/playbook-upgrade';
import type { Ports } from '../ports/ports';
import type { Handlers } from './dispatch';
import { partyOf } from './onboarding';

type UpgradeCall = keyof typeof upgradeCalls;

/** What may be asked about a newer playbook for a case; who may take it over is for the rules to say. */
export function upgradeHandlers(ports: Ports): Handlers<UpgradeCall> {
  return {
    'onboarding.offers': (caller) => offersFor(ports, partyOf(caller).issueId),
    'onboarding.upgrade': (caller, input) => {
      const { issueId, who } = partyOf(caller);
      return upgradeOnboarding(ports, issueId, who, input);
    },
  };
}
