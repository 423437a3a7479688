import { route } from '@forge/api';
import { z } from 'zod';
import { MINUTE } from '../domain/time';
import type { Permissions } from '../ports/permissions';
import { clock } from './clock';
import { customers } from './customers';
import { desks } from './desks';
import { askJira } from './jira-call';
import { Memory } from './memory';
import { organisations } from './organisations';

/** A yes is believed for three minutes, so that a panel opened again soon costs nothing. A no is always asked again. */
const allowed = new Memory(2000, 3 * MINUTE, () => clock.now());

const Checked = z.object({
  globalPermissions: z.array(z.string()).default([]),
  projectPermissions: z.array(
    z.object({
      permission: z.string(),
      issues: z.array(z.coerce.string()).default([]),
      projects: z.array(z.coerce.string()).default([]),
    }),
  ),
});

const Person = z.object({ accountId: z.string() });
const FollowedRequest = z.object({
  issueId: z.string(),
  serviceDeskId: z.string(),
  reporter: Person,
  participants: z.object({ values: z.array(Person) }).optional(),
});

export const permissions: Permissions = {
  async isAgent(installation, accountId, issueId) {
    return remembered(installation, ['agent', accountId, issueId], () =>
      checked('SERVICEDESK_AGENT', accountId, 'issues', issueId),
    );
  },

  /** In one question, since a panel should cost Jira no more. What was granted is remembered with the yes. */
  async party(installation, accountId, issueId) {
    const wanted = ['BROWSE_PROJECTS', 'SERVICEDESK_AGENT', 'ADMINISTER_PROJECTS'];
    const remembered = allowed.recall(installation, 'party', accountId, issueId)?.split(' ');
    const granted = remembered ?? (await granting(wanted, accountId, 'issues', issueId));
    if (!granted.includes('BROWSE_PROJECTS')) return undefined;
    if (!remembered) allowed.keep(granted.join(' '), installation, 'party', accountId, issueId);
    return { agent: granted.includes('SERVICEDESK_AGENT'), administers: granted.includes('ADMINISTER_PROJECTS') };
  },

  async isAgentOf(installation, accountId, projectId) {
    return remembered(installation, ['agent-of', accountId, projectId], () =>
      checked('SERVICEDESK_AGENT', accountId, 'projects', projectId),
    );
  },

  async administersSite(installation, accountId) {
    return remembered(installation, ['site-administrator', accountId], async () => {
      const body = { globalPermissions: ['ADMINISTER'] };
      const path = route`/rest/api/3/permissions/check`;
      const answer = await askJira(path, { doing: 'check permission', method: 'POST', body, as: accountId });
      return answer.status < 400 && Checked.parse(answer.body).globalPermissions.includes('ADMINISTER');
    });
  },

  async administers(installation, accountId, projectId) {
    return remembered(installation, ['administrator', accountId, projectId], () =>
      checked('ADMINISTER_PROJECTS', accountId, 'projects', projectId),
    );
  },

  /** A portal-only customer cannot be acted for, so the app reads the request and we check who it belongs to. */
  async follows(accountId, requestKey) {
    const path = route`/rest/servicedeskapi/request/${requestKey}?expand=participant`;
    const { status, body } = await askJira(path, { doing: 'read request' });
    if (status >= 400) return undefined;
    const { issueId, serviceDeskId, reporter, participants } = FollowedRequest.parse(body);
    const people = [reporter, ...(participants?.values ?? [])];
    if (people.some((person) => person.accountId === accountId)) return issueId;
    const own = await customers.organisationsOf(accountId, serviceDeskId);
    if (own.length === 0) return undefined;
    const shared = await customers.sharedWith(issueId);
    return own.some(({ id }) => shared.includes(id)) ? issueId : undefined;
  },

  /** Named by the support centre, and in the organisation still: both, or it is none of theirs. */
  async represents(accountId) {
    const found = await Promise.all(
      (await desks.enabled()).map(async ({ projectId, projectKey }) => {
        const named = (await organisations.ofDesk(projectId)).filter(({ about }) =>
          about.superusers.includes(accountId),
        );
        if (named.length === 0) return [];
        const own = await customers.organisationsOf(accountId, projectKey);
        return own
          .filter(({ id }) => named.some((organisation) => organisation.id === id))
          .map(({ id, name }) => ({ projectId, projectKey, id, name }));
      }),
    );
    return found.flat();
  },
};

async function remembered(
  installation: string,
  what: readonly string[],
  ask: () => Promise<boolean>,
): Promise<boolean> {
  if (allowed.has(installation, ...what)) return true;
  const yes = await ask();
  if (yes) allowed.note(installation, ...what);
  return yes;
}

/** Asked as the person, of the one issue or project: anything but a clear yes is a no. */
async function checked(permission: string, as: string, of: 'issues' | 'projects', id: string): Promise<boolean> {
  return (await granting([permission], as, of, id)).includes(permission);
}

/** Those of these permissions that a person clearly has. */
async function granting(
  permissions: readonly string[],
  as: string,
  of: 'issues' | 'projects',
  id: string,
): Promise<readonly string[]> {
  const body = { projectPermissions: [{ permissions, [of]: [Number(id)] }] };
  const answer = await askJira(route`/rest/api/3/permissions/check`, {
    doing: 'check permission',
    method: 'POST',
    body,
    as,
  });
  if (answer.status >= 400) return [];
  const { projectPermissions } = Checked.parse(answer.body);
  return projectPermissions.filter((granted) => granted[of].includes(id)).map(({ permission }) => permission);
}
