import { route } from '@forge/api';
import { z } from 'zod';
import { VERDICTS } from '../domain/casework/choices';
import type { Searched } from '../domain/casework/thin';
import { ok } from '../domain/result';
import type { Jira } from '../ports/jira';
import { settled } from './issue-acts';
import { askJira } from './jira-call';

/** The property of an issue whose values the manifest makes searchable. Anybody who may edit the issue can write it. */
export const SEARCHED = 'trin';

/** What is not so is left out, so that `is EMPTY` finds it. */
const Property = z.strictObject({
  kind: z.string(),
  breached: z.array(z.string()).optional(),
  followUp: z.iso.datetime({ offset: true }).optional(),
  verdict: z.enum(VERDICTS).optional(),
});

export const searchedProperty: Pick<Jira, 'writeSearched'> = {
  async writeSearched(issueId, searched) {
    const path = route`/rest/api/3/issue/${issueId}/properties/${SEARCHED}`;
    const answer = searched
      ? await askJira(path, { doing: 'write a property', method: 'PUT', body: propertyOf(searched) })
      : await askJira(path, { doing: 'delete a property', method: 'DELETE' });
    // It can be done without where the app may not edit issues, which the set-up page tells of.
    const without = answer.status === 403 || (!searched && answer.status === 404);
    return without ? ok(undefined) : settled(answer, 'write a property');
  },
};

/** What an issue's property says; null when it has none. */
export function searchedIn(value: unknown): Searched | 'unreadable' | null {
  if (value === undefined) return null;
  const read = Property.safeParse(value);
  if (!read.success) return 'unreadable';
  const { kind, breached = [], followUp, verdict = null } = read.data;
  return { kind, breached, followUpAt: followUp === undefined ? null : Date.parse(followUp), verdict };
}

function propertyOf({ kind, breached, followUpAt, verdict }: Searched): z.infer<typeof Property> {
  return {
    kind,
    ...(breached.length > 0 && { breached: [...breached] }),
    ...(followUpAt !== null && { followUp: new Date(followUpAt).toISOString().replace('Z', '+00:00') }),
    ...(verdict && { verdict }),
  };
}
