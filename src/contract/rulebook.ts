/** Calls about rulebooks: reading them, the draft, versions, publishing. */
import { z } from 'zod';
import type { RuleChange } from '../domain/rulebook/change';
import type { Finding } from '../domain/rulebook/finding';
import type { Rulebook } from '../domain/rulebook/rulebook';
import type { Instant } from '../domain/time';
import { SHORTEST_REASON } from './reason';

export type { Calendar, ClosingDay, Hours, Weekday } from '../domain/calendar/calendar';
export { FACTS, LEVELS } from '../domain/rulebook/choices';
export type { Part, RuleChange, RulePage } from '../domain/rulebook/change';
export type {
  Condition,
  Deed,
  Fact,
  Facts,
  FactSource,
  FactValue,
  FollowUp,
  Members,
  Pausing,
  Recipient,
  Route,
  Rulebook,
  Rung,
  Team,
} from '../domain/rulebook/rulebook';

/** Characters in a rulebook as text. What a browser sends the app is at most 500 KB. */
export const LONGEST_RULEBOOK = 400_000;

/** What is being edited was read so: the draft as it was seen, on the version in force then. */
const seen = { seen: z.number().int().nonnegative() };
const reason = z.string().trim().min(SHORTEST_REASON).max(2000);
const which = z.union([z.number().int().positive(), z.literal('draft'), z.literal('in-force')]);
const running = z.enum(['keep', 'move']);

export const rulebookCalls = {
  'rulebook.show': { by: 'reader', input: z.strictObject({}) },
  'draft.save': {
    by: 'administrator',
    input: z.strictObject({ ...seen, base: z.number().int().nonnegative(), text: z.string() }),
  },
  'draft.discard': { by: 'administrator', input: z.strictObject(seen) },
  'rulebook.read': { by: 'reader', input: z.strictObject({ text: z.string() }) },
  'rulebook.compare': { by: 'reader', input: z.strictObject({ from: which, to: which }) },
  'rulebook.text': { by: 'reader', input: z.strictObject({ which }) },
  'rulebook.preview': { by: 'reader', input: z.strictObject({ which }) },
  'rulebook.publish': {
    by: 'administrator',
    input: z.strictObject({
      ...seen,
      inForce: z.number().int().nonnegative(),
      reason,
      running,
      /** Why a finding that only warns is accepted, by its id. */
      excuses: z.record(z.string().max(500), reason),
    }),
  },
  'rulebook.roll-back': {
    by: 'administrator',
    input: z.strictObject({
      to: z.number().int().positive(),
      inForce: z.number().int().nonnegative(),
      reason,
      running,
    }),
  },
} as const;

export interface RulebookAnswers {
  'rulebook.show': RulebookAnswer;
  'draft.save': DraftAnswer;
  'draft.discard': DiscardAnswer;
  /** What an imported text would change, without changing anything. */
  'rulebook.read': ReadAnswer;
  'rulebook.compare': CompareAnswer;
  'rulebook.text': { readonly text: string };
  'rulebook.preview': PreviewAnswer;
  'rulebook.publish': PublishAnswer;
  'rulebook.roll-back': PublishAnswer;
}

/** `changed-meanwhile`: somebody else saved, threw away or published; `answer` is how it stands, `theirs` what they changed. */
export type DraftAnswer =
  | { readonly saved: true; readonly answer: RulebookAnswer }
  | {
      readonly saved: false;
      readonly reason: 'changed-meanwhile';
      readonly answer: RulebookAnswer;
      /** From what is in force to what they have, and to what was to be saved. */
      readonly theirs: readonly RuleChange[];
      readonly mine: readonly RuleChange[];
    }
  | { readonly saved: false; readonly reason: 'not-a-rulebook'; readonly faults: readonly TextFault[] };

export type DiscardAnswer =
  | { readonly discarded: true; readonly answer: RulebookAnswer }
  | { readonly discarded: false; readonly reason: 'changed-meanwhile'; readonly answer: RulebookAnswer };

export type ReadAnswer =
  | {
      readonly ok: true;
      readonly book: Rulebook;
      readonly changes: readonly RuleChange[];
      /** Cases that its rules would pass round for ever. The check finds them too, with all else. */
      readonly loops: readonly Finding[];
    }
  | { readonly ok: false; readonly faults: readonly TextFault[] };

export type CompareAnswer =
  { readonly found: true; readonly changes: readonly RuleChange[] } | { readonly found: false };

/** Open cases, and what moving them to other rules would do. Counted over the first so many of them. */
export interface PreviewAnswer {
  readonly asOf: Instant;
  readonly counted: number;
  /** There are more than were counted. */
  readonly more: boolean;
  /** By the version that judges them, newest first. */
  readonly versions: readonly { readonly version: number; readonly cases: number }[];
  /** Their clock would call at once, earlier, later, at the same time, never; `left`: the other rules lack a team of theirs. */
  readonly effect: Readonly<Record<'atOnce' | 'earlier' | 'later' | 'same' | 'still' | 'left', number>>;
}

export type PublishAnswer =
  | { readonly published: true; readonly version: number; readonly answer: RulebookAnswer }
  | {
      readonly published: false;
      readonly reason: 'changed-meanwhile' | 'no-draft' | 'no-such-version' | 'not-enabled' | 'suspended';
      readonly answer: RulebookAnswer;
    }
  /** Errors always, warnings while they have no excuse. */
  | {
      readonly published: false;
      readonly reason: 'findings';
      readonly errors: readonly Finding[];
      readonly unexcused: readonly Finding[];
    };

/** A published version, without its rules. */
export interface VersionView {
  readonly version: number;
  readonly publishedAt: Instant;
  readonly by: string;
  readonly reason: string;
  /** The version whose rules it took over, when it was rolled back to. */
  readonly from?: number;
  readonly running: 'kept' | 'moved';
  /** Why findings that warn were accepted, by their id. */
  readonly excuses: Readonly<Record<string, string>>;
}

export interface RulebookAnswer {
  readonly asOf: Instant;
  readonly projectKey: string;
  /** Of the desk's clocks. */
  readonly zone: string;
  readonly enabled: boolean;
  /** Account of whoever asks. */
  readonly you: string;
  /** False for those who may only read. */
  readonly editable: boolean;
  readonly inForce: { readonly version: VersionView | null; readonly book: Rulebook };
  readonly draft?: {
    readonly savedAt: Instant;
    readonly by: string;
    readonly book: Rulebook;
    /** From what is in force to the draft. */
    readonly changes: readonly RuleChange[];
  };
  /** To be sent back when the draft is saved: two who edit are kept apart. */
  readonly seen: number;
  /** A job is taking open cases over to the version in force, or is over and has left some where they were. */
  readonly moving?: {
    readonly over: boolean;
    readonly done: number;
    /** They have been with a team that the version lacks, or could not be moved. */
    readonly lacking: number;
    readonly failed: number;
  };
  /** Newest first. */
  readonly versions: readonly VersionView[];
}

export const TEXT_FAULTS = [
  'not-json',
  'too-large',
  'not-a-text',
  'not-a-number',
  'not-a-list',
  'not-an-object',
  'not-yes-or-no',
  'missing',
  'unknown-key',
  'not-one-of',
  'too-long',
  'too-many',
  'too-few',
  'too-small',
  'too-big',
  'not-whole',
  'hostile-text',
  'empty-text',
  'duplicate-id',
  'no-such-team',
  'no-such-calendar',
  'duplicate-fact',
  'unknown-zone',
  'no-such-date',
  'no-such-time',
  'ends-before-start',
  'ends-after-next-day',
  'overlap',
  'never-opens',
] as const;

/** What is wrong with a text that should be a rulebook: where, and what to do about it. */
export interface TextFault {
  /** `limits[3].time`; empty for the text as a whole. */
  readonly place: string;
  readonly fault: (typeof TEXT_FAULTS)[number];
  /** What was found, and what is wanted; either may be empty. */
  readonly params: { readonly found: string | number; readonly wanted: string | number };
}
