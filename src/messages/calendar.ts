/** Texts of the feature `calendar`: keys begin with its name. */
export const calendar = {
  da: {},
  en: {},
} as const;
