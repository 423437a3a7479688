import type { IssueFacts } from '../domain/casework/news';
import type { Words } from '../domain/casework/owed';
import type { Searched, Thin } from '../domain/casework/thin';
import type { Result } from '../domain/result';
import type { ChangeRequestTarget } from '../domain/rulebook/rulebook';
import { MINUTE, type Instant } from '../domain/time';
import type { Refused, StaffMail } from './staff';

/** What Jira's search index may be behind: a search for something younger that finds nothing proves nothing. */
export const INDEX_LAG = 3 * MINUTE;
/** For searches after which nobody looks again: what is older than this stands in the index. */
export const SURELY_INDEXED = INDEX_LAG + 2 * MINUTE;

export interface Jira {
  /** `fields`: names of the fields whose words matter. */
  facts(issueIds: readonly string[], fields: readonly string[]): Promise<readonly IssueFacts[]>;
  /** Issues of a project changed within the last so many minutes; the index may be minutes behind. */
  changedWithin(projectId: string, minutes: number): Promise<Result<readonly ChangedIssue[], Refused>>;
  /** Issues of a project that are done since so many minutes at most; the index may be minutes behind. */
  doneWithin(projectId: string, minutes: number): Promise<Result<readonly string[], Refused>>;
  /** Issues of a project that are not done, by key, after the one given; the index may be minutes behind. */
  openIssues(
    projectId: string,
    after: string | undefined,
    most: number,
  ): Promise<Result<readonly { readonly issueId: string; readonly key: string }[], Refused>>;
  /** About how many those are. */
  openCount(projectId: string): Promise<Result<number, Refused>>;
  writeThin(issueId: string, thin: Thin): Promise<Result<void, Refused>>;
  /** The property by which people search, or nothing at all. */
  writeSearched(issueId: string, searched: Searched | null): Promise<Result<void, Refused>>;
  /** The fields of many issues in one request: of all, or of none. */
  writeThinOfMany(
    written: readonly { readonly issueId: string; readonly thin: Thin }[],
  ): Promise<Result<void, Refused>>;
  /** Finds the comment an effect has posted, if it has. */
  commentOf(issueId: string, effectId: string): Promise<string | undefined>;
  comment(post: CommentPost): Promise<Result<string, Refused>>;
  /** Moves the issue to the first of these statuses that its workflow offers; fine when it is there already. */
  enterStatus(issueId: string, names: readonly string[], as: string | undefined): Promise<Result<void, Refused>>;
  /**
   * Makes the issue of a change request and links it to the one it came from; its id. A second try first looks for what the
   * first has made.
   */
  makeChange(change: ChangeToMake): Promise<Result<string, Refused>>;
  /** Id of the issue that this person sees by a key; undefined when they see none. */
  seenBy(accountId: string, key: string): Promise<string | undefined>;
  /** Links an issue to another by its key; fine when they are linked already. */
  link(
    issueId: string,
    toKey: string,
    names: readonly string[],
    as: string | undefined,
  ): Promise<Result<void, Refused>>;
  /** Present keys of issues, which change when they move; those that are gone are missing. */
  keysOf(issueIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Gives the issue to a person; fine when they have it already. */
  assign(issueId: string, accountId: string): Promise<Result<void, Refused>>;
  /** Raises the issue's priority to the next above what it was at an instant, of those its project has; fine when it is as high already. */
  raisePriority(issueId: string, since: Instant): Promise<Result<void, Refused>>;
  /** Mails whom Jira lets see the issue. */
  mail(issueId: string, mail: StaffMail): Promise<Result<void, Refused>>;
}

/** An issue, and when Jira says it last changed. */
export interface ChangedIssue {
  readonly issueId: string;
  readonly updatedAt: Instant;
}

/**
 * Up to which change of Jira's we have heard of issues, so that no change is read twice. What is not known is read again;
 * it may be forgotten at any moment.
 */
export interface Heard {
  hasUpTo(issueId: string, updatedAt: Instant): boolean;
  upTo(issueId: string, updatedAt: Instant): void;
  /** How issues stood in Jira when they were last compared. */
  asCompared(): Promise<ReadonlyMap<string, Instant>>;
  compared(changed: readonly ChangedIssue[]): Promise<void>;
}

export interface ChangeToMake {
  readonly issueId: string;
  readonly effectId: string;
  readonly target: ChangeRequestTarget;
  readonly language: 'da' | 'en';
  readonly as: string | undefined;
  readonly again: boolean;
}

export interface CommentPost {
  readonly issueId: string;
  readonly effectId: string;
  readonly words: Words | { readonly type: 'reminder' | 'tidings'; readonly text: string };
  readonly public: boolean;
  readonly language: 'da' | 'en';
  /** Whose call it is made in; undefined when resumed later, as the app, naming the person. */
  readonly as: string | undefined;
  /** Whose words they are; undefined when they are the app's own. */
  readonly by?: string;
}
