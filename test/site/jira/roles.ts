/** REST resource: project roles and who has them. */
import type { RestResponse } from '../world';
import { restUrl } from './beans';
import { needToAdminister, visibleProject } from './finding';
import { groupNamed } from './building';
import { stringAt, stringsAt } from './json';
import { holds, inRole } from './rights';
import { done, flagOf, ok, param, Refusal, type Call, type Route } from './route';
import type { Project, Role, RoleActors } from './state';

const IN_PROJECT = '/rest/api/3/project/{projectIdOrKey}/role';

export const ROLE_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    template: '/rest/api/3/role',
    run: (call) => ok([...call.jira.roles.values()].map((role) => bean(call, role, null))),
  },
  { method: 'GET', template: '/rest/api/3/role/{id}', run: (call) => ok(bean(call, named(call), null)) },
  { method: 'POST', template: '/rest/api/3/role', run: create },
  { method: 'GET', template: IN_PROJECT, run: ofProject },
  { method: 'GET', template: '/rest/api/3/project/{projectIdOrKey}/roledetails', run: details },
  { method: 'GET', template: `${IN_PROJECT}/{id}`, run: inProject },
  { method: 'POST', template: `${IN_PROJECT}/{id}`, run: addActors },
  { method: 'DELETE', template: `${IN_PROJECT}/{id}`, run: removeActor },
];

function bean(call: Call, role: Role, project: Project | null): Record<string, unknown> {
  const path = project ? `project/${project.id}/role/${role.id}` : `role/${role.id}`;
  const actors = project ? actorsOf(project, role) : null;
  const inactiveToo = !flagOf(call.query, 'excludeInactiveUsers');
  return {
    self: restUrl(call.jira, path),
    name: role.name,
    id: Number(role.id),
    description: role.description,
    ...(actors
      ? {
          actors: [
            ...[...actors.users]
              .filter((id) => inactiveToo || call.jira.users.get(id)?.active)
              .map((accountId) => userActor(call, accountId)),
            ...[...actors.groups].map((id) => groupActor(call, id)),
          ],
        }
      : {}),
  };
}

/** Ids of actors are numbers that mean nothing to anyone. */
function actorId(text: string): number {
  return 10_000 + [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 90_000, 7);
}

function userActor(call: Call, accountId: string): Record<string, unknown> {
  const displayName = call.jira.users.get(accountId)?.displayName ?? accountId;
  return { id: actorId(accountId), displayName, type: 'atlassian-user-role-actor', actorUser: { accountId } };
}

function groupActor(call: Call, groupId: string): Record<string, unknown> {
  const name = call.jira.groups.get(groupId)?.name ?? groupId;
  return {
    id: actorId(groupId),
    displayName: name,
    name,
    type: 'atlassian-group-role-actor',
    actorGroup: { name, displayName: name, groupId },
  };
}

function actorsOf(project: Project, role: Role): RoleActors {
  const actors = project.actors.get(role.id) ?? { users: new Set<string>(), groups: new Set<string>() };
  project.actors.set(role.id, actors);
  return actors;
}

function named(call: Call): Role {
  const role = call.jira.roles.get(param(call, 'id'));
  if (!role) throw new Refusal(404, [`No project role with id ${param(call, 'id')}.`]);
  return role;
}

function create(call: Call): RestResponse {
  needToAdminister(call);
  const name = stringAt(call.body, 'name') ?? '';
  if (name === '') throw new Refusal(400, ['A role needs a name.']);
  if ([...call.jira.roles.values()].some((role) => role.name === name)) throw new Refusal(409, ['The role exists.']);
  const role: Role = { id: String(call.world.next()), name, description: stringAt(call.body, 'description') ?? '' };
  call.jira.roles.set(role.id, role);
  return ok(bean(call, role, null));
}

/** Role names with the address of each. */
function ofProject(call: Call): RestResponse {
  const project = visibleProject(call, param(call, 'projectIdOrKey'));
  const roles = [...call.jira.roles.values()];
  return ok(
    Object.fromEntries(roles.map((role) => [role.name, restUrl(call.jira, `project/${project.id}/role/${role.id}`)])),
  );
}

function details(call: Call): RestResponse {
  const project = visibleProject(call, param(call, 'projectIdOrKey'));
  const { accountId } = call.actor;
  const own = flagOf(call.query, 'currentMember');
  const roles = [...call.jira.roles.values()].filter(
    (role) => !own || (accountId !== null && inRole(call.world, accountId, role.id, project)),
  );
  return ok(
    roles.map((role) => ({
      self: restUrl(call.jira, `project/${project.id}/role/${role.id}`),
      name: role.name,
      id: Number(role.id),
      description: role.description,
      admin: false,
      default: true,
      roleConfigurable: true,
      translatedName: role.name,
    })),
  );
}

function inProject(call: Call): RestResponse {
  const project = visibleProject(call, param(call, 'projectIdOrKey'));
  const { accountId } = call.actor;
  const role = named(call);
  if (
    !holds(call.world, accountId, 'ADMINISTER_PROJECTS', project) &&
    !call.actor.isApp &&
    !(accountId !== null && inRole(call.world, accountId, role.id, project))
  )
    throw new Refusal(404, ['You cannot view this role of the project.']);
  return ok(bean(call, role, project));
}

function administered(call: Call): Project {
  const project = visibleProject(call, param(call, 'projectIdOrKey'));
  if (!holds(call.world, call.actor.accountId, 'ADMINISTER_PROJECTS', project))
    throw new Refusal(404, ['You cannot edit this role of the project.']);
  return project;
}

function addActors(call: Call): RestResponse {
  const project = administered(call);
  const role = named(call);
  const actors = actorsOf(project, role);
  for (const accountId of stringsAt(call.body, 'user')) {
    if (!call.jira.users.has(accountId)) throw new Refusal(404, [`No user with account id ${accountId}.`]);
    actors.users.add(accountId);
  }
  for (const name of [...stringsAt(call.body, 'group'), ...stringsAt(call.body, 'groupId')])
    actors.groups.add(groupNamed(call.jira, name).id);
  return ok(bean(call, role, project));
}

function removeActor(call: Call): RestResponse {
  const actors = actorsOf(administered(call), named(call));
  const user = call.query.get('user');
  const group = call.query.get('groupId') ?? call.query.get('group');
  if (user !== null) actors.users.delete(user);
  if (group !== null) actors.groups.delete(groupNamed(call.jira, group).id);
  return done();
}
