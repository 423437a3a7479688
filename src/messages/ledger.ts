/** Texts of the feature `ledger`: keys begin with its name. */
export const ledger = {
  da: {},
  en: {},
} as const;
