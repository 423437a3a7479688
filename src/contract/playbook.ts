/** The playbook by which a desk's onboarding cases go: reading it, its versions, its text, and the next version. */
import { z } from 'zod';
import type { PlaybookChange } from '../domain/playbook/diff';
import type { Fault } from '../domain/playbook/fault';
import type { Playbook } from '../domain/playbook/playbook';
import type { Instant } from '../domain/time';
import { SHORTEST_REASON } from './reason';
import type { TextFault } from './rulebook';

export {
  AGREEMENTS,
  ANSWER_KINDS,
  CONTACT_KINDS,
  DAY_UNITS,
  DOCUMENT_STEPS,
  DOES,
  DUE_FROM,
  FORM_WANTED,
  KINDS,
  KINDS_TO,
  LISTS_OF_ITEMS,
  ROWS_WANTED,
  SIDES,
  SOURCES,
  WANTS,
} from '../domain/playbook/choices';
export type { PlaybookChange } from '../domain/playbook/diff';
export type {
  DueRule,
  Need,
  Outcome,
  Playbook,
  PlaybookItem,
  PlaybookPhase,
  Question,
  Role,
  Wanted,
} from '../domain/playbook/playbook';

/** Characters in a playbook as text. What a browser sends the app is at most 500 KB. */
export const LONGEST_PLAYBOOK = 400_000;
/** Bytes of it without blanks: what one value of the store holds, however badly it can be squeezed. */
export const LARGEST_PLAYBOOK = 170_000;

const version = z.number().int().positive();
const text = z.string();

export const playbookCalls = {
  'playbook.show': { by: 'reader', input: z.strictObject({}) },
  /** `seen`: the version that was changed. */
  'playbook.save': {
    by: 'administrator',
    input: z.strictObject({ seen: version, text, reason: z.string().trim().min(SHORTEST_REASON).max(2000) }),
  },
  'playbook.read': { by: 'reader', input: z.strictObject({ text }) },
  'playbook.text': { by: 'reader', input: z.strictObject({ version }) },
  'playbook.versions': { by: 'reader', input: z.strictObject({}) },
  'playbook.compare': { by: 'reader', input: z.strictObject({ from: version, to: version }) },
} as const;

export interface PlaybookAnswers {
  'playbook.show': PlaybookAnswer;
  'playbook.save': SaveAnswer;
  /** What a text would change, without changing anything. */
  'playbook.read': ReadPlaybookAnswer;
  /** Empty when there is no such version. */
  'playbook.text': { readonly text: string };
  'playbook.versions': VersionsAnswer;
  'playbook.compare': ComparedAnswer;
}

export interface PlaybookAnswer {
  readonly asOf: Instant;
  readonly projectKey: string;
  /** Account of whoever asks. */
  readonly you: string;
  /** False for those who may only read. */
  readonly editable: boolean;
  /** The newest version, which new cases go by. */
  readonly playbook: Playbook;
  /** Ids of items that earlier versions had: they are never given to others. */
  readonly gone: readonly string[];
  /** Undefined for the first, which nobody saved. */
  readonly saved?: PlaybookVersion;
}

export interface PlaybookVersion {
  readonly version: number;
  readonly savedAt: Instant;
  readonly by: string;
  readonly reason: string;
}

/** `changed-meanwhile`: somebody else was first; `answer` is theirs. */
export type SaveAnswer =
  | { readonly saved: true; readonly answer: PlaybookAnswer }
  | { readonly saved: false; readonly reason: 'changed-meanwhile' | 'no-changes'; readonly answer: PlaybookAnswer }
  | { readonly saved: false; readonly reason: 'faults'; readonly faults: readonly PlaybookFault[] };

export type ReadPlaybookAnswer =
  | {
      readonly ok: true;
      readonly playbook: Playbook;
      /** From the newest version. */
      readonly changes: readonly PlaybookChange[];
    }
  | { readonly ok: false; readonly faults: readonly PlaybookFault[] };

/** Newest first; the first of all, which nobody saved, is not among them. */
export interface VersionsAnswer {
  readonly asOf: Instant;
  readonly versions: readonly PlaybookVersion[];
}

export type ComparedAnswer =
  | {
      readonly found: true;
      readonly before: Playbook;
      readonly after: Playbook;
      readonly changes: readonly PlaybookChange[];
    }
  | { readonly found: false };

/** A step on the way to a place: one of a list, by its id or its number, or a field. */
export type Spot = { readonly list: string; readonly called: string } | { readonly field: string };

/** What is wrong with a text that should be a playbook: where, and what to do about it. */
export interface PlaybookFault {
  /** `phases[1].items[3].due`; empty for the text as a whole. */
  readonly place: string;
  /** Of the text, from 1. */
  readonly line?: number;
  readonly about: readonly Spot[];
  readonly fault: TextFault['fault'] | Fault | 'broken-json' | 'field-twice';
  /** What was found, and what is wanted; either may be empty. */
  readonly params: TextFault['params'];
}
