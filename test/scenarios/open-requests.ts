import { makeIssue } from '../site/jira/making';
import { accountOf } from '../site/seed/people';
import type { Site } from '../site/site';

/** Requests that lie open at a desk, as the portal would have made them; their keys. No event tells the app of them. */
export function layOpen(
  site: Site,
  count: number,
  {
    projectKey = 'SUP',
    who = 'superuser',
    createdAt = site.now(),
    organisationIds = [],
  }: { projectKey?: string; who?: string; createdAt?: number; organisationIds?: readonly string[] } = {},
): readonly string[] {
  const { jira } = site.world.state;
  const project = [...jira.projects.values()].find(({ key }) => key === projectKey);
  const type = [...jira.requestTypes.values()].find(({ projectId }) => projectId === project?.id);
  const summary = jira.fields.get('summary');
  if (!project || !type || !summary) throw new Error(`no requests can be raised at ${projectKey}`);
  site.faults.set({ when: { api: 'event' }, do: 'drop' });
  const keys = Array.from({ length: count }, (_, i) => {
    const values = new Map([[summary, `Gammel henvendelse ${i + 1}`]]);
    const request = {
      requestTypeId: type.id,
      participantIds: [],
      organisationIds: [...organisationIds],
      channel: 'portal' as const,
      unsubscribed: [],
      feedback: null,
    };
    const author = { accountId: accountOf(who), byApp: false };
    const issue = makeIssue(site.world, { project, typeId: type.issueTypeId, values, request }, author);
    jira.issues.set(issue.id, { ...issue, createdAt });
    return issue.key;
  });
  return keys;
}
