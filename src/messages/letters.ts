/** Texts of the feature `letters`: keys begin with its name. */
export const letters = {
  da: {},
  en: {},
} as const;
