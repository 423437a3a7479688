/** What agents ask and do about one case. */
import { z } from 'zod';
import type { Name } from '../domain/calendar/calendar';
import type { Step } from '../domain/casework/clock';
import { CHANNELS, TRIAGES, VERDICTS, type Channel, type Triage, type Verdict } from '../domain/casework/choices';
import type { Place } from '../domain/casework/event';
import type { Standing } from '../domain/casework/fold';
import type { MoveType, Refusal } from '../domain/casework/protocol';
import type { StepWhy, Why } from '../domain/casework/why';
import type { Level, Note, PauseReason, Rung } from '../domain/rulebook/rulebook';
import type { Instant } from '../domain/time';
import type { BarView, TeamView } from './case';
import type { ProofAnswer, VersionRead } from './ledger';

/** Jira takes comments of at most 32,767 characters; the rest is for headings. */
export const LONGEST_TEXT = 30_000;
/** A name, a number, a key: what stands on one line. */
export const LONGEST_LINE = 120;

/** Counted as Jira counts: to zod, what lies outside the first plane of Unicode is one character; here it is two. */
const fits = (typed: string): boolean => typed.length <= LONGEST_TEXT;
const text = z.string().trim().min(1).refine(fits);
const maybeText = z.string().trim().refine(fits).optional();
const line = z.string().trim().min(1).max(LONGEST_LINE);
const teamId = z.string().min(1).max(60);
const instant = z
  .number()
  .int()
  .nonnegative()
  .max(Date.UTC(9999, 0, 1));
const issueKey = z.string().regex(/^[A-Z][A-Z0-9_]{1,20}-\d{1,12}$/);
const noVendorContact = z.literal(true).exactOptional();

/** What every move carries: an id made once per press of the button, so that pressing twice moves once, and the version the person saw. */
const move = { moveId: z.uuid(), seen: z.number().int().nonnegative() };

export const caseCalls = {
  'case.show': { by: 'agent', input: z.strictObject({}) },
  /** `direct`: a purely business question, to the specialists and past 2nd level. */
  'case.pass-on': {
    by: 'agent',
    input: z
      .strictObject({
        ...move,
        team: teamId.exactOptional(),
        direct: z.literal(true).exactOptional(),
        reason: maybeText,
        tried: text,
        asked: text,
      })
      .refine(
        ({ reason = '', tried, asked }) => reason.length + tried.length + asked.length <= LONGEST_TEXT,
        'one comment carries all three',
      ),
  },
  'case.take-back': {
    by: 'agent',
    input: z.strictObject({ ...move, team: teamId.exactOptional(), noVendorContact, reason: text }),
  },
  'case.answer': { by: 'agent', input: z.strictObject({ ...move, noVendorContact, text }) },
  'case.send-back': { by: 'agent', input: z.strictObject({ ...move, text }) },
  'case.ask': { by: 'agent', input: z.strictObject({ ...move, text }) },
  'case.reopen': { by: 'agent', input: z.strictObject({ ...move, text }) },
  /** `with`: who at the vendor; `text`: what was asked. */
  'case.ask-vendor': {
    by: 'agent',
    input: z.strictObject({
      ...move,
      team: teamId.exactOptional(),
      with: line,
      channel: z.enum(CHANNELS),
      number: line.exactOptional(),
      madeAt: instant,
      text,
    }),
  },
  'case.vendor-answered': {
    by: 'agent',
    input: z.strictObject({
      ...move,
      contact: z.number().int().positive(),
      number: line.exactOptional(),
      answeredAt: instant,
      text,
    }),
  },
  'case.no-vendor-contact': { by: 'agent', input: z.strictObject(move) },
  'case.give-verdict': { by: 'agent', input: z.strictObject({ ...move, verdict: z.enum(VERDICTS), text }) },
  'case.agree': { by: 'agent', input: z.strictObject({ ...move, text: maybeText }) },
  'case.dispute': { by: 'agent', input: z.strictObject({ ...move, text }) },
  'case.triage': {
    by: 'agent',
    input: z.strictObject({ ...move, as: z.enum(TRIAGES), link: issueKey.exactOptional(), text: maybeText }),
  },
  'case.acknowledge': { by: 'agent', input: z.strictObject(move) },
  'case.follow-up': { by: 'agent', input: z.strictObject(move) },
  'case.prove': { by: 'agent', input: z.strictObject({}) },
} as const;

type MoveCall = Exclude<keyof typeof caseCalls, 'case.show' | 'case.prove'>;

export type CaseAnswers = Readonly<Record<MoveCall, MoveAnswer>> & {
  readonly 'case.show': CaseAnswer;
  readonly 'case.prove': ProofAnswer;
};

export type CaseAnswer =
  | { readonly state: 'known'; readonly asOf: Instant; readonly case: CaseView }
  /** Jira has the issue; the event that makes it a case has not come yet. */
  | { readonly state: 'just-received'; readonly asOf: Instant }
  | { readonly state: 'not-enabled'; readonly asOf: Instant }
  /** It belongs to an onboarding case, which has a panel of its own. */
  | { readonly state: 'onboarding'; readonly asOf: Instant }
  /** Raised before its desk was enabled: no limit runs. */
  | { readonly state: 'from-before'; readonly asOf: Instant };

export type MoveAnswer =
  | { readonly moved: true; readonly asOf: Instant; readonly case: CaseView }
  /** `moved-meanwhile`: somebody else, or the clock, was first; `case` is how it stands now. `no-such-issue`: the person sees none to link. */
  | {
      readonly moved: false;
      readonly reason: Refusal | 'moved-meanwhile' | 'just-received' | 'standing-still' | 'no-such-issue';
      readonly case?: CaseView;
    };

type NoteView = Pick<Note, 'id' | 'text' | 'contacts'>;

export interface CaseView {
  /** To be sent back with a move. */
  readonly version: number;
  readonly zone: string;
  /** In which customers are answered, unless they speak another. */
  readonly language: 'da' | 'en';
  readonly standing: Standing;
  readonly level: Level;
  readonly team: TeamView;
  readonly since: Instant;
  /** `why`: when it ends by itself. */
  readonly paused?: { readonly from: Instant; readonly reason: PauseReason; readonly why?: Why };
  /** Undefined when no limit runs: answered, closed, or a level without one. */
  readonly clock?: ClockView;
  /** What the clock will do, in order. */
  readonly next: readonly {
    readonly at: Instant;
    readonly does: Rung['does'];
    readonly rung: string;
    readonly clock: Step['clock'];
    readonly to?: TeamView;
    readonly why?: StepWhy;
  }[];
  readonly promise?: {
    readonly target: string;
    readonly time: number;
    readonly used: number;
    readonly dueAt?: Instant;
    readonly why?: Why;
  };
  readonly moves: MovesView;
  /** Contacts with vendors, in the order they were written down. */
  readonly contacts: readonly ContactView[];
  readonly verdict?: VerdictView;
  readonly triage?: { readonly as: Triage; readonly link?: string; readonly commentId?: string };
  /** When public words of staff went past 1st level, and when it left 3rd level past the gate. */
  readonly past: readonly Instant[];
  readonly bypasses: readonly Instant[];
  /** Whom the case is for, where the desk has written about the organisations it is shared with. */
  readonly customer?: {
    /** Whether whoever sent it in is a superuser of one of them. */
    readonly superuser: boolean;
    readonly organisations: readonly {
      readonly name: string;
      readonly superusers: number;
      /** How to reach the superuser; empty when nobody has said. */
      readonly reach: string;
      readonly it?: { readonly unit: string; readonly phone: string; readonly mail: string; readonly note: string };
    }[];
  };
  /** What is to be known about a case of this kind, and whom to turn to. */
  readonly notes: readonly NoteView[];
  /** While the case is above 1st level: when that last looked after it, and is to again. */
  readonly followUp?: { readonly lookedAt: Instant; readonly dueAt: Instant; readonly why?: Why };
  /** Somebody has seen it, so nothing is repeated. */
  readonly acknowledged: boolean;
  /** The desk is off, or nobody pays for the app: the clock stands still, nothing can be done. */
  readonly standstill?: { readonly from: Instant };
  /** When it was raised, if it was open before its desk was enabled. */
  readonly createdAt?: Instant;
  readonly chain: readonly BarView[];
  /** The versions that judge it, or have judged it. */
  readonly versions: readonly VersionRead[];
}

export interface ClockView {
  readonly limit: number;
  readonly used: number;
  readonly left: number;
  readonly dueAt: Instant | null;
  readonly openNow: boolean;
  /** Share of the limit at which a warning is given; undefined when none is. */
  readonly warnAt?: number;
  readonly why: Why;
}

/** The moves that the protocol offers now. What is left out, empty or false is not offered. */
interface MovesView {
  /** The first is where the route leads. */
  readonly passOn: readonly TeamView[];
  /** The specialists a purely business question goes to. */
  readonly direct?: TeamView;
  readonly takeBack: readonly (Place & { readonly name: Name })[];
  /** `customer`: the answer goes to the reporter. A team: it goes to them, who asked. */
  readonly answer?: 'customer' | TeamView;
  /** Whom the answer came from. */
  readonly sendBack?: TeamView;
  readonly ask: boolean;
  readonly reopen: boolean;
  /** At 3rd level: what is still to be written down before the case may leave it. */
  readonly vendor?: { readonly missing?: 'answer' | 'statement'; readonly teams: readonly TeamView[] };
  /** `give`: 3rd level may say what it is. `settle`: the level it answers may agree or not. */
  readonly verdict?: 'give' | 'settle';
  readonly triage: boolean;
  readonly acknowledge: boolean;
  readonly followUp: boolean;
  /** Moves that are offered, but to those who work at another level than the reader; by their level. */
  readonly ofOthers: Readonly<Partial<Record<MoveType, Level>>>;
}

export interface ContactView {
  readonly id: number;
  readonly team?: Name;
  readonly channel: Channel;
  readonly number?: string;
  readonly madeAt: Instant;
  readonly answeredAt?: Instant;
  /** While it is not answered: when it is to be. */
  readonly dueAt?: Instant;
  readonly why?: Why;
  /** Comments that carry what was asked and what was answered. */
  readonly askedIn?: string;
  readonly answeredIn?: string;
}

interface VerdictView {
  readonly verdict: Verdict;
  readonly state: 'given' | 'agreed' | 'disputed';
  readonly at: Instant;
  /** Who is to agree. */
  readonly with: TeamView;
  readonly commentId?: string;
  /** Id of the issue of the change request. */
  readonly change?: string;
}
