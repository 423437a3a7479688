/** The ledger of everything the clock did. */
export const ledgerCalls = {} as const;

export interface LedgerAnswers {}
