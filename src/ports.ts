/** What use cases need from the world. Adapters provide it; tests on the local site use the real ones. */
import type { Calendar } from './domain/calendar/calendar';
import type { History } from './domain/casework/event';
import type { IssueFacts } from './domain/casework/news';
import type { Owed, Words } from './domain/casework/owed';
import type { Thin } from './domain/casework/thin';
import type { Result } from './domain/result';
import type { Members as Among } from './domain/rulebook/rulebook';
import type { Rules } from './domain/rulebook/rules';
import type { Instant } from './domain/time';

export interface Ports {
  readonly clock: Clock;
  readonly cases: Cases;
  readonly desks: Desks;
  readonly books: Books;
  readonly jobs: Jobs;
  readonly calendars: Calendars;
  readonly members: Members;
  readonly jira: Jira;
  readonly work: Work;
  readonly log: Log;
}

export interface Clock {
  now(): Instant;
}

/** No names, mails or texts of users: each line may be read by others. */
export interface Log {
  warn(what: string, facts: Readonly<Record<string, string | number>>): void;
}

/** A case as read by its key: never from a query, whose rows may be behind. */
export interface CaseRecord {
  readonly issueId: string;
  readonly projectId: string;
  /** Number of events; 0 means known, nothing folded yet. */
  readonly version: number;
  readonly history: History;
}

/** What one transaction writes: the case at its new version, the events it gained, the effects it owes. */
export interface Change {
  readonly history: History;
  readonly owed: readonly Owed[];
  /** Ids of effects that this change completes. */
  readonly settled: readonly string[];
  /** How the case stands, for the indexes; undefined when it is not received yet. */
  readonly row: { readonly running: boolean; readonly wakeAt: Instant | null };
  /** Until when whoever recorded the effects keeps them to itself. */
  readonly heldUntil: Instant;
}

/** An effect on the shelf. `mark` changes whenever the effect is owed anew, so that settling an old one leaves the new. */
export interface OwedRow {
  readonly issueId: string;
  readonly owed: Owed;
  readonly mark: number;
  readonly attempts: number;
}

export interface Waking {
  readonly cases: readonly { readonly issueId: string; readonly projectId: string; readonly at: Instant }[];
  readonly next?: string;
}

export interface Cases {
  read(issueId: string): Promise<CaseRecord | undefined>;
  /** Reads a case that must be there. */
  mustRead(issueId: string): Promise<CaseRecord>;
  /** Those of these cases that are there and whole. */
  readMany(issueIds: readonly string[]): Promise<readonly CaseRecord[]>;
  /** Makes the case known, once. False when it already was. */
  open(issueId: string, projectId: string): Promise<boolean>;
  record(seen: CaseRecord, change: Change): Promise<Result<CaseRecord, 'overtaken'>>;
  /**
   * Running cases whose clock calls by this instant, earliest first, a page of at most 100 at a time. Hints only: a row may
   * be behind. `after` is the page before, of this same run: it is worth nothing in another.
   */
  wakingBy(at: Instant, after?: string): Promise<Waking>;
  /** Ids of cases that were opened and never folded; at most 100. Hints only. */
  orphans(): Promise<readonly string[]>;
  /** Effects nobody holds at this instant; at most 100. Hints only. */
  owedBefore(at: Instant): Promise<readonly OwedRow[]>;
  /** Takes an effect to oneself until an instant. Undefined when another has it, or it is done. */
  hold(row: OwedRow, until: Instant): Promise<OwedRow | undefined>;
  /** Takes effects that are done off the shelf. Answers those that were owed anew or taken over meanwhile: they are left. */
  settle(rows: readonly OwedRow[]): Promise<readonly OwedRow[]>;
  /** Jira refused for good: kept with the reason until someone presses retry. */
  park(row: OwedRow, reason: string): Promise<void>;
  tally(): Promise<{ readonly owed: number; readonly parked: number }>;
  /** Deletes a case with its events and whatever it owes. */
  forget(issueId: string): Promise<void>;
}

export interface Desk {
  readonly projectId: string;
  readonly projectKey: string;
  readonly enabled: boolean;
  readonly enabledAt: Instant;
  /** Version of the rulebook in force; 0 before the first is published. */
  readonly rulebook: number;
  /** Counts every change of this row, so that two who change it are kept apart. */
  readonly version: number;
  /** When its clocks stood still, in order; the last one lasts while it has no end. */
  readonly standstills: readonly { readonly from: Instant; readonly to?: Instant }[];
}

export interface Books {
  /** The rules of a desk's published version, which never change. Throws when nobody published it. */
  of(projectId: string, version: number): Promise<Rules>;
}

export interface Desks {
  of(projectId: string): Promise<Desk | undefined>;
  enabled(): Promise<readonly Desk[]>;
  /** Writes a desk as it was read, changed. False when somebody else changed it first. */
  save(seen: Desk | undefined, desk: Desk): Promise<boolean>;
  lastSweepAt(): Promise<Instant | null>;
  swept(at: Instant): Promise<void>;
  /** Up to when everything that changed in Jira has been compared with our store. */
  comparedUntil(): Promise<Instant | null>;
  compared(at: Instant): Promise<void>;
}

/** A version of a calendar that the site's desks share: never changed, only followed by the next. */
export interface SavedCalendar {
  readonly calendar: Calendar;
  readonly savedAt: Instant;
  readonly by: string;
  readonly reason: string;
}

export interface Calendars {
  /** The newest version of each. One that was made a moment ago may be missing. */
  all(): Promise<readonly SavedCalendar[]>;
  read(id: string): Promise<SavedCalendar | undefined>;
  /** Every version of one, newest first, at most 100 back. One that was replaced a moment ago may be missing. */
  history(id: string): Promise<readonly SavedCalendar[]>;
  /** Writes the version that follows the one seen, or the first. False when somebody else was first. */
  save(seen: SavedCalendar | undefined, next: SavedCalendar): Promise<boolean>;
}

/** `empty`: there, with nobody in it. `unknown`: Jira has none of that name. `unreadable`: Jira does not let us see. */
export interface MembersState {
  readonly state: 'ok' | 'empty' | 'unknown' | 'unreadable';
  /** How many, where Jira tells apps: not of a group. */
  readonly count?: number;
}

/** Who belongs to a team. Jira is asked about one person at a time, never for a list of a group's members. */
export interface Members {
  /** Whether this person is among them; undefined when Jira does not let us see. Remembered for minutes. */
  has(among: Among, accountId: string, projectId: string): Promise<boolean | undefined>;
  /** How each stands in Jira, in the order asked. */
  states(of: readonly Among[], projectId: string): Promise<readonly MembersState[]>;
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

/** What may take longer than one function may run: done in slices, each ending in a checkpoint. */
export type JobKind = 'intake' | 'move-cases' | 'replay';

export interface JobRecord {
  /** One job of an id at a time: `intake:<project>`. */
  readonly id: string;
  readonly kind: JobKind;
  readonly projectId: string;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  /** Counts every change of this row. */
  readonly version: number;
  readonly startedAt: Instant;
  readonly startedBy: string;
  /** Until when whoever has taken the next slice keeps it to itself; a job that is held no longer has lost its worker. */
  readonly heldUntil: Instant;
  readonly progress: { readonly done: number; readonly of: number };
  /** What the job is about, and where it has got to: each kind reads its own. JSON, small. */
  readonly about: unknown;
  readonly cursor: unknown;
}

export interface Jobs {
  read(id: string): Promise<JobRecord | undefined>;
  /** Starts a job, or starts it anew when one with this id has ended. False while one is running. */
  start(job: Omit<JobRecord, 'version' | 'state' | 'heldUntil'>): Promise<boolean>;
  /** Writes a job as it was read, changed. Undefined when somebody else changed it first. */
  change(seen: JobRecord, next: Partial<JobRecord>): Promise<JobRecord | undefined>;
  /** Running jobs that nobody holds. Hints only. */
  abandoned(at: Instant): Promise<readonly JobRecord[]>;
}

/** Jira refused an effect for good; trying again would change nothing. */
export type Refused = 'forbidden' | 'gone' | 'impossible';

export interface Jira {
  /** `fields`: names of the fields whose words matter. */
  facts(issueIds: readonly string[], fields: readonly string[]): Promise<readonly IssueFacts[]>;
  /** Issues of a project changed within the last so many minutes; the index may be minutes behind. */
  changedWithin(projectId: string, minutes: number): Promise<Result<readonly string[], Refused>>;
  /** An issue's present key, which changes when it moves. */
  keyOf(issueId: string): Promise<Result<string, Refused>>;
  writeThin(issueId: string, thin: Thin): Promise<Result<void, Refused>>;
  /** Finds the comment an effect has posted, if it has. */
  commentOf(issueId: string, effectId: string): Promise<string | undefined>;
  comment(post: CommentPost): Promise<Result<string, Refused>>;
  /** Moves the issue to the first of these statuses that its workflow offers; fine when it is there already. */
  enterStatus(issueId: string, names: readonly string[], as: string | undefined): Promise<Result<void, Refused>>;
  mailGroup(issueId: string, mail: GroupMail): Promise<Result<void, Refused>>;
}

export interface CommentPost {
  readonly issueId: string;
  readonly effectId: string;
  readonly words: Words;
  readonly public: boolean;
  readonly language: 'da' | 'en';
  /** Whose call it is made in; undefined when resumed later, as the app, naming the person. */
  readonly as: string | undefined;
  readonly by: string;
}

export interface GroupMail {
  readonly groups: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** What travels through the queue. Events outlive a deploy: newer code must read older bodies. */
export type Job =
  | { readonly do: 'steps' }
  | { readonly do: 'hear'; readonly issueId: string }
  | { readonly do: 'sweep' }
  | { readonly do: 'job'; readonly id: string };

export interface Work {
  /** Wakes the sweep's step-taking at these instants, each at most 15 minutes ahead. */
  wakeAt(instants: readonly Instant[]): Promise<void>;
  /** Has an issue looked at soon, by someone with time to do it. */
  hear(issueId: string): Promise<void>;
  sweep(): Promise<void>;
  /** Has the next slice of a job done, so many seconds from now. */
  job(id: string, delayInSeconds: number): Promise<void>;
}

/** Jira's answer to whether this person may do this here. Anything but a clear yes is a no. */
export interface Permissions {
  isAgent(installation: string, accountId: string, issueId: string): Promise<boolean>;
  /** Whether this person works as an agent in the project. */
  isAgentOf(installation: string, accountId: string, projectId: string): Promise<boolean>;
  administers(installation: string, accountId: string, projectId: string): Promise<boolean>;
  administersSite(installation: string, accountId: string): Promise<boolean>;
  /** Id of the request's issue, when this customer sent it or takes part in it. */
  follows(accountId: string, requestKey: string): Promise<string | undefined>;
}
