/** Jira refused an effect for good, or nobody can be found to do it to; trying again would change nothing. */
export type Refused = 'forbidden' | 'gone' | 'impossible' | 'not-one-person';

/** Who the people are that staff mail and rungs speak of. */
export interface Staff {
  /** The groups of everybody who can see the project's issues; undefined when Jira does not let us see, or they are too many to ask. */
  groupsByPerson(projectId: string): Promise<ReadonlyMap<string, readonly string[]> | undefined>;
  /** Who has a role in the project; undefined when Jira does not let us see, or has no such role. */
  ofRole(
    projectId: string,
    name: string,
  ): Promise<{ readonly people: readonly string[]; readonly groups: readonly string[] } | undefined>;
  /** The language of an account; undefined when it is neither of ours, or private. */
  languageOf(accountId: string): Promise<'da' | 'en' | undefined>;
  /** What accounts are called, and whether they have the portal alone. Whom Jira does not name is missing. */
  named(
    accountIds: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly name: string; readonly isCustomer: boolean }>>;
}

export interface StaffMail {
  readonly people: readonly string[];
  readonly groups: readonly string[];
  readonly subject: string;
  readonly text: string;
}
