/** Taking a newer playbook over in a case that goes by an older one, item by item. */
import { z } from 'zod';
import type { NoUpgrade, Offer } from '../domain/onboarding/upgrade';
import type { Playbook } from '../domain/playbook/playbook';
import type { OnboardingView } from './onboarding';

const issueId = z
  .string()
  .regex(/^\d{1,18}$/)
  .exactOptional();

export const upgradeCalls = {
  'onboarding.offers': { by: 'party', input: z.strictObject({ issueId }) },
  /** `takes`: ids of the items that are taken as the newer version has them. All others stay as the case has them. */
  'onboarding.upgrade': {
    by: 'party',
    input: z.strictObject({
      issueId,
      moveId: z.uuid(),
      to: z.number().int().positive(),
      takes: z.array(z.string().min(1).max(80)).max(2000),
    }),
  },
} as const;

export interface UpgradeAnswers {
  'onboarding.offers': OffersAnswer;
  'onboarding.upgrade': UpgradeAnswer;
}

/** What the newest version has in store for a case; undefined when it has it, or there is no case. */
export interface OffersAnswer {
  readonly offered?: {
    readonly from: number;
    readonly offers: readonly Offer[];
    /** The newest version, in whose words the offers are told. */
    readonly playbook: Playbook;
  };
}

export type UpgradeAnswer =
  | { readonly done: true; readonly case: OnboardingView }
  | {
      readonly done: false;
      readonly reason: NoUpgrade | 'not-yours' | 'ended' | 'not-begun';
      /** The items or phases it is about. */
      readonly about: readonly string[];
    };
