/** Texts of a case's registers: people, contacts, sub-suppliers, training, communication, agreements. Read by staff. */
export const registers = {
  da: {
    'onboarding.refused-bad-entry': 'Det kan ikke stå i registeret. Se på datoer, mails og tal.',
  },
  en: {
    'onboarding.refused-bad-entry': 'The register cannot hold this. Look at dates, mails and numbers.',
  },
} as const;
