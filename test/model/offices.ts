/** Who there is at each level, and where a case about something goes: told in the model's own words, read from no rulebook. */
export type Level = 'superuser' | 'first' | 'second' | 'third';

export interface Where {
  readonly level: Level;
  readonly team: string;
}

const STAFFED: Readonly<Record<Level, readonly string[]>> = {
  superuser: ['superusers'],
  first: ['copenhagen', 'bornholm'],
  second: ['bit'],
  third: ['kmd', 'ibm', 'sirius', 'specialists'],
};

/** Teams of vendors: what they write in Trin is their own documentation. */
export const VENDORS: readonly string[] = ['kmd', 'ibm', 'sirius'];

/** What a case may be about; a business question goes straight to the specialists. */
export const MATTERS = ['jobnet', 'amanda', 'something-else', 'business'] as const;
export type Matter = (typeof MATTERS)[number];

const AT_THIRD: Readonly<Record<Matter, string>> = {
  jobnet: 'ibm',
  amanda: 'kmd',
  'something-else': 'sirius',
  business: 'specialists',
};

export const HOME: Where = { level: 'first', team: 'copenhagen' };
export const CUSTOMER: Where = { level: 'superuser', team: 'superusers' };
export const SPECIALISTS: Where = { level: 'third', team: 'specialists' };

/** The way on from a level: where it usually leads, and who else is there. None from 3rd level. */
export function wayOn(
  from: Level,
  matter: Matter,
): { readonly usual: Where; readonly teams: readonly string[] } | undefined {
  if (from !== 'first' && from !== 'second') return undefined;
  const level = from === 'first' && matter !== 'business' ? 'second' : 'third';
  // A question that looked like one of business may be sent to 2nd level after all.
  const after = from === 'first' && matter === 'business' ? STAFFED.second : [];
  return {
    usual: { level, team: level === 'second' ? 'bit' : AT_THIRD[matter] },
    teams: [...STAFFED[level], ...after],
  };
}

/** People of the stories and the levels they work at. */
export const PEOPLE = {
  first: ['first'],
  second: ['second'],
  vendor: ['third'],
  specialist: ['third'],
  lead: ['first', 'second', 'third'],
  outsider: [],
} as const satisfies Readonly<Record<string, readonly Level[]>>;
export type Person = keyof typeof PEOPLE;
