/** All onboarding cases of a desk. */
import { z } from 'zod';
import type { Name } from '../domain/calendar/calendar';
import type { Glance } from '../domain/onboarding/glance';
import type { Playbook } from '../domain/playbook/playbook';
import type { Instant } from '../domain/time';

export const overviewCalls = {
  'overview.list': { by: 'reader', input: z.strictObject({}) },
} as const;

export interface OverviewAnswers {
  'overview.list': OverviewAnswer;
}

export type OverviewAnswer =
  | { readonly state: 'known'; readonly asOf: Instant; readonly overview: OverviewView }
  | { readonly state: 'not-enabled'; readonly asOf: Instant };

export interface OverviewView {
  readonly zone: string;
  readonly cases: readonly OverviewCase[];
  /** Of the newest playbook, and whatever others a case goes by besides. */
  readonly phases: readonly { readonly id: string; readonly name: Name }[];
  readonly roles: Playbook['roles'];
  /** Issue types that count as onboarding cases. */
  readonly types: readonly string[];
  readonly administers: boolean;
}

export interface OverviewCase extends Glance {
  readonly issueId: string;
  /** When the present phase and those ahead are planned to be; what should be over by now ends today. */
  readonly plan: readonly { readonly phase: string; readonly from: Instant; readonly to: Instant }[];
  /** Working days between the planned end of the last phase before support begins and the start date; negative: in danger. */
  readonly spare?: number;
  /** Calm days in a row with which closer support may end. */
  readonly calmDays: number;
}
