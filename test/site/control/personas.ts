import { z } from 'zod';
import { personas as seeded, type Persona as SeededPersona } from '../seed/people';
import type { Site } from '../site';

/** A seeded persona, or one made later, whose groups the seed cannot know. */
export type Persona = Omit<SeededPersona, 'groups'> & { readonly groups: readonly string[] };

/** Where Jira keeps what only the training site knows about an account that was made later. */
export const personaProperty = 'site.persona';

const Made = z.object({ id: z.string(), role: z.string() });

/** Everybody who can be played: those of the seed that this site has, then those made later, the visitor last. */
export function personasOf(site: Site): Persona[] {
  const { users, groups } = site.world.state.jira;
  const known = seeded.filter(({ accountId }) => accountId === null || users.has(accountId));
  const made = [...users.values()].flatMap((user): Persona[] => {
    const mark = Made.safeParse(user.properties.get(personaProperty));
    if (!mark.success || user.accountType === 'app') return [];
    const mine = [...groups.values()].filter(({ members }) => members.has(user.accountId)).map(({ name }) => name);
    return [
      {
        ...mark.data,
        displayName: user.displayName,
        email: user.email,
        token: `site-token-${mark.data.id}`,
        accountId: user.accountId,
        accountType: user.accountType,
        groups: mine,
        locale: user.locale.startsWith('da') ? 'da' : 'en',
        timeZone: user.timeZone,
      },
    ];
  });
  return [
    ...known.filter(({ accountId }) => accountId !== null),
    ...made,
    ...known.filter(({ accountId }) => accountId === null),
  ];
}

/** The persona behind a Basic authorization; null: none was sent; undefined: it is nobody's. */
export function personaBehind(site: Site, authorization: string | undefined): Persona | null | undefined {
  if (authorization === undefined) return null;
  const [scheme, secret = ''] = authorization.split(' ');
  if (scheme?.toLowerCase() !== 'basic') return undefined;
  const [email, token] = splitOnce(Buffer.from(secret, 'base64').toString('utf8'));
  return personasOf(site).find((one) => one.accountId !== null && one.email === email && one.token === token);
}

function splitOnce(text: string): readonly [string, string] {
  const at = text.indexOf(':');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
