import { route } from '@forge/api';
import { parseISO } from 'date-fns';
import { z } from 'zod';
import type { IssueFacts } from '../domain/casework/news';
import { CHANGE_MARK } from './issue-links';
import { organisationsIn } from './customers';
import { readJira } from './jira-call';
import { SEARCHED, searchedIn } from './searched';
import { SEARCHED_START } from './start';

/** Instants as Jira writes them, `2026-11-24T10:12:00.000+0100`: the offset may lack the colon that `Date` wants. */
const instant = z.string().transform((text, context) => {
  const at = parseISO(text).getTime();
  if (Number.isNaN(at)) context.addIssue({ code: 'custom', message: `not an instant: ${text}` });
  return at;
});

const Author = z.object({ accountId: z.string(), accountType: z.string().optional() });

const Change = z.object({
  id: z.string(),
  author: Author.optional(),
  created: instant,
  items: z.array(z.looseObject({ field: z.string() })),
});

const Comment = z.object({
  id: z.string(),
  author: Author.optional(),
  created: instant,
  jsdPublic: z.boolean().default(true),
});

const Comments = z.object({ comments: z.array(Comment), total: z.number() });

const Issue = z.object({
  id: z.string(),
  key: z.string(),
  names: z.record(z.string(), z.string()).optional(),
  schema: z.record(z.string(), z.object({ type: z.string().optional(), custom: z.string().optional() })).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  fields: z.looseObject({
    created: instant,
    updated: instant.optional(),
    project: z.object({ id: z.string() }),
    reporter: Author.nullish(),
    creator: Author.nullish(),
    comment: Comments.optional(),
  }),
  changelog: z.object({ total: z.number(), histories: z.array(Change) }).optional(),
});
type Issue = z.infer<typeof Issue>;

const BulkIssues = z.object({ issues: z.array(Issue) });
const ChangePage = z.object({ values: z.array(Change), isLast: z.boolean().optional(), total: z.number() });

/** Issues in one bulk read, changes and comments on one page. */
const MOST = 100;

/** Everything Jira knows of these issues that can matter to a case. Those that the app cannot see are missing. */
export async function issueFacts(
  issueIds: readonly string[],
  sources: readonly string[],
): Promise<readonly IssueFacts[]> {
  const facts: IssueFacts[] = [];
  for (let i = 0; i < issueIds.length; i += MOST) {
    const body = {
      issueIdsOrKeys: issueIds.slice(i, i + MOST),
      fields: ['*all'],
      expand: ['changelog', 'names', 'schema'],
      properties: [CHANGE_MARK, SEARCHED, SEARCHED_START],
    };
    const answer = BulkIssues.parse(
      await readJira(route`/rest/api/3/issue/bulkfetch`, { doing: 'read issues', method: 'POST', body }),
    );
    for (const issue of answer.issues)
      if (!isArchived(issue)) facts.push(await factsOf(issue, issue.names ?? {}, sources));
  }
  return facts;
}

/** Nobody can act on an archived issue. Where Jira shows it all the same, it says since when. */
function isArchived({ fields }: Issue): boolean {
  return typeof fields['archiveddate'] === 'string';
}

async function factsOf(
  issue: Issue,
  names: Readonly<Record<string, string>>,
  sources: readonly string[],
): Promise<IssueFacts> {
  const { fields } = issue;
  const changes = await allChanges(issue);
  const comments = await allComments(issue);
  const reporter = fields.reporter?.accountId ?? null;
  const customers = new Set([reporter, ...participantsOf(issue)]);
  const requestType = wordOf('request-type', fields, names);
  const type = Type.safeParse(fields['issuetype']).data;
  return {
    issueId: issue.id,
    issueKey: issue.key,
    projectId: fields.project.id,
    createdAt: fields.created,
    ...(fields.updated !== undefined && { updatedAt: fields.updated }),
    reporter,
    organisations: organisationsIn(fields, issue.schema ?? {}),
    status: Named.safeParse(fields['status']).data?.name ?? null,
    words: Object.fromEntries(sources.map((field) => [field, wordOf(field, fields, names)])),
    instants: Object.fromEntries(sources.flatMap((field) => instantOf(field, issue, names))),
    searched: searchedIn(issue.properties?.[SEARCHED]),
    ...(issue.properties?.[CHANGE_MARK] !== undefined && { ofChange: true }),
    ...(requestType !== null && fields.creator?.accountId !== reporter && { raisedForOther: requestType }),
    ...(type && { type }),
    searchedStart: issue.properties?.[SEARCHED_START],
    changes: changes.map(({ id, author, created, items }) => ({
      id,
      at: created,
      by: author?.accountId ?? null,
      ...(author?.accountType === 'app' && { byApp: true }),
      items: items.map((item) => ({
        field: isRequestType(item, issue) ? 'request-type' : item.field,
        // Of projects the ids, which never change.
        from: ownText(item, item.field === 'project' ? 'from' : 'fromString'),
        to: ownText(item, item.field === 'project' ? 'to' : 'toString'),
      })),
    })),
    comments: comments.map(({ id, author, created, jsdPublic }) => ({
      id,
      at: created,
      by: author?.accountId ?? null,
      writer: writerOf(author, customers),
      public: jsdPublic,
    })),
  };
}

/** Rulebooks name the request type so; in changes it has another name in each language, but its field is always of this type. */
function isRequestType(item: object, { schema = {} }: Issue): boolean {
  const { fieldId } = Changed.parse(item);
  return fieldId !== undefined && schema[fieldId]?.custom?.endsWith(':vp-origin') === true;
}

/** `toString` is an own property of a change item, or else the method that every object has. */
function ownText(item: object, name: 'from' | 'to' | 'fromString' | 'toString'): string | null {
  const value: unknown = Object.getOwnPropertyDescriptor(item, name)?.value;
  return typeof value === 'string' ? value : null;
}

/** Whoever sent the request in, or takes part in it, is a customer of it, with a licence too. */
function writerOf(
  author: z.infer<typeof Author> | undefined,
  customers: ReadonlySet<string | null>,
): 'customer' | 'staff' | 'app' {
  if (author?.accountType === 'app') return 'app';
  return author?.accountType === 'customer' || (author && customers.has(author.accountId)) ? 'customer' : 'staff';
}

const Changed = z.object({ fieldId: z.string().optional() });

const Participants = z.array(Author);

/** The field has another name in each language, but always this type. */
function participantsOf({ fields, schema = {} }: Issue): readonly string[] {
  const ids = Object.keys(schema).filter((id) => schema[id]?.custom?.endsWith(':sd-request-participants'));
  return ids.flatMap((id) => Participants.safeParse(fields[id]).data ?? []).map(({ accountId }) => accountId);
}

/** A bulk read gives at most 40 changes an issue, newest first: an issue with more is read alone. */
async function allChanges({ id, changelog }: Issue): Promise<readonly z.infer<typeof Change>[]> {
  const known = changelog?.histories ?? [];
  if (changelog && known.length >= changelog.total && known.length < 40) return known.toSorted(byTime);
  const changes: z.infer<typeof Change>[] = [];
  for (let startAt = 0, last = false; !last; startAt += MOST) {
    const path = route`/rest/api/3/issue/${id}/changelog?startAt=${startAt}&maxResults=${MOST}`;
    const page = ChangePage.parse(await readJira(path, { doing: 'read changes' }));
    changes.push(...page.values);
    last = page.isLast ?? startAt + page.values.length >= page.total;
  }
  return changes.toSorted(byTime);
}

/** Oldest first; of one instant, in the order Jira made them. */
function byTime(a: z.infer<typeof Change>, b: z.infer<typeof Change>): number {
  return a.created - b.created || Number(a.id) - Number(b.id);
}

async function allComments({ id, fields }: Issue): Promise<readonly z.infer<typeof Comment>[]> {
  const { comment } = fields;
  if (comment && comment.comments.length >= comment.total) return comment.comments;
  const comments: z.infer<typeof Comment>[] = [];
  for (let startAt = 0, total = 1; startAt < total; startAt += MOST) {
    const path = route`/rest/api/3/issue/${id}/comment?startAt=${startAt}&maxResults=${MOST}&orderBy=created`;
    const page = Comments.parse(await readJira(path, { doing: 'read comments' }));
    comments.push(...page.comments);
    total = page.total;
  }
  return comments;
}

const Named = z.object({ name: z.string() });
const Type = z.object({ id: z.string(), name: z.string() });
const Option = z.object({ value: z.string() });
const RequestType = z.object({ requestType: Named });

/** What a field says, whatever its kind: the name of a priority or request type, the value of an option, or plain text. */
function wordOf(
  field: string,
  fields: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, string>>,
): string | null {
  if (field === 'priority') return Named.safeParse(fields['priority']).data?.name ?? null;
  if (field === 'request-type') {
    const found = Object.values(fields).flatMap((value) => RequestType.safeParse(value).data ?? []);
    return found[0]?.requestType.name ?? null;
  }
  const id = idOf(field, names);
  const value = id === undefined ? undefined : fields[id];
  if (typeof value === 'string') return value;
  return Option.safeParse(value).data?.value ?? Named.safeParse(value).data?.name ?? null;
}

/** The instant that a date-time field of this name holds, if there is one and it does. */
function instantOf(
  field: string,
  { fields, schema = {} }: Issue,
  names: Readonly<Record<string, string>>,
): readonly (readonly [string, number])[] {
  const id = idOf(field, names);
  const held = id !== undefined && schema[id]?.type === 'datetime' ? instant.safeParse(fields[id]).data : undefined;
  return held === undefined ? [] : [[field, held]];
}

/** A field that somebody made goes before one of Jira's own of the same name: in Danish *Løsning* is the resolution, too. */
function idOf(field: string, names: Readonly<Record<string, string>>): string | undefined {
  const called = Object.keys(names).filter((key) => names[key] === field);
  return called.find((key) => key.startsWith('customfield_')) ?? called[0];
}
