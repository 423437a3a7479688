import type { CaseEvent, History } from '../domain/casework/event';
import type { Flag, Glance } from '../domain/casework/glance';
import type { Owed } from '../domain/casework/owed';
import type { Result } from '../domain/result';
import type { Level } from '../domain/rulebook/rulebook';
import type { Instant } from '../domain/time';

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

/** Everything that is kept of cases. */
export type Cases = CaseReading & CaseRecording & CaseWaking & CaseLeaving & OwedEffects;

/** Cases by their keys, as they stand. */
export interface CaseReading {
  read(issueId: string): Promise<CaseRecord | undefined>;
  /** Reads a case that must be there. */
  mustRead(issueId: string): Promise<CaseRecord>;
  /** Those of these cases that are there, whole and readable. */
  readMany(issueIds: readonly string[]): Promise<readonly CaseRecord[]>;
  /** Those of these cases that are in hand at a level, without reading their histories. */
  atLevel(level: Level, issueIds: readonly string[]): Promise<readonly string[]>;
  /** Events of a case's lives before the present one; undefined when there is no such case. */
  eventsBefore(issueId: string): Promise<number | undefined>;
  /** Every life that these cases have had at a desk, those that are over too. */
  livesAt(projectId: string, issueIds: readonly string[]): Promise<readonly CaseRecord[]>;
}

/** Writes of a case, each all at once. */
export interface CaseRecording {
  /** Makes the case known, once. False when it already was. */
  open(issueId: string, projectId: string): Promise<boolean>;
  record(seen: CaseRecord, change: Change): Promise<Result<CaseRecord, 'overtaken'>>;
}

/** Cases whose clocks call, and those whose clocks call no more. */
export interface CaseWaking {
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
  /** Has the clock of a case whose step failed call again later. Nothing is written when somebody changed the case meanwhile. */
  putOff(called: Called, until: Instant): Promise<void>;
  /** Has its clock call no more until something is recorded, or somebody asks for it. */
  setAside(called: Called, why: Stuck): Promise<void>;
}

/** What becomes of a case whose issue leaves its desk, or is gone. */
export interface CaseLeaving {
  /** Takes what a case that left its desk still owed there off the shelf, but for what people wrote and its fields. */
  dropOwed(left: CaseRecord): Promise<void>;
  /** Begins a case that left its desk afresh at another, its life so far kept in a pack. False when somebody was first. */
  beginAnew(left: CaseRecord, projectId: string, now: Instant): Promise<boolean>;
  /** Deletes a case with its events and whatever it owes. */
  forget(issueId: string): Promise<void>;
}

/** Effects that cases owe, on the shelf until they are done. */
export interface OwedEffects {
  /** Effects other than letters that nobody holds at this instant; at most 100. Hints only. */
  owedBefore(at: Instant): Promise<readonly OwedRow[]>;
  /** Letters that may leave by this instant, earliest first; `most` of them at most. Hints only. */
  lettersBy(at: Instant, most: number): Promise<readonly OwedRow[]>;
  /** Those of these effects that are still owed, as they stand. */
  stillOwed(rows: readonly OwedRow[]): Promise<readonly OwedRow[]>;
  /** Takes an effect to oneself until an instant. Undefined when another has it, or it is done. */
  hold(row: OwedRow, until: Instant): Promise<OwedRow | undefined>;
  /** Takes effects that are done off the shelf. Answers those that were owed anew or taken over meanwhile: they are left. */
  settle(rows: readonly OwedRow[]): Promise<readonly OwedRow[]>;
  /** Jira refused for good: kept with the reason until someone presses retry. */
  park(row: OwedRow, reason: string): Promise<void>;
}
