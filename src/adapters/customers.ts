import { route } from '@forge/api';
import { z } from 'zod';
import { no, ok } from '../domain/result';
import type { Customers } from '../ports/customers';
import { settled } from './issue-acts';
import { askJira, readJira } from './jira-call';

const Organisations = z.object({
  values: z.array(z.object({ id: z.coerce.string(), name: z.string() })),
  isLastPage: z.boolean(),
});
const People = z.object({
  values: z.array(z.object({ accountId: z.string(), displayName: z.string() })),
  isLastPage: z.boolean(),
});
const Fields = z.array(z.object({ id: z.string(), schema: z.object({ custom: z.string().optional() }).optional() }));
const Shared = z.array(z.object({ id: z.coerce.string() }));
const Found = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.string(), fields: z.record(z.string(), z.unknown()) })),
  nextPageToken: z.string().optional(),
});
const Linked = z.object({ _links: z.object({ web: z.string() }) });
const Whole = z.object({
  fields: z.record(z.string(), z.unknown()),
  schema: z.record(z.string(), z.object({ custom: z.string().optional() })),
});

/** The field has another name in each language, but always this type. */
const SHARED_WITH = ':sd-customer-organizations';
const PAGE = 50;
/** Pages read of one list; whoever stands further down is not shown. */
const MOST_PAGES = 20;

export const customers: Customers = {
  async organisationsAt(desk) {
    const found: { id: string; name: string }[] = [];
    for (let at = 0; at < MOST_PAGES; at++) {
      const path = route`/rest/servicedeskapi/servicedesk/${desk}/organization?start=${at * PAGE}&limit=${PAGE}`;
      const page = Organisations.parse(await readJira(path, { doing: 'read organisations' }));
      found.push(...page.values);
      if (page.isLastPage) break;
    }
    return found;
  },

  async organisationsOf(accountId, desk) {
    const path = route`/rest/servicedeskapi/servicedesk/${desk}/organization?accountId=${accountId}&limit=${PAGE}`;
    const { status, body } = await askJira(path, { doing: 'read the organisations of a customer' });
    return status >= 400 ? [] : Organisations.parse(body).values;
  },

  async peopleOf(organisation) {
    const found: { accountId: string; name: string }[] = [];
    for (let at = 0; at < MOST_PAGES; at++) {
      const path = route`/rest/servicedeskapi/organization/${organisation}/user?start=${at * PAGE}&limit=${PAGE}`;
      const page = People.parse(await readJira(path, { doing: 'read the people of an organisation' }));
      found.push(...page.values.map(({ accountId, displayName }) => ({ accountId, name: displayName })));
      if (page.isLastPage) break;
    }
    return found;
  },

  async sharedWith(issueId) {
    const path = route`/rest/api/3/issue/${issueId}?fields=*all,-comment,-description,-attachment&expand=schema`;
    const { status, body } = await askJira(path, { doing: 'read whom a request is shared with' });
    if (status >= 400) return [];
    const { fields, schema } = Whole.parse(body);
    return organisationsIn(fields, schema);
  },

  async openRequests({ projectKey, organisation, after, most }) {
    const field = await sharingField();
    if (field === undefined) return no('impossible');
    const before = after === undefined ? '' : ` AND key < ${after}`;
    const where = `project = ${JSON.stringify(projectKey)} AND organizations = ${JSON.stringify(organisation.name)}`;
    const jql = `${where} AND statusCategory != Done${before} ORDER BY key DESC`;
    const body = { jql, maxResults: most, fields: ['summary', field] };
    const answer = await askJira(route`/rest/api/3/search/jql`, { doing: 'find requests', method: 'POST', body });
    // JQL that names what is gone, or what we may not see, is a mistake to Jira.
    if (answer.status === 400) return no('gone');
    const done = settled(answer, 'find requests');
    if (!done.ok) return done;
    const { issues, nextPageToken } = Found.parse(answer.body);
    const last = issues.at(-1);
    const portal = issues[0] && (await portalOf(issues[0].key));
    return ok({
      // Two organisations may bear one name, and the index may be behind: what counts is what the request says.
      requests: issues
        .filter(({ fields }) => idsIn(fields[field]).includes(organisation.id))
        .map(({ id, key, fields }) => ({ issueId: id, key, summary: z.string().catch('').parse(fields['summary']) })),
      ...(nextPageToken !== undefined && last && { next: last.key }),
      ...(portal !== undefined && { portal }),
    });
  },
};

/** Where the portal of a request stands. No API tells it of a project, only of one request. */
async function portalOf(key: string): Promise<string | undefined> {
  const { status, body } = await askJira(route`/rest/servicedeskapi/request/${key}`, { doing: 'read request' });
  const web = status >= 400 ? undefined : Linked.safeParse(body).data?._links.web;
  return web?.endsWith(`/${key}`) ? web.slice(0, -key.length - 1) : undefined;
}

async function sharingField(): Promise<string | undefined> {
  const fields = Fields.parse(await readJira(route`/rest/api/3/field`, { doing: 'read fields' }));
  return fields.find(({ schema }) => schema?.custom?.endsWith(SHARED_WITH))?.id;
}

/** Ids of the organisations that an issue with these fields is shared with. */
export function organisationsIn(
  fields: Readonly<Record<string, unknown>>,
  schema: Readonly<Record<string, { readonly custom?: string | undefined }>>,
): readonly string[] {
  return Object.keys(schema)
    .filter((id) => schema[id]?.custom?.endsWith(SHARED_WITH))
    .flatMap((id) => idsIn(fields[id]));
}

function idsIn(value: unknown): readonly string[] {
  return (Shared.safeParse(value).data ?? []).map(({ id }) => id);
}
