/** Texts of assessment, decisions and deadlines of onboarding cases, on screens and in mails. */
export const board = {
  da: {
    'board.heading': 'Advisory board',
  },
  en: {
    'board.heading': 'Advisory board',
  },
} as const;
