/** Finds issues and projects by id, key or former key, and refuses as Jira does what the caller may not see. */
import type { World } from '../world';
import { Refusal, type Call } from './route';
import { holds, holdsGlobally, mayBrowse } from './rights';
import type { Field, Issue, IssueType, JiraState, Project, Status } from './state';

/** The issue with this id, key (in any case) or former key. */
export function issueOf(jira: JiraState, idOrKey: string): Issue | undefined {
  const id = jira.issueKeys.get(idOrKey) ?? jira.issueKeys.get(idOrKey.toUpperCase());
  return jira.issues.get(id ?? idOrKey);
}

export function projectOf(jira: JiraState, idOrKey: string): Project | undefined {
  return jira.projects.get(jira.projectKeys.get(idOrKey.toUpperCase()) ?? idOrKey);
}

/** The project an issue lies in; the state never holds an issue without one. */
export function homeOf(jira: JiraState, issue: Issue): Project {
  return known(jira.projects.get(issue.projectId), `project of ${issue.key}`);
}

export function statusOf(jira: JiraState, issue: Issue): Status {
  return known(jira.statuses.get(issue.statusId), `status of ${issue.key}`);
}

export function typeOf(jira: JiraState, issue: Issue): IssueType {
  return known(jira.issueTypes.get(issue.typeId), `type of ${issue.key}`);
}

/** What the state must hold when it is sound. */
export function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the site's state lacks the ${what}`);
  return value;
}

/** The issue the caller names, if the caller may see it; otherwise 404, whether it exists or not. */
export function visibleIssue(call: Call, idOrKey: string): Issue {
  const issue = issueOf(call.jira, idOrKey);
  if (!issue || issue.archivedAt !== null || !mayBrowse(call.world, call.actor.accountId, issue)) {
    throw new Refusal(404, ['Issue does not exist or you do not have permission to see it.']);
  }
  return issue;
}

/** The same to be read only: whether an archived issue can be is a switch. */
export function readableIssue(call: Call, idOrKey: string): Issue | undefined {
  const issue = issueOf(call.jira, idOrKey);
  if (!issue || !mayBrowse(call.world, call.actor.accountId, issue)) return undefined;
  return issue.archivedAt === null || call.world.state.switches.archivedIssues === 'readable' ? issue : undefined;
}

export function visibleProject(call: Call, idOrKey: string): Project {
  const project = projectOf(call.jira, idOrKey);
  if (!project || !maySeeProject(call.world, call.actor.accountId, project))
    throw new Refusal(404, [`No project could be found with key '${idOrKey}'.`]);
  return project;
}

export function maySeeProject(world: World, accountId: string | null, project: Project): boolean {
  return holds(world, accountId, 'BROWSE_PROJECTS', project) || holds(world, accountId, 'ADMINISTER_PROJECTS', project);
}

/** Refuses a caller who sees the issue but lacks the permission: 403 with Jira's kind of sentence. */
export function need(call: Call, permission: string, issue: Issue, sentence: string): void {
  if (!holds(call.world, call.actor.accountId, permission, homeOf(call.jira, issue), issue))
    throw new Refusal(403, [sentence]);
}

/** Refuses everyone but Jira's administrators. */
export function needToAdminister(call: Call): void {
  if (!holdsGlobally(call.world, call.actor.accountId, 'ADMINISTER'))
    throw new Refusal(403, ['You need to administer Jira.']);
}

/** A field every site has. */
export function fieldOf(jira: JiraState, id: string): Field {
  return known(jira.fields.get(id), `field ${id}`);
}
