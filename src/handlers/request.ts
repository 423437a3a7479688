import { followRequest } from '../app/follow-request';
import { listOrganisation } from '../app/list-organisation';
import type { requestCalls } from '../contract/request';
import type { Represented } from '../ports/customers';
import type { Ports } from '../ports/ports';
import type { Handlers } from './dispatch';
import type { Caller } from './guard';

type RequestCall = keyof typeof requestCalls;

/** What customers may ask in the portal. */
export function requestHandlers(ports: Ports): Handlers<RequestCall> {
  return {
    'request.follow': (caller) => followRequest(ports, requestOf(caller), caller.accountId),
    'request.of-organisation': (caller, input) => listOrganisation(ports, representedBy(caller), input),
  };
}

function requestOf({ place }: Caller): string {
  if (place.kind !== 'request') throw new Error('a customer was admitted without a request');
  return place.issueId;
}

function representedBy({ place }: Caller): readonly Represented[] {
  if (place.kind !== 'organisations') throw new Error('a superuser was admitted without an organisation');
  return place.of;
}
