import type { ListedRequest, OrganisationRequests } from '../contract/request';
import { fold } from '../domain/casework/fold';
import { asItStands } from '../domain/casework/standstill';
import type { Instant } from '../domain/time';
import type { CaseRecord, Desk, Ports, Represented } from '../ports';
import { requestView, zoneOf } from './follow-request';
import { presentRules } from './judged-by';

/** Requests on one page: what one call can read of histories without haste. */
const MOST = 50;

/**
 * Open requests that are shared with an organisation, for its superuser: how each stands from our store, what it is about as
 * Jira shows it to everybody it is shared with.
 */
export async function listOrganisation(
  ports: Ports,
  represented: readonly Represented[],
  { of, after }: { readonly of?: string; readonly after?: string },
): Promise<OrganisationRequests> {
  const asOf = ports.clock.now();
  const chosen = represented.find(({ id }) => id === of) ?? represented[0];
  if (!chosen) throw new Error('a superuser was admitted without an organisation');
  const organisations = represented.map(({ id, name }) => ({ id, name }));
  const desk = await ports.desks.of(chosen.projectId);
  if (!desk) throw new Error('somebody stands for an organisation at a desk that is none');
  const zone = zoneOf(await ports.books.of(chosen.projectId, desk.rulebook));
  const shown = { asOf, organisations, of: chosen.id, zone };
  const found = await ports.customers.openRequests({
    projectKey: chosen.projectKey,
    organisation: chosen,
    after,
    most: MOST,
  });
  if (!found.ok) return { ...shown, requests: [] };
  const { requests, next, portal } = found.value;
  const known = new Map(
    (await ports.cases.readMany(requests.map(({ issueId }) => issueId))).map((record) => [record.issueId, record]),
  );
  return {
    ...shown,
    requests: await Promise.all(
      requests.map(async ({ issueId, key, summary }): Promise<ListedRequest> => {
        const record = known.get(issueId);
        const stands = record && (await standingOf(ports, desk, record, asOf));
        return {
          key,
          summary,
          ...(portal !== undefined && { url: `${portal}/${key}` }),
          ...(stands && { known: stands }),
        };
      }),
    ),
    ...(next !== undefined && { next }),
  };
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
