/** What a desk needs in Jira for onboarding cases: their issue types, a status for each phase, the form's request type. */
import { z } from 'zod';
import type { Name } from '../domain/calendar/calendar';
import type { Instant } from '../domain/time';

/** The type of the cases, and that of their items' own issues. */
const which = z.enum(['cases', 'children']);
export type WhichType = z.infer<typeof which>;

export const startTypeCalls = {
  'desk.start-types': { by: 'administrator', input: z.strictObject({}) },
  /** Makes the issue type and adds it to the project's scheme, as whoever presses the button. */
  'desk.make-start-type': { by: 'administrator', input: z.strictObject({ which }) },
  'desk.choose-start-type': {
    by: 'administrator',
    input: z.strictObject({ which, typeId: z.string().regex(/^\d{1,18}$/) }),
  },
} as const;

export interface StartTypeAnswers {
  'desk.start-types': StartTypesView;
  'desk.make-start-type': MadeTypeAnswer;
  'desk.choose-start-type': StartTypesView;
}

export interface IssueTypeView {
  readonly id: string;
  readonly name: string;
  /** -1: sub-task, 0: standard, 1: epic, and so on upwards. */
  readonly level: number;
}

export interface StartTypesView {
  readonly asOf: Instant;
  /** Types of the project. */
  readonly types: readonly IssueTypeView[];
  /** The type that counts; undefined while the project has none such. */
  readonly cases?: IssueTypeView;
  /** The type of their items' own issues: one level below; undefined while the project has none such. */
  readonly children?: IssueTypeView;
  /** What a type that is made would be called. */
  readonly names: Readonly<Record<WhichType, string>>;
  /** The form's request type, where the project has it, and what it may be called. */
  readonly form?: string;
  readonly forms: readonly string[];
  /** Phases for which the workflow of the cases has no status, with the names it may have. */
  readonly without: readonly { readonly name: Name; readonly status: readonly string[] }[];
}

export type MadeTypeAnswer =
  | { readonly made: true; readonly name: string; readonly view: StartTypesView }
  | { readonly made: false; readonly reason: NotMade };

/** `forbidden`: only a Jira administrator may. `no-scheme`: a team-managed project has its types by hand. */
type NotMade = 'forbidden' | 'no-scheme' | 'refused';
