/** Texts of the storyboard and the registers beside it. */
export const storyboard = {
  da: {
    'storyboard.heading': 'Storyboard',
  },
  en: {
    'storyboard.heading': 'Storyboard',
  },
} as const;
