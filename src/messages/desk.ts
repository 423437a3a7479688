/** Texts of the feature `desk`: keys begin with its name. */
export const desk = {
  da: {},
  en: {},
} as const;
