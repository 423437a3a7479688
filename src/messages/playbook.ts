/** Texts of the playbook. */
export const playbook = {
  da: {
    'playbook.heading': 'Opstartsplan',
  },
  en: {
    'playbook.heading': 'Playbook',
  },
} as const;
