/** REST resource: saved searches. They stand in for queues, which no API can make. */
import { z } from 'zod';
import { groupBean, pageOf, restUrl, userBean } from './beans';
import { authorOf } from './edits';
import { maySeeFilter } from './filter-sight';
import { compileJql } from './jql';
import { holdsGlobally } from './rights';
import { created, done, numberOf, ok, param, Refusal, type Call, type Route } from './route';
import type { Filter, Holder } from './state';

const FILTER = '/rest/api/3/filter';
const ONE = `${FILTER}/{id}`;

const Share = z.object({
  type: z.enum(['user', 'group', 'global', 'authenticated']),
  accountId: z.string().optional(),
  groupId: z.string().optional(),
  user: z.object({ accountId: z.string() }).optional(),
  group: z.object({ groupId: z.string() }).optional(),
});
const Wanted = z.object({
  name: z.string().trim().min(1).max(255),
  jql: z.string().default(''),
  description: z.string().default(''),
  favourite: z.boolean().default(false),
  sharePermissions: z.array(Share).default([]),
});

function wantedFrom(call: Call): z.infer<typeof Wanted> & { sharedWith: Holder[] } {
  const body = Wanted.safeParse(call.body);
  if (!body.success) throw new Refusal(400, ['A filter needs a name; it is shared with people, groups or everybody.']);
  const { accountId, user } = call.actor;
  const timeZone = user?.timeZone ?? call.jira.timeZone;
  const compiled = compileJql({ world: call.world, accountId, now: call.world.now(), timeZone }, body.data.jql);
  if (!compiled.ok) throw new Refusal(400, compiled.errors);
  return { ...body.data, sharedWith: body.data.sharePermissions.map((share) => holderOf(call, share)) };
}

function holderOf(call: Call, share: z.infer<typeof Share>): Holder {
  if (share.type === 'global') return { kind: 'anyone' };
  if (share.type === 'authenticated') return { kind: 'licensed' };
  const groupId = share.groupId ?? share.group?.groupId ?? '';
  const accountId = share.accountId ?? share.user?.accountId ?? '';
  if (share.type === 'group' && call.jira.groups.has(groupId)) return { kind: 'group', groupId };
  if (share.type === 'user' && call.jira.users.has(accountId)) return { kind: 'user', accountId };
  throw new Refusal(400, ['There is nobody by that id to share the filter with.']);
}

function shares(call: Call, { sharedWith }: Filter): Record<string, unknown>[] {
  return sharedWith.flatMap((holder, index) => {
    const id = 10_000 + index;
    if (holder.kind === 'anyone') return [{ id, type: 'global' }];
    if (holder.kind === 'licensed') return [{ id, type: 'authenticated' }];
    if (holder.kind === 'group') return [{ id, type: 'group', group: groupBean(call.jira, holder.groupId) }];
    return holder.kind === 'user' ? [{ id, type: 'user', user: userBean(call, holder.accountId) }] : [];
  });
}

function filterBean(call: Call, filter: Filter): Record<string, unknown> {
  const { jira, actor } = call;
  return {
    self: restUrl(jira, `filter/${filter.id}`),
    id: filter.id,
    name: filter.name,
    description: filter.description,
    owner: userBean(call, filter.ownerId),
    jql: filter.jql,
    viewUrl: `${jira.baseUrl}/issues/?filter=${filter.id}`,
    searchUrl: restUrl(jira, `search/jql?jql=${encodeURIComponent(filter.jql)}`),
    favourite: filter.favouriteOf.includes(actor.accountId ?? ''),
    favouritedCount: filter.favouriteOf.length,
    sharePermissions: shares(call, filter),
    editPermissions: [],
  };
}

function named(call: Call): Filter {
  const filter = call.jira.filters.get(param(call, 'id'));
  if (!filter || !maySeeFilter(call.world, call.actor.accountId, filter))
    throw new Refusal(400, ['The selected filter is not available to you, perhaps it has been deleted.']);
  return filter;
}

function owned(call: Call): Filter {
  const filter = named(call);
  const { accountId } = authorOf(call);
  if (filter.ownerId !== accountId && !holdsGlobally(call.world, accountId, 'ADMINISTER'))
    throw new Refusal(400, ['Only its owner may change the filter.']);
  return filter;
}

function listed(call: Call, chosen: (filter: Filter) => boolean): Filter[] {
  const { accountId } = call.actor;
  return [...call.jira.filters.values()].filter((one) => maySeeFilter(call.world, accountId, one) && chosen(one));
}

function makeFilter(call: Call): Filter {
  const { accountId } = authorOf(call);
  const { name, jql, description, favourite, sharedWith } = wantedFrom(call);
  const id = String(call.world.next());
  const favouriteOf = favourite ? [accountId] : [];
  const filter: Filter = { id, name, jql, description, ownerId: accountId, sharedWith, favouriteOf };
  call.jira.filters.set(id, filter);
  return filter;
}

function search(call: Call): Record<string, unknown> {
  const { query } = call;
  const name = query.get('filterName')?.toLowerCase() ?? '';
  const owner = query.get('accountId');
  const found = listed(
    call,
    (one) => one.name.toLowerCase().includes(name) && (owner === null || one.ownerId === owner),
  );
  const page = pageOf(call, found, numberOf(query, 'startAt', 0), numberOf(query, 'maxResults', 50, 100), (one) =>
    filterBean(call, one),
  );
  return page;
}

export const FILTERS: readonly Route[] = [
  { method: 'POST', template: FILTER, run: (call) => ok(filterBean(call, makeFilter(call))) },
  { method: 'GET', template: `${FILTER}/search`, run: (call) => ok(search(call)) },
  {
    method: 'GET',
    template: `${FILTER}/my`,
    run: (call) => ok(listed(call, (one) => one.ownerId === call.actor.accountId).map((one) => filterBean(call, one))),
  },
  {
    method: 'GET',
    template: `${FILTER}/favourite`,
    run(call) {
      const mine = listed(call, (one) => one.favouriteOf.includes(call.actor.accountId ?? ''));
      return ok(mine.map((one) => filterBean(call, one)));
    },
  },
  { method: 'GET', template: ONE, run: (call) => ok(filterBean(call, named(call))) },
  {
    method: 'PUT',
    template: ONE,
    run(call) {
      const filter = owned(call);
      const { name, jql, description, sharedWith } = wantedFrom(call);
      Object.assign(filter, { name, jql, description, sharedWith });
      return ok(filterBean(call, filter));
    },
  },
  {
    method: 'DELETE',
    template: ONE,
    run(call) {
      call.jira.filters.delete(owned(call).id);
      return done();
    },
  },
  {
    method: 'PUT',
    template: `${ONE}/favourite`,
    run(call) {
      const filter = named(call);
      filter.favouriteOf = [...new Set([...filter.favouriteOf, authorOf(call).accountId])];
      return ok(filterBean(call, filter));
    },
  },
  {
    method: 'DELETE',
    template: `${ONE}/favourite`,
    run(call) {
      const filter = named(call);
      filter.favouriteOf = filter.favouriteOf.filter((id) => id !== call.actor.accountId);
      return ok(filterBean(call, filter));
    },
  },
  { method: 'GET', template: `${ONE}/permission`, run: (call) => ok(shares(call, named(call))) },
  {
    method: 'POST',
    template: `${ONE}/permission`,
    run(call) {
      const filter = owned(call);
      const share = Share.safeParse(call.body);
      if (!share.success) throw new Refusal(400, ['Filters are shared with people, groups or everybody.']);
      filter.sharedWith = [...filter.sharedWith, holderOf(call, share.data)];
      return created(shares(call, filter));
    },
  },
];
