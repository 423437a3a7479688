import type { Instant } from './time';

/** What the support centre has written down about an organisation of customers: a job centre, a fund, a company. */
export interface About {
  /** The unit that looks after its own IT. */
  readonly unit: string;
  readonly phone: string;
  readonly mail: string;
  /** For the support centre alone. */
  readonly note: string;
  /** Accounts of its superusers. */
  readonly superusers: readonly string[];
  /** How its people reach the superuser: shown to them. */
  readonly reach: string;
}

/** An organisation at a desk, as it was last written down. */
export interface Organisation {
  /** Jira's id of it. */
  readonly id: string;
  readonly projectId: string;
  /** As Jira called it then. */
  readonly name: string;
  /** Counts every change, so that two who change it are kept apart; 0 before the first. */
  readonly version: number;
  readonly savedAt: Instant;
  readonly by: string;
  readonly about: About;
}

export const NOTHING_KNOWN: About = { unit: '', phone: '', mail: '', note: '', superusers: [], reach: '' };

/** Whether anything is known of the unit that looks after its IT. */
export function hasContact({ unit, phone, mail }: About): boolean {
  return unit !== '' || phone !== '' || mail !== '';
}
