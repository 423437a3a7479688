/** The ledger of everything the clock did, why anything is as it is, and the proof of it. */
import { z } from 'zod';
import type { Happened, StepKind } from '../domain/casework/ledger';
import type { Instant } from '../domain/time';

export type { PlaceWhy, StepTaken } from '../domain/casework/explain';
export type { Happened, StepKind } from '../domain/casework/ledger';
export type { StepWhy, Why } from '../domain/casework/why';

const instant = z
  .number()
  .int()
  .min(0)
  .max(Date.UTC(9999, 0, 1));
const issueId = z.string().regex(/^\d{1,18}$/);

/** What the clock can do to a case, and take back: what is asked for most first. */
export const STEP_KINDS = [
  'escalated',
  'warned',
  'lead-told',
  'acted',
  'handed-back',
  'gave-up',
  'pause-ended',
  'withdrawn',
] as const satisfies readonly StepKind[];

export const ledgerCalls = {
  'ledger.list': {
    by: 'reader',
    input: z.strictObject({
      from: instant,
      to: instant,
      /** Where the page before this one ended. */
      after: z.strictObject({ at: instant, id: z.string().max(60) }).exactOptional(),
      issueId: issueId.exactOptional(),
      kind: z.enum(STEP_KINDS).exactOptional(),
      /** Ids of teams, of which one had the case or got it. */
      teams: z.array(z.string().max(60)).max(500).exactOptional(),
      version: z.number().int().positive().exactOptional(),
      only: z.enum(['late', 'withdrawn']).exactOptional(),
    }),
  },
  'ledger.prove': { by: 'reader', input: z.strictObject({ issueId }) },
} as const;

export interface LedgerAnswers {
  'ledger.list': LedgerAnswer;
  'ledger.prove': ProofAnswer;
}

export interface LedgerAnswer {
  readonly asOf: Instant;
  readonly zone: string;
  /** Newest first. */
  readonly entries: readonly LedgerEntry[];
  /** To be sent back for what comes after. Set also when so much was looked through that the search was broken off. */
  readonly more?: { readonly at: Instant; readonly id: string };
}

/** One step of the clock, and what became of it. */
export interface LedgerEntry extends Happened {
  readonly issueId: string;
  readonly issueKey: string | null;
  readonly what: StepKind;
  /** It turned out to have been prevented, by what happened at `because`. */
  readonly withdrawn?: { readonly at: Instant; readonly because?: Happened };
  readonly effects: readonly EffectView[];
}

/** Something the world had to be told, and how far that has come. */
export interface EffectView {
  readonly kind: 'fields' | 'mail' | 'act' | 'closed-status';
  readonly state: 'done' | 'waiting' | 'parked';
  /** Why Jira refused it for good. */
  readonly reason?: string;
}

export type ProofAnswer =
  | { readonly state: 'known'; readonly asOf: Instant; readonly proof: ProofView }
  /** No case of this desk. */
  | { readonly state: 'no-case'; readonly asOf: Instant };

export interface ProofView {
  readonly issueId: string;
  readonly zone: string;
  readonly versions: readonly VersionRead[];
  /** Every event, in the order recorded. */
  readonly events: readonly Happened[];
  /** The first event that the rules do not lead to, as it is recorded and as they would have it; either may be missing. */
  readonly difference?: { readonly seq: number; readonly recorded?: Happened; readonly retold?: Happened };
}

/** Who made a version of the rulebook, and why; only its number where nobody published it. */
export interface VersionRead {
  readonly version: number;
  readonly publishedAt?: Instant;
  readonly by?: string;
  readonly reason?: string;
}
