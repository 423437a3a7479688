/** Texts of the types of onboarding cases on the set-up page, and their gates. */
export const start = {
  da: {
    'start.no-case': 'Ikke en supportsag',
    'start.no-case-why':
      'Sagen hører til et opstartsforløb, så her løber ingen supportfrister. Faser og tjeklister står i Trins panel på opstartsforløbet.',
    'start.gate-missing':
      'Opstartsforløbet kan ikke forlade fasen "{phase}" endnu. Det mangler: {items}. Åbn Trins panel på sagen for at se det hele.',
    'start.gate-closing':
      'Opstartsforløbet kan ikke lukkes i fasen "{phase}" endnu. Det mangler: {items}. Gør det færdigt, eller afslut forløbet med en begrundelse, i Trins panel på sagen.',
    'start.gate-skips':
      'Opstartsforløbet er i fasen "{phase}" og går én fase frem ad gangen. Vælg den næste fase her eller i Trins panel på sagen.',
    'start.gate-not-last':
      'Opstartsforløbet er i fasen "{phase}" og er ikke nået til sin sidste fase. Afslut det med en begrundelse i Trins panel på sagen.',
    'start.gate-ended': 'Opstartsforløbet er afsluttet. Tag det op igen i Trins panel på sagen, før det går videre.',
    'start.gate-more': '{items} og {count} mere',
    'start.gate-unreadable': 'Trin kan lige nu ikke se, om noget mangler i fasen. Intet er ændret. Prøv igen om lidt.',
    'start.gate-unseen':
      'Trin må ikke se sagen og kan derfor ikke se, om noget mangler i fasen. Bed en projektadministrator give appen adgang til den.',
    'start.moved-in-jira': 'Flyttet til "{status}" i Jira.',
    'start.moved-away': 'Sagen er flyttet til et andet projekt i Jira, som {key}.',
  },
  en: {
    'start.no-case': 'Not a support case',
    'start.no-case-why':
      "The issue belongs to an onboarding case, so no support limits run here. Phases and checklists are in Trin's panel on the onboarding case.",
    'start.gate-missing':
      'The onboarding case cannot leave the phase "{phase}" yet. Missing: {items}. Open Trin\'s panel on the issue to see everything.',
    'start.gate-closing':
      'The onboarding case cannot be closed in the phase "{phase}" yet. Missing: {items}. Finish it, or end the case with a reason, in Trin\'s panel on the issue.',
    'start.gate-skips':
      'The onboarding case is in the phase "{phase}" and goes forward one phase at a time. Choose the next one here or in Trin\'s panel on the issue.',
    'start.gate-not-last':
      'The onboarding case is in the phase "{phase}" and has not reached its last one. End it with a reason in Trin\'s panel on the issue.',
    'start.gate-ended':
      "The onboarding case has ended. Take it up again in Trin's panel on the issue before it goes on.",
    'start.gate-more': '{items} and {count} more',
    'start.gate-unreadable':
      'Trin cannot see right now whether anything is missing in the phase. Nothing was changed. Try again in a moment.',
    'start.gate-unseen':
      'Trin may not see the issue and so cannot tell whether anything is missing in the phase. Ask a project administrator to give the app access to it.',
    'start.moved-in-jira': 'Moved to "{status}" in Jira.',
    'start.moved-away': 'The issue was moved to another project in Jira, as {key}.',
  },
} as const;
