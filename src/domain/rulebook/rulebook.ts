import type { Calendar, Name } from '../calendar/calendar';
import type { FACTS, LEVELS, PAUSE_REASONS } from './choices';

export type Level = (typeof LEVELS)[number];

/** The two arms of 3rd level. */
export type Arm = 'vendor' | 'business';

export type Fact = (typeof FACTS)[number];

/** Everything about a case that a rule may ask for. Each is the id of one of finitely many values. */
export type Facts = Readonly<Record<Fact, string>>;

/** Holds when every fact it names has one of the values listed. An empty condition always holds. */
export type Condition = { readonly [F in Fact]?: readonly string[] };

/** People, named the way Jira knows them. A role is one of the desk's own project. */
export type Members =
  | { readonly kind: 'group'; readonly name: string }
  | { readonly kind: 'role'; readonly name: string }
  | { readonly kind: 'people'; readonly accountIds: readonly string[] };

export interface Team {
  readonly id: string;
  readonly name: Name;
  readonly level: Level;
  /** At 3rd level always; at 2nd when a vendor gives it for a system. */
  readonly arm?: Arm;
  /** Id of one of the rulebook's calendars. */
  readonly calendar: string;
  readonly members: Members;
  /** Who is told when a limit is reached and nobody is left to pass the case on to. */
  readonly lead?: Members;
  /** Who can be called in when more is needed than the team can give. */
  readonly standBy?: Members;
  /** Whom to turn to when the team is closed: a number or an address, for people to read. */
  readonly outOfHours?: string;
}

/** Which team has a case at each level. The first route whose condition holds is taken. */
export interface Route {
  readonly id: string;
  readonly when: Condition;
  readonly teams: Readonly<Record<Level, string>>;
  /** A purely business question: from 1st level straight to 3rd, with a notice to the team at 2nd. */
  readonly direct?: boolean;
}

/** Whom a rung speaks to. `responsible` is the team at 1st level, which owes the customer the answer. */
export type Recipient = 'team' | 'lead' | 'stand-by' | 'responsible' | Members;

/** What a rung of a ladder does. */
export type Deed =
  /** Tells the team that the limit comes nearer. */
  | 'warn'
  /** Tells `to`. */
  | 'tell'
  | 'tell-lead'
  /** Gives the issue to the one person `to` names. */
  | 'assign'
  | 'raise-priority'
  /** To the next level, or to `team`. */
  | 'pass-on'
  /** Reminds the customer, in the portal. */
  | 'remind'
  /** Gives a case that waits for its customer back to 1st level. */
  | 'hand-back'
  /** Closes a case whose customer never answered. */
  | 'close';

/** One rung of a ladder: what happens when a share of the limit, and so much working time more, has been used. */
export interface Rung {
  readonly id: string;
  /** 1 is the limit itself. */
  readonly at: number;
  /** Milliseconds of working time beyond that share. */
  readonly after?: number;
  readonly does: Deed;
  readonly to?: Recipient;
  /** Where `pass-on` leads, when it is not where the route does. */
  readonly team?: string;
  /** Done again after so much working time, until somebody acknowledges it or it has been done `atMost` times in all. */
  readonly repeat?: { readonly every: number; readonly atMost: number };
}

/** So much working time, and what happens on the way there and after. Rungs in the order they are reached. */
interface Timed {
  readonly id: string;
  readonly when: Condition;
  /** Milliseconds of working time. */
  readonly time: number;
  readonly ladder: readonly Rung[];
}

/** How long a case may lie at a level, in working time of the team that has it, and what happens then. */
export interface Limit extends Timed {
  readonly level: Level;
}

/** What the customer is promised: an answer within this much working time of 1st level. */
export type ServiceTarget = Timed;

/** How long a customer who was asked has to answer, in working time of the superusers' calendar. Its last rung ends it. */
export type Asking = Timed;

/** How often 1st level looks after what it has passed on, in its own working time. */
export type FollowUp = Timed;

/** How long a vendor who was contacted has to answer, in the vendor's own working time. */
export type VendorTime = Timed;

export type PauseReason = (typeof PAUSE_REASONS)[number];

/** A status, by name in any language of the site, that stops the clock. `reporter` asks the customer instead, at 1st level. */
export interface Pausing {
  readonly status: readonly string[];
  readonly reason: PauseReason;
  /** Milliseconds of working time after which the clock runs on and the team's lead is told; as long as it takes when left out. */
  readonly atMost?: number;
}

/** One value a fact may have, and which of Jira's words mean it. */
export interface FactValue {
  readonly id: string;
  readonly name: Name;
  readonly words: readonly string[];
}

/** Where a fact is read from in Jira. The last value is what any other word means. */
export interface FactSource {
  readonly fact: Fact;
  /** Name of a field, `priority`, or `request-type`. */
  readonly field: string;
  readonly values: readonly FactValue[];
}

/** What becomes of a clock: it goes on with what it has used, or begins anew. */
type ClockChoice = 'continues' | 'restarts';

/** Where the issue of a change request is made, and how the case is linked to it. Names, in any language of the site, in the order they are tried. */
export interface ChangeRequestTarget {
  /** Key of a project; empty for the desk's own. */
  readonly project: string;
  readonly issueType: readonly string[];
  readonly link: readonly string[];
}

/** Somebody to turn to about a case, as people need it; what is not known is empty. */
export interface NoteContact {
  /** Whether they solve it, or must or can help with it. */
  readonly part: 'solves' | 'must' | 'can';
  readonly name: string;
  readonly role: string;
  readonly phone: string;
  readonly mail: string;
  readonly hours: string;
  readonly outOfHours: string;
}

/** What whoever works on a case should know. Every note whose condition holds is shown; no clock minds it. */
export interface Note {
  readonly id: string;
  readonly when: Condition;
  /** What to watch out for; empty where there are only people to turn to. */
  readonly text: string;
  readonly contacts: readonly NoteContact[];
}

/** The rules of one service desk: one value, immutable once published. Ids are unique among their kind. */
export interface Rulebook {
  /** 0 for what is not published. */
  readonly version: number;
  /** What texts to staff are written in. */
  readonly language: 'da' | 'en';
  /** Each as it was when it was taken over from the site's shared ones, or of this desk alone. */
  readonly calendars: readonly Calendar[];
  readonly teams: readonly Team[];
  readonly sources: readonly FactSource[];
  readonly routes: readonly Route[];
  readonly limits: readonly Limit[];
  readonly targets: readonly ServiceTarget[];
  readonly pausing: readonly Pausing[];
  readonly asking: readonly Asking[];
  /** Whether the promise, too, stands still while the customer is asked. */
  readonly askingPausesPromise: boolean;
  readonly reopening: ClockChoice;
  readonly reprioritising: ClockChoice;
  readonly followUp: readonly FollowUp[];
  readonly mail: {
    /** Mails to one person are gathered for so long, in milliseconds; 0 sends each at once. */
    readonly gather: number;
    /** Mails wait for the opening hours of the team they concern. */
    readonly quietOutsideHours: boolean;
  };
  /** The longest a case may lie without anybody at work, in milliseconds by the clock on the wall. */
  readonly longestUnstaffed: number;
  /** Names, in any language of the site, of the statuses in which nobody works on a case any more. */
  readonly finishedStatus: readonly string[];
  /** Names of the status a case gets when 1st level has answered, in the order they are tried. */
  readonly answeredStatus: readonly string[];
  /** Names of the status a case gets when it is opened again, in the order they are tried. */
  readonly openStatus: readonly string[];
  readonly vendorTime: readonly VendorTime[];
  /** Name of the field in which a superuser states when the colleague asked; empty when there is none. */
  readonly askedAtField: string;
  readonly changeRequest: ChangeRequestTarget;
  /** Values of the customer group whose customers cannot follow the case themselves and are told of each change that matters. */
  readonly tellCustomer: readonly string[];
  readonly notes: readonly Note[];
}
