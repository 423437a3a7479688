import { ask, note, status, take, write, type Story } from '../story';

/** The service centre's desk and the one in Nuuk. Nobody passes anything on here. */
export const OTHER_DESKS: readonly Story[] = [
  {
    at: '10-27 09:30',
    by: 'customerLead',
    type: 'forløb',
    summary: 'Hjemmemonitorering af borgere med KOL i Fjordlund Kommune',
    description:
      'Vi følger i dag 140 borgere med KOL, som måler iltmætning hjemme hver morgen. Supporten ligger hos to sygeplejersker, som også passer deres almindelige arbejde. Vi vil gerne høre, om servicecentret kan tage telefonen, skifte udstyr og oprette borgere i systemet. Leverandøren er med på ideen.',
    fields: { solution: 'TeleKOL Hjemme', vendor: 'Systemhuset Brohoved' },
    participants: ['resourcePerson'],
    then: [
      take('10-27 13:15', 'projectLead'),
      write(
        '10-27 13:40',
        'projectLead',
        'Kære Bodil\n\nTak for jeres interesse. Jeg foreslår et første møde torsdag den 5. november kl. 10 hos jer. Vil I udfylde afklaringsskemaet inden da? De vigtigste spørgsmål er, hvem der giver support i dag, og hvad der er svært i hverdagen.\n\nVenlig hilsen\nMarianne Elbæk',
      ),
      write(
        '11-02 11:08',
        'customerLead',
        'Skemaet er udfyldt. Sidsel og jeg kommer begge; vores it-arkitekt deltager den første halve time.',
      ),
      note(
        '11-05 14:20',
        'knowledgeCentre',
        'Opsamling fra mødet: god samarbejdskultur, få brugere med mange opkald i begyndelsen. Uklart, hvem der vasker og pakker udstyr.',
      ),
      note(
        '11-16 09:00',
        'projectLead',
        'Skema og opsamling er sendt til advisory board i dag. Frist for vurdering er den 26. november.',
      ),
    ],
  },
  {
    at: '11-03 10:05',
    by: 'partner2',
    type: 'forløb',
    summary: 'Skærmbesøg i hjemmeplejen, tre kommuner i fællesskab',
    description:
      'Tre kommuner vil købe skærmbesøg sammen og spørger, om servicecentret kan være fælles indgang for support. Omfanget er cirka 900 borgere og 250 medarbejdere.',
    fields: { solution: 'SkærmBesøg', vendor: 'Systemhuset Brohoved' },
    then: [
      take('11-03 14:00', 'projectLead'),
      ...ask(
        '11-04 09:25',
        'projectLead',
        'Kære Jonas\n\nVi vil gerne mødes med jer, men har brug for, at én af de tre kommuner står som kunde. Hvem bliver det, og hvem er deres projektleder?\n\nVenlig hilsen\nMarianne Elbæk',
      ),
    ],
  },
  {
    at: '11-09 13:12',
    by: 'partner',
    type: 'servicecenter',
    summary: 'Hvornår skal vagtholdet undervises i TeleKOL Hjemme?',
    description:
      'Vi lægger vagtplan for januar i næste uge og vil gerne vide, om der stadig regnes med fire formiddage, og om det er alle 12 på vagtholdet.',
    fields: { solution: 'TeleKOL Hjemme' },
    then: [
      take('11-09 14:00', 'knowledgeCentre'),
      write(
        '11-10 10:15',
        'knowledgeCentre',
        'Hej Lars\n\nPlanen er fire formiddage i uge 3, men den afhænger af styregruppens godkendelse i december. Regn med otte fra vagtholdet; de sidste fire får en kort gennemgang på arbejdet.\n\nVenlig hilsen\nSøren',
      ),
      status('11-10 10:16', 'knowledgeCentre', 'Besvaret'),
      write('11-10 12:40', 'partner', 'Perfekt, så reserverer vi uge 3.'),
      status('11-10 13:05', 'knowledgeCentre', 'Lukket'),
    ],
  },
  {
    at: '11-18 09:50',
    by: 'resourcePerson',
    type: 'servicecenter',
    summary: 'Hvem bestiller nye iltmålere, når en går i stykker?',
    description:
      'To af vores iltmålere viser for høje tal. I dag ringer jeg selv til leverandøren. Skal det skifte, når I overtager, og hvem betaler for de nye?',
    fields: { solution: 'TeleKOL Hjemme' },
    then: [
      take('11-18 12:30', 'logistics'),
      note(
        '11-19 10:40',
        'logistics',
        'Indkøbsaftalen dækker kun målere, der er registreret på vores lager. Tages op på storyboard-workshoppen.',
      ),
    ],
  },
  {
    at: '11-12 13:40',
    by: 'nuukCustomer',
    type: 'nuukFejl',
    summary: 'Kan ikke skrive ud på kalaallisut',
    description:
      'Brevene til borgerne kommer kun ud på dansk, selv om vi vælger kalaallisut. Forhåndsvisningen er rigtig.',
    fields: { affected: 9 },
    then: [
      take('11-12 14:30', 'agentElsewhere'),
      write(
        '11-12 17:05',
        'agentElsewhere',
        'Hej Nivi\n\nPrinteren i Majoriaq bruger en gammel skabelon. Vi skifter den i morgen formiddag, mens I har lukket.\n\nHilsen Aviaja',
      ),
      status('11-13 13:20', 'agentElsewhere', 'Besvaret'),
      write('11-13 14:02', 'nuukCustomer', 'Qujanaq, nu virker det.'),
      status('11-20 12:30', 'agentElsewhere', 'Lukket'),
    ],
  },
  {
    at: '11-19 16:10',
    by: 'nuukCustomer',
    type: 'nuukSpørgsmål',
    summary: 'Hvornår er der lukket for opdatering i december?',
    description:
      'Vi har travlt op til jul og vil gerne undgå, at systemet lukker midt på dagen hos os. Sidst var det om natten i Danmark, men midt i vores åbningstid.',
    then: [
      take('11-19 17:20', 'agentElsewhere2'),
      note(
        '11-20 13:15',
        'agentElsewhere2',
        'Spørger driften i København, om vinduet kan flyttes fra kl. 18 til kl. 23 dansk tid.',
      ),
    ],
  },
  {
    at: '11-23 18:25',
    by: 'nuukCustomer',
    type: 'nuukFejl',
    summary: 'Forbindelsen falder ud hver time',
    description:
      'Præcis fem minutter over hel bliver alle smidt ud. Det har stået på siden i fredags. De andre kontorer i byen mærker ikke noget.',
    fields: { affected: 14 },
    then: [],
  },
];

export interface DevelopersIssue {
  readonly at: string;
  readonly by: string;
  readonly type: 'Udviklingsopgave' | 'Programfejl' | 'Epic';
  readonly summary: string;
  readonly description: string;
}

/** The developers' own, which support may refer to. */
export const DEVELOPERS_ISSUES: readonly DevelopersIssue[] = [
  {
    at: '10-27 10:00',
    by: 'systemOwner',
    type: 'Epic',
    summary: 'Jobnet kan betjenes med skærmlæser',
    description:
      'Alle sider, som ledige har pligt til at bruge, skal leve op til tilgængelighedskravene inden udgangen af marts.',
  },
  {
    at: '10-29 10:12',
    by: 'developer',
    type: 'Programfejl',
    summary: 'Knappen Raskmeld mangler navn for skærmlæsere',
    description: 'Meldt af supportcentret. Dialogen Ændr sygemelding: knappen har kun et ikon.',
  },
  {
    at: '11-04 11:30',
    by: 'developer2',
    type: 'Udviklingsopgave',
    summary: 'Fejltekst i joblog, når linket er for langt',
    description: 'Feltet tager 250 tegn. Vis teksten ved feltet, og klip ikke noget af.',
  },
  {
    at: '11-20 10:05',
    by: 'developer',
    type: 'Programfejl',
    summary: 'Tabellen på Mine aftaler har mistet sine roller',
    description: 'Kom med den nye tabelkomponent i 26.11. Prioriteres foran resten.',
  },
];
