/** Texts of the types of onboarding cases on the set-up page, and their gates. */
export const start = {
  da: {
    'start.heading': 'Opstart af sager',
  },
  en: {
    'start.heading': 'Onboarding cases',
  },
} as const;
