import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { nameOf } from '../app/error-name';
import { forgetIssue, hearIssue } from '../app/hear-issue';
import type { Ports } from '../ports/ports';

/** What we take from a product event: which issue, and whether it moved. Bodies are hints that may be late, doubled or lost. */
const IssueEvent = z.object({
  eventType: z.string(),
  issue: z.object({
    id: z.string(),
    fields: z.object({ project: z.object({ id: z.string() }).optional(), updated: z.string().optional() }),
  }),
  changelog: z.object({ items: z.array(z.object({ field: z.string() })) }).optional(),
});

/** Asked for again after a minute, at most four times; the sweep's comparison with Jira finds what is lost even so. */
const AGAIN = { retryAfter: 60, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST };

export function onIssue(ports: Ports) {
  return async (event: unknown): Promise<InvocationError | void> => {
    const parsed = IssueEvent.safeParse(event);
    if (!parsed.success) {
      ports.log.warn('an event we cannot read', {
        fields: parsed.error.issues.map(({ path }) => path.join('.')).join(' '),
      });
      return;
    }
    const { eventType, issue, changelog } = parsed.data;
    const moved = changelog?.items.some(({ field }) => field === 'project') ?? false;
    const projectId = issue.fields.project?.id;
    // Jira writes `+0100`, without the colon that `Date` wants.
    const updatedAt = Date.parse(issue.fields.updated?.replace(/(\d\d)(\d\d)$/, '$1:$2') ?? '');
    try {
      if (eventType === 'avi:jira:deleted:issue') await forgetIssue(ports, issue.id);
      else {
        const place = projectId === undefined ? {} : { projectId, moved };
        const at = Number.isNaN(updatedAt) ? {} : { updatedAt };
        await hearIssue(ports, { issueId: issue.id, ...place, ...at });
      }
    } catch (error) {
      ports.log.warn('an event is asked for again', { error: nameOf(error) });
      return new InvocationError(AGAIN);
    }
  };
}
