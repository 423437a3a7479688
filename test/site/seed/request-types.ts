import type { FieldKey } from './fields';
import type { ProjectKey } from './organisations';

export type RequestTypeKey =
  | 'fejl'
  | 'hjælp'
  | 'forretning'
  | 'bruger'
  | 'borger'
  | 'virksomhed'
  | 'forløb'
  | 'servicecenter'
  | 'afklaring'
  | 'nuukFejl'
  | 'nuukSpørgsmål';

export interface RequestTypeRow {
  readonly key: RequestTypeKey;
  /** As JSM would have numbered it. */
  readonly id: string;
  readonly project: ProjectKey;
  readonly issueType: IssueTypeName;
  readonly group: string;
  readonly name: string;
  readonly english: string;
  readonly description: string;
  readonly help: string;
  /** Beside summary and description, which every form asks for. */
  readonly required: readonly FieldKey[];
  readonly optional: readonly FieldKey[];
  /** Values that nobody is asked for. */
  readonly preset?: Partial<Readonly<Record<FieldKey, string>>>;
}

/** Issue types by id; Epic, one level up, only for the developers. */
export const ISSUE_TYPES = [
  { id: '10001', name: 'Fejl', english: 'Fault', level: 0, projects: ['SUP', 'NUK'] },
  { id: '10002', name: 'Spørgsmål', english: 'Question', level: 0, projects: ['SUP', 'ONB', 'NUK'] },
  { id: '10003', name: 'Standardændring', english: 'Standard change', level: 0, projects: ['SUP'] },
  { id: '10004', name: 'Opstartsforløb', english: 'Onboarding case', level: 0, projects: ['ONB'] },
  { id: '10005', name: 'Udviklingsopgave', english: 'Task', level: 0, projects: ['DEV'] },
  { id: '10006', name: 'Programfejl', english: 'Bug', level: 0, projects: ['DEV'] },
  { id: '10007', name: 'Epic', english: 'Epic', level: 1, projects: ['DEV'] },
  { id: '10008', name: 'Ændringsønske', english: 'Change request', level: 0, projects: ['SUP'] },
  { id: '10009', name: 'Opstartsopgave', english: 'Onboarding task', level: 0, projects: ['ONB'] },
  { id: '10010', name: 'Opstartsdelopgave', english: 'Onboarding sub-task', level: -1, projects: ['ONB'] },
] as const satisfies readonly {
  id: string;
  name: string;
  english: string;
  level: number;
  projects: readonly ProjectKey[];
}[];

type IssueTypeName = (typeof ISSUE_TYPES)[number]['name'];

const NO_CPR = 'Skriv ikke CPR-numre eller andre følsomme oplysninger.';

/** What the portals offer. Superusers see the first four; the two about jobnet.dk are for citizens and companies. */
export const REQUEST_TYPES: readonly RequestTypeRow[] = [
  {
    key: 'fejl',
    id: '101',
    project: 'SUP',
    issueType: 'Fejl',
    group: 'Fejl og hjælp',
    name: 'Meld en fejl',
    english: 'Report an error',
    description: 'Noget virker ikke, som det plejer, eller systemet viser en fejlmeddelelse.',
    help: `Fortæl, hvad der blev gjort, og hvad der så skete. ${NO_CPR}`,
    required: ['system'],
    optional: ['module', 'errorText', 'affected', 'since', 'origin', 'customerGroup', 'colleague', 'askedAt'],
  },
  {
    key: 'hjælp',
    id: '102',
    project: 'SUP',
    issueType: 'Spørgsmål',
    group: 'Fejl og hjælp',
    name: 'Få hjælp til at bruge systemet',
    english: 'Get help using the system',
    description: 'Du er i tvivl om, hvordan du eller en kollega skal gøre.',
    help: `Fortæl, hvad I gerne vil opnå, og hvor langt I er kommet. ${NO_CPR}`,
    required: ['system'],
    optional: ['module', 'customerGroup', 'colleague', 'askedAt'],
  },
  {
    key: 'forretning',
    id: '103',
    project: 'SUP',
    issueType: 'Spørgsmål',
    group: 'Regler og registrering',
    name: 'Forretningsspørgsmål',
    english: 'Business question',
    description: 'Spørgsmål om regler, frister og registrering, som ikke handler om teknikken.',
    help: `Beskriv situationen i almindelige vendinger. ${NO_CPR}`,
    required: ['system'],
    optional: ['customerGroup', 'colleague', 'askedAt'],
  },
  {
    key: 'bruger',
    id: '104',
    project: 'SUP',
    issueType: 'Standardændring',
    group: 'Brugere og rettigheder',
    name: 'Opret, ændr eller luk en bruger',
    english: 'Create, change or close a user',
    description: 'Nye kolleger, nye roller og kolleger, der er holdt op.',
    help: `Én henvendelse for hver bruger. ${NO_CPR}`,
    required: ['system', 'userChange', 'from'],
    optional: ['userName', 'customerGroup'],
  },
  {
    key: 'borger',
    id: '105',
    project: 'SUP',
    issueType: 'Spørgsmål',
    group: 'Jobnet for borgere og virksomheder',
    name: 'Spørgsmål til Jobnet fra en borger',
    english: 'Question about Jobnet from a citizen',
    description: 'For dig, der er ledig eller søger job og bruger jobnet.dk.',
    help: `Fortæl, hvad du ville gøre på jobnet.dk, og hvad der skete. ${NO_CPR}`,
    required: [],
    optional: ['errorText'],
    preset: { system: 'Jobnet', customerGroup: 'Borger' },
  },
  {
    key: 'virksomhed',
    id: '106',
    project: 'SUP',
    issueType: 'Spørgsmål',
    group: 'Jobnet for borgere og virksomheder',
    name: 'Spørgsmål til Jobnet fra en virksomhed',
    english: 'Question about Jobnet from a company',
    description: 'For dig, der slår stillinger op eller søger medarbejdere på jobnet.dk.',
    help: `Skriv gerne stillingsopslagets nummer. ${NO_CPR}`,
    required: [],
    optional: ['errorText'],
    preset: { system: 'Jobnet', customerGroup: 'Virksomhed' },
  },
  {
    key: 'forløb',
    id: '201',
    project: 'ONB',
    issueType: 'Opstartsforløb',
    group: 'Nye løsninger',
    name: 'Meld en løsning til servicecentret',
    english: 'Propose a solution to the service centre',
    description: 'I ønsker, at Fælles Servicecenter overtager supporten af en løsning.',
    help: 'Efter det første møde får I et afklaringsskema at udfylde.',
    required: ['solution'],
    optional: ['vendor'],
  },
  {
    key: 'servicecenter',
    id: '202',
    project: 'ONB',
    issueType: 'Spørgsmål',
    group: 'Spørgsmål',
    name: 'Spørgsmål til servicecentret',
    english: 'Question to the service centre',
    description: 'Om et opstartsforløb, en aftale eller en løsning, der er i drift.',
    help: NO_CPR,
    required: [],
    optional: ['solution'],
  },
  {
    key: 'afklaring',
    id: '203',
    project: 'ONB',
    issueType: 'Spørgsmål',
    group: 'Nye løsninger',
    name: 'Afklaringsskema',
    english: 'Clarification form',
    description: 'Sendes af servicecentret til den kunde, der har meldt en løsning.',
    help: NO_CPR,
    required: [],
    optional: [],
  },
  {
    key: 'nuukFejl',
    id: '301',
    project: 'NUK',
    issueType: 'Fejl',
    group: 'Support i Nuuk',
    name: 'Meld en fejl til Nuuk',
    english: 'Report an error to Nuuk',
    description: 'Fejl i de systemer, som Majoriaq bruger.',
    help: NO_CPR,
    required: [],
    optional: ['system', 'errorText', 'affected'],
  },
  {
    key: 'nuukSpørgsmål',
    id: '302',
    project: 'NUK',
    issueType: 'Spørgsmål',
    group: 'Support i Nuuk',
    name: 'Spørg supporten i Nuuk',
    english: 'Ask the support in Nuuk',
    description: 'Åbent mandag til fredag i Nuuks tid.',
    help: NO_CPR,
    required: [],
    optional: ['system'],
  },
];
