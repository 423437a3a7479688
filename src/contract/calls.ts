/**
 * Every call of every panel: what goes in, what comes out, who may make it. The only file of src, beside the messages,
 * that the screens may import. Instants are epoch milliseconds, durations milliseconds of working time.
 */
import { z } from 'zod';
import type { Instant } from '../domain/time';
import { calendarCalls, type CalendarAnswers } from './calendar';
import { caseCalls, type CaseAnswers } from './casework';
import { checkCalls, type CheckAnswers } from './check';
import { deskCalls, type DeskAnswers } from './desk';
import { ledgerCalls, type LedgerAnswers } from './ledger';
import { queueCalls, type QueueAnswers } from './queue';
import { replayCalls, type ReplayAnswers } from './replay';
import { rulebookCalls, type RulebookAnswers } from './rulebook';

export type { BarView, TeamView } from './case';
export { LONGEST_TEXT, type CaseAnswer, type CaseView, type ClockView, type MoveAnswer } from './casework';

export const calls = {
  ...rulebookCalls,
  ...checkCalls,
  ...replayCalls,
  ...ledgerCalls,
  ...calendarCalls,
  ...deskCalls,
  ...queueCalls,
  ...caseCalls,
  'request.follow': { by: 'customer', input: z.strictObject({}) },
} as const;

export type CallName = keyof typeof calls;
export type Input<C extends CallName> = z.infer<(typeof calls)[C]['input']>;
/**
 * Who may make a call: agents of the project, those who may follow the request, those who work in a project or
 * administer it, agents of an issue they name from their desk's page, those who may read the desk that their gadget is set to,
 * administrators of the project, administrators of the site.
 */
export type Audience =
  'agent' | 'customer' | 'reader' | 'desk-agent' | 'gadget' | 'administrator' | 'site-administrator';

export interface Answers
  extends
    RulebookAnswers,
    CheckAnswers,
    ReplayAnswers,
    LedgerAnswers,
    CalendarAnswers,
    DeskAnswers,
    QueueAnswers,
    CaseAnswers {
  'request.follow': RequestAnswer;
}

/** Every call answers with a value, or with the name of why not. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: DenialReason };
export type DenialReason = 'not-allowed' | 'invalid-input' | 'unknown-call' | 'no-place' | 'busy';

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
