import Resolver, { type Request } from '@forge/resolver';
import { mindTheSweep } from '../app/sweep';
import type { Answer, CallName } from '../contract/calls';
import type { Permissions } from '../ports/permissions';
import type { Ports } from '../ports/ports';
import { boardHandlers } from './board';
import { calendarHandlers } from './calendar';
import { caseHandlers } from './casework';
import { checkHandlers } from './check';
import { deskHandlers } from './desk';
import { dispatch, type Handlers } from './dispatch';
import { caseFormHandlers, formHandlers } from './form';
import { ledgerHandlers } from './ledger';
import { onboardingHandlers } from './onboarding';
import { organisationHandlers } from './organisation';
import { overviewHandlers } from './overview';
import { playbookHandlers } from './playbook';
import { upgradeHandlers } from './playbook-upgrade';
import { queueHandlers } from './queue';
import { replayHandlers } from './replay';
import { requestHandlers } from './request';
import { rulebookHandlers } from './rulebook';
import { serviceHandlers } from './service';
import { startTypeHandlers } from './onboarding-types';
import { storyboardHandlers } from './storyboard';

type AgentCall = Extract<CallName, `case.${string}`>;
type PortalCall = Extract<CallName, `request.${string}` | `form.${string}`>;
type StartCall =
  | Extract<CallName, `onboarding.${string}` | `storyboard.${string}` | `service.${string}`>
  | Extract<CallName, `board.${string}`>;
type AdminCall = Exclude<CallName, AgentCall | PortalCall | StartCall>;

/** What agents may ask. Each audience has a resolver of its own, so that no other list of calls can be reached through it. */
export function agentResolver(ports: Ports, may: Permissions) {
  return resolver(ports, may, caseHandlers(ports));
}

/** What customers may ask in the portal. */
export function portalResolver(ports: Ports, may: Permissions) {
  const handlers: Handlers<PortalCall> = { ...requestHandlers(ports), ...formHandlers(ports) };
  return resolver(ports, may, handlers);
}

/** What those who can see an onboarding case may ask of it; and which cases there are, for a page that is none's. */
export function startResolver(ports: Ports, may: Permissions) {
  const handlers: Handlers<StartCall | 'overview.list'> = {
    ...overviewHandlers(ports),
    ...onboardingHandlers(ports),
    ...upgradeHandlers(ports),
    ...boardHandlers(ports),
    ...caseFormHandlers(ports),
    ...storyboardHandlers(ports),
    ...serviceHandlers(ports),
  };
  return resolver(ports, may, handlers);
}

/** What those who administer a desk, or work at it, may ask of its rules; each call says which of them. */
export function adminResolver(ports: Ports, may: Permissions) {
  const handlers: Handlers<AdminCall> = {
    ...deskHandlers(ports),
    ...startTypeHandlers(ports),
    ...rulebookHandlers(ports),
    ...checkHandlers(ports),
    ...replayHandlers(ports),
    ...ledgerHandlers(ports),
    ...calendarHandlers(ports),
    ...queueHandlers(ports),
    ...organisationHandlers(ports),
    ...overviewHandlers(ports),
    ...playbookHandlers(ports),
  };
  return resolver(ports, may, handlers);
}

function resolver<C extends CallName>(ports: Ports, may: Permissions, handlers: Handlers<C>) {
  const definitions = new Resolver();
  for (const name in handlers) {
    definitions.define(name, async ({ payload, context }: Request): Promise<Answer<unknown>> => {
      const answer = await dispatch(name, handlers, { may, licence: ports.licence }, { payload, context });
      if (answer.ok) await mindTheSweep(ports);
      return answer;
    });
  }
  return definitions.getDefinitions();
}
