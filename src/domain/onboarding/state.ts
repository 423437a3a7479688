import type { Instant } from '../time';
import type { ListName } from '../playbook/choices';
import type { ItemField, Verdict } from './choices';
import type { Doer, OwnItem, Values } from './event';

/** A mark somebody made, and when. */
export interface Done {
  readonly at: Instant;
  readonly by: Doer;
}

export interface Said extends Done {
  readonly text: string;
}

export interface Signature extends Done {
  readonly party: string;
  readonly name: string;
  /** The date on the paper. */
  readonly on: string;
}

interface Decision extends Done {
  readonly outcome: string;
  readonly reason: string;
  readonly decider: string;
}

/** An item as far as anybody has touched it. */
export interface ItemState {
  readonly ticked?: Done;
  readonly waived?: Said;
  readonly assigned?: string;
  readonly dueSet?: Instant;
  readonly fields: Readonly<Partial<Record<ItemField, Said>>>;
  readonly signatures: readonly Signature[];
  readonly decision?: Decision;
  readonly approvals: readonly Said[];
  /** The newest few; the history has them all. */
  readonly comments: readonly Said[];
  readonly child?: { readonly asked: true; readonly issueId?: string; readonly key?: string };
  /** How often anything was done to it, for its history. */
  readonly events: number;
}

export const UNTOUCHED: ItemState = { fields: {}, signatures: [], approvals: [], comments: [], events: 0 };

/** The items of a phase: their order where somebody changed it, those of the case's own, and what was done to them. */
export interface PhaseState {
  readonly enteredAt?: Instant;
  readonly leftAt?: Instant;
  readonly leftBy?: Doer;
  readonly placed: readonly { readonly item: string; readonly after: string | null }[];
  readonly own: readonly OwnItem[];
  readonly items: Readonly<Record<string, ItemState>>;
}

export interface Entry {
  readonly id: string;
  readonly values: Values;
  /** Who wrote each column last. */
  readonly written: Readonly<Record<string, Done>>;
}

/** A list in its order. */
export interface ListState {
  readonly entries: readonly Entry[];
}

interface Assessment extends Done {
  readonly member: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly unmet: readonly string[];
}

interface Board {
  readonly askedAt: Instant;
  readonly members: readonly string[];
  readonly dueAt: Instant;
  readonly warnAt: Instant;
  readonly reminded: boolean;
  readonly assessments: readonly Assessment[];
  readonly closed?: { readonly at: Instant; readonly silent: readonly string[] };
}

/** A version of an item that a case keeps although its playbook has gone on, or has taken over early. */
export interface Frame {
  readonly openedAt: Instant;
  readonly playbook: number;
  /** Versions of the playbook that items still follow, where that is not the case's. */
  readonly kept: Readonly<Record<string, number>>;
  readonly customer: string;
  readonly solution: string;
  readonly vendor: string;
  readonly phase: string;
  readonly start?: {
    readonly date: string;
    readonly reason: string;
    readonly confirmed: boolean;
    readonly changes: number;
  };
  readonly ended?: Said & { readonly decider: string };
  readonly bypasses: readonly {
    readonly at: Instant;
    readonly to: string;
    readonly by: Doer;
    readonly missing: readonly string[];
    /** Somebody had Jira's status put back. */
    readonly putBack?: Done;
  }[];
  readonly form?: {
    readonly people: readonly string[];
    readonly sentAt: Instant;
    readonly issueId?: string;
    readonly key?: string;
    /** Times it was submitted; the last of them, and whether it lies with the customer again. */
    readonly version: number;
    readonly submittedAt?: Instant;
    readonly returned?: Said;
  };
  readonly board?: Board;
  readonly service?: {
    readonly projectId: string;
    readonly draft: number;
    readonly mark: string;
    readonly reasons: number;
    readonly compiledAt: Instant;
    readonly errors?: number;
    readonly approved: readonly { readonly as: 'lead' | 'owner'; readonly by: Doer; readonly at: Instant }[];
    readonly published?: { readonly version: number; readonly mark: string; readonly at: Instant };
  };
  readonly earlyLife?: {
    readonly date: string;
    readonly days: readonly {
      readonly date: string;
      readonly requests: number;
      readonly breaches: number;
      readonly unknown: number;
    }[];
    readonly ended?: Said;
  };
}

/** What a case's history amounts to. Parts that nothing has touched are not there. */
export interface OnboardingState {
  readonly version: number;
  readonly frame: Frame;
  readonly phases: Readonly<Record<string, PhaseState>>;
  readonly lists: Readonly<Partial<Record<ListName, ListState>>>;
}
