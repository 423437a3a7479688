/** What may be said of a case in a word: closed lists, in the order in which they are offered. */

/** How a vendor was reached. */
export const CHANNELS = ['phone', 'mail', 'portal', 'meeting', 'other'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Whether a report is handled as a support case or needs a change to the system. */
export const VERDICTS = ['support-case', 'change-request'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a case turns out to be. */
export const TRIAGES = [
  'known-error',
  'shortcoming',
  'wrong-use',
  'user-administration',
  'new-error',
  'own-it',
] as const;
export type Triage = (typeof TRIAGES)[number];
