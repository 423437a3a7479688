import { route } from '@forge/api';
import kvs, { Filter, FilterConditions } from '@forge/kvs';
import { z } from 'zod';
import { no, ok } from '../domain/result';
import type { SetUp } from '../ports/set-up';
import { isConflict } from './conflict';
import { askJira, JiraError, readJira } from './jira-call';

const Named = z.object({ name: z.string() });
const Field = z.object({ id: z.string(), name: z.string() });
const OfTypes = z.array(z.object({ statuses: z.array(Named) }));
const IssueTypes = z.object({ issueTypes: z.array(Named).default([]) });
const LinkTypes = z.object({ issueLinkTypes: z.array(Named).default([]) });
const RequestTypes = z.object({ values: z.array(Named) });
const Queues = z.object({ values: z.array(z.object({ name: z.string(), fields: z.array(z.string()).default([]) })) });
const Mine = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });
const Found = z.object({ issues: z.array(z.object({ id: z.string(), key: z.string() })) });
const Said = z.object({
  v: z.literal(1),
  said: z.array(z.object({ line: z.string(), well: z.boolean(), at: z.number(), by: z.string() })),
});

/** What the app must be able to do where it works: see, write fields and comments, set the answered status, assign. */
const NEEDED = ['BROWSE_PROJECTS', 'ADD_COMMENTS', 'TRANSITION_ISSUES', 'EDIT_ISSUES', 'ASSIGN_ISSUES'];

export const setUp: SetUp = {
  async fieldNames() {
    return (await fields()).map(({ name }) => name);
  },
  async fieldIds(names) {
    return (await fields()).filter(({ name }) => names.includes(name)).map(({ id }) => id);
  },
  async statusNames(projectId) {
    const path = route`/rest/api/3/project/${projectId}/statuses`;
    const types = OfTypes.parse(await readJira(path, { doing: 'read statuses' }));
    return types.flatMap(({ statuses }) => statuses.map(({ name }) => name));
  },
  async issueTypes(project) {
    const path = route`/rest/api/3/project/${project}`;
    const { status, body } = await askJira(path, { doing: 'read issue types' });
    if (status === 404) return [];
    if (status >= 400) throw new JiraError('read issue types', status);
    return IssueTypes.parse(body).issueTypes.map(({ name }) => name);
  },
  async linkNames() {
    const answer = await readJira(route`/rest/api/3/issueLinkType`, { doing: 'read kinds of link' });
    return LinkTypes.parse(answer).issueLinkTypes.map(({ name }) => name);
  },
  async requestTypes(projectKey, as) {
    const path = route`/rest/servicedeskapi/servicedesk/${projectKey}/requesttype?limit=100`;
    return RequestTypes.parse(await readJira(path, { doing: 'read request types', as })).values.map(({ name }) => name);
  },
  async queues(projectKey, as) {
    const path = route`/rest/servicedeskapi/servicedesk/${projectKey}/queue?limit=50`;
    return Queues.parse(await readJira(path, { doing: 'read queues', as })).values;
  },
  async lacking(projectId) {
    const path = route`/rest/api/3/mypermissions?projectId=${projectId}&permissions=${NEEDED.join(',')}`;
    const { permissions } = Mine.parse(await readJira(path, { doing: 'read own permissions' }));
    return NEEDED.filter((name) => permissions[name]?.havePermission !== true);
  },
  async newestIssue(projectId) {
    const body = { jql: `project = ${projectId} ORDER BY created DESC`, maxResults: 1, fields: ['key'] };
    const path = route`/rest/api/3/search/jql`;
    const { issues } = Found.parse(await readJira(path, { doing: 'find an issue', method: 'POST', body }));
    return issues.map(({ id, key }) => ({ issueId: id, key }));
  },
  async mail(issueId, { people, subject, text }) {
    const body = {
      subject,
      textBody: text,
      htmlBody: `<p>${text}</p>`,
      to: { users: people.map((accountId) => ({ accountId })) },
    };
    const path = route`/rest/api/3/issue/${issueId}/notify`;
    const { status } = await askJira(path, { doing: 'send a test mail', method: 'POST', body });
    return status < 300 ? ok(undefined) : no('forbidden');
  },
  /** Tries both refusals on a key of its own: a new key that exists, and a condition that does not hold. */
  async storeKeepsApart() {
    const scratch = 'set-up:scratch';
    const row = { v: 1 as const, id: scratch, state: 'scratch', heldUntil: 0, version: 1 };
    await kvs.entity('job').set(scratch, row);
    const refused = async (attempt: () => Promise<unknown>): Promise<boolean> => {
      try {
        await attempt();
        return false;
      } catch (error) {
        return isConflict(error);
      }
    };
    const conditions = new Filter<typeof row>().and('version', FilterConditions.equalTo(2));
    const outcomes = [
      await refused(() => kvs.entity('job').set(scratch, row, { keyPolicy: 'FAIL_IF_EXISTS' })),
      await refused(() => kvs.transact().set(scratch, row, { entityName: 'job', conditions }).execute()),
    ];
    await kvs.entity('job').delete(scratch);
    return outcomes.every(Boolean);
  },
  async said(projectId) {
    return new Map((await saidAt(projectId)).map(({ line, ...word }) => [line, word]));
  },
  async say(projectId, line, word) {
    const others = (await saidAt(projectId)).filter((one) => one.line !== line);
    await kvs.set(keyOf(projectId), { v: 1, said: [...others, { line, ...word }] });
  },
};

async function fields(): Promise<readonly z.infer<typeof Field>[]> {
  return z.array(Field).parse(await readJira(route`/rest/api/3/field`, { doing: 'read fields' }));
}

async function saidAt(projectId: string): Promise<z.infer<typeof Said>['said']> {
  const value = await kvs.get(keyOf(projectId));
  return value === undefined ? [] : Said.parse(value).said;
}

function keyOf(projectId: string): string {
  return `set-up:${projectId}`;
}
