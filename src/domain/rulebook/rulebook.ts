import type { Calendar, Name } from '../calendar/calendar';

/** The four support levels, in the order a case climbs them. */
export const LEVELS = ['superuser', 'first', 'second', 'third'] as const;
export type Level = (typeof LEVELS)[number];

/** The two arms of 3rd level. */
export type Arm = 'vendor' | 'business';

/** Everything about a case that a rule may ask for. Each is the id of one of finitely many values. */
export interface Facts {
  readonly system: string;
  readonly kind: string;
  readonly customerGroup: string;
  readonly priority: string;
}
export type Fact = keyof Facts;

/** Holds when every fact it names has one of the values listed. An empty condition always holds. */
export type Condition = { readonly [F in Fact]?: readonly string[] };

export interface Team {
  readonly id: string;
  readonly name: Name;
  readonly level: Level;
  readonly arm?: Arm;
  /** Id of one of the rulebook's calendars. */
  readonly calendar: string;
  /** Name of the Jira group whose members are the team. */
  readonly group: string;
}

/** Which team has a case at each level. The first route whose condition holds is taken. */
export interface Route {
  readonly id: string;
  readonly when: Condition;
  readonly teams: Readonly<Record<Exclude<Level, 'superuser'>, string>>;
}

/** One rung of a ladder: what happens when a share of the limit has been used. 1 is the limit itself. */
export interface Rung {
  readonly id: string;
  readonly at: number;
  readonly does: 'warn' | 'pass-on' | 'tell-lead';
}

/** How long a case may lie at a level, in working time of the team that has it, and what happens then. */
export interface Limit {
  readonly id: string;
  readonly level: Level;
  readonly when: Condition;
  /** Milliseconds of working time. */
  readonly time: number;
  /** In the order of `at`. */
  readonly ladder: readonly Rung[];
}

/** What the customer is promised: an answer within this much working time of 1st level. */
export interface ServiceTarget {
  readonly id: string;
  readonly when: Condition;
  readonly time: number;
}

export type PauseReason = 'reporter' | 'vendor' | 'approval' | 'maintenance' | 'agreed';

/** A status, by name in any language of the site, that stops the clock. */
interface Pausing {
  readonly status: readonly string[];
  readonly reason: PauseReason;
}

/** Where a fact is read from in Jira, and which of Jira's words means which value. The last value is what anything else means. */
export interface FactSource {
  readonly fact: Fact;
  /** Name of a field, `priority`, or `request-type`. */
  readonly field: string;
  readonly values: readonly { readonly id: string; readonly name: Name; readonly words: readonly string[] }[];
}

/** The rules of one service desk: one value, immutable once published. */
export interface Rulebook {
  readonly version: number;
  /** What texts to staff are written in. */
  readonly language: 'da' | 'en';
  readonly calendars: readonly Calendar[];
  readonly teams: readonly Team[];
  readonly sources: readonly FactSource[];
  readonly routes: readonly Route[];
  readonly limits: readonly Limit[];
  readonly targets: readonly ServiceTarget[];
  readonly pausing: readonly Pausing[];
  /** Names, in any language of the site, of the statuses in which nobody works on a case any more. */
  readonly finishedStatus: readonly string[];
  /** Names of the status a case gets when 1st level has answered, in the order they are tried. */
  readonly answeredStatus: readonly string[];
}
