/** Texts of what every screen says while it loads, and when it has no answer. */
export const answer = {
  da: {
    'answer.loading': 'Henter …',
    'answer.updated': 'opdateret {clock}',
    'answer.refresh': 'Hent igen',
    'answer.failed': 'Trin svarer ikke lige nu',
    'answer.failed-safe': 'Intet er ændret, og uret passer sig selv. Prøv igen om lidt.',
    'answer.not-allowed': 'Du har ikke adgang til det her',
    'answer.not-allowed-why': 'Bed en projektadministrator om adgang, hvis du skal arbejde med sagen.',
    'answer.no-place': 'Her er ingen sag at vise',
    'answer.no-place-why': 'Panelet skal åbnes fra en sag i et serviceprojekt.',
    'answer.standing-still': 'Trins licens er ikke aktiv. Forløbet kan læses, men ikke ændres.',
    'answer.stale': 'Det viste er fra {when}. Vi kunne ikke hente noget nyere.',
  },
  en: {
    'answer.loading': 'Loading …',
    'answer.updated': 'updated {clock}',
    'answer.refresh': 'Load again',
    'answer.failed': 'Trin does not answer right now',
    'answer.failed-safe': 'Nothing has changed, and the clock looks after itself. Try again in a moment.',
    'answer.not-allowed': 'You do not have access to this',
    'answer.not-allowed-why': 'Ask a project administrator for access if you are to work on the case.',
    'answer.no-place': 'There is no case to show here',
    'answer.no-place-why': 'Open the panel from a case in a service project.',
    'answer.standing-still': "Trin's licence is not active. The case can be read, but not changed.",
    'answer.stale': 'What you see is from {when}. We could not load anything newer.',
  },
} as const;
