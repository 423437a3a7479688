import Resolver, { type Request } from '@forge/resolver';
import { mindTheSweep } from '../app/sweep';
import type { Answer, CallName } from '../contract/calls';
import type { Permissions } from '../ports/permissions';
import type { Ports } from '../ports/ports';
import { boardHandlers, boardNames } from './board';
import { calendarHandlers, calendarNames } from './calendar';
import { caseHandlers, caseNames } from './casework';
import { checkHandlers, checkNames } from './check';
import { deskHandlers, deskNames } from './desk';
import { dispatch, type Handlers } from './dispatch';
import { caseFormHandlers, caseFormNames, formHandlers, formNames } from './form';
import { ledgerHandlers, ledgerNames } from './ledger';
import { onboardingHandlers, onboardingNames } from './onboarding';
import { organisationHandlers, organisationNames } from './organisation';
import { overviewHandlers, overviewNames } from './overview';
import { playbookHandlers, playbookNames } from './playbook';
import { upgradeHandlers, upgradeNames } from './playbook-upgrade';
import { queueHandlers, queueNames } from './queue';
import { replayHandlers, replayNames } from './replay';
import { requestHandlers, requestNames } from './request';
import { rulebookHandlers, rulebookNames } from './rulebook';
import { serviceHandlers, serviceNames } from './service';
import { startTypeHandlers, startTypeNames } from './start-types';
import { storyboardHandlers, storyboardNames } from './storyboard';

type AgentCall = Extract<CallName, `case.${string}`>;
type PortalCall = Extract<CallName, `request.${string}` | `form.${string}`>;
type StartCall =
  | Extract<CallName, `onboarding.${string}` | `storyboard.${string}` | `service.${string}`>
  | Extract<CallName, `board.${string}`>;
type AdminCall = Exclude<CallName, AgentCall | PortalCall | StartCall>;

/** What agents may ask. Each audience has a resolver of its own, so that no other list of calls can be reached through it. */
export function agentResolver(ports: Ports, may: Permissions) {
  return resolver(ports, may, caseHandlers(ports), caseNames);
}

/** What customers may ask in the portal. */
export function portalResolver(ports: Ports, may: Permissions) {
  const handlers: Handlers<PortalCall> = { ...requestHandlers(ports), ...formHandlers(ports) };
  return resolver(ports, may, handlers, [...requestNames, ...formNames]);
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
  return resolver(ports, may, handlers, [
    ...onboardingNames,
    ...upgradeNames,
    ...boardNames,
    ...caseFormNames,
    ...storyboardNames,
    ...serviceNames,
    ...overviewNames,
  ]);
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
  const names = [
    deskNames,
    startTypeNames,
    rulebookNames,
    checkNames,
    replayNames,
    ledgerNames,
    calendarNames,
    queueNames,
    organisationNames,
    overviewNames,
    playbookNames,
  ].flat();
  return resolver(ports, may, handlers, names);
}

function resolver<C extends CallName>(ports: Ports, may: Permissions, handlers: Handlers<C>, names: readonly C[]) {
  const definitions = new Resolver();
  for (const name of names) {
    definitions.define(name, async ({ payload, context }: Request): Promise<Answer<unknown>> => {
      const answer = await dispatch(name, handlers, { may, licence: ports.licence }, { payload, context });
      if (answer.ok) await mindTheSweep(ports);
      return answer;
    });
  }
  return definitions.getDefinitions();
}
