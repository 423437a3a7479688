import { route } from '@forge/api';
import { parseISO } from 'date-fns';
import { z } from 'zod';
import { no, ok, type Result } from '../domain/result';
import type { Jira } from '../ports/jira';
import type { Refused } from '../ports/staff';
import { askJira, JiraError, readJira } from './jira-call';

const Named = z.object({ id: z.string(), name: z.string() });
const Keys = z.object({ issues: z.array(z.object({ id: z.string(), key: z.string() })) });
const Assigned = z.object({ fields: z.object({ assignee: z.object({ accountId: z.string() }).nullish() }) });
const Priority = z.object({ fields: z.object({ priority: Named.nullish() }) });
const Choices = z.object({
  fields: z.object({ priority: z.object({ allowedValues: z.array(Named).default([]) }).optional() }),
});
const Changes = z.object({
  values: z.array(
    z.object({ created: z.string(), items: z.array(z.object({ field: z.string(), from: z.string().nullish() })) }),
  ),
  isLast: z.boolean().optional(),
  total: z.number(),
});

/** Issues in one bulk read, changes on one page. */
const MOST = 100;

/** What staff mail and the rungs of a ladder do to issues, as the app. */
export const issueActs: Pick<Jira, 'keysOf' | 'assign' | 'raisePriority' | 'mail'> = {
  async keysOf(issueIds) {
    const keys = new Map<string, string>();
    for (let i = 0; i < issueIds.length; i += MOST) {
      const body = { issueIdsOrKeys: issueIds.slice(i, i + MOST), fields: ['issuetype'] };
      const path = route`/rest/api/3/issue/bulkfetch`;
      const { issues } = Keys.parse(await readJira(path, { doing: 'read keys', method: 'POST', body }));
      for (const { id, key } of issues) keys.set(id, key);
    }
    return keys;
  },

  async assign(issueId, accountId) {
    const known = await askJira(route`/rest/api/3/issue/${issueId}?fields=assignee`, { doing: 'read assignee' });
    const readable = settled(known, 'read assignee');
    if (!readable.ok) return readable;
    if (Assigned.parse(known.body).fields.assignee?.accountId === accountId) return ok(undefined);
    const path = route`/rest/api/3/issue/${issueId}/assignee`;
    return settledOrBad(await askJira(path, { doing: 'assign', method: 'PUT', body: { accountId } }), 'assign');
  },

  async raisePriority(issueId, since) {
    const known = await askJira(route`/rest/api/3/issue/${issueId}?fields=priority`, { doing: 'read priority' });
    const readable = settled(known, 'read priority');
    if (!readable.ok) return readable;
    const now = Priority.parse(known.body).fields.priority?.id;
    const path = route`/rest/api/3/issue/${issueId}/editmeta`;
    // Highest first, as the project has them.
    const choices =
      Choices.parse(await readJira(path, { doing: 'read priorities' })).fields.priority?.allowedValues ?? [];
    if (choices.length === 0) return no('forbidden');
    const place = (id: string | undefined): number => choices.findIndex((choice) => choice.id === id);
    const had = place((await priorityBefore(issueId, since)) ?? now);
    const wanted = choices[had - 1];
    if (had < 0) return no('impossible');
    if (!wanted || (place(now) >= 0 && place(now) < had)) return ok(undefined);
    const body = { fields: { priority: { id: wanted.id } } };
    const edited = await askJira(route`/rest/api/3/issue/${issueId}`, { doing: 'raise priority', method: 'PUT', body });
    return settledOrBad(edited, 'raise priority');
  },

  async mail(issueId, { people, groups, subject, text }) {
    const to = {
      ...(people.length > 0 && { users: people.map((accountId) => ({ accountId })) }),
      ...(groups.length > 0 && { groups: groups.map((name) => ({ name })) }),
    };
    const body = { subject, textBody: text, htmlBody: htmlOf(text), to };
    const path = route`/rest/api/3/issue/${issueId}/notify`;
    return settledOrBad(await askJira(path, { doing: 'notify', method: 'POST', body }), 'notify');
  },
};

/** What Jira refuses now and would refuse again is a reason. A 401 is thrown, to be tried again: the app gets it in its first minutes. */
export function settled({ status }: { status: number }, doing: string): Result<void, Refused> {
  if (status < 300) return ok(undefined);
  if (status === 403) return no('forbidden');
  if (status === 404 || status === 410) return no('gone');
  if (status === 409) return no('impossible');
  throw new JiraError(doing, status);
}

/** A person who cannot be assigned, or a group that is gone: the request is bad and will stay so. */
export function settledOrBad(answer: { status: number }, doing: string): Result<void, Refused> {
  return answer.status === 400 ? no('impossible') : settled(answer, doing);
}

/** What the priority was before it was first changed after an instant; undefined when it was not. By id: names come in any language. */
async function priorityBefore(issueId: string, since: number): Promise<string | undefined> {
  for (let startAt = 0, last = false; !last; startAt += MOST) {
    const path = route`/rest/api/3/issue/${issueId}/changelog?startAt=${startAt}&maxResults=${MOST}`;
    const page = Changes.parse(await readJira(path, { doing: 'read changes' }));
    const later = page.values.filter(({ created }) => parseISO(created).getTime() > since);
    const changed = later.flatMap(({ items }) => items).find(({ field }) => field === 'priority');
    if (changed) return changed.from ?? undefined;
    last = page.isLast ?? startAt + page.values.length >= page.total;
  }
  return undefined;
}

function htmlOf(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped
    .split('\n\n')
    .map((part) => `<p>${part.replaceAll('\n', '<br>')}</p>`)
    .join('');
}
