import { z } from 'zod';
import { addGroup, addUser } from '../jira/building';
import type { Site } from '../site';
import { personaProperty, personasOf } from './personas';
import { BadCall, bodyOf, ok, type Calls } from './reply';

const Wanted = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9-]+$/, 'letters, digits and hyphens')
    .optional(),
  role: z.string().min(1),
  displayName: z.string().min(1),
  email: z.email().optional(),
  accountType: z.enum(['licensed', 'unlicensed', 'customer']).default('licensed'),
  groups: z.array(z.string()).default([]),
  locale: z.enum(['da', 'en']).default('da'),
  timeZone: z.string().refine(isZone, 'an IANA time zone, such as Europe/Copenhagen').default('Europe/Copenhagen'),
});
const People = z.union([z.array(Wanted), Wanted.transform((one) => [one])], {
  error: 'send one person or a list: {role, displayName, email?, accountType?, groups?, locale?, timeZone?, id?}',
});

/** Who can be played, and how more of them are made. */
export function peopleCalls(site: Site): Calls {
  return {
    'GET /_site/personas': () => ok(personasOf(site)),
    'POST /_site/people': (asked) => {
      const wanted = bodyOf(People, asked);
      const ids = wanted.map((one) => addPerson(site, one));
      return { status: 201, body: personasOf(site).filter(({ id }) => ids.includes(id)) };
    },
  };
}

/** Groups that the site has not are made. Returns the persona's id. */
function addPerson(site: Site, wanted: z.infer<typeof Wanted>): string {
  const { jira } = site.world.state;
  const id = wanted.id ?? `${wanted.role}-${site.world.next()}`;
  const email = wanted.email ?? `${id.toLowerCase()}@people.example.org`;
  if (personasOf(site).some((one) => one.id === id || one.email === email))
    throw new BadCall(`there is a person ${id} or ${email} already; choose another id and email`, 409);
  for (const name of wanted.groups)
    if (![...jira.groups.values()].some((group) => group.name === name)) addGroup(site.world, name);
  const user = addUser(site.world, {
    displayName: wanted.displayName,
    email,
    accountType: wanted.accountType,
    locale: wanted.locale === 'da' ? 'da_DK' : 'en_US',
    timeZone: wanted.timeZone,
    groups: wanted.groups,
    ...(wanted.accountType === 'customer' ? { accountId: `qm:trin:${id}` } : {}),
  });
  user.properties.set(personaProperty, { id, role: wanted.role });
  return id;
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
