import { proveCase } from '../app/prove-case';
import { readLedger } from '../app/read-ledger';
import type { ledgerCalls } from '../contract/ledger';
import type { Ports } from '../ports/ports';
import type { Handlers } from './dispatch';
import type { Caller } from './guard';

/** The ledger of everything the clock did. A reader of one desk sees nothing of another. */
export function ledgerHandlers(ports: Ports): Handlers<keyof typeof ledgerCalls> {
  return {
    'ledger.list': (caller, input) => readLedger(ports, deskOf(caller), input),
    'ledger.prove': (caller, { issueId }) => proveCase(ports, issueId, deskOf(caller)),
  };
}

function deskOf({ place }: Caller): string {
  if (place.kind !== 'desk') throw new Error('a reader was admitted without a desk');
  return place.projectId;
}
