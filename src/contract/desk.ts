/** Setting a desk up, turning it on and off, and seeing that its clock is alive. */
import { z } from 'zod';
import type { Name } from '../domain/calendar/calendar';
import type { Level } from '../domain/rulebook/rulebook';
import type { Owed } from '../domain/casework/owed';
import type { Instant } from '../domain/time';

/** What Trin needs at a desk, in the order to see to it. */
export const NEEDS = [
  'teams',
  'fields',
  'statuses',
  'request-types',
  'permissions',
  'gate',
  'phase-gate',
  'screens',
  'queues',
  'request-groups',
  'customer-mail',
  'staff-mail',
] as const;
/** What nobody can know but by trying on the site itself. */
export const UNKNOWNS = [
  'store',
  'field-names',
  'portal',
  'internal-comments',
  'quiet-fields',
  'danish-names',
] as const;
export const LINES = [...NEEDS, ...UNKNOWNS] as const;
export type LineName = (typeof LINES)[number];

export const deskCalls = {
  'desk.show': { by: 'administrator', input: z.strictObject({}) },
  'desk.preview': { by: 'administrator', input: z.strictObject({}) },
  'desk.enable': { by: 'administrator', input: z.strictObject({}) },
  'desk.disable': { by: 'administrator', input: z.strictObject({}) },
  /** Goes through the open requests once more. */
  'desk.take-in': { by: 'administrator', input: z.strictObject({}) },
  'desk.retry': { by: 'administrator', input: z.strictObject({ ids: z.array(z.string().max(100)).min(1).max(25) }) },
  'desk.check': { by: 'administrator', input: z.strictObject({}) },
  'desk.confirm': { by: 'administrator', input: z.strictObject({ line: z.enum(LINES), well: z.boolean() }) },
  'desk.test-mail': { by: 'administrator', input: z.strictObject({}) },
} as const;

export interface DeskAnswers {
  'desk.show': DeskView;
  'desk.preview': PreviewView;
  'desk.enable': DeskView;
  'desk.disable': DeskView;
  'desk.take-in': DeskView;
  'desk.retry': DeskView;
  'desk.check': SetUpView;
  'desk.confirm': SetUpView;
  'desk.test-mail': TestMail;
}

export interface DeskView {
  readonly asOf: Instant;
  readonly projectKey: string;
  readonly zone: string;
  readonly enabled: boolean;
  /** Nobody pays for the app: it can be read, and does nothing. */
  readonly suspended: boolean;
  readonly rulebook: number;
  readonly standstills: readonly { readonly from: Instant; readonly to?: Instant }[];
  /** When the sweep last ran; null before its first run. */
  readonly lastSweepAt: Instant | null;
  /** The last runs, newest first. */
  readonly runs: readonly {
    readonly at: Instant;
    readonly took: number;
    readonly steps: number;
    readonly effects: number;
  }[];
  /** Points asked of Jira since the last full hour, by all desks, as far as told. */
  readonly points: number;
  readonly owed: readonly EffectView[];
  readonly parked: readonly (EffectView & { readonly reason: string })[];
  /** There may be more than is shown. */
  readonly more: boolean;
  readonly intake?: {
    readonly state: 'running' | 'done' | 'cancelled' | 'failed';
    readonly startedAt: Instant;
    readonly done: number;
    readonly of: number;
    /** Requests that could not be taken in. */
    readonly left: number;
  };
}

export interface EffectView {
  readonly id: string;
  readonly issueKey: string;
  /** `step`: not an effect, but what the case's clock called for. */
  readonly kind: Owed['kind'] | 'step';
  readonly attempts: number;
}

/** What enabling would do, as the rulebook judges a sample of the open requests. */
export interface PreviewView {
  readonly asOf: Instant;
  /** About how many requests are open; null when Jira does not tell. */
  readonly open: number | null;
  readonly sample: number;
  /** Of the sample, how many each team would get, the most first. */
  readonly teams: readonly { readonly name: Name; readonly level: Level; readonly count: number }[];
  /** Of the sample, how many would wait, their clock standing still. */
  readonly waiting: number;
  /** Of the sample, those that are cases already and go on with what was left. */
  readonly known: number;
  /** How long taking them in will take. */
  readonly minutes: number;
}

export interface LineView {
  readonly line: LineName;
  /** `look`: no API tells; somebody must look, and may say what they saw. */
  readonly state: 'well' | 'amiss' | 'look';
  /** What is missing, or what was found. */
  readonly about: readonly string[];
  /** When somebody said so, looking for themselves. */
  readonly saidAt?: Instant;
}

export interface SetUpView {
  readonly asOf: Instant;
  readonly lines: readonly LineView[];
}

export type TestMail =
  { readonly sent: true; readonly about: string } | { readonly sent: false; readonly reason: 'no-issue' | 'refused' };
