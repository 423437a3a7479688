import type {
  OrganisationAnswer,
  OrganisationList,
  OrganisationSaved,
  OrganisationView,
} from '../contract/organisation';
import { hasContact, NOTHING_KNOWN, type About, type Organisation } from '../domain/organisation';
import type { KnownOrganisation } from '../ports/customers';
import type { DeskPlace } from '../ports/desks';
import type { Ports } from '../ports/ports';

/** Every organisation of a desk, also those that nobody has written about yet. */
export async function listOrganisations(ports: Ports, { projectId, projectKey }: DeskPlace): Promise<OrganisationList> {
  const served = await ports.customers.organisationsAt(projectKey);
  const written = await ports.organisations.read(
    projectId,
    served.map(({ id }) => id),
  );
  const organisations = served.map(({ id, name }) => {
    const about = written.find((one) => one.id === id)?.about ?? NOTHING_KNOWN;
    return { id, name, superusers: about.superusers.length, contact: hasContact(about) };
  });
  return {
    asOf: ports.clock.now(),
    organisations: organisations.toSorted((one, other) => one.name.localeCompare(other.name, 'da')),
  };
}

/** One organisation, with its people to choose superusers from. */
export async function showOrganisation(ports: Ports, desk: DeskPlace, id: string): Promise<OrganisationAnswer> {
  const served = await servedAt(ports, desk, id);
  if (!served) return { found: false };
  const [written] = await ports.organisations.read(desk.projectId, [id]);
  return { found: true, organisation: viewOf(served, written, await ports.customers.peopleOf(id)) };
}

/** Writes down what is known now. Whoever saves over what somebody else wrote meanwhile is shown it instead. */
export async function saveOrganisation(
  ports: Ports,
  desk: DeskPlace,
  by: string,
  { id, seen, about }: { readonly id: string; readonly seen: number; readonly about: About },
): Promise<OrganisationSaved> {
  const served = await servedAt(ports, desk, id);
  if (!served) return { saved: false, reason: 'not-served' };
  const [before] = await ports.organisations.read(desk.projectId, [id]);
  const people = await ports.customers.peopleOf(id);
  const theirs = (now: Organisation | undefined): OrganisationSaved => ({
    saved: false,
    reason: 'changed-meanwhile',
    organisation: viewOf(served, now, people),
  });
  if ((before?.version ?? 0) !== seen) return theirs(before);
  // Whoever has left the organisation may stay until somebody takes them off, but nobody from outside comes in.
  const known = new Set([...people.map(({ accountId }) => accountId), ...(before?.about.superusers ?? [])]);
  if (!about.superusers.every((superuser) => known.has(superuser)))
    return { saved: false, reason: 'not-of-organisation' };
  const next: Organisation = {
    id,
    projectId: desk.projectId,
    name: served.name,
    version: seen + 1,
    savedAt: ports.clock.now(),
    by,
    about: { ...about, superusers: [...new Set(about.superusers)] },
  };
  if (await ports.organisations.save(next)) return { saved: true, organisation: viewOf(served, next, people) };
  const [now] = await ports.organisations.read(desk.projectId, [id]);
  return theirs(now);
}

async function servedAt(ports: Ports, desk: DeskPlace, id: string): Promise<KnownOrganisation | undefined> {
  return (await ports.customers.organisationsAt(desk.projectKey)).find((one) => one.id === id);
}

function viewOf(
  { id, name }: KnownOrganisation,
  written: Organisation | undefined,
  people: readonly { readonly accountId: string; readonly name: string }[],
): OrganisationView {
  const about = written?.about ?? NOTHING_KNOWN;
  const gone = about.superusers.filter((superuser) => !people.some(({ accountId }) => accountId === superuser));
  return {
    id,
    name,
    version: written?.version ?? 0,
    ...(written && { savedAt: written.savedAt }),
    about,
    people: [
      ...people.toSorted((one, other) => one.name.localeCompare(other.name, 'da')),
      ...gone.map((accountId) => ({ accountId, name: '', gone: true as const })),
    ],
  };
}
