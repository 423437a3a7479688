/** Texts of the feature `rulebook`: keys begin with its name. */
export const rulebook = {
  da: {},
  en: {},
} as const;
