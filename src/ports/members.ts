import type { Hats } from '../domain/casework/protocol';
import type { Members as Among, Rulebook } from '../domain/rulebook/rulebook';

/** `empty`: there, with nobody in it. `unknown`: Jira has none of that name. `unreadable`: Jira does not let us see. */
export interface MembersState {
  readonly state: 'ok' | 'empty' | 'unknown' | 'unreadable';
  /** How many, where Jira tells apps: not of a group. */
  readonly count?: number;
}

type KnownMembers = Partial<Readonly<Record<'groups' | 'roles' | 'accounts', readonly string[] | undefined>>>;

/** Who belongs to a team. Jira is asked about one person at a time, never for a list of a group's members. */
export interface Members {
  /** Whether this person is among them; undefined when Jira does not let us see. Remembered for minutes. */
  has(among: Among, accountId: string, projectId: string): Promise<boolean | undefined>;
  /**
   * The levels at which a person works by this rulebook: as a member, lead or stand-by of one of its teams. Kept for hours;
   * `remembered` never asks Jira, `anew` asks again when the answer is older than some minutes.
   */
  hats(accountId: string, projectId: string, book: Rulebook, how: 'remembered' | 'asked' | 'anew'): Promise<Hats>;
  /** How each stands in Jira, in the order asked. */
  states(of: readonly Among[], projectId: string): Promise<readonly MembersState[]>;
  /** Names of those among these that Jira has; a list is left out when we may not see it. */
  known(of: readonly Among[], projectId: string): Promise<KnownMembers>;
  /** What people are called, as far as `as` may know. */
  names(accountIds: readonly string[], as: string): Promise<ReadonlyMap<string, string>>;
  /** People, groups or roles to choose from, as `as` finds them. */
  find(
    kind: Among['kind'],
    query: string,
    projectId: string,
    as: string,
  ): Promise<readonly { readonly id: string; readonly name: string }[]>;
}
