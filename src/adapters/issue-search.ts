import { route } from '@forge/api';
import { parseISO } from 'date-fns';
import { z } from 'zod';
import { no, ok, type Result } from '../domain/result';
import type { ChangedIssue, Jira } from '../ports/jira';
import type { Refused } from '../ports/staff';
import { settled } from './issue-acts';
import { askJira } from './jira-call';

const Found = z.object({
  issues: z.array(z.object({ id: z.string(), fields: z.object({ updated: z.string() }) })),
  nextPageToken: z.string().optional(),
});
const Keyish = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.string() })),
  nextPageToken: z.string().optional(),
});
const Count = z.object({ count: z.number() });

/** What Jira's index finds of a project's issues; it may be minutes behind. */
export const issueSearch: Pick<Jira, 'changedWithin' | 'doneWithin' | 'openIssues' | 'openCount'> = {
  changedWithin: (projectId, minutes) =>
    findChanged(`project = ${projectId} AND updated >= "-${minutes}m" ORDER BY updated DESC`),

  async doneWithin(projectId, minutes) {
    const jql = `project = ${projectId} AND statusCategory = Done AND status CHANGED AFTER "-${minutes}m"`;
    const found = await findChanged(jql);
    return found.ok ? ok(found.value.map(({ issueId }) => issueId)) : found;
  },

  async openIssues(projectId, after, most) {
    const jql = `project = ${projectId} AND statusCategory != Done`;
    const bound = after === undefined ? '' : ` AND key > ${after}`;
    const page = await searchKeys({ jql: `${jql}${bound} ORDER BY key ASC`, maxResults: most });
    if (page.ok || after === undefined) return page.ok ? ok(page.value.found) : page;
    // Jira compares with no issue that was deleted meanwhile: then we do.
    const rest: Keys['found'][number][] = [];
    let token: string | undefined;
    do {
      const all = await searchKeys({
        jql: `${jql} ORDER BY key ASC`,
        maxResults: 5000,
        ...(token && { nextPageToken: token }),
      });
      if (!all.ok) return all;
      rest.push(...all.value.found.filter(({ key }) => numberOf(key) > numberOf(after)));
      token = all.value.next;
    } while (token !== undefined && rest.length < most);
    return ok(rest.slice(0, most));
  },

  async openCount(projectId) {
    const body = { jql: `project = ${projectId} AND statusCategory != Done` };
    const path = route`/rest/api/3/search/approximate-count`;
    const answer = await askJira(path, { doing: 'count open issues', method: 'POST', body });
    if (answer.status === 400) return no('gone');
    const done = settled(answer, 'count open issues');
    return done.ok ? ok(Count.parse(answer.body).count) : done;
  },
};

/** The issues that a search finds, with when each last changed. */
async function findChanged(jql: string): Promise<Result<readonly ChangedIssue[], Refused>> {
  const found: ChangedIssue[] = [];
  let nextPageToken: string | undefined;
  do {
    const body = { jql, maxResults: 100, fields: ['updated'], ...(nextPageToken !== undefined && { nextPageToken }) };
    const answer = await askJira(route`/rest/api/3/search/jql`, {
      doing: 'find changed issues',
      method: 'POST',
      body,
    });
    // JQL that names a project which is gone, or which we may not see, is a mistake to Jira.
    if (answer.status === 400) return no('gone');
    const done = settled(answer, 'find changed issues');
    if (!done.ok) return done;
    const page = Found.parse(answer.body);
    found.push(
      ...page.issues.map(({ id, fields }) => ({ issueId: id, updatedAt: parseISO(fields.updated).getTime() })),
    );
    nextPageToken = page.nextPageToken;
  } while (nextPageToken !== undefined);
  return ok(found);
}

interface Keys {
  readonly found: readonly { readonly issueId: string; readonly key: string }[];
  readonly next?: string;
}

/** One page of a search for keys. JQL that names what is gone, or what we may not see, is a mistake to Jira. */
async function searchKeys(body: {
  jql: string;
  maxResults: number;
  nextPageToken?: string;
}): Promise<Result<Keys, Refused>> {
  const path = route`/rest/api/3/search/jql`;
  const answer = await askJira(path, { doing: 'find open issues', method: 'POST', body: { ...body, fields: ['key'] } });
  if (answer.status === 400) return no('gone');
  const done = settled(answer, 'find open issues');
  if (!done.ok) return done;
  const { issues, nextPageToken } = Keyish.parse(answer.body);
  const found = issues.map(({ id, key }) => ({ issueId: id, key }));
  return ok({ found, ...(nextPageToken !== undefined && { next: nextPageToken }) });
}

/** The number in a key: `SUP-123` is 123. */
function numberOf(key: string): number {
  return Number(key.slice(key.lastIndexOf('-') + 1));
}
