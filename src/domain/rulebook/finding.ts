import type { Calendar, Name } from '../calendar/calendar';
import type { Instant } from '../time';
import type { Example } from './example';
import type { Deed, Fact, Level, PauseReason } from './rulebook';

/** Everything the check can find, and whether it keeps a draft from being published or only needs a word of why. */
export const KINDS = {
  'duplicate-id': 'error',
  'no-such-calendar': 'error',
  'calendar-faulty': 'error',
  'calendar-never-opens': 'error',
  'calendar-unused': 'warning',
  'no-such-team': 'error',
  'team-at-wrong-level': 'error',
  'team-without-arm': 'error',
  'team-without-members': 'error',
  'unknown-value': 'error',
  'fact-without-values': 'error',
  'status-means-two': 'error',
  'answered-not-finished': 'error',
  'no-status': 'error',
  'no-open-status': 'error',
  'pause-without-end': 'warning',
  'pause-repeated': 'error',
  'asking-without-end': 'error',
  'rung-never-reached': 'error',
  'ladder-out-of-order': 'error',
  'ladder-silent': 'warning',
  'repeat-without-end': 'error',
  'repeat-never-speaks': 'warning',
  'deed-out-of-place': 'error',
  'no-time': 'error',
  'nobody-to-tell': 'error',
  'assign-not-one': 'error',
  'no-level-above': 'warning',
  'no-route': 'error',
  'no-limit': 'error',
  'no-promise': 'warning',
  'no-asking': 'error',
  'no-follow-up': 'warning',
  'no-vendor-time': 'warning',
  'rule-shadowed': 'error',
  'rule-never-holds': 'error',
  loop: 'error',
  'ladder-without-person': 'error',
  unstaffed: 'error',
  'over-promise': 'error',
  'no-such-name': 'error',
  'no-such-pause': 'warning',
  'not-in-jira': 'warning',
  'told-nobody': 'warning',
} as const;
export type Kind = keyof typeof KINDS;

/** The rules of which the first that holds is taken. */
export const LISTS = ['routes', 'limits', 'targets', 'asking', 'followUp', 'vendorTime'] as const;
export type List = (typeof LISTS)[number];

/** The page of the rulebook that can mend it. */
export type Page =
  'calendars' | 'teams' | 'facts' | 'routes' | 'limits' | 'pauses' | 'follow-up' | 'promises' | 'protocol';
export const PAGE_OF = {
  routes: 'routes',
  limits: 'limits',
  targets: 'promises',
  asking: 'pauses',
  followUp: 'follow-up',
  vendorTime: 'protocol',
} as const satisfies Readonly<Record<List, Page>>;

/** What a message is told: a word, a name in both languages, a length of time, an instant, a case or a level. */
export type Param =
  | string
  | number
  | Name
  | { readonly time: number }
  | { readonly at: Instant }
  | { readonly level: Level }
  | { readonly list: List | 'calendars' | 'teams' | 'rungs' | 'sources' | 'values' | 'notes' }
  | { readonly fact: Fact }
  | { readonly pause: PauseReason }
  | { readonly deed: Deed }
  | { readonly status: 'answered' | 'finished' }
  | { readonly known: 'group' | 'role' | 'person' | 'status' | 'field' | 'project' | 'issue-type' | 'link' };

/** One small change of a rulebook, which a page can make in the draft. */
export type Edit =
  | { readonly edit: 'calendar'; readonly calendar: Calendar }
  | { readonly edit: 'drop'; readonly list: List | 'notes'; readonly id: string }
  | { readonly edit: 'drop-rung'; readonly list: Exclude<List, 'routes'>; readonly id: string; readonly rung: string }
  | { readonly edit: 'time'; readonly list: Exclude<List, 'routes'>; readonly id: string; readonly time: number }
  | { readonly edit: 'longest-unstaffed'; readonly longestUnstaffed: number };

/** A change that mends a finding, and what it comes to. */
export interface Repair {
  readonly id: 'keep-open' | 'raise-bound' | 'raise-promise' | 'drop-rule' | 'drop-rung';
  readonly params: Readonly<Record<string, Param>>;
  readonly edit: Edit;
}

export interface Finding {
  /** Its kind and its place: the same as long as the same is wrong. */
  readonly id: string;
  readonly kind: Kind;
  readonly severity: 'error' | 'warning';
  readonly page: Page;
  /** Ids of what is concerned, the outermost first: a rule, then its rung. */
  readonly ids: readonly string[];
  readonly params: Readonly<Record<string, Param>>;
  readonly example?: Example;
  readonly repairs?: readonly Repair[];
}

/** A finding of a kind at a place. */
export function found(
  kind: Kind,
  page: Page,
  ids: readonly string[],
  params: Finding['params'],
  more: Pick<Finding, 'example' | 'repairs'> = {},
): Finding {
  const place = [kind, page, ...ids].map((part) => encodeURIComponent(part)).join('/');
  return { id: place, kind, severity: KINDS[kind], page, ids, params, ...more };
}
