import { chooseStartType, makeStartType, showStartTypes } from '../app/onboarding-types';
import type { startTypeCalls } from '../contract/onboarding-types';
import type { Ports } from '../ports/ports';
import { deskOf } from './desk';
import type { Handlers } from './dispatch';

type StartTypeCall = keyof typeof startTypeCalls;

/** What administrators of a desk may do about its issue types of onboarding. */
export function startTypeHandlers(ports: Ports): Handlers<StartTypeCall> {
  return {
    'desk.start-types': (caller) => showStartTypes(ports, deskOf(caller), caller.accountId),
    'desk.make-start-type': (caller, { which }) => makeStartType(ports, deskOf(caller), caller.accountId, which),
    'desk.choose-start-type': (caller, input) => chooseStartType(ports, deskOf(caller), caller.accountId, input),
  };
}
