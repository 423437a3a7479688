import type { OnboardingEvent } from '../domain/onboarding/event';
import type { Glance as OnboardingGlance } from '../domain/onboarding/glance';
import type { Owing } from '../domain/onboarding/owed';
import type { OnboardingState } from '../domain/onboarding/state';
import type { Instant } from '../domain/time';

/** An onboarding case as read by its key. */
export interface OnboardingRecord {
  readonly issueId: string;
  readonly projectId: string;
  /** How often it was written; its events are counted by its state. */
  readonly version: number;
  readonly state: OnboardingState;
  readonly owed: readonly Owing[];
  /** Ids of the newest presses of buttons, so that one that is repeated is done once. */
  readonly moves: readonly string[];
  /** Number of the newest change in Jira that it has heard of; 0 before the first. */
  readonly heardUpTo: number;
  /** When its clock was next to call as of its last change; null: never. */
  readonly wakeAt: Instant | null;
  /** In which parts the store has it, and with which event each was last written. */
  readonly chapters: Readonly<Record<string, number>>;
}

/** What one transaction writes of an onboarding case. */
export interface OnboardingChange {
  readonly issueId: string;
  readonly projectId: string;
  readonly events: readonly OnboardingEvent[];
  readonly state: OnboardingState;
  /** Everything it owes after this. */
  readonly owed: readonly Owing[];
  readonly moves: readonly string[];
  readonly heardUpTo: number;
  /** When its clock next calls, or an owed effect is anybody's to do; null: never. */
  readonly wakeAt: Instant | null;
  readonly glance: OnboardingGlance;
}

/** What an issue is to an onboarding case that is not its own: the issue of an item, or the request of its form. */
export interface Kin {
  readonly of: string;
  readonly item: string | 'form';
}

export interface Onboardings {
  read(issueId: string): Promise<OnboardingRecord | undefined>;
  /** Writes what was read, changed, or a case that is not there yet: the case as it is now. Undefined when somebody else was first; then nothing is written. */
  record(seen: OnboardingRecord | undefined, change: OnboardingChange): Promise<OnboardingRecord | undefined>;
  /** Events by their numbers, both included. */
  history(issueId: string, from: number, to: number): Promise<readonly OnboardingEvent[]>;
  /** Cases whose clock calls, or which owe something, by this instant, earliest first. Hints only. */
  wakingBy(
    at: Instant,
  ): Promise<readonly { readonly issueId: string; readonly projectId: string; readonly at: Instant }[]>;
  /** Cases of a desk at a glance. Hints only: one may be a moment behind. */
  ofDesk(projectId: string): Promise<readonly OnboardingListed[]>;
  kinOf(issueId: string): Promise<Kin | undefined>;
  /** Deletes a case with all that belongs to it, or the knowledge of what belonged to one. Safe to run twice. */
  forget(issueId: string): Promise<void>;
}

export interface OnboardingListed extends OnboardingGlance {
  readonly issueId: string;
  readonly version: number;
}
