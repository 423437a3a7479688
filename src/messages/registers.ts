/** Texts of a case's registers: people, contacts, sub-suppliers, training, communication, agreements. Read by staff. */
export const registers = {
  da: {
    'onboarding.refused-bad-entry': 'Det kan ikke stå i registeret. Se på datoer, mails og tal.',
    'registers.none-why': 'Er der ingen? Skriv hvorfor',
    'registers.none-save': 'Gem begrundelsen',
    'registers.none-because': 'Ingen: {reason}',
  },
  en: {
    'onboarding.refused-bad-entry': 'The register cannot hold this. Look at dates, mails and numbers.',
    'registers.none-why': 'Are there none? Write why',
    'registers.none-save': 'Save the reason',
    'registers.none-because': 'None: {reason}',
  },
} as const;
