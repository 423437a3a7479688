/** Organisations of customers: who belongs to them, which desks they use, what apps keep about them. */
import { z } from 'zod';
import { answerPage, person, selfLink } from './jsm-values';
import { isAgent } from './rights';
import { created, done, ok, param, Refusal, type Call, type Route } from './route';
import { customerManager, namedAccounts, needAgent, visibleDesk } from './servicedesks';
import type { Organisation } from './state';
import { propertyProblem } from './property-rules';

const ALL = '/rest/servicedeskapi/organization';
const ONE = `${ALL}/{organizationId}`;
const DESK = '/rest/servicedeskapi/servicedesk/{serviceDeskId}/organization';
const PROPERTY = `${ONE}/property/{propertyKey}`;

function organisationAnswer(call: Call, organisation: Organisation): Record<string, unknown> {
  return {
    id: organisation.id,
    uuid: organisation.uuid,
    name: organisation.name,
    scimManaged: false,
    _links: selfLink(call, `/organization/${organisation.id}`),
  };
}

/** Agents and the app see every organisation, customers their own. */
function visible(call: Call): Organisation[] {
  const { accountId } = call.actor;
  const agent = [...call.jira.projects.values()].some((project) => isAgent(call.world, accountId, project));
  const of = call.query.get('accountId');
  return [...call.jira.organisations.values()].filter(
    ({ memberIds }) => (agent || memberIds.has(accountId ?? '')) && (of === null || memberIds.has(of)),
  );
}

function named(call: Call): Organisation {
  const id = param(call, 'organizationId');
  const organisation = visible(call).find((one) => one.id === id);
  if (!organisation) throw new Refusal(404, ['The organization does not exist.']);
  return organisation;
}

function managed(call: Call): Organisation {
  customerManager(call);
  return named(call);
}

const NewOrganisation = z.object({ name: z.string().trim().min(1).max(200) });
const DeskOrganisation = z.object({ organizationId: z.number() });

function ofDesk(call: Call): { organisationIds: Set<string>; id: string } {
  const { project, desk } = visibleDesk(call);
  needAgent(call, project);
  const body = DeskOrganisation.safeParse(call.body);
  const id = body.success ? String(body.data.organizationId) : '';
  if (!call.jira.organisations.has(id)) throw new Refusal(404, ['The organization does not exist.']);
  return { organisationIds: desk.organisationIds, id };
}

export const ORGANISATIONS: readonly Route[] = [
  {
    method: 'GET',
    template: ALL,
    run: (call) =>
      answerPage(
        call,
        visible(call).map((one) => organisationAnswer(call, one)),
      ),
  },
  {
    method: 'POST',
    template: ALL,
    run(call) {
      customerManager(call);
      const body = NewOrganisation.safeParse(call.body);
      if (!body.success) throw new Refusal(400, ['The organization needs a name.']);
      const id = String(call.world.next());
      const organisation: Organisation = {
        id,
        uuid: `00000000-0000-4000-8000-${id.padStart(12, '0')}`,
        name: body.data.name,
        memberIds: new Set(),
        properties: new Map(),
      };
      call.jira.organisations.set(id, organisation);
      return created(organisationAnswer(call, organisation));
    },
  },
  { method: 'GET', template: ONE, run: (call) => ok(organisationAnswer(call, named(call))) },
  {
    method: 'DELETE',
    template: ONE,
    run(call) {
      call.jira.organisations.delete(managed(call).id);
      return done();
    },
  },
  {
    method: 'GET',
    template: `${ONE}/user`,
    run: (call) =>
      answerPage(
        call,
        [...named(call).memberIds].flatMap((id) => {
          const user = call.jira.users.get(id);
          return user ? [person(call, user)] : [];
        }),
      ),
  },
  {
    method: 'POST',
    template: `${ONE}/user`,
    run(call) {
      const { memberIds } = managed(call);
      for (const id of namedAccounts(call)) memberIds.add(id);
      return done();
    },
  },
  {
    method: 'DELETE',
    template: `${ONE}/user`,
    run(call) {
      const { memberIds } = managed(call);
      for (const id of namedAccounts(call)) memberIds.delete(id);
      return done();
    },
  },
  {
    method: 'GET',
    template: `${ONE}/property`,
    run(call) {
      const { id, properties } = named(call);
      const self = (key: string): string => selfLink(call, `/organization/${id}/property/${key}`).self;
      return ok({ keys: [...properties.keys()].map((key) => ({ key, self: self(key) })) });
    },
  },
  {
    method: 'GET',
    template: PROPERTY,
    run(call) {
      const key = param(call, 'propertyKey');
      const { properties } = named(call);
      if (!properties.has(key)) throw new Refusal(404, [`The property ${key} does not exist.`]);
      return ok({ key, value: properties.get(key) });
    },
  },
  {
    method: 'PUT',
    template: PROPERTY,
    run(call) {
      const { properties } = managed(call);
      const key = param(call, 'propertyKey');
      const problem = propertyProblem(key, call.body);
      if (problem !== undefined) throw new Refusal(400, [problem]);
      const isNew = !properties.has(key);
      properties.set(key, call.body);
      return isNew ? created({}) : ok({});
    },
  },
  {
    method: 'DELETE',
    template: PROPERTY,
    run(call) {
      if (!managed(call).properties.delete(param(call, 'propertyKey')))
        throw new Refusal(404, ['The property does not exist.']);
      return done();
    },
  },
  {
    method: 'GET',
    template: DESK,
    run(call) {
      const { desk } = visibleDesk(call);
      return answerPage(
        call,
        visible(call)
          .filter(({ id }) => desk.organisationIds.has(id))
          .map((one) => organisationAnswer(call, one)),
      );
    },
  },
  {
    method: 'POST',
    template: DESK,
    run(call) {
      const { organisationIds, id } = ofDesk(call);
      organisationIds.add(id);
      return done();
    },
  },
  {
    method: 'DELETE',
    template: DESK,
    run(call) {
      const { organisationIds, id } = ofDesk(call);
      organisationIds.delete(id);
      return done();
    },
  },
];
