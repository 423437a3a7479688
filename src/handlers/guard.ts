import { z } from 'zod';
import type { Audience, DenialReason } from '../contract/calls';
import { no, ok, type Result } from '../domain/result';
import type { Represented } from '../ports/customers';
import type { Permissions } from '../ports/permissions';

/** What a gadget is set to is whatever somebody set it to. */
const ProjectId = z.string().regex(/^\d{1,18}$/);

/** What Forge says of a call. Identity and place come from here. */
const Context = z.object({
  accountId: z.string().min(1),
  accountType: z.string().optional(),
  installContext: z.string(),
  extension: z.object({
    issue: z.object({ id: z.string() }).optional(),
    project: z.object({ id: z.string(), key: z.string() }).optional(),
    request: z.object({ key: z.string() }).optional(),
    gadgetConfiguration: z.object({ projectId: ProjectId.optional().catch(undefined) }).optional(),
  }),
});
/** The one thing of a payload that a guard reads: which issue is meant. Jira is asked about that one. */
const Naming = z.object({ issueId: z.string().regex(/^\d{1,18}$/) });

/** Who is asking, and for which place, after we have checked that they may. */
export interface Caller {
  readonly accountId: string;
  readonly place: Place;
}
type Place =
  | { readonly kind: 'issue'; readonly issueId: string; readonly projectId: string }
  | { readonly kind: 'request'; readonly issueId: string }
  | { readonly kind: 'organisations'; readonly of: readonly Represented[] }
  | { readonly kind: 'desk'; readonly projectId: string; readonly projectKey: string; readonly administers: boolean }
  | { readonly kind: 'overview'; readonly projectId: string }
  | { readonly kind: 'start'; readonly issueId: string; readonly agent: boolean; readonly administers: boolean }
  | { readonly kind: 'site' };

/** The one guard of every call: who may make it, checked against Jira for the very place it is made from. Fails closed. */
export async function admit(
  audience: Audience,
  context: unknown,
  may: Permissions,
  payload?: unknown,
): Promise<Result<Caller, DenialReason>> {
  const parsed = Context.safeParse(context);
  if (!parsed.success) return no('not-allowed');
  const { accountId, installContext, extension } = parsed.data;
  switch (audience) {
    case 'agent': {
      const { issue, project } = extension;
      if (!issue || !project) return no('no-place');
      if (!(await may.isAgent(installContext, accountId, issue.id))) return no('not-allowed');
      return ok({ accountId, place: { kind: 'issue', issueId: issue.id, projectId: project.id } });
    }
    case 'reader': {
      const { project } = extension;
      if (!project) return no('no-place');
      const administers = await may.administers(installContext, accountId, project.id);
      if (!administers && !(await may.isAgentOf(installContext, accountId, project.id))) return no('not-allowed');
      return ok({ accountId, place: { kind: 'desk', projectId: project.id, projectKey: project.key, administers } });
    }
    case 'superuser': {
      const of = await may.represents(accountId);
      return of.length === 0 ? no('not-allowed') : ok({ accountId, place: { kind: 'organisations', of } });
    }
    case 'desk-agent': {
      const { project } = extension;
      const named = Naming.safeParse(payload).data;
      if (!project || !named) return no('no-place');
      if (!(await may.isAgent(installContext, accountId, named.issueId))) return no('not-allowed');
      return ok({ accountId, place: { kind: 'issue', issueId: named.issueId, projectId: project.id } });
    }
    case 'party': {
      const issueId = extension.issue?.id ?? Naming.safeParse(payload).data?.issueId;
      if (issueId === undefined) return no('no-place');
      const party = await may.party(installContext, accountId, issueId);
      return party ? ok({ accountId, place: { kind: 'start', issueId, ...party } }) : no('not-allowed');
    }
    case 'watcher':
    case 'gadget': {
      const projectId = audience === 'gadget' ? extension.gadgetConfiguration?.projectId : extension.project?.id;
      if (projectId === undefined) return no('no-place');
      const works = await may.isAgentOf(installContext, accountId, projectId);
      if (!works && !(await may.administers(installContext, accountId, projectId))) return no('not-allowed');
      return ok({ accountId, place: { kind: 'overview', projectId } });
    }
    case 'site-administrator': {
      if (!(await may.administersSite(installContext, accountId))) return no('not-allowed');
      return ok({ accountId, place: { kind: 'site' } });
    }
    case 'administrator': {
      const { project } = extension;
      if (!project) return no('no-place');
      if (!(await may.administers(installContext, accountId, project.id))) return no('not-allowed');
      const place = { kind: 'desk', projectId: project.id, projectKey: project.key, administers: true } as const;
      return ok({ accountId, place });
    }
    case 'invited':
    case 'customer': {
      const { request } = extension;
      if (!request) return no('no-place');
      const issueId = await may.follows(accountId, request.key);
      return issueId === undefined ? no('not-allowed') : ok({ accountId, place: { kind: 'request', issueId } });
    }
  }
}
