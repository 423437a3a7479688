/** REST resource: search. It lags (search-index.ts), wants bounded JQL, and knows neither totals nor offsets. */
import { z } from 'zod';
import { at, isRecord } from './json';
import { issueBean, seesIssue, type IssueShape } from './issue-bean';
import { compileJql, type Query } from './jql';
import { nameFor } from './localized';
import { reconciledIssues, searchableIssues } from './search-index';
import { flagOf, listOf, ok, Refusal, type Call, type Route } from './route';
import type { Issue } from './state';
import type { RestResponse } from '../world';

const USUAL_PAGE = 50;
/** Ids and keys come 5,000 at a time, more of an issue 100 at a time. */
const MOST_IDS = 5000;
const MOST_ISSUES = 100;
const MOST_RECONCILED = 50;
const MOST_PROPERTIES = 5;
const TOKEN_LASTS_MS = 7 * 86_400_000;

interface Search {
  readonly jql: string;
  readonly fields: readonly string[];
  readonly expand: readonly string[];
  readonly properties: readonly string[];
  readonly byKeys: boolean;
  readonly maxResults: number;
  readonly reconcile: readonly string[];
  readonly token: string | undefined;
}

const Body = z.object({
  jql: z.string().default(''),
  fields: z.array(z.string()).default([]),
  expand: z.string().default(''),
  properties: z.array(z.string()).default([]),
  fieldsByKeys: z.boolean().default(false),
  maxResults: z.number().default(USUAL_PAGE),
  reconcileIssues: z.array(z.number()).default([]),
  nextPageToken: z.string().optional(),
});

function searchIn(call: Call): Search {
  const { query } = call;
  const raw =
    call.method === 'POST'
      ? call.body
      : {
          jql: query.get('jql') ?? '',
          fields: listOf(query, 'fields'),
          expand: query.get('expand') ?? '',
          properties: listOf(query, 'properties'),
          fieldsByKeys: flagOf(query, 'fieldsByKeys'),
          maxResults: Number(query.get('maxResults') ?? USUAL_PAGE),
          reconcileIssues: listOf(query, 'reconcileIssues').map(Number),
          nextPageToken: query.get('nextPageToken') ?? undefined,
        };
  const body = Body.safeParse(raw);
  if (!body.success) throw new Refusal(400, ['The search is not valid.']);
  const { jql, expand, properties, fieldsByKeys, maxResults, reconcileIssues, nextPageToken } = body.data;
  if (properties.length > MOST_PROPERTIES)
    throw new Refusal(400, [`A maximum of ${MOST_PROPERTIES} issue property keys can be specified.`]);
  if (reconcileIssues.length > MOST_RECONCILED)
    throw new Refusal(400, [`A maximum of ${MOST_RECONCILED} issue ids can be reconciled.`]);
  if (maxResults < 1) throw new Refusal(400, ['maxResults must be at least 1.']);
  return {
    jql,
    fields: body.data.fields,
    expand: expand.split(',').filter((name) => name !== ''),
    properties,
    byKeys: fieldsByKeys,
    maxResults,
    reconcile: reconcileIssues.map(String).sort(),
    token: nextPageToken,
  };
}

/** The query, for the caller; 400 when it cannot be read, or restricts nothing. */
function boundedQuery(call: Call, jql: string): Query {
  const compiled = compileFor(call, jql);
  if (!compiled.ok) throw new Refusal(400, compiled.errors);
  if (!compiled.query.bounded)
    throw new Refusal(400, ['Unbounded JQL queries are not allowed here. Please add a search restriction.']);
  return compiled.query;
}

function compileFor(call: Call, jql: string): ReturnType<typeof compileJql> {
  const { user, accountId } = call.actor;
  const timeZone = user?.timeZone ?? call.jira.timeZone;
  return compileJql({ world: call.world, accountId, now: call.world.now(), timeZone }, jql);
}

/** Issues the query finds and the caller may see, in its order, as search knows them. */
export function found(call: Call, query: Query, issues: ReadonlyMap<string, Issue>): Issue[] {
  return [...issues.values()]
    .filter((issue) => issue.archivedAt === null && query.matches(issue) && seesIssue(call, issue))
    .sort(query.compare);
}

function search(call: Call): RestResponse {
  const wanted = searchIn(call);
  const query = boundedQuery(call, wanted.jql);
  const start = wanted.token === undefined ? 0 : startOf(call, wanted, wanted.token);
  const idsOnly = wanted.fields.every((name) => name === 'id' || name === 'key') && wanted.properties.length === 0;
  const size = Math.min(wanted.maxResults, idsOnly ? MOST_IDS : MOST_ISSUES);
  const all = found(call, query, reconciledIssues(call.world, wanted.reconcile));
  const shown = all.slice(start, start + size);
  const isLast = start + size >= all.length;
  const nextPageToken = tokenFor(call, wanted, start + size);
  const shape: IssueShape = { ...wanted, expand: wanted.expand.filter((name) => !LEGENDS.includes(name)), changes: 40 };
  const issues = shown.map((issue) => (idsOnly ? bare(issue, wanted.fields) : issueBean(call, issue, shape)));
  return ok({ issues, isLast, ...(isLast ? {} : { nextPageToken }), ...legends(call, wanted.expand, issues) });
}

/** Told once for the whole page rather than with every issue. */
const LEGENDS = ['names', 'schema'];

function legends(call: Call, expand: readonly string[], [first]: readonly unknown[]): Record<string, unknown> {
  const told = at(first, 'fields');
  const fields = Object.keys(isRecord(told) ? told : {}).flatMap((id) => call.jira.fields.get(id) ?? []);
  return {
    ...(expand.includes('names')
      ? { names: Object.fromEntries(fields.map((field) => [field.id, nameFor(call.actor.user, field)])) }
      : {}),
    ...(expand.includes('schema')
      ? { schema: Object.fromEntries(fields.map((field) => [field.id, field.schema])) }
      : {}),
  };
}

function bare(issue: Issue, fields: readonly string[]): Record<string, unknown> {
  return fields.includes('key') ? { id: issue.id, key: issue.key } : { id: issue.id };
}

/** A token belongs to one query and one list of reconciled issues, and lasts seven days. */
function tokenFor(call: Call, { jql, reconcile }: Search, start: number): string {
  return Buffer.from(JSON.stringify([start, call.world.now(), jql, reconcile])).toString('base64url');
}

const Token = z.tuple([z.number(), z.number(), z.string(), z.array(z.string())]);

function startOf(call: Call, { jql, reconcile }: Search, token: string): number {
  const [start, at, ofJql, ofReconcile] = readToken(token);
  if (ofJql !== jql || ofReconcile.join() !== reconcile.join())
    throw new Refusal(400, ['The next page token belongs to another search.']);
  if (call.world.now() - at > TOKEN_LASTS_MS) throw new Refusal(400, ['The next page token has expired.']);
  return start;
}

function readToken(token: string): z.infer<typeof Token> {
  try {
    return Token.parse(JSON.parse(Buffer.from(token, 'base64url').toString()));
  } catch {
    throw new Refusal(400, ['The next page token is not valid.']);
  }
}

const Count = z.object({ jql: z.string().default('') });
const Match = z.object({ issueIds: z.array(z.number()).max(1000), jqls: z.array(z.string()).max(500) });
const Parse = z.object({ queries: z.array(z.string()).min(1) });

export const SEARCH: readonly Route[] = [
  { method: 'GET', template: '/rest/api/3/search/jql', run: search },
  { method: 'POST', template: '/rest/api/3/search/jql', run: search },
  {
    method: 'POST',
    template: '/rest/api/3/search/approximate-count',
    run(call) {
      const query = boundedQuery(call, Count.parse(call.body).jql);
      return ok({ count: found(call, query, searchableIssues(call.world)).length });
    },
  },
  {
    method: 'POST',
    template: '/rest/api/3/jql/match',
    run(call) {
      const body = Match.safeParse(call.body);
      if (!body.success) throw new Refusal(400, ['Issue ids and queries are needed.']);
      const docs = searchableIssues(call.world);
      const matches = body.data.jqls.map((jql) => {
        const compiled = compileFor(call, jql);
        if (!compiled.ok) return { matchedIssues: [], errors: compiled.errors };
        const ids = body.data.issueIds.filter((id) => {
          const issue = docs.get(String(id));
          return issue !== undefined && compiled.query.matches(issue) && seesIssue(call, issue);
        });
        return { matchedIssues: ids, errors: [] };
      });
      return ok({ matches });
    },
  },
  {
    method: 'POST',
    template: '/rest/api/3/jql/parse',
    run(call) {
      const body = Parse.safeParse(call.body);
      if (!body.success) throw new Refusal(400, ['Queries are needed.']);
      const queries = body.data.queries.map((query) => {
        const compiled = compileFor(call, query);
        return compiled.ok ? { query } : { query, errors: compiled.errors };
      });
      return ok({ queries });
    },
  },
];
