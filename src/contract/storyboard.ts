/** The storyboard of an onboarding case: workflows, tasks, and who does what how fast. */
import { z } from 'zod';
import type { Kept } from '../domain/onboarding/edits';
import type { Refusal } from '../domain/onboarding/deeds';
import type { Entry } from '../domain/onboarding/state';
import type { PartyRule } from '../domain/storyboard/inputs';
import type { Instant } from '../domain/time';

export { PARTIES, TIME_UNITS, TIMES } from '../domain/onboarding/choices';
export type { Kept } from '../domain/onboarding/edits';
export type { StoryboardColumn } from '../domain/onboarding/lacks';
export { WORKFLOW_KINDS } from '../domain/playbook/choices';

/** What a cell takes. */
export const LONGEST_CELL = 4000;
/** Edits in one call. */
export const MOST_EDITS = 8;

/** From a page that is no issue's, the case is named; Jira is asked about that one. */
const issueId = z
  .string()
  .regex(/^\d{1,18}$/)
  .exactOptional();
const row = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/);
const values = z.record(z.string().max(40), z.string().max(LONGEST_CELL));
const after = z.string().max(80).nullable();
const edit = z.discriminatedUnion('edit', [
  z.strictObject({ edit: z.literal('add'), row, after: after.exactOptional(), values }),
  z.strictObject({ edit: z.literal('write'), row, was: values, values }),
  z.strictObject({ edit: z.literal('place'), row, after }),
  z.strictObject({ edit: z.literal('remove'), row, was: values }),
]);
export type StoryboardEdit = z.infer<typeof edit>;

export const storyboardCalls = {
  /** `since`: the version the screen has; the answer is short when nothing happened since. */
  'storyboard.show': { by: 'party', input: z.strictObject({ issueId, since: z.number().exactOptional() }) },
  /** Done twice, it is done once. What somebody else has written meanwhile is left alone, and named in the answer. */
  'storyboard.write': {
    by: 'party',
    input: z.strictObject({ issueId, edits: z.array(edit).min(1).max(MOST_EDITS) }),
  },
  'storyboard.export': {
    by: 'party',
    input: z.strictObject({ issueId, as: z.enum(['csv', 'text']), locale: z.enum(['da', 'en']) }),
  },
} as const;

export interface StoryboardAnswers {
  'storyboard.show': StoryboardAnswer;
  'storyboard.write': WrittenAnswer;
  'storyboard.export': ExportedAnswer;
}

export type StoryboardAnswer =
  | { readonly state: 'known'; readonly board: StoryboardView }
  | { readonly state: 'same'; readonly asOf: Instant }
  /** No onboarding case, or not begun. */
  | { readonly state: 'none' };

export interface StoryboardView {
  readonly asOf: Instant;
  readonly issueId: string;
  /** Of the case: it grows with everything that happens to it. */
  readonly version: number;
  readonly me: { readonly accountId: string; readonly writes: boolean };
  readonly customer: string;
  readonly solution: string;
  readonly vendor: string;
  readonly ended: boolean;
  readonly rows: readonly Entry[];
  /** Which support level each of the centre's lines stands for in this case. */
  readonly lines: readonly Pick<PartyRule, 'line' | 'level' | 'arm'>[];
  /** People who can be named in a row. */
  readonly contacts: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name: string;
    readonly role: string;
    readonly organisation: string;
  }[];
}

export type WrittenAnswer =
  | { readonly done: true; readonly board: StoryboardView; readonly kept: readonly Kept[] }
  | { readonly done: false; readonly reason: Refusal | 'not-begun' };

export type ExportedAnswer = { readonly found: true; readonly text: string } | { readonly found: false };
