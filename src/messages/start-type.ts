/** Texts of what a desk needs in Jira for onboarding cases, on the set-up page. */
export const startType = {
  da: {
    'start-type.heading': 'Opstart af sager',
    'start-type.why':
      'Opstartsforløb er almindelige sager i Jira med deres egen Jira-sagstype. Alt her kan også gøres i hånden i Jira; siden ser efter, hver gang du åbner den.',
    'start-type.failed': 'Trin kunne ikke se efter lige nu. Intet er ændret. Prøv igen om lidt.',
    'start-type.name-case': 'Opstartsforløb',
    'start-type.name-task': 'Opstartsopgave',
    'start-type.name-subtask': 'Opstartsdelopgave',
    'start-type.about-cases': 'En løsning på vej ind i servicecentret, fase for fase. Lavet af Trin.',
    'start-type.about-children': 'Et punkt fra et opstartsforløbs tjekliste. Lavet af Trin.',
    'start-type.level': '{name} ({level})',
    'start-type.level-sub': 'delopgave',
    'start-type.level-standard': 'standard',
    'start-type.level-epic': 'epic-niveau eller højere',
    'start-type.cases': 'Jira-sagstype for opstartsforløb',
    'start-type.cases-well': 'Sager af typen {name} tæller som opstartsforløb.',
    'start-type.cases-amiss':
      'Projektet har ingen Jira-sagstype, der tæller som opstartsforløb. Vælg en, eller opret en.',
    'start-type.cases-choose': 'Jira-sagstype, der tæller',
    'start-type.children': 'Jira-sagstype for punkter med egen sag',
    'start-type.children-well': 'Et punkt, der får sin egen sag, får en {name} under forløbet.',
    'start-type.children-amiss':
      'Projektet har ingen Jira-sagstype på niveauet lige under opstartsforløbet, så punkter kan ikke få deres egen sag.',
    'start-type.children-first': 'Vælg eller opret først Jira-sagstypen for opstartsforløb.',
    'start-type.children-choose': 'Jira-sagstype for punkter',
    'start-type.none': 'Ingen valgt',
    'start-type.make': 'Opret Jira-sagstypen {name}',
    'start-type.make-touches':
      'Opretter Jira-sagstypen {name} og føjer den til projektets skema for Jira-sagstyper, i dit navn. Deler flere projekter skemaet, får de den også. Det kræver, at du er Jira-administrator.',
    'start-type.made': 'Jira-sagstypen {name} er oprettet og tæller fra nu af.',
    'start-type.forbidden':
      'Jira lod dig ikke gøre det: det kræver en Jira-administrator, ikke kun en projektadministrator. Bed en om at åbne siden og trykke, eller om at oprette typen {name} under Indstillinger → Sagstyper og føje den til projektets skema. Intet er ændret.',
    'start-type.no-scheme':
      'Projektet er team-styret og har intet skema for Jira-sagstyper. Opret typen {name} under Projektindstillinger → Sagstyper. Intet er ændret.',
    'start-type.refused':
      'Jira afviste det. Se under Indstillinger → Sagstyper, om der allerede er en type ved navn {name} på et andet niveau. Prøv så igen.',
    'start-type.epic': 'Skal forløbene ligge på epic-niveau?',
    'start-type.epic-why':
      'Ingen app kan oprette en Jira-sagstype over standardniveauet. En Jira-administrator kan gøre det i hånden: Indstillinger → Sagstyper → Hierarki, sæt typen {name} ind på epic-niveauet (eller vælg en type, der er der allerede), og se efter her. Punkters egne sager bliver så standardsager i stedet for delopgaver. Begge dele virker.',
    'start-type.form': 'Henvendelsestype for afklaringsskemaet',
    'start-type.form-well': 'Kundens afklaringsskema sendes som {name}.',
    'start-type.form-amiss':
      'Projektet har ingen henvendelsestype ved navn {names}. Opret den under Projektindstillinger → Henvendelsestyper, med et felt til emne, og skjul den i portalen.',
    'start-type.statuses': 'En status for hver fase',
    'start-type.statuses-well': 'Arbejdsgangen for opstartsforløb har en status for hver fase.',
    'start-type.statuses-amiss':
      'Arbejdsgangen for opstartsforløb mangler en status for: {phases}. En Jira-administrator tilføjer dem under arbejdsgangen, med navnet fra drejebogen. Indtil da flytter forløbet fase i Trin, men ikke status i Jira.',
  },
  en: {
    'start-type.heading': 'Onboarding cases',
    'start-type.why':
      'Onboarding cases are ordinary issues in Jira with an issue type of their own. All of this can be done by hand in Jira as well; the page looks each time you open it.',
    'start-type.failed': 'Trin could not look right now. Nothing was changed. Try again in a moment.',
    'start-type.name-case': 'Onboarding case',
    'start-type.name-task': 'Onboarding task',
    'start-type.name-subtask': 'Onboarding sub-task',
    'start-type.about-cases': 'A solution on its way into the service centre, phase by phase. Made by Trin.',
    'start-type.about-children': "An item of an onboarding case's checklist. Made by Trin.",
    'start-type.level': '{name} ({level})',
    'start-type.level-sub': 'sub-task',
    'start-type.level-standard': 'standard',
    'start-type.level-epic': 'epic level or above',
    'start-type.cases': 'Issue type for onboarding cases',
    'start-type.cases-well': 'Issues of the type {name} count as onboarding cases.',
    'start-type.cases-amiss':
      'The project has no issue type that counts as onboarding cases. Choose one, or create one.',
    'start-type.cases-choose': 'Issue type that counts',
    'start-type.children': 'Issue type for items with an issue of their own',
    'start-type.children-well': 'An item that gets an issue of its own gets a {name} below the case.',
    'start-type.children-amiss':
      'The project has no issue type at the level just below onboarding cases, so items cannot get an issue of their own.',
    'start-type.children-first': 'Choose or create the issue type for onboarding cases first.',
    'start-type.children-choose': 'Issue type for items',
    'start-type.none': 'None chosen',
    'start-type.make': 'Create the issue type {name}',
    'start-type.make-touches':
      "Creates the issue type {name} in Jira and adds it to the project's issue type scheme, in your name. If several projects share the scheme, they get it too. You must be a Jira administrator.",
    'start-type.made': 'The issue type {name} has been created and counts from now on.',
    'start-type.forbidden':
      "Jira did not let you: it takes a Jira administrator, not just a project administrator. Ask one to open this page and press, or to create the type {name} under Settings → Issue types and add it to the project's scheme. Nothing was changed.",
    'start-type.no-scheme':
      'The project is team-managed and has no issue type scheme. Create the type {name} under Project settings → Issue types. Nothing was changed.',
    'start-type.refused':
      'Jira refused. Look under Settings → Issue types for a type called {name} at another level. Then try again.',
    'start-type.epic': 'Should the cases be at epic level?',
    'start-type.epic-why':
      'No app can create an issue type above the standard level. A Jira administrator can do it by hand: Settings → Issue types → Hierarchy, put the type {name} at the epic level (or choose a type that is there already), and look again here. The issues of items are then standard issues instead of sub-tasks. Both work.',
    'start-type.form': 'Request type for the clarification form',
    'start-type.form-well': "The customer's clarification form is sent as {name}.",
    'start-type.form-amiss':
      'The project has no request type called {names}. Create it under Project settings → Request types, with a field for the summary, and hide it from the portal.',
    'start-type.statuses': 'A status for each phase',
    'start-type.statuses-well': 'The workflow of onboarding cases has a status for each phase.',
    'start-type.statuses-amiss':
      'The workflow of onboarding cases lacks a status for: {phases}. A Jira administrator adds them to the workflow, named as in the playbook. Until then the case changes phase in Trin, but not its status in Jira.',
  },
} as const;
