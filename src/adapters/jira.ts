import { route } from '@forge/api';
import { z } from 'zod';
import { isNamed, isSameName } from '../domain/name';
import { no, ok } from '../domain/result';
import type { Jira } from '../ports/jira';
import { issueActs, settled } from './issue-acts';
import { issueComments } from './issue-comments';
import { issueFacts } from './issue-facts';
import { issueLinks } from './issue-links';
import { issueSearch } from './issue-search';
import { askJira, readJira } from './jira-call';
import { searchedProperty } from './searched';

const Transitions = z.object({
  transitions: z.array(z.object({ id: z.string(), to: z.object({ name: z.string() }) })),
});
const Status = z.object({ fields: z.object({ status: z.object({ name: z.string() }) }) });

export const jira: Jira = {
  facts: issueFacts,

  writeThin: (issueId, thin) => jira.writeThinOfMany([{ issueId, thin }]),

  async writeThinOfMany(written) {
    const alike = new Map<string, { customField: string; issueIds: number[]; value: string | null }>();
    for (const { issueId, thin } of written) {
      const values = { 'support-level': thin.level, 'support-team': thin.team, 'level-due': isoOf(thin.dueAt) };
      for (const [customField, value] of Object.entries(values)) {
        const name = JSON.stringify([customField, value]);
        const update = alike.get(name) ?? { customField, issueIds: [], value };
        alike.set(name, update);
        update.issueIds.push(Number(issueId));
      }
    }
    const updates = [...alike.values()];
    const path = route`/rest/api/3/app/field/value?generateChangelog=false`;
    return settled(await askJira(path, { doing: 'write fields', method: 'POST', body: { updates } }), 'write fields');
  },

  async enterStatus(issueId, names, as) {
    const path = route`/rest/api/3/issue/${issueId}/transitions`;
    const known = await askJira(route`/rest/api/3/issue/${issueId}?fields=status`, { doing: 'read status', as });
    const readable = settled(known, 'read status');
    if (!readable.ok) return readable;
    if (isNamed(names, Status.parse(known.body).fields.status.name)) return ok(undefined);
    const { transitions } = Transitions.parse(await readJira(path, { doing: 'read transitions', as }));
    const way = names.flatMap((name) => transitions.filter(({ to }) => isSameName(name, to.name)))[0];
    if (!way) return no('impossible');
    const body = { transition: { id: way.id } };
    return settled(await askJira(path, { doing: 'change status', method: 'POST', body, as }), 'change status');
  },

  ...issueSearch,
  ...issueComments,
  ...issueActs,
  ...issueLinks,
  ...searchedProperty,
};

function isoOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString().replace('Z', '+0000');
}
