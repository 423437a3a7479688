/** Texts of the storyboard as a service, and its first weeks. */
export const service = {
  da: {
    'service.heading': 'Service',
  },
  en: {
    'service.heading': 'Service',
  },
} as const;
