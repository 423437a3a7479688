/** The advisory board of an onboarding case: asking it, and why something is due when it is. */
import { z } from 'zod';
import type { AskRefusal } from '../domain/onboarding/ask';
import type { WhyDue } from '../domain/onboarding/why-due';
import type { Instant } from '../domain/time';
import type { OnboardingView } from './onboarding';

export { VERDICTS } from '../domain/onboarding/choices';

const issueId = z
  .string()
  .regex(/^\d{1,18}$/)
  .exactOptional();

export const boardCalls = {
  /** Sends the form and what the filter made of it to the board: its days run from then. */
  'board.ask': { by: 'party', input: z.strictObject({ issueId, moveId: z.uuid() }) },
  /** Counts out when an item is due. */
  'board.why': { by: 'party', input: z.strictObject({ issueId, item: z.string().min(1).max(80) }) },
} as const;

export interface BoardAnswers {
  'board.ask': AskedAnswer;
  'board.why': WhyAnswer;
}

export type AskedAnswer =
  | { readonly asked: true; readonly case: OnboardingView }
  | { readonly asked: false; readonly reason: AskRefusal | 'not-begun' };

export interface WhyAnswer {
  readonly asOf: Instant;
  readonly zone: string;
  /** Undefined where nothing says when the item is due. */
  readonly why?: WhyDue;
}
