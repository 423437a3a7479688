/** What use cases need from the world. Adapters provide it; tests on the local site use the real ones. */
import type { Calendar } from './domain/calendar/calendar';
import type { CaseEvent, History } from './domain/casework/event';
import type { Flag, Glance } from './domain/casework/glance';
import type { Course } from './domain/casework/pack';
import type { IssueFacts } from './domain/casework/news';
import type { Owed, Words } from './domain/casework/owed';
import type { Standstill } from './domain/casework/standstill';
import type { Searched, Thin } from './domain/casework/thin';
import type { Change as Changed, Totals } from './domain/replay/compare';
import type { Hats } from './domain/casework/protocol';
import type { CaseEvent as OnboardingEvent } from './domain/onboarding/event';
import type { Glance as OnboardingGlance } from './domain/onboarding/glance';
import type { Owing } from './domain/onboarding/owed';
import type { CaseState as OnboardingState } from './domain/onboarding/state';
import type { Organisation } from './domain/organisation';
import type { Playbook } from './domain/playbook/playbook';
import type { Result } from './domain/result';
import type { Level, Members as Among } from './domain/rulebook/rulebook';
import type { ChangeRequestTarget, Rulebook } from './domain/rulebook/rulebook';
import type { Rules } from './domain/rulebook/rules';
import type { Instant, Span } from './domain/time';

export interface Ports {
  readonly clock: Clock;
  readonly cases: Cases;
  readonly ledger: Ledger;
  readonly queue: Queue;
  readonly organisations: Organisations;
  readonly customers: Customers;
  readonly desks: Desks;
  readonly books: Books;
  readonly jobs: Jobs;
  readonly packs: Packs;
  readonly replays: Replays;
  readonly calendars: Calendars;
  readonly members: Members;
  readonly staff: Staff;
  readonly jira: Jira;
  readonly heard: Heard;
  readonly work: Work;
  readonly log: Log;
  readonly licence: Licence;
  readonly shelf: Shelf;
  readonly pulse: Pulse;
  readonly setUp: SetUp;
  readonly gate: Gate;
  readonly playbooks: Playbooks;
  readonly onboardings: Onboardings;
  readonly start: Start;
  readonly forms: Forms;
  readonly children: Children;
  readonly startTypes: StartTypes;
}

/** What the vendor gate must know when a workflow asks it. As the app: nobody is the user of that call. */
export interface Gate {
  /** Undefined when Jira does not show us the issue. */
  placeOf(issueKey: string): Promise<{ readonly issueId: string; readonly projectId: string } | undefined>;
  /** Undefined when Jira has no such status. */
  status(id: string): Promise<{ readonly name: string; readonly finished: boolean } | undefined>;
  /** Keeps that a workflow of this project has asked, by one of our validators, on the way to a status. */
  noteAsked(by: Validator, projectId: string, status: string): Promise<void>;
  asked(by: Validator, projectId: string): Promise<readonly { readonly status: string; readonly at: Instant }[]>;
}

/** Keys of the manifest's validators. */
export type Validator = 'vendor-gate' | 'phase-gate';

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

/** What somebody saw who looked for themselves. */
interface Word {
  readonly well: boolean;
  readonly at: Instant;
  readonly by: string;
}

/** A version of a desk's playbook: never changed, only followed by the next. */
export interface SavedPlaybook {
  readonly projectId: string;
  readonly playbook: Playbook;
  readonly savedAt: Instant;
  readonly by: string;
  readonly reason: string;
}

export interface Playbooks {
  /** A version of a desk's playbook; version 1 is the default, until somebody saves another. Throws when nobody saved it. */
  of(projectId: string, version: number): Promise<Playbook>;
  newest(projectId: string): Promise<Playbook>;
  /** Versions that were saved, newest first; at most 100. One saved a moment ago may be missing. */
  history(projectId: string): Promise<readonly SavedPlaybook[]>;
  /** Writes the version after the one somebody saw. False when it is not the newest any more. */
  save(seen: number, next: SavedPlaybook): Promise<boolean>;
}

/** An onboarding case as read by its key. */
export interface OnboardingRecord {
  readonly issueId: string;
  readonly projectId: string;
  /** How often it was written; its events are counted by its state. */
  readonly version: number;
  readonly state: OnboardingState;
  readonly owed: readonly Owing[];
  /** Ids of the newest presses of buttons, so that one that is repeated is done once. */
  readonly moves: readonly string[];
  /** In which parts the store has it, and with which event each was last written. */
  readonly chapters: Readonly<Record<string, number>>;
}

/** What one transaction writes of an onboarding case. */
export interface OnboardingChange {
  readonly issueId: string;
  readonly projectId: string;
  readonly events: readonly OnboardingEvent[];
  readonly state: OnboardingState;
  /** Everything it owes after this. */
  readonly owed: readonly Owing[];
  readonly moves: readonly string[];
  /** When its clock next calls, or an owed effect is anybody's to do; null: never. */
  readonly wakeAt: Instant | null;
  readonly glance: OnboardingGlance;
}

/** What an issue is to an onboarding case that is not its own: the issue of an item, or the request of its form. */
export interface Kin {
  readonly of: string;
  readonly item: string | 'form';
}

export interface Onboardings {
  read(issueId: string): Promise<OnboardingRecord | undefined>;
  /** Writes what was read, changed, or a case that is not there yet. False when somebody else was first; then nothing is written. */
  record(seen: OnboardingRecord | undefined, change: OnboardingChange): Promise<boolean>;
  /** Events by their numbers, both included. */
  history(issueId: string, from: number, to: number): Promise<readonly OnboardingEvent[]>;
  /** Cases whose clock calls, or which owe something, by this instant, earliest first. Hints only. */
  wakingBy(
    at: Instant,
  ): Promise<readonly { readonly issueId: string; readonly projectId: string; readonly at: Instant }[]>;
  /** Cases of a desk at a glance. Hints only: one may be a moment behind. */
  ofDesk(projectId: string): Promise<readonly OnboardingListed[]>;
  kinOf(issueId: string): Promise<Kin | undefined>;
  /** Deletes a case with all that belongs to it, or the knowledge of what belonged to one. Safe to run twice. */
  forget(issueId: string): Promise<void>;
}

export interface OnboardingListed extends OnboardingGlance {
  readonly issueId: string;
  readonly version: number;
}

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

/** The issue of an item of an onboarding case, to be made. */
export interface ChildToMake {
  readonly issueId: string;
  readonly effectId: string;
  readonly item: string;
  /** Names or ids of types, in the order they are tried, of which only those one level below the case's count. */
  readonly types: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly assignee: string | undefined;
  readonly as: string | undefined;
  /** An earlier try may have made it. */
  readonly again: boolean;
}

export interface Made {
  readonly issueId: string;
  readonly key: string;
}

/** Who last changed an issue's status, and when. */
export interface Mover {
  readonly accountId: string;
  readonly at: Instant;
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

/** Issues of items of onboarding cases, below the case's own. */
export interface Children {
  make(child: ChildToMake): Promise<Result<Made, Refused>>;
  /** Undefined when it was the app, or nobody yet. */
  lastMover(issueId: string): Promise<Mover | undefined>;
}

/** An effect that is not done, as the set-up page tells of it. */
export interface Shelved {
  readonly issueId: string;
  readonly id: string;
  /** `step`: not an effect, but what a case's clock called for. */
  readonly kind: Owed['kind'] | 'step';
  readonly attempts: number;
}

/** What a desk's cases still owe, and what Jira refused. */
export interface Shelf {
  /** `more`: only the first hundred of each kind, over all desks, were looked at. */
  of(projectId: string): Promise<{
    readonly owed: readonly Shelved[];
    readonly parked: readonly (Shelved & { readonly reason: string })[];
    readonly more: boolean;
  }>;
  /** Takes a parked effect of this desk to oneself, to be tried again. Undefined when it is parked no longer. */
  unpark(id: string, projectId: string, until: Instant): Promise<OwedRow | undefined>;
  /** Has the clock of a stuck case of this desk call again. Undefined when it is stuck no longer. */
  unstick(id: string, projectId: string): Promise<Called | undefined>;
}

/** A run of the sweep: how long it took, and how many steps and effects it did. */
interface Run {
  readonly at: Instant;
  readonly took: number;
  readonly steps: number;
  readonly effects: number;
}

/** The heartbeat: the last runs of the sweep, newest first, and what was asked of Jira in the present hour of its quota. */
export interface Pulse {
  read(): Promise<{ readonly runs: readonly Run[]; readonly points: number }>;
  /** Notes a run, and what this process has asked of Jira since it last told. Without a run, only now and then. */
  tell(run?: Run): Promise<void>;
}

export interface Licence {
  /** Nobody pays for the app any more: it may be read, and does nothing. */
  suspended(): boolean;
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
  /** The pack that it lies in. */
  readonly pack?: string;
  /** Events of the lives that it had before, at desks that it left; in the store this one's come after them. */
  readonly before: number;
  readonly former: readonly Former[];
  /** Since when Jira does not show its issue. */
  readonly missedAt?: Instant;
}

/** A life that is over: at which desk, with which event it ended, counted through all lives, and the pack it is kept in. */
interface Former {
  readonly projectId: string;
  readonly until: number;
  readonly pack: string;
}

/** What one transaction writes: the case at its new version, the events it gained, the effects it owes. */
export interface Change {
  readonly history: History;
  readonly owed: readonly Owed[];
  /** Ids of effects that this change completes. */
  readonly settled: readonly string[];
  /** How the case stands, for the indexes; undefined when it is not received yet. */
  readonly row: {
    readonly running: boolean;
    readonly wakeAt: Instant | null;
    readonly closedAt?: Instant;
    /** Undefined once it is out of hand. */
    readonly glance?: Glance;
  };
  /** As what a new event is counted. */
  readonly flagOf: (event: CaseEvent) => Flag | undefined;
  /** Until when whoever recorded the effects keeps them to itself. */
  readonly heldUntil: Instant;
}

/** An effect on the shelf. `mark` changes whenever the effect is owed anew, so that settling an old one leaves the new. */
export interface OwedRow {
  readonly issueId: string;
  readonly owed: Owed;
  readonly mark: number;
  readonly attempts: number;
  /** Of which life of the case: how many events went before it. */
  readonly before: number;
}

/** A case whose clock calls, as its row had it. */
export interface Called {
  readonly issueId: string;
  readonly projectId: string;
  readonly at: Instant;
  /** How often its step has failed. */
  readonly tries: number;
}

export interface Waking {
  readonly cases: readonly Called[];
  readonly next?: string;
}

/** Where the step of a case fails. */
export type Stuck = 'case-unreadable' | 'rulebook-missing' | 'step-fails';

export interface Cases {
  read(issueId: string): Promise<CaseRecord | undefined>;
  /** Reads a case that must be there. */
  mustRead(issueId: string): Promise<CaseRecord>;
  /** Those of these cases that are there, whole and readable. */
  readMany(issueIds: readonly string[]): Promise<readonly CaseRecord[]>;
  /** Those of these cases that are in hand at a level, without reading their histories. */
  atLevel(level: Level, issueIds: readonly string[]): Promise<readonly string[]>;
  /** Makes the case known, once. False when it already was. */
  open(issueId: string, projectId: string): Promise<boolean>;
  record(seen: CaseRecord, change: Change): Promise<Result<CaseRecord, 'overtaken'>>;
  /** Takes what a case that left its desk still owed there off the shelf, but for what people wrote and its fields. */
  dropOwed(left: CaseRecord): Promise<void>;
  /** Begins a case that left its desk afresh at another, its life so far kept in a pack. False when somebody was first. */
  beginAnew(left: CaseRecord, projectId: string, now: Instant): Promise<boolean>;
  /** Events of a case's lives before the present one; undefined when there is no such case. */
  eventsBefore(issueId: string): Promise<number | undefined>;
  /** Every life that these cases have had at a desk, those that are over too. */
  livesAt(projectId: string, issueIds: readonly string[]): Promise<readonly CaseRecord[]>;
  /**
   * Running cases whose clock calls by this instant, earliest first, a page of at most 100 at a time. Hints only: a row may
   * be behind. `after` is the page before, of this same run: it is worth nothing in another.
   */
  wakingBy(at: Instant, after?: string): Promise<Waking>;
  /** Cases that were opened and never folded; at most 100. Hints only. */
  orphans(): Promise<readonly Pick<CaseRecord, 'issueId' | 'projectId'>[]>;
  /** Has an orphan wait for its desk to run again. */
  lay(issueId: string): Promise<void>;
  /** Jira does not show its issue since an instant: its clock calls no more, nor is it on any list, until something is recorded. */
  miss(issueId: string, since: Instant): Promise<void>;
  /** Letters that may leave by this instant, earliest first; `most` of them at most. Hints only. */
  lettersBy(at: Instant, most: number): Promise<readonly OwedRow[]>;
  /** Those of these effects that are still owed, as they stand. */
  stillOwed(rows: readonly OwedRow[]): Promise<readonly OwedRow[]>;
  /** Effects other than letters that nobody holds at this instant; at most 100. Hints only. */
  owedBefore(at: Instant): Promise<readonly OwedRow[]>;
  /** Takes an effect to oneself until an instant. Undefined when another has it, or it is done. */
  hold(row: OwedRow, until: Instant): Promise<OwedRow | undefined>;
  /** Takes effects that are done off the shelf. Answers those that were owed anew or taken over meanwhile: they are left. */
  settle(rows: readonly OwedRow[]): Promise<readonly OwedRow[]>;
  /** Jira refused for good: kept with the reason until someone presses retry. */
  park(row: OwedRow, reason: string): Promise<void>;
  /** Has the clock of a case whose step failed call again later. Nothing is written when somebody changed the case meanwhile. */
  putOff(called: Called, until: Instant): Promise<void>;
  /** Has its clock call no more until something is recorded, or somebody asks for it. */
  setAside(called: Called, why: Stuck): Promise<void>;
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
  readonly standstills: readonly Standstill[];
  /** Since when Jira does not show its project. */
  readonly lostAt?: Instant;
}

/** What the clocks of a desk did, in order of time. */
export interface Ledger {
  /**
   * Steps of a desk's clocks in a period, its end included, newest first, a page at a time; within one instant in any order. A
   * newest one may be missing for a moment. `seen`: how many rows were looked at. `after` is worth nothing in another run.
   */
  steps(
    projectId: string,
    period: Span,
    after?: string,
  ): Promise<{
    readonly steps: readonly { readonly issueId: string; readonly seq: number; readonly at: Instant }[];
    readonly seen: number;
    readonly next?: string;
  }>;
  /** Those of these effects that are not done. */
  unsettled(
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly state: 'owed' | 'parked'; readonly reason?: string }>>;
}

/** Many open cases at a glance. Hints only, as of each case's last event: a row may be behind for a moment. */
export interface Queue {
  /** The open cases of a desk, those nearest their limit first at each level. `more`: there are more than anybody reads. */
  open(projectId: string): Promise<{ readonly cases: readonly Queued[]; readonly more: boolean }>;
  /** Events of a desk that count as this since an instant, newest first, as many as anybody counts. */
  flagged(projectId: string, flag: Flag, from: Instant): Promise<readonly Flagged[]>;
  /**
   * Of the next 100 cases by their id as text, those written before an overview was kept; `last` is the last looked at,
   * and undefined at the end.
   */
  unseen(
    projectId: string,
    standing: Lying,
    after: string,
  ): Promise<{ readonly issueIds: readonly string[]; readonly looked: number; readonly last?: string }>;
  /** Notes how a case stands, where nothing was noted. Whatever is recorded meanwhile notes it itself. */
  fill(seen: CaseRecord, glance: Glance | undefined): Promise<void>;
}
export type Lying = 'running' | 'resting' | 'stuck';
export interface Queued extends Glance {
  readonly issueId: string;
  readonly version: number;
}
interface Flagged {
  readonly issueId: string;
  readonly at: Instant;
}

export interface Books {
  /** The rules of a desk's published version, which never change. Throws when nobody published it. */
  of(projectId: string, version: number): Promise<Rules>;
  /** What is known of a published version beside its rules. */
  head(projectId: string, version: number): Promise<BookHead | undefined>;
  /** Those of these versions that were published, newest first. */
  heads(projectId: string, from: number, to: number): Promise<readonly BookHead[]>;
  draft(projectId: string): Promise<DraftRecord>;
  /** The rules of a draft; undefined while there is none. */
  draftBook(draft: DraftRecord): Promise<Rulebook | undefined>;
  /** Writes a draft as it was read, changed. False when somebody else changed it first; then nothing is written. */
  saveDraft(seen: DraftRecord, next: Pick<DraftRecord, 'savedAt' | 'by' | 'base'>, text: string): Promise<boolean>;
  discardDraft(seen: DraftRecord): Promise<boolean>;
  /**
   * Makes a version and has it in force, all at once: from the draft, which is gone then, from an older version, or from
   * the text of a desk's first. `job` is written with it, to be resumed by the sweep. False when somebody else changed the desk or the draft first; then nothing is written.
   */
  publish(seen: Desk, head: BookHead, rules: PublishedRules, job?: NewJob): Promise<boolean>;
}

/** A published version, without its rules. */
export interface BookHead {
  readonly projectId: string;
  readonly version: number;
  readonly publishedAt: Instant;
  readonly by: string;
  readonly reason: string;
  /** The version whose rules it took over. */
  readonly from?: number;
  readonly running: 'kept' | 'moved';
  /** Why findings that warn were accepted, by their id. */
  readonly excuses: Readonly<Record<string, string>>;
}

export interface DraftRecord {
  readonly projectId: string;
  /** Counts every change, also when there is no draft any more; 0 before the first. */
  readonly version: number;
  readonly open: boolean;
  readonly savedAt: Instant;
  readonly by: string;
  /** Version in force when it was last saved. */
  readonly base: number;
  /** Keys under which the store has its text. */
  readonly parts: readonly string[];
}

export type PublishedRules = { readonly draft: DraftRecord } | { readonly of: number } | { readonly text: string };

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
  /** When every case in hand was last looked for in Jira. */
  calledRollAt(): Promise<Instant | null>;
  calledRoll(at: Instant): Promise<void>;
  /** Forgets a desk as it was read. Its rulebooks stay. */
  remove(seen: Desk): Promise<boolean>;
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
  /** Writes the version that follows the one somebody saw, whose number that was, or the first. False when it is not the newest any more. */
  save(seen: number, before: SavedCalendar | undefined, next: SavedCalendar): Promise<boolean>;
}

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

/** What may take longer than one function may run: done in slices, each ending in a checkpoint. */
export type JobKind = 'intake' | 'move-cases' | 'replay' | 'mail' | 'fill-queue';

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

export type NewJob = Omit<JobRecord, 'version' | 'state' | 'heldUntil'>;

export interface Jobs {
  read(id: string): Promise<JobRecord | undefined>;
  /** Starts a job, or starts it anew when one with this id has ended. False while one is running. */
  start(job: Omit<JobRecord, 'version' | 'state' | 'heldUntil'>): Promise<boolean>;
  /** Writes a job as it was read, changed. Undefined when somebody else changed it first. */
  change(seen: JobRecord, next: Partial<JobRecord>): Promise<JobRecord | undefined>;
  /** Running jobs that nobody holds. Hints only. */
  abandoned(at: Instant): Promise<readonly JobRecord[]>;
}

/** Closed cases, many to a value, for whoever reads thousands of them. */
export interface Packs {
  /** Cases closed by this instant that lie in no pack, the earliest 100. Hints only. */
  ripe(by: Instant): Promise<Waking['cases']>;
  /** Packs cases of a desk as they were read, all at once. False when one of them changed meanwhile. */
  pack(projectId: string, records: readonly CaseRecord[], now: Instant): Promise<boolean>;
  /** Packs of which the last case ended at this instant or later, in order of that. `after` as everywhere. Hints only. */
  endedFrom(projectId: string, at: Instant, after?: string): Promise<PackPage>;
  /** The next 100 cases of a desk that lie in no pack, by their id as text. Hints only. */
  apart(projectId: string, standing: Heap, after: string): Promise<readonly string[]>;
}
export type Apart = 'closed' | 'resting' | 'running';
/** `new`: nothing folded yet; `stuck`: its clock calls no more; `missing`: Jira does not show its issue. */
export type Heap = Apart | 'new' | 'stuck' | 'missing' | 'packed';

interface PackPage {
  readonly packs: readonly {
    readonly key: string;
    readonly endedAt: Instant;
    readonly packedAt: Instant;
    readonly courses: readonly Course[];
  }[];
  /** What reading it cost. */
  readonly units: number;
  readonly next?: string;
}

/** One replay of a desk's past, named by when it was started. */
export interface ReplayRun {
  readonly projectId: string;
  readonly startedAt: Instant;
}

export interface ReplayAbout {
  readonly from: Instant;
  readonly to: Instant;
  readonly book: 'draft' | number;
  /** Version of the draft when it was copied. */
  readonly seen: number;
  /** The run before, whose results are to be tidied away. */
  readonly before?: { readonly startedAt: Instant; readonly pages: number };
}

/** Where a replay has got to, and what it has found so far: written with each checkpoint, so that nothing counts twice. */
export interface ReplayCursor {
  readonly phase: Apart | 'packs';
  /** The last case read of those in no pack. */
  readonly after: string;
  /** From which end on packs are still to be read, and those with just that end that have been. */
  readonly at: Instant;
  readonly done: readonly string[];
  readonly pages: number;
  readonly listed: number;
  readonly skipped: number;
  readonly units: number;
  /** Milliseconds of work. */
  readonly took: number;
  readonly totals: Totals;
}

/** A case in which something changes. */
export interface ChangedCase {
  readonly issueId: string;
  readonly receivedAt: Instant;
  readonly changes: readonly Changed[];
}

export interface Replays {
  aboutOf(job: JobRecord): ReplayAbout;
  cursorOf(job: JobRecord): ReplayCursor;
  /** Keeps a draft as it was when it was to be tried, in place of the one before. */
  keepBook(projectId: string, seen: number, book: Rulebook): Promise<void>;
  /** Undefined when another has taken its place. */
  bookOf(projectId: string, seen: number): Promise<Rules | undefined>;
  writePage(run: ReplayRun, page: number, rows: readonly ChangedCase[]): Promise<void>;
  readPage(run: ReplayRun, page: number): Promise<readonly ChangedCase[]>;
  forget(run: ReplayRun, pages: number): Promise<void>;
}

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

export interface StaffMail {
  readonly people: readonly string[];
  readonly groups: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** What travels through the queue. Events outlive a deploy: newer code must read older bodies. */
export type Job =
  | { readonly do: 'steps' }
  | { readonly do: 'hear'; readonly issueId: string }
  | { readonly do: 'sweep' }
  | { readonly do: 'mail' }
  | { readonly do: 'job'; readonly id: string };

export interface Work {
  /** Wakes the sweep's step-taking at these instants, each at most 15 minutes ahead. */
  wakeAt(instants: readonly Instant[]): Promise<void>;
  /** Has an issue looked at soon, by someone with time to do it. */
  hear(issueId: string): Promise<void>;
  sweep(): Promise<void>;
  /** Has the letters that are due by then sent at this instant, at most 15 minutes ahead. */
  mail(at: Instant): Promise<void>;
  /** Has the next slice of a job done, so many seconds from now. */
  job(id: string, delayInSeconds: number): Promise<void>;
}

/** An organisation at a desk, and who stands for it there. */
export interface Represented extends KnownOrganisation {
  readonly projectId: string;
  readonly projectKey: string;
}

/** What the support centre has written down about the organisations of its customers. */
export interface Organisations {
  /** Those of a desk. One written a moment ago may be missing or as it was. */
  ofDesk(projectId: string): Promise<readonly Organisation[]>;
  /** Those of these that are written down, by key. */
  read(projectId: string, ids: readonly string[]): Promise<readonly Organisation[]>;
  /** Writes the version after the one it was read at, or the first. False when somebody else wrote it; then nothing is written. */
  save(next: Organisation): Promise<boolean>;
}

export interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
}

/** What Jira knows of customers and the organisations they are in. As the app. */
export interface Customers {
  /** Every organisation of a desk, by the key of its project. */
  organisationsAt(desk: string): Promise<readonly KnownOrganisation[]>;
  /** Those of them that a person is in; none where Jira does not let us see. */
  organisationsOf(accountId: string, desk: string): Promise<readonly KnownOrganisation[]>;
  peopleOf(organisation: string): Promise<readonly { readonly accountId: string; readonly name: string }[]>;
  /** Ids of the organisations a request is shared with; none where Jira does not let us see. */
  sharedWith(issueId: string): Promise<readonly string[]>;
  /** Open requests that are shared with an organisation, newest first; `after` and `next` are keys. */
  openRequests(wanted: {
    readonly projectKey: string;
    readonly organisation: KnownOrganisation;
    readonly after: string | undefined;
    readonly most: number;
  }): Promise<
    Result<
      {
        readonly requests: readonly { readonly issueId: string; readonly key: string; readonly summary: string }[];
        readonly next?: string;
        /** Address of the portal; that of a request is this, a stroke and its key. */
        readonly portal?: string;
      },
      Refused
    >
  >;
}

/** Jira's answer to whether this person may do this here. Anything but a clear yes is a no. */
export interface Permissions {
  isAgent(installation: string, accountId: string, issueId: string): Promise<boolean>;
  /** Whether this person works as an agent in the project. */
  isAgentOf(installation: string, accountId: string, projectId: string): Promise<boolean>;
  administers(installation: string, accountId: string, projectId: string): Promise<boolean>;
  administersSite(installation: string, accountId: string): Promise<boolean>;
  /** Id of the request's issue, when this customer sent it, takes part in it, or is in an organisation it is shared with. */
  follows(accountId: string, requestKey: string): Promise<string | undefined>;
  /** What this person may do with an issue, in one question; undefined when they cannot see it. */
  party(
    installation: string,
    accountId: string,
    issueId: string,
  ): Promise<{ readonly agent: boolean; readonly administers: boolean } | undefined>;
  /** The organisations whose superuser this customer is. */
  represents(accountId: string): Promise<readonly Represented[]>;
}
