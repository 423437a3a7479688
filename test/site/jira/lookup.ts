/** What the rest of the site may ask Jira without a REST call: who somebody is, what an issue is, who may see it. */
import type { World } from '../world';
import { issueOf, projectOf, typeOf } from './finding';
import { holds, holdsGlobally, isAgent, mayBrowse, mayFollowRequest } from './rights';

interface FoundIssue {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly projectKey: string;
  readonly typeId: string;
  readonly typeName: string;
  readonly requestTypeId?: string;
  readonly portalId?: string;
  readonly properties: ReadonlyMap<string, unknown>;
}

interface FoundProject {
  readonly id: string;
  readonly key: string;
  readonly type: 'service_desk' | 'software' | 'business';
}

interface FoundUser {
  readonly accountId: string;
  readonly accountType: 'licensed' | 'unlicensed' | 'customer' | 'anonymous';
  /** As Jira spells it: `da_DK`. */
  readonly locale: string;
  readonly timeZone: string;
}

export interface Lookup {
  issue(keyOrId: string): FoundIssue | undefined;
  project(keyOrId: string): FoundProject | undefined;
  user(accountId: string): FoundUser | undefined;
  mayBrowse(accountId: string | null, issueKey: string): boolean;
  mayBrowseProject(accountId: string | null, projectKey: string): boolean;
  mayAdminister(accountId: string, projectKey: string): boolean;
  isAgent(accountId: string, projectKey: string): boolean;
  isSiteAdmin(accountId: string): boolean;
  mayFollowRequest(accountId: string | null, issueKey: string): boolean;
}

export function lookupIn(world: World): Lookup {
  const jira = () => world.state.jira;
  return {
    issue(keyOrId) {
      const issue = issueOf(jira(), keyOrId);
      const project = issue && jira().projects.get(issue.projectId);
      if (!project) return undefined;
      const { request } = issue;
      return {
        id: issue.id,
        key: issue.key,
        projectId: project.id,
        projectKey: project.key,
        typeId: issue.typeId,
        typeName: typeOf(jira(), issue).name,
        properties: issue.properties,
        ...(request ? { requestTypeId: request.requestTypeId } : {}),
        ...(request && project.serviceDesk ? { portalId: project.serviceDesk.portalId } : {}),
      };
    },
    project(keyOrId) {
      const project = projectOf(jira(), keyOrId);
      return project && { id: project.id, key: project.key, type: project.type };
    },
    user(accountId) {
      const user = jira().users.get(accountId);
      if (!user || user.accountType === 'app') return undefined;
      return { accountId, accountType: user.accountType, locale: user.locale, timeZone: user.timeZone };
    },
    mayBrowse(accountId, issueKey) {
      const issue = issueOf(jira(), issueKey);
      return issue !== undefined && issue.archivedAt === null && mayBrowse(world, accountId, issue);
    },
    mayBrowseProject(accountId, projectKey) {
      const project = projectOf(jira(), projectKey);
      return project !== undefined && holds(world, accountId, 'BROWSE_PROJECTS', project);
    },
    mayAdminister(accountId, projectKey) {
      const project = projectOf(jira(), projectKey);
      return project !== undefined && holds(world, accountId, 'ADMINISTER_PROJECTS', project);
    },
    isAgent(accountId, projectKey) {
      const project = projectOf(jira(), projectKey);
      return project !== undefined && isAgent(world, accountId, project);
    },
    isSiteAdmin: (accountId) => holdsGlobally(world, accountId, 'ADMINISTER'),
    mayFollowRequest(accountId, issueKey) {
      const issue = issueOf(jira(), issueKey);
      return issue !== undefined && mayFollowRequest(world, accountId, issue);
    },
  };
}
