/** REST resource: groups and their members. */
import type { RestResponse } from '../world';
import { groupBean, pageOf, userBean } from './beans';
import { addGroup } from './building';
import { needToAdminister } from './finding';
import { stringAt } from './json';
import { holdsGlobally } from './rights';
import { created, flagOf, listOf, numberOf, ok, Refusal, type Call, type Route } from './route';
import type { Group } from './state';

export const GROUPS: readonly Route[] = [
  { method: 'GET', template: '/rest/api/3/group', run: getOne },
  { method: 'POST', template: '/rest/api/3/group', run: create },
  { method: 'DELETE', template: '/rest/api/3/group', run: remove },
  { method: 'GET', template: '/rest/api/3/group/bulk', run: bulk },
  { method: 'GET', template: '/rest/api/3/group/member', run: members },
  { method: 'POST', template: '/rest/api/3/group/user', run: addMember },
  { method: 'DELETE', template: '/rest/api/3/group/user', run: removeMember },
  { method: 'GET', template: '/rest/api/3/groups/picker', run: pick },
];

function getOne(call: Call): RestResponse {
  needToBrowse(call);
  return ok(fullBean(call, named(call)));
}

function fullBean(call: Call, group: Group): Record<string, unknown> {
  const expanded = listOf(call.query, 'expand').includes('users');
  const items = expanded ? [...group.members].map((accountId) => userBean(call, accountId)) : [];
  return {
    ...groupBean(call.jira, group.id),
    users: { size: group.members.size, items, 'max-results': 50, 'start-index': 0, 'end-index': items.length },
    expand: 'users',
  };
}

function create(call: Call): RestResponse {
  needToAdminister(call);
  const name = stringAt(call.body, 'name') ?? '';
  if (byName(call, name)) throw new Refusal(400, ['A group with that name already exists.']);
  return created(fullBean(call, addGroup(call.world, name)));
}

function remove(call: Call): RestResponse {
  needToAdminister(call);
  call.jira.groups.delete(named(call).id);
  return { status: 200, headers: {}, body: undefined };
}

/** Administering is not enough: this one takes the permission to browse users and groups. */
function bulk(call: Call): RestResponse {
  if (!holdsGlobally(call.world, call.actor.accountId, 'USER_PICKER'))
    throw new Refusal(403, ['You need to browse users and groups.']);
  const ids = call.query.getAll('groupId');
  const names = call.query.getAll('groupName');
  const found = [...call.jira.groups.values()].filter(
    (group) => (ids.length === 0 && names.length === 0) || ids.includes(group.id) || names.includes(group.name),
  );
  const maxResults = numberOf(call.query, 'maxResults', 50, 200);
  return ok(
    pageOf(call, found, numberOf(call.query, 'startAt', 0), maxResults, ({ name, id }) => ({ name, groupId: id })),
  );
}

/** Takes the permission to browse users, or to administer. */
function members(call: Call): RestResponse {
  needToBrowse(call);
  const inactiveToo = flagOf(call.query, 'includeInactiveUsers');
  const people = [...named(call).members].filter((id) => inactiveToo || call.jira.users.get(id)?.active);
  const maxResults = numberOf(call.query, 'maxResults', 50, 50);
  return ok(pageOf(call, people, numberOf(call.query, 'startAt', 0), maxResults, (id) => userBean(call, id)));
}

function addMember(call: Call): RestResponse {
  needToAdminister(call);
  const group = named(call);
  const accountId = stringAt(call.body, 'accountId') ?? '';
  if (!call.jira.users.has(accountId)) throw new Refusal(404, ['The user does not exist.']);
  if (group.members.has(accountId)) throw new Refusal(400, ['The user is already a member of the group.']);
  group.members.add(accountId);
  return created(fullBean(call, group));
}

function removeMember(call: Call): RestResponse {
  needToAdminister(call);
  if (!named(call).members.delete(call.query.get('accountId') ?? ''))
    throw new Refusal(404, ['The user is not a member of the group.']);
  return { status: 200, headers: {}, body: undefined };
}

function pick(call: Call): RestResponse {
  const query = (call.query.get('query') ?? '').toLowerCase();
  const mayBrowse = holdsGlobally(call.world, call.actor.accountId, 'USER_PICKER');
  const found = mayBrowse ? [...call.jira.groups.values()].filter((one) => one.name.toLowerCase().includes(query)) : [];
  const shown = found.slice(0, numberOf(call.query, 'maxResults', 20, 1000));
  return ok({
    header: `Showing ${shown.length} of ${found.length} matching groups`,
    total: found.length,
    groups: shown.map(({ name, id }) => ({ name, html: name, groupId: id, labels: [] })),
  });
}

function named(call: Call): Group {
  const id = call.query.get('groupId');
  const group = id === null ? byName(call, call.query.get('groupname') ?? '') : call.jira.groups.get(id);
  if (!group) throw new Refusal(404, ['The group does not exist.']);
  return group;
}

function byName(call: Call, name: string): Group | undefined {
  return [...call.jira.groups.values()].find((group) => group.name === name);
}

function needToBrowse(call: Call): void {
  const { accountId } = call.actor;
  if (!holdsGlobally(call.world, accountId, 'USER_PICKER') && !holdsGlobally(call.world, accountId, 'ADMINISTER'))
    throw new Refusal(403, ['You need to browse users and groups, or to administer Jira.']);
}
