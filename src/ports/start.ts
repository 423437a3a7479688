import type { Result } from '../domain/result';
import type { Refused } from './staff';

/** How a desk's onboarding cases are recognised: by names of types in any language of the site, in the order they are tried. */
export interface StartSettings {
  /** Issue types of onboarding cases. */
  readonly cases: readonly string[];
  /** Issue types of their items' own issues. */
  readonly children: readonly string[];
  /** Request types of the clarification form. */
  readonly forms: readonly string[];
}

/** What an onboarding case has done in Jira, and asks of it. */
export interface Start {
  settings(projectId: string): Promise<StartSettings>;
  keepSettings(projectId: string, settings: StartSettings): Promise<void>;
  /** Writes the property that people search by; null: none. */
  writeProperty(
    issueId: string,
    value: Readonly<Record<string, string | boolean>> | null,
  ): Promise<Result<void, Refused>>;
  /** What Jira calls the issue, and of which type and status it is; undefined when it shows none. */
  read(issueId: string): Promise<StartIssue | undefined>;
}

export interface StartIssue {
  readonly issueId: string;
  readonly key: string;
  readonly projectId: string;
  readonly projectKey: string;
  readonly summary: string;
  readonly typeId: string;
  readonly typeName: string;
  /** 1: the level of epics. */
  readonly level: number;
  readonly status: string;
  readonly finished: boolean;
}

export interface IssueTypeKnown {
  readonly id: string;
  readonly name: string;
  /** -1: sub-task, 0: standard, 1: epic. */
  readonly level: number;
}

/** `forbidden`: it takes a Jira administrator. `no-scheme`: a team-managed project has its types by hand. */
export type TypeRefused = 'forbidden' | 'no-scheme' | 'refused';

/** Issue types of onboarding, as Jira has them. As the app, unless somebody is named. */
export interface StartTypes {
  types(projectId: string): Promise<readonly IssueTypeKnown[]>;
  /** Names of the statuses that issues of a type can have. */
  statuses(projectId: string, typeId: string): Promise<readonly string[]>;
  /** Makes a type where the site has none of that name and level, and adds it to the project's scheme. */
  make(wanted: {
    readonly projectId: string;
    readonly name: string;
    readonly description: string;
    readonly level: number;
    readonly as: string;
  }): Promise<Result<IssueTypeKnown, TypeRefused>>;
}
