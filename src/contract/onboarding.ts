/** An onboarding case: its phases and checklists, and everything that people do to them. */
import { z } from 'zod';
import type { Agreement } from '../domain/onboarding/agreements';
import type { OnboardingEvent } from '../domain/onboarding/event';
import type { Due } from '../domain/onboarding/due';
import type { Refusal } from '../domain/onboarding/deeds';
import type { EntryFault } from '../domain/onboarding/entries';
import type { Gate, Missing } from '../domain/onboarding/gate';
import type { Item } from '../domain/onboarding/items';
import type { Lack } from '../domain/onboarding/lacks';
import type { Entry, Frame } from '../domain/onboarding/state';
import type { Undone } from '../domain/onboarding/undone';
import type { ListName } from '../domain/playbook/choices';
import type { Playbook } from '../domain/playbook/playbook';
import type { Instant } from '../domain/time';
import { deed } from './deeds';

export { STATES } from '../domain/onboarding/choices';
export { CONTACT_KINDS } from '../domain/playbook/choices';

/** From a page that is no issue's, the case is named; Jira is asked about that one. */
const issueId = z
  .string()
  .regex(/^\d{1,18}$/)
  .exactOptional();
/** Of one press of a button: pressed again with the same id, nothing is done twice. */
const moveId = z.uuid();

export const onboardingCalls = {
  /** `since`: as which writing the screen has it; the answer is short when it was not written since. */
  'onboarding.show': { by: 'party', input: z.strictObject({ issueId, since: z.number().exactOptional() }) },
  'onboarding.begin': { by: 'party', input: z.strictObject({ issueId, moveId }) },
  /** At most so many deeds as one transaction holds; all are done, or none. */
  'onboarding.do': {
    by: 'party',
    input: z.strictObject({ issueId, moveId, deeds: z.array(deed).min(1).max(8) }),
  },
  /** Has what Jira refused tried again. */
  'onboarding.retry': { by: 'party', input: z.strictObject({ issueId }) },
  /** Newest first, a page at a time; `before`: the earliest event seen. */
  'onboarding.history': {
    by: 'party',
    input: z.strictObject({ issueId, item: z.string().exactOptional(), before: z.number().exactOptional() }),
  },
} as const;

export interface OnboardingAnswers {
  'onboarding.show': OnboardingAnswer;
  'onboarding.begin': OnboardingAnswer;
  'onboarding.do': DoneAnswer;
  'onboarding.retry': OnboardingAnswer;
  'onboarding.history': HistoryAnswer;
}

export type OnboardingAnswer =
  | { readonly state: 'known'; readonly case: OnboardingView }
  | { readonly state: 'same'; readonly asOf: Instant }
  /** Of the type of onboarding cases, and not begun. */
  | { readonly state: 'not-begun'; readonly mayBegin: boolean }
  /** Another kind of issue, or at a desk that does not take cases on board. */
  | { readonly state: 'none' };

export interface OnboardingView {
  readonly asOf: Instant;
  readonly issueId: string;
  readonly projectId: string;
  /** Its events. */
  readonly version: number;
  /** How often it was written, also for what it owes. */
  readonly written: number;
  readonly zone: string;
  readonly me: {
    readonly accountId: string;
    readonly works: boolean;
    readonly administers: boolean;
    readonly leads: boolean;
    readonly roles: readonly string[];
  };
  readonly frame: Frame;
  readonly phases: readonly PhaseView[];
  readonly gate: Gate;
  /** When the gate can open at the earliest, and what for, as far as anything missing is due after now. */
  readonly opening?: { readonly at: Instant; readonly item: string };
  /** Working days the plan leaves before the start date; negative when it runs past it. */
  readonly spare?: number;
  /** Everything but the storyboard and the answers to the form, which have screens of their own. */
  readonly lists: Readonly<Record<Exclude<ListName, 'storyboard' | 'answers'>, readonly Entry[]>>;
  /** The register of agreements, judged against the day that it is in the zone of the case. */
  readonly agreements: readonly Agreement[];
  readonly rows: { readonly storyboard: number; readonly answers: number; readonly questions: number };
  readonly playbook: Pick<Playbook, 'version' | 'roles' | 'criteria' | 'board' | 'earlyLife'> & {
    readonly newest: number;
  };
  /** What Jira has not done of it: refused, or still being tried. */
  readonly undone: readonly Undone[];
}

export interface PhaseView {
  readonly id: string;
  readonly name: { readonly da: string; readonly en: string };
  readonly responsible: readonly string[];
  readonly standing: 'left' | 'here' | 'ahead';
  readonly enteredAt?: Instant;
  readonly leftAt?: Instant;
  readonly leftBy?: string;
  /** When it is planned to begin and to be left, where that can be said. */
  readonly planned?: { readonly from: Instant; readonly to: Instant };
  readonly items: readonly ItemView[];
}

export interface ItemView extends Item {
  /** When it is due; `due` is the rule. */
  readonly deadline?: Due;
  readonly lacks: readonly Lack[];
  /** Whether it is the reader's own business, by role or because it was given to them. */
  readonly theirs: boolean;
}

export type DoneAnswer =
  | { readonly done: true; readonly case: OnboardingView }
  | {
      readonly done: false;
      readonly reason: Refusal | 'not-begun';
      /** Which of the deeds. */
      readonly deed: number;
      readonly missing: readonly Missing[];
      /** Of a bad entry: which columns can never be right. */
      readonly faults?: readonly EntryFault[];
      readonly case?: OnboardingView;
    };

export interface HistoryAnswer {
  readonly events: readonly OnboardingEvent[];
  /** There are more, before this one. */
  readonly next?: number;
}
