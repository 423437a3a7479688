/** Jira's REST as the agents' pages use it. */
import { z } from 'zod';
import type { Document } from './look/document';
import { read, send } from './rest';

export const User = z.object({ accountId: z.string(), displayName: z.string() });
export type User = z.infer<typeof User>;

export const Status = z.object({
  id: z.string(),
  name: z.string(),
  statusCategory: z.object({ key: z.string() }),
});
export type Status = z.infer<typeof Status>;

const Named = z.object({ id: z.string(), name: z.string() });
const Adf: z.ZodType<Document> = z.custom<Document>((value) => typeof value === 'object' && value !== null);

const Attachment = z.object({
  id: z.string(),
  filename: z.string(),
  mimeType: z.string(),
  size: z.number(),
  created: z.string(),
  author: User.optional(),
});
export type Attachment = z.infer<typeof Attachment>;

const LinkEnd = z.object({ key: z.string(), fields: z.object({ summary: z.string(), status: Status }) });
const Link = z.object({
  id: z.string(),
  type: z.object({ inward: z.string(), outward: z.string() }),
  inwardIssue: LinkEnd.optional(),
  outwardIssue: LinkEnd.optional(),
});

const Fields = z.looseObject({
  summary: z.string(),
  status: Status,
  issuetype: Named,
  project: z.object({ id: z.string(), key: z.string(), name: z.string() }),
  priority: Named.nullish(),
  assignee: User.nullish(),
  reporter: User.nullish(),
  description: Adf.nullish(),
  labels: z.array(z.string()).default([]),
  duedate: z.string().nullish(),
  created: z.string(),
  updated: z.string(),
  resolution: Named.nullish(),
  attachment: z.array(Attachment).default([]),
  issuelinks: z.array(Link).default([]),
});

export const Issue = z.object({
  id: z.string(),
  key: z.string(),
  fields: Fields,
  names: z.record(z.string(), z.string()).default({}),
});
export type Issue = z.infer<typeof Issue>;

/** An issue in a list: only the fields that were asked for. */
export const IssueRow = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({ summary: z.string().optional() }),
});
export type IssueRow = z.infer<typeof IssueRow>;

export const Comment = z.object({
  id: z.string(),
  author: User,
  body: Adf,
  created: z.string(),
  updated: z.string(),
  jsdPublic: z.boolean().default(true),
});
export type Comment = z.infer<typeof Comment>;

const Change = z.object({
  id: z.string(),
  author: User.optional(),
  created: z.string(),
  items: z.array(z.object({ field: z.string(), fromString: z.string().nullish(), toString: z.string().nullish() })),
});
export type Change = z.infer<typeof Change>;

export const Field = z.object({
  id: z.string(),
  name: z.string(),
  custom: z.boolean(),
  schema: z.looseObject({ type: z.string(), custom: z.string().optional() }).optional(),
});
export type Field = z.infer<typeof Field>;

const Transition = z.object({ id: z.string(), name: z.string(), to: Status });
export type Transition = z.infer<typeof Transition>;

export const Project = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  projectTypeKey: z.string(),
});
export type Project = z.infer<typeof Project>;

const issuePath = (key: string): string => `/rest/api/3/issue/${encodeURIComponent(key)}`;

const permission = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });

export const jira = {
  issue: (key: string) => read(`${issuePath(key)}?expand=names`, Issue),
  comments: async (key: string) =>
    (await read(`${issuePath(key)}/comment?maxResults=100&orderBy=created`, z.object({ comments: z.array(Comment) })))
      .comments,
  changes: async (key: string) =>
    (await read(`${issuePath(key)}/changelog?maxResults=100`, z.object({ values: z.array(Change) }))).values,
  transitions: async (key: string) =>
    (await read(`${issuePath(key)}/transitions`, z.object({ transitions: z.array(Transition) }))).transitions,
  fields: () => read('/rest/api/3/field', z.array(Field)),
  projects: async () =>
    (await read('/rest/api/3/project/search?maxResults=50', z.object({ values: z.array(Project) }))).values,
  priorities: async () =>
    (await read('/rest/api/3/priority/search?maxResults=50', z.object({ values: z.array(Named) }))).values,
  assignable: (key: string) =>
    read(`/rest/api/3/user/assignable/search?issueKey=${encodeURIComponent(key)}&maxResults=100`, z.array(User)),
  search: async (jql: string, fields: readonly string[], maxResults = 50) => {
    const shape = z.object({ issues: z.array(IssueRow) });
    const body = { jql, fields, maxResults };
    return (await read('/rest/api/3/search/jql', shape, { method: 'POST', body })).issues;
  },
  may: async (names: readonly string[], project?: string): Promise<ReadonlySet<string>> => {
    const place = project === undefined ? '' : `&projectKey=${encodeURIComponent(project)}`;
    const answer = await read(`/rest/api/3/mypermissions?permissions=${names.join(',')}${place}`, permission);
    return new Set(names.filter((name) => answer.permissions[name]?.havePermission));
  },
  comment: (key: string, body: Document, internal: boolean) => {
    const properties = internal ? [{ key: 'sd.public.comment', value: { internal: true } }] : undefined;
    return send(`${issuePath(key)}/comment`, { method: 'POST', body: { body, ...(properties ? { properties } : {}) } });
  },
  transition: (key: string, id: string) =>
    send(`${issuePath(key)}/transitions`, { method: 'POST', body: { transition: { id } } }),
  assign: (key: string, accountId: string | null) =>
    send(`${issuePath(key)}/assignee`, { method: 'PUT', body: { accountId } }),
  edit: (key: string, fields: Readonly<Record<string, unknown>>) =>
    send(issuePath(key), { method: 'PUT', body: { fields } }),
  attach: (key: string, files: readonly File[]) => send(`${issuePath(key)}/attachments`, { method: 'POST', files }),
  attachment: async (id: string) => (await send(`/rest/api/3/attachment/content/${id}?redirect=false`)).blob(),
};
