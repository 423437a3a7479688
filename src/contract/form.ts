/** The clarification form: what those who were invited to it see and answer, and what the case's own people see of it. */
import { z } from 'zod';
import type { ComparedTask, FormStanding, Unanswered } from '../domain/onboarding/form';
import type { Question, Section } from '../domain/playbook/playbook';
import type { Instant } from '../domain/time';

const LONGEST_ANSWER = 8000;
const LONGEST_NOTE = 500;
/** As many people as one form is meant for. */
const MOST_INVITED = 20;

const issueId = z
  .string()
  .regex(/^\d{1,18}$/)
  .exactOptional();
/** Of one press of a button: pressed again with the same id, nothing is done twice. */
const moveId = z.uuid();
const text = z.string().max(LONGEST_ANSWER);
const note = z.string().max(LONGEST_NOTE);

/** `was`: the answer that the writer saw when they began; what somebody else has written since is told back. */
const answered = z.strictObject({
  question: z.string().min(1).max(80),
  answer: text,
  unknown: z.boolean(),
  note,
  was: text,
});

/** From the form's own request in the portal. */
export const formCalls = {
  'form.show': { by: 'invited', input: z.strictObject({}) },
  'form.save': { by: 'invited', input: z.strictObject({ answers: z.array(answered).min(1).max(8) }) },
  /** `version`: how often it had been sent in when the button was shown, so that pressing twice sends it once. */
  'form.submit': { by: 'invited', input: z.strictObject({ version: z.number().int().min(0) }) },
} as const;

/** From the case's panel, and other pages of staff. */
export const caseFormCalls = {
  'onboarding.form': { by: 'party', input: z.strictObject({ issueId }) },
  /** What was sent in each time it was. */
  'onboarding.form-versions': { by: 'party', input: z.strictObject({ issueId }) },
  /** Customers of the desk who can be invited. */
  'onboarding.form-customers': { by: 'party', input: z.strictObject({ issueId }) },
  /** `people`: everybody the form is for from now on; whoever is left out does not see it any more. */
  'onboarding.send-form': {
    by: 'party',
    input: z.strictObject({
      issueId,
      moveId,
      people: z.array(z.string().min(1).max(200)).min(1).max(MOST_INVITED),
    }),
  },
} as const;

export interface FormAnswers {
  'form.show': FormAnswer;
  'form.save': SaveAnswer;
  'form.submit': SubmitAnswer;
  'onboarding.form': CaseFormAnswer;
  'onboarding.form-versions': FormVersions;
  'onboarding.form-customers': FormCustomers;
  'onboarding.send-form': SendAnswer;
}

export type Answered = z.infer<typeof answered>;

export type FormAnswer =
  | { readonly state: 'known'; readonly asOf: Instant; readonly form: FormView }
  /** The request is no form, or not for this reader. */
  | { readonly state: 'not-invited'; readonly asOf: Instant };

/** The form as those who were invited see it. Nothing internal is in it. */
export interface FormView {
  readonly zone: string;
  readonly solution: string;
  readonly standing: FormStanding;
  /** Times it was sent in. */
  readonly version: number;
  readonly submittedAt?: Instant;
  readonly returned?: { readonly reason: string; readonly at: Instant };
  /** When the answers are wanted. */
  readonly dueAt?: Instant;
  readonly sections: readonly Section[];
  readonly questions: readonly Pick<Question, 'id' | 'section' | 'text' | 'help' | 'kind'>[];
  readonly answers: readonly AnswerView[];
  readonly missing: readonly Unanswered[];
  /** The others whom the form is for. */
  readonly others: readonly string[];
}

export interface AnswerView {
  readonly question: string;
  readonly answer: string;
  readonly unknown: boolean;
  readonly note: string;
  readonly at: Instant;
  /** Name of who wrote it last; left out where that is one of the centre's own. */
  readonly by?: string;
  /** The reader did. */
  readonly mine: boolean;
}

/** Somebody else's answer that was written over. It stays in the case's history. */
export type Overwritten = Pick<AnswerView, 'question' | 'answer' | 'at' | 'by'>;

export type SaveAnswer =
  | {
      readonly saved: true;
      readonly asOf: Instant;
      readonly form: FormView;
      readonly overwritten: readonly Overwritten[];
    }
  | {
      readonly saved: false;
      readonly reason: 'not-invited' | 'submitted' | 'closed' | 'no-such-question';
      readonly asOf: Instant;
      readonly form?: FormView;
    };

export type SubmitAnswer =
  | { readonly submitted: true; readonly asOf: Instant; readonly form: FormView }
  | {
      readonly submitted: false;
      readonly reason: 'not-invited' | 'closed' | 'missing';
      readonly asOf: Instant;
      readonly form?: FormView;
    };

export type CaseFormAnswer = { readonly begun: false } | { readonly begun: true; readonly form: CaseForm };

/** The form as the case's own people see it. */
export interface CaseForm {
  readonly asOf: Instant;
  readonly zone: string;
  readonly solution: string;
  readonly standing: FormStanding | 'not-sent';
  readonly sentAt?: Instant;
  readonly version: number;
  readonly submittedAt?: Instant;
  readonly returned?: { readonly reason: string; readonly at: Instant };
  /** The request in the portal, once it is made. */
  readonly key?: string;
  readonly people: readonly { readonly accountId: string; readonly name: string }[];
  /** What of sending it, adding people or telling them is not done: refused by Jira, or still being tried. */
  readonly trouble: readonly { readonly what: 'form' | 'form-people' | 'form-word'; readonly refused?: string }[];
  readonly sections: readonly Section[];
  readonly questions: readonly Question[];
  readonly answers: readonly AnswerView[];
  readonly missing: readonly Unanswered[];
  readonly tasks: readonly ComparedTask[];
  /** Whether the reader may send it, answer for the centre and send it back. */
  readonly works: boolean;
}

export interface FormVersions {
  /** Newest first. */
  readonly versions: readonly {
    readonly version: number;
    readonly at: Instant;
    readonly by?: string;
    readonly answers: readonly AnswerView[];
  }[];
}

export interface FormCustomers {
  readonly organisations: readonly {
    readonly name: string;
    readonly people: readonly { readonly accountId: string; readonly name: string }[];
  }[];
}

export type SendAnswer =
  | { readonly sent: true; readonly form: CaseForm }
  | { readonly sent: false; readonly reason: 'not-yours' | 'ended' | 'not-begun' };
