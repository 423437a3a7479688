/** Texts of the panel of an onboarding case. Read by staff and by those around the case. */
export const onboarding = {
  da: {
    'onboarding.heading': 'Opstartsforløb',
    'onboarding.someone': 'nogen',
    'onboarding.person-search': 'Søg på navn',
    'onboarding.person-drop': 'Fjern {name}',
    'onboarding.person-take': 'Vælg {name}',
    'onboarding.person-searching': 'Søger …',
    'onboarding.person-failed': 'Jira svarede ikke. Prøv at søge igen.',
    'onboarding.person-none': 'Jira viser dig ingen med det navn.',
    'onboarding.person-found': '{count|Én fundet|Flere fundet}. Vælg nedenfor.',
  },
  en: {
    'onboarding.heading': 'Onboarding case',
    'onboarding.someone': 'someone',
    'onboarding.person-search': 'Search by name',
    'onboarding.person-drop': 'Remove {name}',
    'onboarding.person-take': 'Choose {name}',
    'onboarding.person-searching': 'Searching …',
    'onboarding.person-failed': 'Jira did not answer. Try to search again.',
    'onboarding.person-none': 'Jira shows you nobody of that name.',
    'onboarding.person-found': '{count|One found|Several found}. Choose below.',
  },
} as const;
