import type { Rulebook } from '../../src/contract/rulebook';
import { addRequestType } from '../site/jira/building';
import { known } from '../site/jira/finding';
import type { ServiceCentre } from './service-centre';

const AT = { projectKey: 'ONB' };

/** What the page of rules shows of the service centre's rulebook. */
export async function rulebook({ desk }: ServiceCentre) {
  const answer = await desk.call('projectLead', 'rulebook.show', {}, AT);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}

/** What an administrator changes on the rulebook's pages. */
export async function edit(centre: ServiceCentre, change: (book: Rulebook) => Rulebook): Promise<void> {
  const { seen, inForce: present, draft } = await rulebook(centre);
  const text = JSON.stringify(change(draft?.book ?? present.book));
  const input = { seen, base: present.version?.version ?? 0, text };
  const saved = await centre.desk.call('projectLead', 'draft.save', input, AT);
  if (!saved.ok || !saved.value.saved) throw new Error(JSON.stringify(saved).slice(0, 500));
}

/** Publishes the draft; what the check only warns of is known. */
export async function publish(centre: ServiceCentre): Promise<void> {
  const { seen, inForce: present } = await rulebook(centre);
  const inForce = present.version?.version ?? 0;
  const input = { seen, inForce, reason: 'Aftalt', running: 'keep', excuses: {} } as const;
  const first = await centre.desk.call('projectLead', 'rulebook.publish', input, AT);
  if (first.ok && first.value.published) return;
  const unexcused =
    first.ok && !first.value.published && first.value.reason === 'findings' ? first.value.unexcused : [];
  const excuses = Object.fromEntries(unexcused.map(({ id }) => [id, 'Det ved vi']));
  const again = await centre.desk.call('projectLead', 'rulebook.publish', { ...input, excuses }, AT);
  if (!again.ok || !again.value.published) throw new Error(JSON.stringify(again).slice(0, 3000));
}

/** The desk tells solutions apart by the field in which its customers name them. */
export function bySolution(book: Rulebook): Rulebook {
  const sources = book.sources.map((source) => (source.fact === 'system' ? { ...source, field: 'Løsning' } : source));
  return { ...book, sources };
}

/** A request type as an administrator makes it by hand from what was proposed. */
export function makeRequestType({ desk }: ServiceCentre, name: string): void {
  const { world } = desk.site;
  const { projects, issueTypes, fields } = world.state.jira;
  const project = known(
    [...projects.values()].find(({ key }) => key === 'ONB'),
    'ONB',
  );
  const issueType = known(
    [...issueTypes.values()].find((one) => one.name === 'Spørgsmål'),
    'Spørgsmål',
  );
  const optional = [...fields.values()].filter((field) => field.name === 'Løsning');
  addRequestType(world, project, {
    id: String(world.next()),
    name,
    english: name,
    description: '',
    helpText: '',
    group: 'Spørgsmål',
    issueType,
    required: [],
    optional,
  });
}

/** A customer asks in the portal about a solution; the key of the request. */
export async function raiseAbout(
  { desk }: ServiceCentre,
  who: string,
  type: string,
  solution: string,
): Promise<string> {
  const desks = Object(await desk.rest(who, 'GET', '/rest/servicedeskapi/servicedesk')).values;
  const centre = desks.find(({ projectKey }: { projectKey: string }) => projectKey === 'ONB');
  const path = `/rest/servicedeskapi/servicedesk/${centre.id}/requesttype?limit=100`;
  const types = Object(await desk.rest(who, 'GET', path)).values;
  const { id } = known(
    types.find(({ name }: { name: string }) => name === type),
    `request type ${type}`,
  );
  const made = await desk.rest(who, 'POST', '/rest/servicedeskapi/request', {
    serviceDeskId: centre.id,
    requestTypeId: id,
    requestFieldValues: { summary: `${type}: hvad gør vi?`, customfield_10113: solution },
  });
  return Object(made).issueKey;
}
