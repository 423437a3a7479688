/** The storyboard as a service: the rulebook draft it compiles to, and the first weeks. */
import { z } from 'zod';
import type { Name } from '../domain/calendar/calendar';
import type { Frame } from '../domain/onboarding/state';
import type { Playbook } from '../domain/playbook/playbook';
import type { RuleChange } from '../domain/rulebook/change';
import type { Finding } from '../domain/rulebook/finding';
import type { Compiled } from '../domain/storyboard/compile';
import type { Drift } from '../domain/storyboard/drift';
import type { TableLine, TeamChoice } from '../domain/storyboard/table';
import type { Instant } from '../domain/time';

/** From a page that is no issue's, the case is named; Jira is asked about that one. */
const issueId = z
  .string()
  .regex(/^\d{1,18}$/)
  .exactOptional();
/** Of one press of a button: pressed again with the same id, nothing is done twice. */
const moveId = z.uuid();

export const serviceCalls = {
  'service.show': { by: 'party', input: z.strictObject({ issueId }) },
  /** Writes the desk's draft, on top of what anybody else has in it. */
  'service.compile': { by: 'party', input: z.strictObject({ issueId, moveId }) },
  /** Checks the draft as a whole. Whoever approves, approves a draft that was checked. */
  'service.check': { by: 'party', input: z.strictObject({ issueId, moveId }) },
} as const;

export interface ServiceAnswers {
  'service.show': ServiceAnswer;
  'service.compile': CompiledAnswer;
  'service.check': CheckedAnswer;
}

export type ServiceAnswer =
  | { readonly state: 'known'; readonly service: ServiceView }
  /** No onboarding case, or not begun. */
  | { readonly state: 'none' };

/**
 * How what was compiled stands: not at all; as a draft that can be approved; the draft was changed since, or is gone;
 * storyboard, contacts or agreements were; in force.
 */
export type ServiceStanding = 'not-compiled' | 'compiled' | 'draft-changed' | 'storyboard-changed' | 'published';

export interface ServiceView extends Omit<Compiled, 'book'> {
  readonly asOf: Instant;
  readonly zone: string;
  readonly me: { readonly works: boolean; readonly leads: boolean; readonly administers: boolean };
  readonly solution: string;
  /** Names of the teams that rows came to, by id. */
  readonly teamNames: Readonly<Record<string, Name>>;
  /** Where each party of the storyboard is at the desk; and the teams of the rulebook in force that one can be given to. */
  readonly lines: readonly TableLine[];
  readonly teamChoices: readonly TeamChoice[];
  readonly tasks: readonly { readonly row: string; readonly task: string }[];
  readonly standing: ServiceStanding;
  /** What it would change in the rulebook in force. None for those who do not work at the desk. */
  readonly changes: readonly RuleChange[];
  /** The desk has an open draft with edits of others in it. */
  readonly othersEdits: boolean;
  readonly compiled?: NonNullable<Frame['service']>;
  readonly drift: readonly Drift[];
  /** Share of the agreed time that counts while closer support lasts; 1 after. */
  readonly tighten: number;
  readonly earlyLife?: NonNullable<Frame['earlyLife']> & { readonly calmDays: number; readonly isCalm: boolean };
  readonly criteria: Playbook['earlyLife'];
}

/** `nothing-compiled`: no row became a rule. `does-not-fit`: the rulebook cannot hold so much. `nothing-new`: it is in force. */
export type CompiledAnswer =
  | { readonly done: true; readonly service: ServiceView }
  | {
      readonly done: false;
      readonly reason: 'not-begun' | 'not-yours' | 'ended' | 'nothing-compiled' | 'does-not-fit' | 'nothing-new';
    };

export type CheckedAnswer =
  | { readonly done: true; readonly service: ServiceView; readonly findings: readonly Finding[] }
  | { readonly done: false; readonly reason: 'not-begun' | 'not-yours' | 'ended' | 'no-draft' | 'compile-first' };
