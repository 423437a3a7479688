/** What may be chosen in an onboarding case: closed lists, in the order in which they are offered. */

/** How far a document has come. */
export const STATES = ['none', 'draft', 'negotiation', 'sent', 'signed', 'terminated'] as const;
export type DocumentState = (typeof STATES)[number];

/** What is written on an item, each by itself, so that two who write different things both keep theirs. All are text. */
export const ITEM_FIELDS = [
  'evidence',
  'link',
  // Of a meeting: `2026-12-10T09:00`, in the zone of the playbook's calendar.
  'from',
  'to',
  'place',
  'participants',
  'minutes',
  // Of a document. Dates are `2026-12-10`.
  'version',
  'state',
  'sentTo',
  'sentOn',
  'parties',
  'validFrom',
  'validTo',
  'notice',
  'review',
  'parts',
  // Of a decision or a communication: an audience, a channel, a date.
  'audience',
  'channel',
  'date',
  // That there is none of what an item asks for, and why.
  'none',
] as const;
export type ItemField = (typeof ITEM_FIELDS)[number];

/** What a member of the board may say. */
export const VERDICTS = ['recommended', 'with-remarks', 'not-recommended'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Who can solve or help with a task, by the centre's own lines, beside the named people of the contact lists: `contact:<entry id>`. */
export const PARTIES = ['first', 'second', 'third', 'it-department', 'vendor-second'] as const;

/** How fast a task is done, and in which time that is measured. */
export const TIME_UNITS = ['minutes', 'hours', 'days'] as const;
export const TIMES = ['working', 'calendar', 'none'] as const;
