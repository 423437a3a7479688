import type { Result } from '../domain/result';
import type { Word } from './playbooks';
import type { Refused } from './staff';

/** What the set-up page asks of Jira, and what people have said there. As the app, unless somebody is named. */
export interface SetUp {
  fieldNames(): Promise<readonly string[]>;
  fieldIds(names: readonly string[]): Promise<readonly string[]>;
  statusNames(projectId: string): Promise<readonly string[]>;
  /** Names of the issue types of a project, by id or key; none when Jira shows us no such project. */
  issueTypes(project: string): Promise<readonly string[]>;
  linkNames(): Promise<readonly string[]>;
  requestTypes(projectKey: string, as: string): Promise<readonly string[]>;
  /** Queues with the ids of the fields that are their columns. */
  queues(
    projectKey: string,
    as: string,
  ): Promise<readonly { readonly name: string; readonly fields: readonly string[] }[]>;
  /** Permissions the app needs in the project and has not got. */
  lacking(projectId: string): Promise<readonly string[]>;
  newestIssue(projectId: string): Promise<readonly { readonly issueId: string; readonly key: string }[]>;
  mail(
    issueId: string,
    letter: { readonly people: readonly string[]; readonly subject: string; readonly text: string },
  ): Promise<Result<void, Refused>>;
  /** Whether this site's store refuses two writers the way we expect. */
  storeKeepsApart(): Promise<boolean>;
  /** What people have said of lines that no API tells of. */
  said(projectId: string): Promise<ReadonlyMap<string, Word>>;
  say(projectId: string, line: string, word: Word): Promise<void>;
}
