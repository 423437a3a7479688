import Resolver, { type Request } from '@forge/resolver';
import { followRequest } from '../app/follow-request';
import { moveCase, showCase } from '../app/move-case';
import { disableDesk, enableDesk, showDesk, type DeskPlace } from '../app/run-desk';
import { mindTheSweep } from '../app/sweep';
import type { Answer, CallName, Input } from '../contract';
import type { Permissions, Ports } from '../ports';
import { dispatch, type Handlers } from './dispatch';
import type { Caller } from './guard';

type AgentCall = Extract<CallName, `case.${string}`>;
type PortalCall = Extract<CallName, `request.${string}`>;
type AdminCall = Extract<CallName, `desk.${string}`>;

/** What agents may ask. Each audience has a resolver of its own, so that no other list of calls can be reached through it. */
export function agentResolver(ports: Ports, may: Permissions) {
  const handlers: Handlers<AgentCall> = {
    'case.show': (caller) => showCase(ports, issueOf(caller).issueId),
    'case.pass-on': (caller, input) =>
      moveCase(ports, {
        ...asked(caller, input),
        move: {
          type: 'pass-on',
          ...(input.team !== undefined && { team: input.team }),
          ...(input.reason && { reason: input.reason }),
        },
        words: () => ({
          type: 'hand-over',
          tried: input.tried,
          asked: input.asked,
          ...(input.reason && { reason: input.reason }),
        }),
      }),
    'case.take-back': (caller, input) =>
      moveCase(ports, {
        ...asked(caller, input),
        move: { type: 'take-back', ...(input.team !== undefined && { team: input.team }) },
        words: () => ({ type: 'reason', text: input.reason }),
      }),
    'case.answer': (caller, input) =>
      moveCase(ports, {
        ...asked(caller, input),
        move: { type: 'answer' },
        words: (toCustomer) => ({ type: toCustomer ? 'answer-customer' : 'answer-upwards', text: input.text }),
      }),
  };
  return resolver(ports, may, handlers, ['case.show', 'case.pass-on', 'case.take-back', 'case.answer']);
}

/** What customers may ask in the portal. */
export function portalResolver(ports: Ports, may: Permissions) {
  const handlers: Handlers<PortalCall> = { 'request.follow': (caller) => followRequest(ports, requestOf(caller)) };
  return resolver(ports, may, handlers, ['request.follow']);
}

/** What administrators of a desk may ask. */
export function adminResolver(ports: Ports, may: Permissions) {
  const handlers: Handlers<AdminCall> = {
    'desk.show': (caller) => showDesk(ports, deskOf(caller)),
    'desk.enable': (caller) => enableDesk(ports, deskOf(caller)),
    'desk.disable': (caller) => disableDesk(ports, deskOf(caller)),
  };
  return resolver(ports, may, handlers, ['desk.show', 'desk.enable', 'desk.disable']);
}

function resolver<C extends CallName>(ports: Ports, may: Permissions, handlers: Handlers<C>, names: readonly C[]) {
  const definitions = new Resolver();
  for (const name of names) {
    definitions.define(name, async ({ payload, context }: Request): Promise<Answer<unknown>> => {
      const answer = await dispatch(name, handlers, may, { payload, context });
      if (answer.ok) await mindTheSweep(ports);
      return answer;
    });
  }
  return definitions.getDefinitions();
}

function asked({ accountId, ...caller }: Caller, { moveId, seen }: Pick<Input<'case.answer'>, 'moveId' | 'seen'>) {
  return { issueId: issueOf({ accountId, ...caller }).issueId, accountId, moveId, seen };
}

function issueOf({ place }: Caller): { issueId: string; projectId: string } {
  if (place.kind !== 'issue') throw new Error('an agent was admitted without an issue');
  return place;
}

function requestOf({ place }: Caller): string {
  if (place.kind !== 'request') throw new Error('a customer was admitted without a request');
  return place.issueId;
}

function deskOf({ place }: Caller): DeskPlace {
  if (place.kind !== 'desk') throw new Error('an administrator was admitted without a desk');
  return place;
}
