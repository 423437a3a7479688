import { listOrganisations, saveOrganisation, showOrganisation } from '../app/keep-organisations';
import type { organisationCalls } from '../contract/organisation';
import type { Ports } from '../ports/ports';
import { deskOf } from './desk';
import type { Handlers } from './dispatch';

type OrganisationCall = keyof typeof organisationCalls;

/** What those who work at a desk may ask and write about the organisations it serves. */
export function organisationHandlers(ports: Ports): Handlers<OrganisationCall> {
  return {
    'organisation.list': (caller) => listOrganisations(ports, deskOf(caller)),
    'organisation.show': (caller, { id }) => showOrganisation(ports, deskOf(caller), id),
    'organisation.save': (caller, input) => saveOrganisation(ports, deskOf(caller), caller.accountId, input),
  };
}
