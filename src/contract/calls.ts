/**
 * Every call of every panel: what goes in, what comes out, who may make it. The only file of src, beside the messages,
 * that the screens may import. Instants are epoch milliseconds, durations milliseconds of working time.
 */
import { z } from 'zod';
import type { Name } from '../domain/calendar/calendar';
import type { Place } from '../domain/casework/event';
import type { Step } from '../domain/casework/clock';
import type { Standing } from '../domain/casework/fold';
import type { Refusal } from '../domain/casework/protocol';
import type { StepWhy, Why } from '../domain/casework/why';
import type { Level, PauseReason, Rung } from '../domain/rulebook/rulebook';
import type { Instant } from '../domain/time';
import { calendarCalls, type CalendarAnswers } from './calendar';
import type { BarView, TeamView } from './case';
import { checkCalls, type CheckAnswers } from './check';
import { deskCalls, type DeskAnswers } from './desk';
import { ledgerCalls, type LedgerAnswers, type ProofAnswer, type VersionRead } from './ledger';
import { replayCalls, type ReplayAnswers } from './replay';
import { rulebookCalls, type RulebookAnswers } from './rulebook';

export type { BarView, TeamView } from './case';

/** Jira takes comments of at most 32,767 characters; the rest is for headings. */
export const LONGEST_TEXT = 30_000;

const text = z.string().trim().min(1).max(LONGEST_TEXT);
const optionalText = z.string().trim().max(LONGEST_TEXT).optional();
const teamId = z.string().min(1).max(60).optional();

/** What every move carries: an id made once per press of the button, so that pressing twice moves once, and the version the person saw. */
const move = { moveId: z.uuid(), seen: z.number().int().nonnegative() };

export const calls = {
  ...rulebookCalls,
  ...checkCalls,
  ...replayCalls,
  ...ledgerCalls,
  ...calendarCalls,
  ...deskCalls,
  'case.show': { by: 'agent', input: z.strictObject({}) },
  'case.pass-on': {
    by: 'agent',
    input: z.strictObject({ ...move, team: teamId, reason: optionalText, tried: text, asked: text }),
  },
  'case.take-back': { by: 'agent', input: z.strictObject({ ...move, team: teamId, reason: text }) },
  'case.answer': { by: 'agent', input: z.strictObject({ ...move, text }) },
  'case.acknowledge': { by: 'agent', input: z.strictObject(move) },
  'case.follow-up': { by: 'agent', input: z.strictObject(move) },
  'case.prove': { by: 'agent', input: z.strictObject({}) },
  'request.follow': { by: 'customer', input: z.strictObject({}) },
} as const;

export type CallName = keyof typeof calls;
export type Input<C extends CallName> = z.infer<(typeof calls)[C]['input']>;
/**
 * Who may make a call: agents of the project, those who may follow the request, those who work in a project or
 * administer it, administrators of the project, administrators of the site.
 */
export type Audience = 'agent' | 'customer' | 'reader' | 'administrator' | 'site-administrator';

export interface Answers
  extends RulebookAnswers, CheckAnswers, ReplayAnswers, LedgerAnswers, CalendarAnswers, DeskAnswers {
  'case.show': CaseAnswer;
  'case.pass-on': MoveAnswer;
  'case.take-back': MoveAnswer;
  'case.answer': MoveAnswer;
  'case.acknowledge': MoveAnswer;
  'case.follow-up': MoveAnswer;
  'case.prove': ProofAnswer;
  'request.follow': RequestAnswer;
}

/** Every call answers with a value, or with the name of why not. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: DenialReason };
export type DenialReason = 'not-allowed' | 'invalid-input' | 'unknown-call' | 'no-place' | 'busy';

export type CaseAnswer =
  | { readonly state: 'known'; readonly asOf: Instant; readonly case: CaseView }
  /** Jira has the issue; the event that makes it a case has not come yet. */
  | { readonly state: 'just-received'; readonly asOf: Instant }
  | { readonly state: 'not-enabled'; readonly asOf: Instant }
  /** Older than the desk's being on: no limit runs. */
  | { readonly state: 'from-before'; readonly asOf: Instant };

export type MoveAnswer =
  | { readonly moved: true; readonly asOf: Instant; readonly case: CaseView }
  /** `moved-meanwhile`: somebody else, or the clock, was first; `case` is how it stands now. */
  | {
      readonly moved: false;
      readonly reason: Refusal | 'moved-meanwhile' | 'just-received' | 'standing-still';
      readonly case?: CaseView;
    };

export interface CaseView {
  /** To be sent back with a move. */
  readonly version: number;
  readonly zone: string;
  readonly standing: Standing;
  readonly level: Level;
  readonly team: TeamView;
  readonly since: Instant;
  /** `why`: when it ends by itself. */
  readonly paused?: { readonly from: Instant; readonly reason: PauseReason; readonly why?: Why };
  /** Undefined when no limit runs: answered, closed, or a level without one. */
  readonly clock?: ClockView;
  /** What the clock will do, in order. */
  readonly next: readonly {
    readonly at: Instant;
    readonly does: Rung['does'];
    readonly rung: string;
    readonly clock: Step['clock'];
    readonly to?: TeamView;
    readonly why?: StepWhy;
  }[];
  readonly promise?: {
    readonly target: string;
    readonly time: number;
    readonly used: number;
    readonly dueAt?: Instant;
    readonly why?: Why;
  };
  readonly moves: {
    readonly passOn: readonly TeamView[];
    readonly takeBack: readonly (Place & { readonly name: Name })[];
    /** `customer`: the answer goes to the reporter. A team: it goes to them, who asked. */
    readonly answer?: 'customer' | TeamView;
  };
  /** While the case is above 1st level: when that last looked after it, and is to again. */
  readonly followUp?: { readonly lookedAt: Instant; readonly dueAt: Instant; readonly why?: Why };
  /** Somebody has seen it, so nothing is repeated. */
  readonly acknowledged: boolean;
  /** The desk is off, or nobody pays for the app: the clock stands still, nothing can be done. */
  readonly standstill?: { readonly from: Instant };
  /** When it was raised, if it was open before its desk was enabled. */
  readonly createdAt?: Instant;
  readonly chain: readonly BarView[];
  /** The versions that judge it, or have judged it. */
  readonly versions: readonly VersionRead[];
}

export interface ClockView {
  readonly limit: number;
  readonly used: number;
  readonly left: number;
  readonly dueAt: Instant | null;
  readonly openNow: boolean;
  /** Share of the limit at which a warning is given; undefined when none is. */
  readonly warnAt?: number;
  readonly why: Why;
}

/** Where a request is, in words made for customers: no team, no name, no internal text. */
export type Stop = 'you' | 'support' | 'technicians' | 'vendor' | 'specialists';

export type RequestAnswer =
  | { readonly state: 'just-received'; readonly asOf: Instant; readonly zone: string }
  | { readonly state: 'known'; readonly asOf: Instant; readonly request: RequestView }
  | { readonly state: 'not-followed'; readonly asOf: Instant };

export interface RequestView {
  readonly zone: string;
  readonly standing: 'with-us' | 'waiting-for-you' | 'answered' | 'closed';
  readonly at: Stop;
  readonly since: Instant;
  /** The stops the question has been at, outwards; and whether the answer has begun to travel home. */
  readonly stops: readonly { readonly stop: Stop; readonly state: 'been' | 'here' | 'ahead' }[];
  readonly homeward: boolean;
  readonly expectedBy?: Instant;
  /** While we wait for the customer: until when, and what happens then. */
  readonly asked?: { readonly until: Instant; readonly then: 'hand-back' | 'close' };
  readonly history: readonly {
    readonly at: Instant;
    readonly what:
      'sent' | 'passed-on' | 'answered-inside' | 'answered' | 'waiting-for-you' | 'you-wrote' | 'closed' | 'reopened';
    readonly stop: Stop;
  }[];
}
