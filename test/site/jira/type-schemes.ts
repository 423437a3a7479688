/** REST resource: issue type schemes. Every company-managed project has one of its own here; only Jira administrators see them. */
import type { RestResponse } from '../world';
import { pageOf } from './beans';
import { needToAdminister } from './finding';
import { stringsAt } from './json';
import { done, numberOf, ok, param, Refusal, type Call, type Route } from './route';
import type { Project } from './state';

export const TYPE_SCHEMES: readonly Route[] = [
  { method: 'GET', template: '/rest/api/3/issuetypescheme/project', run: ofProjects },
  { method: 'PUT', template: '/rest/api/3/issuetypescheme/{issueTypeSchemeId}/issuetype', run: addTypes },
];

/** The number of a project's scheme: no other thing of the site is numbered so high. */
function schemeId({ id }: Project): string {
  return `9${id}`;
}

/** A team-managed project has no scheme: its types are its own. */
function schemed(call: Call): readonly Project[] {
  return [...call.jira.projects.values()].filter(({ style }) => style === 'company-managed');
}

function ofProjects(call: Call): RestResponse {
  needToAdminister(call);
  const wanted = call.query.getAll('projectId');
  if (wanted.length === 0) throw new Refusal(400, ['The project ID is required.']);
  const found = schemed(call).filter(({ id }) => wanted.includes(id));
  const [startAt, most] = [numberOf(call.query, 'startAt', 0), numberOf(call.query, 'maxResults', 50, 100)];
  return ok(
    pageOf(call, found, startAt, most, (project) => ({
      issueTypeScheme: {
        id: schemeId(project),
        name: `${project.key}: Jira Service Management Issue Type Scheme`,
        description: '',
        isDefault: false,
      },
      projectIds: [project.id],
    })),
  );
}

/** All of them, or none. */
function addTypes(call: Call): RestResponse {
  needToAdminister(call);
  const project = schemed(call).find((one) => schemeId(one) === param(call, 'issueTypeSchemeId'));
  if (!project) throw new Refusal(404, ['The issue type scheme was not found.']);
  const ids = stringsAt(call.body, 'issueTypeIds');
  const unknown = ids.filter((id) => !call.jira.issueTypes.has(id));
  if (unknown.length > 0) throw new Refusal(404, [`These issue types were not found: ${unknown.join(', ')}`]);
  const there = ids.filter((id) => project.typeIds.includes(id));
  if (there.length > 0 || ids.length === 0)
    throw new Refusal(400, [
      `These issue types were not added because they are already present in the issue type scheme: ${there.join(', ')}`,
    ]);
  project.typeIds.push(...ids);
  return done();
}
