/** Texts of the panel of an onboarding case. Read by staff and by those around the case. */
export const onboarding = {
  da: {
    'onboarding.heading': 'Opstartsforløb',
  },
  en: {
    'onboarding.heading': 'Onboarding case',
  },
} as const;
