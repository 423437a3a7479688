import type { GroupName } from './groups';

export type AccountType = 'licensed' | 'unlicensed' | 'customer' | 'anonymous';

/** What a table of people says of one of them; the rest of a persona follows from it. */
export interface Person {
  /** The role, with a number behind it when it is not the first of that role. */
  readonly id: string;
  readonly role: string;
  readonly name: string;
  readonly email: string;
  readonly accountType: Exclude<AccountType, 'anonymous'>;
  readonly groups: readonly GroupName[];
  readonly locale: 'da' | 'en';
  readonly timeZone: string;
  /** False for somebody who has left: the account is there, but may no longer sign in. */
  readonly active: boolean;
}

type Usual = 'locale' | 'timeZone' | 'active' | 'accountType' | 'groups';

/** A row of a table of people: Danish, in Denmark and still employed unless `differs` says otherwise. */
export function agent(
  id: string,
  role: string,
  name: string,
  email: string,
  groups: readonly GroupName[],
  differs: Partial<Pick<Person, Usual>> = {},
): Person {
  return { ...usual, id, role, name, email, accountType: 'licensed', groups, ...differs };
}

/** Somebody who only ever sees the portal. */
export function customer(
  id: string,
  role: string,
  name: string,
  email: string,
  differs: Partial<Pick<Person, Usual>> = {},
): Person {
  return { ...usual, id, role, name, email, accountType: 'customer', groups: [], ...differs };
}

const usual = { locale: 'da', timeZone: 'Europe/Copenhagen', active: true } as const;
