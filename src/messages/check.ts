/** Texts of the feature `check`: keys begin with its name. */
export const check = {
  da: {},
  en: {},
} as const;
