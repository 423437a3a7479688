/** REST resource: founding and closing projects, and new people. */
import type { RestResponse } from '../world';
import { restUrl, userBean } from './beans';
import { addProject, addUser, addWorkflow, DESK_STATUSES } from './building';
import { needToAdminister, projectOf, visibleProject } from './finding';
import { stringAt, stringsAt } from './json';
import { noteForSearch } from './search-index';
import { created, done, param, Refusal, type Call, type Route } from './route';

export const PROJECT_MAKING: readonly Route[] = [
  { method: 'POST', template: '/rest/api/3/project', run: found },
  { method: 'DELETE', template: '/rest/api/3/project/{projectIdOrKey}', run: remove },
  { method: 'POST', template: '/rest/api/3/user', run: invite },
];

/** A new project has the usual statuses, and the standard issue types of the site. */
function found(call: Call): RestResponse {
  needToAdminister(call);
  const { jira, world } = call;
  const key = stringAt(call.body, 'key') ?? '';
  const name = stringAt(call.body, 'name') ?? key;
  const lead = jira.users.get(stringAt(call.body, 'leadAccountId') ?? '');
  const type = stringAt(call.body, 'projectTypeKey');
  if (!/^[A-Z][A-Z0-9_]{1,9}$/.test(key))
    throw new Refusal(400, [], { projectKey: 'Project keys must start with a letter.' });
  if (projectOf(jira, key)) throw new Refusal(400, [], { projectKey: `Project '${key}' uses this project key.` });
  if (!lead) throw new Refusal(400, [], { projectLead: 'You must specify a valid project lead.' });
  if (type !== 'service_desk' && type !== 'software' && type !== 'business')
    throw new Refusal(400, [], { projectType: 'The project type is not valid.' });
  const issueTypes = [...jira.issueTypes.values()].filter((one) => one.hierarchyLevel === 0 && one.projectId === null);
  const workflow = addWorkflow(world, `${name} workflow`, DESK_STATUSES);
  const description = stringAt(call.body, 'description') ?? '';
  const project = addProject(world, { key, name, description, type, lead, issueTypes, workflow });
  return created({ id: Number(project.id), key: project.key, self: restUrl(jira, `project/${project.id}`) });
}

function remove(call: Call): RestResponse {
  const project = visibleProject(call, param(call, 'projectIdOrKey'));
  needToAdminister(call);
  for (const issue of [...call.jira.issues.values()])
    if (issue.projectId === project.id) {
      call.jira.issues.delete(issue.id);
      call.jira.issueKeys.delete(issue.key);
      noteForSearch(call.world, issue.id);
    }
  call.jira.projects.delete(project.id);
  for (const key of [project.key, ...project.oldKeys]) call.jira.projectKeys.delete(key);
  return done();
}

/** Whoever gets a product gets a licence. */
function invite(call: Call): RestResponse {
  needToAdminister(call);
  const email = stringAt(call.body, 'emailAddress') ?? '';
  if ([...call.jira.users.values()].some((user) => user.email === email))
    throw new Refusal(400, [], { email: 'A user with that email address exists.' });
  const user = addUser(call.world, {
    displayName: stringAt(call.body, 'displayName') ?? email.split('@')[0] ?? email,
    email,
    accountType: stringsAt(call.body, 'products').length > 0 ? 'licensed' : 'unlicensed',
  });
  return created({ ...userBean(call, user.accountId), locale: user.locale });
}
