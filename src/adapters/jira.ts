import { route } from '@forge/api';
import { parseISO } from 'date-fns';
import { z } from 'zod';
import { no, ok, type Result } from '../domain/result';
import { say, type Locale } from '../messages/message';
import type { ChangedIssue, CommentPost, Jira } from '../ports/jira';
import type { Refused } from '../ports/staff';
import { issueFacts } from './issue-facts';
import { includes, issueActs, settled } from './issue-acts';
import { issueLinks } from './issue-links';
import { askJira, readJira } from './jira-call';
import { searchedProperty } from './searched';
import { naming, richText, type RichText } from './rich-text';

/** Property of our comments that names the effect which posted them. */
export const MARK = 'trin';
const Created = z.object({ id: z.string() });
const Found = z.object({
  issues: z.array(z.object({ id: z.string(), fields: z.object({ updated: z.string() }) })),
  nextPageToken: z.string().optional(),
});
const Transitions = z.object({
  transitions: z.array(z.object({ id: z.string(), to: z.object({ name: z.string() }) })),
});
const Status = z.object({ fields: z.object({ status: z.object({ name: z.string() }) }) });
const MarkedComments = z.object({
  total: z.number(),
  comments: z.array(
    z.object({ id: z.string(), properties: z.array(z.object({ key: z.string(), value: z.unknown() })).optional() }),
  ),
});
const Marked = z.object({ effect: z.string() });

export const jira: Jira = {
  facts: issueFacts,

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

  writeThin: (issueId, thin) => jira.writeThinOfMany([{ issueId, thin }]),

  async writeThinOfMany(written) {
    const alike = new Map<string, { customField: string; issueIds: number[]; value: string | null }>();
    for (const { issueId, thin } of written) {
      const values = { 'support-level': thin.level, 'support-team': thin.team, 'level-due': isoOf(thin.dueAt) };
      for (const [customField, value] of Object.entries(values)) {
        const name = JSON.stringify([customField, value]);
        const update = alike.get(name) ?? { customField, issueIds: [], value };
        alike.set(name, update);
        update.issueIds.push(Number(issueId));
      }
    }
    const updates = [...alike.values()];
    const path = route`/rest/api/3/app/field/value?generateChangelog=false`;
    return settled(await askJira(path, { doing: 'write fields', method: 'POST', body: { updates } }), 'write fields');
  },

  async commentOf(issueId, effectId) {
    for (let startAt = 0, total = 1; startAt < total; startAt += 100) {
      const path = route`/rest/api/3/issue/${issueId}/comment?startAt=${startAt}&maxResults=100&orderBy=-created&expand=properties`;
      const page = MarkedComments.parse(await readJira(path, { doing: 'find a comment' }));
      const found = page.comments.find(({ properties = [] }) =>
        properties.some(({ key, value }) => key === MARK && Marked.safeParse(value).data?.effect === effectId),
      );
      if (found) return found.id;
      total = page.total;
    }
    return undefined;
  },

  async comment(post) {
    const body = {
      body: wording(post),
      properties: [
        { key: 'sd.public.comment', value: { internal: !post.public } },
        { key: MARK, value: { effect: post.effectId } },
      ],
    };
    const path = route`/rest/api/3/issue/${post.issueId}/comment`;
    const answer = await askJira(path, { doing: 'comment', method: 'POST', body, as: post.as });
    const done = settled(answer, 'comment');
    return done.ok ? ok(Created.parse(answer.body).id) : done;
  },

  async enterStatus(issueId, names, as) {
    const path = route`/rest/api/3/issue/${issueId}/transitions`;
    const known = await askJira(route`/rest/api/3/issue/${issueId}?fields=status`, { doing: 'read status', as });
    const readable = settled(known, 'read status');
    if (!readable.ok) return readable;
    if (includes(names, Status.parse(known.body).fields.status.name)) return ok(undefined);
    const { transitions } = Transitions.parse(await readJira(path, { doing: 'read transitions', as }));
    const way = names.flatMap((name) => transitions.filter(({ to }) => includes([name], to.name)))[0];
    if (!way) return no('impossible');
    const body = { transition: { id: way.id } };
    return settled(await askJira(path, { doing: 'change status', method: 'POST', body, as }), 'change status');
  },

  ...issueActs,
  ...issueLinks,
  ...searchedProperty,
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

const Keyish = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.string() })),
  nextPageToken: z.string().optional(),
});
const Count = z.object({ count: z.number() });

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

function isoOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString().replace('Z', '+0000');
}

/** A comment posted later, by the app, says whose words it carries. */
function wording({ words, language, as, by }: CommentPost): RichText {
  const text = richText(sectionsOf(words, language));
  if (as !== undefined || by === undefined) return text;
  return { ...text, content: [...text.content, naming(say(language, 'comment.on-behalf'), by)] };
}

function sectionsOf(words: CommentPost['words'], language: Locale): Parameters<typeof richText>[0] {
  switch (words.type) {
    case 'hand-over':
      return [
        { title: say(language, 'comment.tried'), text: words.tried },
        { title: say(language, 'comment.asked'), text: words.asked },
        ...(words.reason === undefined ? [] : [{ title: say(language, 'comment.reason'), text: words.reason }]),
      ];
    case 'answer-upwards':
      return [{ title: say(language, 'comment.answer-upwards'), text: words.text }];
    case 'reason':
      return [{ title: say(language, 'comment.taken-back'), text: words.text }];
    case 'note':
      return [
        ...(words.with === undefined ? [] : [{ title: say(language, 'casework.comment-with'), text: words.with }]),
        { title: say(language, `casework.comment-${words.about}`), text: words.text },
      ];
    case 'answer-customer':
    case 'question':
    case 'reminder':
    case 'tidings':
      return [{ text: words.text }];
  }
}
