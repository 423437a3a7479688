/** Service desks: which there are for whom, and their customers. */
import { z } from 'zod';
import { holds, holdsGlobally, isAgent, mayUsePortal } from './rights';
import { answerPage, person, selfLink } from './jsm-values';
import { created, done, ok, param, Refusal, type Call, type Route } from './route';
import type { Project, ServiceDesk, User } from './state';

export interface Desk {
  readonly project: Project;
  readonly desk: ServiceDesk;
}

/** The service desk a path names, by its id or its project's key; 404 for who may not open its portal. */
export function visibleDesk(call: Call, idOrKey = param(call, 'serviceDeskId')): Desk {
  for (const project of call.jira.projects.values()) {
    const desk = project.serviceDesk;
    if (!desk || (desk.id !== idOrKey && project.key !== idOrKey)) continue;
    if (mayUsePortal(call.world, call.actor.accountId, project)) return { project, desk };
  }
  throw new Refusal(404, [`Service Desk with ID: ${idOrKey} not found or you cannot see it.`]);
}

/** Refuses everybody but agents of the desk and the app. */
export function needAgent(call: Call, project: Project): void {
  if (!isAgent(call.world, call.actor.accountId, project))
    throw new Refusal(403, ['You have to be an agent of this service desk.']);
}

/** Refuses whoever administers neither the project nor the site. */
export function needDeskAdmin(call: Call, project: Project): void {
  if (!holds(call.world, call.actor.accountId, 'ADMINISTER_PROJECTS', project))
    throw new Refusal(403, ['You have to be an administrator of this service desk.']);
}

export function deskAnswer(call: Call, { project, desk }: Desk): Record<string, unknown> {
  return {
    id: desk.id,
    projectId: project.id,
    projectName: project.name,
    projectKey: project.key,
    projectTypeKey: project.type,
    _links: selfLink(call, `/servicedesk/${desk.id}`),
  };
}

/** Everybody who is a customer of the desk by name, by organisation, or by having asked. */
function customersOf(call: Call, { project, desk }: Desk): User[] {
  const ids = new Set(desk.customers);
  for (const id of desk.organisationIds)
    for (const member of call.jira.organisations.get(id)?.memberIds ?? []) ids.add(member);
  for (const issue of call.jira.issues.values())
    if (issue.projectId === project.id && issue.request && issue.reporterId) ids.add(issue.reporterId);
  return [...ids].flatMap((id) => call.jira.users.get(id) ?? []);
}

const People = z.object({ accountIds: z.array(z.string()).min(1) });
const NewCustomer = z.object({
  email: z.email(),
  displayName: z.string().optional(),
  fullName: z.string().optional(),
});

/** The accounts a body names; 400 when it names none, or one that does not exist. */
export function namedAccounts(call: Call): string[] {
  const body = People.safeParse(call.body);
  if (!body.success) throw new Refusal(400, ['accountIds must name at least one account.']);
  const unknown = body.data.accountIds.filter((id) => !call.jira.users.has(id));
  if (unknown.length > 0) throw new Refusal(400, [`There is no account ${unknown.join(', ')}.`]);
  return body.data.accountIds;
}

function newCustomer(call: Call): User {
  const body = NewCustomer.safeParse(call.body);
  if (!body.success) throw new Refusal(400, ['An email address is needed.']);
  const { email, displayName, fullName } = body.data;
  for (const user of call.jira.users.values())
    if (user.email === email)
      throw new Refusal(call.query.get('strictConflictStatusCode') === 'true' ? 409 : 400, [
        'An account already exists for this email',
      ]);
  const user: User = {
    accountId: `qm:${call.jira.cloudId}:${call.world.next()}`,
    accountType: 'customer',
    displayName: displayName ?? fullName ?? email,
    email,
    active: true,
    locale: call.jira.locale,
    timeZone: call.jira.timeZone,
    properties: new Map(),
  };
  call.jira.users.set(user.accountId, user);
  return user;
}

/** Refuses whoever may not make customers and organisations: people who are agents nowhere. */
export function customerManager(call: Call): void {
  const { accountId } = call.actor;
  const manages =
    holdsGlobally(call.world, accountId, 'ADMINISTER') ||
    [...call.jira.projects.values()].some((project) => isAgent(call.world, accountId, project));
  if (!manages) throw new Refusal(403, ['You do not have permission to manage customers.']);
}

export const SERVICE_DESKS: readonly Route[] = [
  {
    method: 'GET',
    template: '/rest/servicedeskapi/info',
    run: (call) =>
      ok({
        version: '1001.0.0-SNAPSHOT',
        platformVersion: '1001.0.0-SNAPSHOT',
        isLicensedForUse: call.world.state.switches.licence === 'active',
        _links: selfLink(call, '/info'),
      }),
  },
  {
    method: 'GET',
    template: '/rest/servicedeskapi/servicedesk',
    run(call) {
      const desks = [...call.jira.projects.values()].flatMap((project) =>
        project.serviceDesk && mayUsePortal(call.world, call.actor.accountId, project)
          ? [deskAnswer(call, { project, desk: project.serviceDesk })]
          : [],
      );
      return answerPage(call, desks);
    },
  },
  {
    method: 'GET',
    template: '/rest/servicedeskapi/servicedesk/{serviceDeskId}',
    run: (call) => ok(deskAnswer(call, visibleDesk(call))),
  },
  {
    method: 'GET',
    template: '/rest/servicedeskapi/servicedesk/{serviceDeskId}/customer',
    run(call) {
      const found = visibleDesk(call);
      needAgent(call, found.project);
      const wanted = (call.query.get('query') ?? '').toLowerCase();
      const customers = customersOf(call, found).filter(
        ({ displayName, email }) => displayName.toLowerCase().includes(wanted) || email.toLowerCase().includes(wanted),
      );
      return answerPage(
        call,
        customers.map((user) => person(call, user)),
      );
    },
  },
  {
    method: 'POST',
    template: '/rest/servicedeskapi/servicedesk/{serviceDeskId}/customer',
    run(call) {
      const { project, desk } = visibleDesk(call);
      needAgent(call, project);
      for (const id of namedAccounts(call)) desk.customers.add(id);
      return done();
    },
  },
  {
    method: 'DELETE',
    template: '/rest/servicedeskapi/servicedesk/{serviceDeskId}/customer',
    run(call) {
      const { project, desk } = visibleDesk(call);
      needAgent(call, project);
      for (const id of namedAccounts(call)) desk.customers.delete(id);
      return done();
    },
  },
  {
    method: 'POST',
    template: '/rest/servicedeskapi/servicedesk/{serviceDeskId}/customer/invite',
    run(call) {
      const { project, desk } = visibleDesk(call);
      needAgent(call, project);
      const user = newCustomer(call);
      desk.customers.add(user.accountId);
      return created(person(call, user));
    },
  },
  {
    method: 'POST',
    template: '/rest/servicedeskapi/customer',
    run(call) {
      customerManager(call);
      return created(person(call, newCustomer(call)));
    },
  },
  {
    method: 'PUT',
    template: '/rest/servicedeskapi/customer/user/{accountId}/revoke-portal-only-access',
    run(call) {
      customerManager(call);
      const user = call.jira.users.get(param(call, 'accountId'));
      if (user?.accountType !== 'customer') throw new Refusal(404, ['There is no such portal-only account.']);
      user.active = false;
      return done();
    },
  },
];
