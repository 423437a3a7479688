import type { Name } from '../calendar/calendar';

/** The pages of the rulebook, each of which owns some of its parts. */
export type RulePage =
  'calendars' | 'teams' | 'facts' | 'routes' | 'limits' | 'pauses' | 'follow-up' | 'promises' | 'mail' | 'protocol';

/** What a value may say that is neither a name, a time nor somebody's own text. */
export type Word =
  | 'superuser'
  | 'first'
  | 'second'
  | 'third'
  | 'arm-vendor'
  | 'arm-business'
  | 'fact-system'
  | 'fact-kind'
  | 'fact-customerGroup'
  | 'fact-priority'
  | 'warn'
  | 'tell'
  | 'tell-lead'
  | 'assign'
  | 'raise-priority'
  | 'pass-on'
  | 'remind'
  | 'hand-back'
  | 'close'
  | 'to-team'
  | 'to-lead'
  | 'to-stand-by'
  | 'to-responsible'
  | 'part-solves'
  | 'part-must'
  | 'part-can'
  | 'group'
  | 'role'
  | 'people'
  | 'reason-reporter'
  | 'reason-vendor'
  | 'reason-approval'
  | 'reason-maintenance'
  | 'reason-agreed'
  | 'yes'
  | 'no'
  | 'continues'
  | 'restarts'
  | 'danish'
  | 'none'
  | 'otherwise'
  | 'everything'
  | 'closed'
  | 'da'
  | 'en';

/** A property of something in a rulebook, as a word. */
export type Property =
  | 'name'
  | 'level'
  | 'arm'
  | 'calendar'
  | 'members'
  | 'lead'
  | 'standBy'
  | 'outOfHours'
  | 'when'
  | 'team-superuser'
  | 'team-first'
  | 'team-second'
  | 'team-third'
  | 'direct'
  | 'time'
  | 'at'
  | 'after'
  | 'does'
  | 'to'
  | 'team'
  | 'repeat-every'
  | 'repeat-most'
  | 'status'
  | 'reason'
  | 'atMost'
  | 'field'
  | 'words'
  | 'language'
  | 'askingPausesPromise'
  | 'reopening'
  | 'reprioritising'
  | 'gather'
  | 'quietOutsideHours'
  | 'longestUnstaffed'
  | 'finishedStatus'
  | 'answeredStatus'
  | 'openStatus'
  | 'askedAtField'
  | 'changeProject'
  | 'changeType'
  | 'changeLink'
  | 'tellCustomer'
  | 'text'
  | 'contacts'
  | 'timeZone'
  | 'version'
  | 'mon'
  | 'tue'
  | 'wed'
  | 'thu'
  | 'fri'
  | 'sat'
  | 'sun'
  | 'holidays'
  | 'hours';

/** A piece of a value that a person can read: in both languages, as working time, or by a word. */
export type Part =
  { readonly text: string } | { readonly name: Name } | { readonly time: number } | { readonly word: Word };

/** One difference between two rulebooks. */
export interface RuleChange {
  readonly page: RulePage;
  /** The way to it, by id: `limits/second-high/time`. */
  readonly place: string;
  /** What it is about, outermost first: a limit's level and condition, then perhaps a rung. */
  readonly about: readonly Part[];
  readonly what: 'added' | 'removed' | 'changed' | 'moved';
  /** Which property of it; the thing itself when left out. */
  readonly property?: Property;
  readonly before?: readonly Part[];
  readonly after?: readonly Part[];
}
