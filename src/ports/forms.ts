import type { Result } from '../domain/result';
import type { Refused } from './staff';

/** What the clarification form is to the portal: a request of its own. In a person's call as that person, otherwise as the app. */
export interface Forms {
  /** Raises the request on behalf of the first of its people, the others taking part. A second try first looks for what the first has made. */
  raise(form: FormToRaise): Promise<Result<{ readonly issueId: string; readonly key: string }, Refused>>;
  /** Has people take part; fine when they do already. */
  addPeople(issueId: string, accountIds: readonly string[], as: string | undefined): Promise<Result<void, Refused>>;
  /** A public comment, once: a second try first looks for that of the first. */
  tell(
    issueId: string,
    word: {
      readonly effectId: string;
      readonly text: string;
      readonly as: string | undefined;
      readonly again: boolean;
    },
  ): Promise<Result<void, Refused>>;
  /** What people are called, as far as Jira tells the app. */
  names(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

interface FormToRaise {
  readonly projectKey: string;
  /** Names or ids of request types, in the order they are tried. */
  readonly types: readonly string[];
  readonly summary: string;
  readonly text: string;
  /** The last line of the text; by it the request is found again. */
  readonly mark: string;
  readonly people: readonly [string, ...string[]];
  readonly as: string | undefined;
  readonly again: boolean;
}
