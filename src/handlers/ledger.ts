import type { ledgerCalls } from '../contract/ledger';
import type { Ports } from '../ports';
import type { Handlers } from './dispatch';

export const ledgerNames: readonly (keyof typeof ledgerCalls)[] = [];

/** The ledger of everything the clock did. */
export function ledgerHandlers(_ports: Ports): Handlers<keyof typeof ledgerCalls> {
  return {};
}
