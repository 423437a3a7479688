/** Texts of the clarification form. Read by customers. */
export const form = {
  da: {
    'form.heading': 'Afklaringsskema',
  },
  en: {
    'form.heading': 'Clarification form',
  },
} as const;
