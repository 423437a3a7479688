/** Texts of all onboarding cases of a desk. */
export const overview = {
  da: {
    'overview.heading': 'Opstart af sager',
  },
  en: {
    'overview.heading': 'Onboarding cases',
  },
} as const;
