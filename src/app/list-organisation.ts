import type { ListedRequest, OrganisationRequests, RequestPage } from '../contract/request';
import { fold } from '../domain/casework/fold';
import { asItStands } from '../domain/casework/standstill';
import type { Instant } from '../domain/time';
import type { CaseRecord } from '../ports/cases';
import type { Represented } from '../ports/customers';
import type { Desk } from '../ports/desks';
import type { Ports } from '../ports/ports';
import { requestView, zoneOf } from './follow-request';
import { presentRules } from './judged-by';

/** Requests on one page: what one call can read of histories without haste. */
const MOST = 50;

/**
 * Open requests that are shared with an organisation, for its superuser: how each stands from our store, what it is about as
 * Jira shows it to everybody it is shared with. Without one named, only which organisations there are, which costs nothing.
 */
export async function listOrganisation(
  ports: Ports,
  represented: readonly Represented[],
  { of, after }: { readonly of?: string; readonly after?: string },
): Promise<OrganisationRequests> {
  const asOf = ports.clock.now();
  const organisations = represented.map(({ id, name }) => ({ id, name }));
  const chosen = represented.find(({ id }) => id === of);
  if (!chosen) return { asOf, organisations };
  return { asOf, organisations, page: await pageOf(ports, chosen, after, asOf) };
}

async function pageOf(
  ports: Ports,
  organisation: Represented,
  after: string | undefined,
  asOf: Instant,
): Promise<RequestPage> {
  const { id: of, projectId, projectKey } = organisation;
  const desk = await ports.desks.of(projectId);
  if (!desk) throw new Error('somebody stands for an organisation at a desk that is none');
  const zone = zoneOf(await ports.books.of(projectId, desk.rulebook));
  const found = await ports.customers.openRequests({ projectKey, organisation, after, most: MOST });
  if (!found.ok) return { of, zone, requests: [] };
  const { requests, next, portal } = found.value;
  const known = await ports.cases.readMany(requests.map(({ issueId }) => issueId));
  const listed = requests.map(async ({ issueId, key, summary }): Promise<ListedRequest> => {
    const record = known.find((one) => one.issueId === issueId);
    const stands = record && (await standingOf(ports, desk, record, asOf));
    const url = portal === undefined ? {} : { url: `${portal}/${key}` };
    return { key, summary, ...url, ...(stands && { known: stands }) };
  });
  return { of, zone, requests: await Promise.all(listed), ...(next !== undefined && { next }) };
}

async function standingOf(
  ports: Ports,
  { standstills }: Desk,
  record: CaseRecord,
  asOf: Instant,
): Promise<ListedRequest['known']> {
  const history = asItStands(record.history, standstills, asOf);
  const state = fold(history);
  if (!state) return undefined;
  const view = requestView(history, state, await presentRules(ports, record), { now: asOf });
  const { standing, at, since, homeward, expectedBy } = view;
  return { standing, at, since, homeward, ...(expectedBy !== undefined && { expectedBy }) };
}
