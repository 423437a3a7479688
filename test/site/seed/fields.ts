export const SYSTEMS = ['Arbejdsmarkedsportalen', 'Jobnet', 'Amanda'] as const;
export type SystemName = (typeof SYSTEMS)[number];

const CUSTOMER_GROUPS = ['Jobcenter', 'A-kasse', 'Virksomhed', 'Anden aktør', 'Borger'] as const;

/** Where the reporter believes the fault to lie. */
const ORIGINS = ['Statsligt system', 'Kommunens egen it', 'Forkert brug', 'Ved ikke'] as const;

const USER_CHANGES = ['Opret bruger', 'Ændr bruger', 'Luk bruger'] as const;

export interface FieldRow {
  readonly key: FieldKey;
  /** As Jira would have numbered it. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly kind: 'option' | 'string' | 'rich-text' | 'number' | 'date' | 'datetime';
  readonly options: readonly string[];
}

export type FieldKey =
  | 'system'
  | 'module'
  | 'customerGroup'
  | 'affected'
  | 'errorText'
  | 'since'
  | 'origin'
  | 'colleague'
  | 'askedAt'
  | 'userChange'
  | 'userName'
  | 'from'
  | 'solution'
  | 'vendor';

/** The site's own custom fields, named in Danish for every reader; the app brings its three along itself. */
export const FIELDS: readonly FieldRow[] = [
  choice('system', 10101, 'System', 'Det system, henvendelsen handler om.', SYSTEMS),
  choice('customerGroup', 10102, 'Kundegruppe', 'Hvem der spørger.', CUSTOMER_GROUPS),
  choice('origin', 10103, 'Hvor ligger fejlen?', 'Dit bedste bud er nok.', ORIGINS),
  choice('userChange', 10104, 'Hvad skal ske?', '', USER_CHANGES),
  plain('module', 10105, 'string', 'Modul', 'Skærmbilledet eller delen af systemet, f.eks. "Min plan".'),
  plain('affected', 10106, 'number', 'Antal berørte', 'Hvor mange er ramt, så vidt du ved?'),
  plain('errorText', 10107, 'rich-text', 'Fejltekst', 'Kopiér teksten, præcis som den står.'),
  plain('since', 10108, 'date', 'Opstået den', 'Den dag, du eller din kollega så det første gang.'),
  plain('colleague', 10109, 'string', 'Kollega', 'Navnet på den kollega, du spørger for.'),
  plain('askedAt', 10110, 'datetime', 'Kollegaen spurgte', 'Så kan vi se, hvor længe din kollega har ventet i alt.'),
  plain('userName', 10111, 'string', 'Brugernavn', 'Tre bogstaver og fire cifre, aldrig et CPR-nummer.'),
  plain('from', 10112, 'date', 'Gælder fra', 'Første arbejdsdag, eller dagen efter den sidste.'),
  plain('solution', 10113, 'string', 'Løsning', 'Den løsning, som servicecentret skal støtte.'),
  plain('vendor', 10114, 'string', 'Leverandør', 'Den, der leverer løsningen.'),
];

function choice(key: FieldKey, n: number, name: string, description: string, options: readonly string[]) {
  return { key, id: `customfield_${n}`, name, description, kind: 'option', options } as const;
}

function plain(key: FieldKey, n: number, kind: Exclude<FieldRow['kind'], 'option'>, name: string, description: string) {
  return { key, id: `customfield_${n}`, name, description, kind, options: [] } as const;
}
