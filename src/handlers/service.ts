import { checkService, compileService } from '../app/compile-service';
import { showService } from '../app/show-service';
import type { serviceCalls } from '../contract/service';
import type { Ports } from '../ports/ports';
import type { Handlers } from './dispatch';
import { partyOf } from './onboarding';

type ServiceCall = keyof typeof serviceCalls;

/** What those who can see an onboarding case may ask of its service; those who work there compile and check it. */
export function serviceHandlers(ports: Ports): Handlers<ServiceCall> {
  return {
    'service.show': (caller) => {
      const { issueId, who } = partyOf(caller);
      return showService(ports, issueId, who);
    },
    'service.compile': (caller, { moveId }) => compileService(ports, { ...partyOf(caller), moveId }),
    'service.check': (caller, { moveId }) => checkService(ports, { ...partyOf(caller), moveId }),
  };
}
