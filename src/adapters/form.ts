import { getAppContext, route } from '@forge/api';
import { z } from 'zod';
import { isSameName } from '../domain/name';
import { MINUTE } from '../domain/time';
import { no, ok, type Result } from '../domain/result';
import type { Forms } from '../ports/forms';
import type { Refused } from '../ports/staff';
import { clock } from './clock';
import { settled, settledOrBad } from './issue-acts';
import { issueComments, MARK } from './issue-comments';
import { askJira, readJira } from './jira-call';
import { Memory } from './memory';
import { richText } from './rich-text';

const Types = z.object({
  values: z.array(z.object({ id: z.string(), name: z.string(), serviceDeskId: z.string() })),
  isLastPage: z.boolean(),
});
type RequestType = z.infer<typeof Types>['values'][number];
const Raised = z.object({ issueId: z.string(), issueKey: z.string() });
const Found = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.string(), fields: z.record(z.string(), z.unknown()) })),
});
const People = z.object({ values: z.array(z.object({ accountId: z.string(), displayName: z.string() })) });
const Node = z.object({ text: z.string().optional(), content: z.array(z.unknown()).default([]) });

/** Request types on one page, people in one address, and as many of somebody's newest requests as are looked at. */
const PAGE = 100;
const MOST_PEOPLE = 40;
/** Names change seldom, and one that is some minutes old does no harm. */
const known = new Memory(2000, 5 * MINUTE, () => clock.now());

export const forms: Forms = {
  async raise({ projectKey, types, summary, text, mark, people, as, again }) {
    const [customer, ...others] = people;
    const before = again ? await raisedBefore(projectKey, customer, mark) : ok(undefined);
    if (!before.ok) return before;
    if (before.value) return ok(before.value);
    const type = await typeNamed(projectKey, types, as);
    if (!type.ok) return type;
    const body = {
      serviceDeskId: type.value.serviceDeskId,
      requestTypeId: type.value.id,
      requestFieldValues: { summary, description: `${text}\n\n${mark}` },
      raiseOnBehalfOf: customer,
      ...(others.length > 0 && { requestParticipants: others }),
    };
    const path = route`/rest/servicedeskapi/request`;
    const answer = await askJira(path, { doing: 'raise a form', method: 'POST', body, as });
    const done = settledOrBad(answer, 'raise a form');
    if (!done.ok) return done;
    const { issueId, issueKey } = Raised.parse(answer.body);
    return ok({ issueId, key: issueKey });
  },

  async addPeople(issueId, accountIds, as) {
    const path = route`/rest/servicedeskapi/request/${issueId}/participant`;
    const body = { accountIds };
    return settledOrBad(await askJira(path, { doing: 'add people', method: 'POST', body, as }), 'add people');
  },

  async tell(issueId, { effectId, text, as, again }) {
    if (again && (await issueComments.commentOf(issueId, effectId)) !== undefined) return ok(undefined);
    const body = {
      body: richText([{ text }]),
      properties: [
        { key: 'sd.public.comment', value: { internal: false } },
        { key: MARK, value: { effect: effectId } },
      ],
    };
    const path = route`/rest/api/3/issue/${issueId}/comment`;
    return settled(await askJira(path, { doing: 'comment', method: 'POST', body, as }), 'comment');
  },

  async names(accountIds) {
    const installation = getAppContext().installationAri.toString();
    const names = new Map<string, string>();
    const wanted: string[] = [];
    for (const id of new Set(accountIds)) {
      const name = known.recall(installation, id);
      if (name === undefined) wanted.push(id);
      else names.set(id, name);
    }
    for (let i = 0; i < wanted.length; i += MOST_PEOPLE) {
      const query = new URLSearchParams(wanted.slice(i, i + MOST_PEOPLE).map((id) => ['accountId', id]));
      const { status, body } = await askJira(route`/rest/api/3/user/bulk?${query}`, { doing: 'read names' });
      for (const { accountId, displayName } of status >= 400 ? [] : People.parse(body).values) {
        names.set(accountId, displayName);
        known.keep(displayName, installation, accountId);
      }
    }
    return names;
  },
};

async function typeNamed(
  projectKey: string,
  names: readonly string[],
  as: string | undefined,
): Promise<Result<RequestType, Refused>> {
  const all: RequestType[] = [];
  for (let start = 0, last = false; !last; start += PAGE) {
    const path = route`/rest/servicedeskapi/servicedesk/${projectKey}/requesttype?start=${start}&limit=${PAGE}`;
    const answer = await askJira(path, { doing: 'read request types', as });
    const readable = settled(answer, 'read request types');
    if (!readable.ok) return readable;
    const page = Types.parse(answer.body);
    all.push(...page.values);
    last = page.isLastPage;
  }
  const type = names.flatMap((name) => all.filter((one) => one.id === name || isSameName(name, one.name)))[0];
  return type ? ok(type) : no('impossible');
}

/** What an earlier try has raised: among the customer's newest requests, the one that ends with the mark. */
async function raisedBefore(
  projectKey: string,
  customer: string,
  mark: string,
): Promise<Result<{ readonly issueId: string; readonly key: string } | undefined, Refused>> {
  const where = `project = ${JSON.stringify(projectKey)} AND reporter = ${JSON.stringify(customer)}`;
  const body = { jql: `${where} ORDER BY created DESC`, maxResults: PAGE, fields: ['description'] };
  const path = route`/rest/api/3/search/jql`;
  const { issues } = Found.parse(await readJira(path, { doing: 'find a form', method: 'POST', body }));
  const found = issues.find(({ fields }) => textIn(fields['description']).trimEnd().endsWith(mark));
  return ok(found && { issueId: found.id, key: found.key });
}

/** The words of a rich text, a line a block. */
function textIn(node: unknown): string {
  const read = Node.safeParse(node).data;
  if (!read) return '';
  return read.text ?? read.content.map(textIn).join('\n');
}
