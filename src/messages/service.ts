/** Texts of the storyboard as a service, and its first weeks. */
export const service = {
  da: {
    'service.heading': 'Service',
    'service.out-of-hours': 'Uden for åbningstid: {text}',
  },
  en: {
    'service.heading': 'Service',
    'service.out-of-hours': 'Out of hours: {text}',
  },
} as const;
