/** Texts of the feature `replay`: keys begin with its name. */
export const replay = {
  da: {},
  en: {},
} as const;
