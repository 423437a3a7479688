import type { Instant } from '../time';
import type { Kind, ListName } from '../playbook/choices';
import type { Playbook } from '../playbook/playbook';
import type { ItemField, Verdict } from './choices';

/** Who did it: a person, or Trin by itself, on the clock. */
export type Doer = { readonly kind: 'person'; readonly accountId: string } | { readonly kind: 'clock' };

/** An item that a case has of its own. */
export interface OwnItem {
  readonly id: string;
  readonly phase: string;
  readonly title: string;
  readonly kind: Kind;
  readonly responsible: readonly string[];
  readonly mandatory: boolean;
}

/** Values of one entry of a list, by column. All are text; what is not there is empty. */
export type Values = Readonly<Record<string, string>>;

/** What can happen to an onboarding case. */
export type Happening =
  /** The case began, with a version of the playbook; `people`: account and role, as the playbook had them then. */
  | {
      readonly type: 'opened';
      readonly playbook: number;
      readonly phase: string;
      readonly people: readonly { readonly entry: string; readonly role: string; readonly accountId: string }[];
    }
  /** What the case is called and whom it is for: the customer, the solution, the vendor. */
  | { readonly type: 'named'; readonly field: 'customer' | 'solution' | 'vendor'; readonly text: string }
  | { readonly type: 'item-added'; readonly item: OwnItem }
  | { readonly type: 'item-removed'; readonly item: string; readonly reason: string }
  /** To right after another item of its phase; null: to the front. */
  | { readonly type: 'item-placed'; readonly item: string; readonly after: string | null }
  | { readonly type: 'ticked'; readonly item: string }
  | { readonly type: 'unticked'; readonly item: string; readonly reason: string }
  | { readonly type: 'wrote'; readonly item: string; readonly field: ItemField; readonly text: string }
  /** Null: nobody in particular. */
  | { readonly type: 'assigned'; readonly item: string; readonly accountId: string | null }
  /** Another time than the playbook's; null: the playbook's again. */
  | { readonly type: 'due-set'; readonly item: string; readonly dueAt: Instant | null; readonly reason: string }
  | { readonly type: 'commented'; readonly item: string; readonly text: string }
  /** `on`: the date on the paper, `2026-12-10`. `onBehalf`: somebody else wrote it down for them. */
  | {
      readonly type: 'signed';
      readonly item: string;
      readonly party: string;
      readonly name: string;
      readonly on: string;
    }
  | { readonly type: 'signature-withdrawn'; readonly item: string; readonly party: string; readonly reason: string }
  /** `decider`: who decided, in words, where that is not who wrote it. */
  | {
      readonly type: 'decided';
      readonly item: string;
      readonly outcome: string;
      readonly reason: string;
      readonly decider: string;
    }
  | { readonly type: 'approved'; readonly item: string; readonly remarks: string }
  | { readonly type: 'waived'; readonly item: string; readonly reason: string }
  | { readonly type: 'waiver-withdrawn'; readonly item: string }
  /** Asked for an issue of its own; made; and whether that is done, as Jira says. */
  | { readonly type: 'child-asked'; readonly item: string }
  | { readonly type: 'child-made'; readonly item: string; readonly issueId: string; readonly key: string }
  | { readonly type: 'child-gone'; readonly item: string }
  | { readonly type: 'phase-left'; readonly phase: string; readonly to: string }
  | { readonly type: 'phase-reentered'; readonly phase: string; readonly reason: string }
  /** Its status in Jira went past a gate that was shut. */
  | { readonly type: 'bypassed'; readonly to: string; readonly missing: readonly string[]; readonly key: string }
  /** Jira's status goes back to that of the phase the case is in, after it went past a gate. */
  | { readonly type: 'status-put-back'; readonly phase: string }
  /** Took over a newer playbook, but for these items, which follow the version named; 0: they are not there. */
  | { readonly type: 'upgraded'; readonly playbook: number; readonly kept: Readonly<Record<string, number>> }
  | { readonly type: 'start-set'; readonly date: string; readonly reason: string; readonly confirmed: boolean }
  | { readonly type: 'ended'; readonly reason: string; readonly decider: string }
  | { readonly type: 'resumed'; readonly reason: string }
  /** An entry of a list came into being, or changed in these columns. */
  | { readonly type: 'entry-put'; readonly list: ListName; readonly entry: string; readonly values: Values }
  | { readonly type: 'entry-placed'; readonly list: ListName; readonly entry: string; readonly after: string | null }
  | { readonly type: 'entry-removed'; readonly list: ListName; readonly entry: string }
  /** The clarification form went out to these accounts, as a request of its own once `form-made` says which. */
  | { readonly type: 'form-sent'; readonly people: readonly string[] }
  | { readonly type: 'form-made'; readonly issueId: string; readonly key: string }
  /** That request was deleted in Jira: what was answered stays, and the form can be sent anew. */
  | { readonly type: 'form-gone' }
  /** `version`: how many times it has been. */
  | { readonly type: 'form-submitted'; readonly version: number }
  | { readonly type: 'form-returned'; readonly reason: string }
  | {
      readonly type: 'board-asked';
      readonly members: readonly string[];
      readonly dueAt: Instant;
      readonly warnAt: Instant;
    }
  | { readonly type: 'board-reminded'; readonly members: readonly string[] }
  /** The case had ended for a while, and goes on: so do the board's days. */
  | { readonly type: 'board-moved'; readonly dueAt: Instant; readonly warnAt: Instant }
  | {
      readonly type: 'assessed';
      readonly member: string;
      readonly verdict: Verdict;
      readonly reason: string;
      /** Ids of criteria that are not met. */
      readonly unmet: readonly string[];
    }
  /** Its days ran out; these had not answered. */
  | { readonly type: 'board-closed'; readonly silent: readonly string[] }
  /** The storyboard became a draft of a rulebook. `mark`: of the case's own rules in it. */
  | {
      readonly type: 'compiled';
      readonly projectId: string;
      readonly draft: number;
      readonly mark: string;
      readonly reasons: number;
    }
  | { readonly type: 'service-checked'; readonly errors: number; readonly draft: number }
  | { readonly type: 'service-approved'; readonly as: 'lead' | 'owner'; readonly draft: number; readonly mark: string }
  | { readonly type: 'service-published'; readonly version: number; readonly mark: string }
  | { readonly type: 'early-life-begun'; readonly date: string }
  /** The figures of a day. */
  | {
      readonly type: 'day-counted';
      readonly date: string;
      readonly requests: number;
      readonly breaches: number;
      readonly unknown: number;
    }
  | { readonly type: 'early-life-ended'; readonly reason: string };

/** One event of a case, never changed. */
export interface OnboardingEvent {
  /** 1, 2, 3 … */
  readonly seq: number;
  readonly at: Instant;
  readonly by: Doer;
  readonly what: Happening;
}

/** What a case was opened by: the playbook it goes by, one for each version it has had. */
export type Playbooks = (version: number) => Playbook;
