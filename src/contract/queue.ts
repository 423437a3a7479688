/** The desk's open cases, level by level, and what must not be forgotten about them. */
import { z } from 'zod';
import type { Name } from '../domain/calendar/calendar';
import type { Glance } from '../domain/casework/glance';
import type { Fact, Level } from '../domain/rulebook/rulebook';
import type { Instant } from '../domain/time';
import type { TeamView } from './case';
import type { MoveAnswer } from './casework';
import type { Bay, Load } from './queue-load';

export const queueCalls = {
  'queue.show': { by: 'watcher', input: z.strictObject({}) },
  /** 1st level has looked after one of the cases it passed on. */
  'queue.follow-up': {
    by: 'desk-agent',
    input: z.strictObject({
      issueId: z.string().regex(/^\d{1,18}$/),
      moveId: z.uuid(),
      seen: z.number().int().nonnegative(),
    }),
  },
  /** The desk is the one that the gadget is set to. */
  'queue.numbers': { by: 'gadget', input: z.strictObject({}) },
} as const;

export interface QueueAnswers {
  readonly 'queue.show': QueueAnswer;
  readonly 'queue.follow-up': FollowedUp;
  readonly 'queue.numbers': NumbersAnswer;
}

export type QueueAnswer =
  | { readonly state: 'known'; readonly asOf: Instant; readonly queue: QueueView }
  | { readonly state: 'not-enabled'; readonly asOf: Instant };

export interface QueuedCase extends Glance {
  readonly issueId: string;
  /** To be sent back with a move. */
  readonly version: number;
}

export interface QueueView {
  readonly zone: string;
  /** The clocks of the desk stand still since then. */
  readonly still?: Instant;
  readonly lastSweepAt: Instant | null;
  /** Cases from before an overview was kept that are still to be looked through. */
  readonly filling?: { readonly done: number };
  /** Those nearest their limit first. */
  readonly cases: readonly QueuedCase[];
  /** The store has more than was read. */
  readonly more: boolean;
  readonly teams: readonly TeamView[];
  /** What the values of each fact are called. */
  readonly names: Readonly<Record<Fact, readonly { readonly id: string; readonly name: Name }[]>>;
  /** Levels at which the reader works, as far as we know. */
  readonly hats: readonly Level[];
  /** Of the last seven days, newest first. */
  readonly deviations: readonly { readonly issueId: string; readonly at: Instant; readonly kind: Deviation }[];
  readonly month: MonthView;
}

/** Public words past 1st level; left 3rd level with vendor contact undocumented. */
type Deviation = 'past-first' | 'gate-bypassed';

/** Cases answered in the last thirty days, and how many of them were agreed to be change requests. */
export interface MonthView {
  readonly answered: number;
  readonly changes: number;
}

export type FollowedUp =
  | { readonly done: true }
  | {
      readonly done: false;
      readonly reason: Extract<MoveAnswer, { readonly moved: false }>['reason'] | 'not-here';
    };

export type NumbersAnswer =
  | {
      readonly state: 'known';
      readonly asOf: Instant;
      readonly loads: Readonly<Record<Bay, Load>>;
      /** When some case becomes more urgent than it is now. */
      readonly changesAt?: Instant;
      readonly zone: string;
      readonly still?: Instant;
      readonly more: boolean;
    }
  | { readonly state: 'not-enabled'; readonly asOf: Instant };
