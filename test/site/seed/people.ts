import { createHash } from 'node:crypto';
import type { GroupName } from './groups';
import { CUSTOMERS } from './people-customers';
import { SERVICE_CENTRE } from './people-service-centre';
import { SUPPORT } from './people-support';
import type { AccountType, Person } from './person';

/** One row of `GET /_site/personas`. Only the anonymous visitor has no e-mail, token and account. */
export interface Persona {
  readonly id: string;
  readonly role: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly token: string | null;
  readonly accountId: string | null;
  readonly accountType: AccountType;
  readonly groups: readonly GroupName[];
  readonly locale: 'da' | 'en';
  readonly timeZone: string;
}

export const people: readonly Person[] = [...SUPPORT, ...SERVICE_CENTRE, ...CUSTOMERS];

const anonymous: Persona = {
  id: 'anonymous',
  role: 'anonymous',
  displayName: 'Anonym besøgende',
  email: null,
  token: null,
  accountId: null,
  accountType: 'anonymous',
  groups: [],
  locale: 'da',
  timeZone: 'Europe/Copenhagen',
};

/** Everybody who can be played on the site, in the order of the tables; the anonymous visitor comes last. */
export const personas: readonly Persona[] = [...people.map(asPersona), anonymous];

/** The account of a person, always the same for the same id. Throws when the tables know nobody by that id. */
export function accountOf(id: string): string {
  const person = people.find((one) => one.id === id);
  if (!person) throw new Error(`the seed knows nobody called ${id}`);
  return accountIdOf(person);
}

function asPersona(person: Person): Persona {
  return {
    id: person.id,
    role: person.role,
    displayName: person.name,
    email: person.email,
    token: `site-token-${person.id}`,
    accountId: accountIdOf(person),
    accountType: person.accountType,
    groups: person.groups,
    locale: person.locale,
    timeZone: person.timeZone,
  };
}

/** Shaped as Atlassian shapes them: portal-only customers have a `qm:` account, everybody else a numbered one. */
function accountIdOf({ id, accountType }: Person): string {
  return accountType === 'customer' ? `qm:${uuid('trin')}:${uuid(id)}` : `712020:${uuid(id)}`;
}

function uuid(of: string): string {
  const hex = createHash('sha256').update(of).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
