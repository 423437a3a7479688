/** Requests: raising one in the portal, reading it, and listing one's own. */
import { z } from 'zod';
import { authorOf } from './edits';
import { fieldOf } from './finding';
import { page } from './jsm-values';
import { textTest } from './jql-text';
import { makeIssue } from './making';
import { requestAnswer } from './request-answer';
import { requestFor, visibleRequest, type FoundRequest } from './request-finding';
import { requestTypeOf } from './request-types';
import { isAgent, mayUsePortal } from './rights';
import { calledByApp, created, listOf, ok, Refusal, type Call, type Route } from './route';
import type { Field, Project, RequestType, ServiceDesk } from './state';
import { isEmpty, readValue } from './values';
import { wikiToAdf } from './wiki';

/** The specification asks for nothing at all here; the real service does. */
const NewRequest = z.object({
  serviceDeskId: z.string(),
  requestTypeId: z.string(),
  requestFieldValues: z.record(z.string(), z.unknown()).default({}),
  isAdfRequest: z.boolean().default(false),
  raiseOnBehalfOf: z.string().optional(),
  requestParticipants: z.array(z.string()).default([]),
});
type NewRequest = z.infer<typeof NewRequest>;

function raise(call: Call): FoundRequest {
  const parsed = NewRequest.safeParse(call.body);
  if (!parsed.success) throw new Refusal(400, ['serviceDeskId and requestTypeId are needed, as strings.']);
  const wanted = parsed.data;
  const author = authorOf(call);
  const { project, desk } = openDesk(call, wanted.serviceDeskId);
  const type = requestTypeOf(call, project, wanted.requestTypeId);
  if (!type) throw new Refusal(400, [`The request type ${wanted.requestTypeId} does not exist in this service desk.`]);
  const customerId = wanted.raiseOnBehalfOf ?? author.accountId;
  if (customerId !== author.accountId && !isAgent(call.world, author.accountId, project))
    throw new Refusal(403, ['Only agents may raise a request for somebody else.']);
  for (const accountId of [customerId, ...wanted.requestParticipants])
    if (!call.jira.users.get(accountId)?.active) throw new Refusal(400, [`There is no active account ${accountId}.`]);
  const values = readFields(call, wanted, type);
  values.set(fieldOf(call.jira, 'reporter'), customerId);
  desk.customers.add(customerId);
  const issue = makeIssue(
    call.world,
    {
      project,
      typeId: type.issueTypeId,
      values,
      request: {
        requestTypeId: type.id,
        participantIds: [...new Set(wanted.requestParticipants)].filter((id) => id !== customerId),
        organisationIds: [],
        channel: calledByApp(call.caller) ? 'api' : 'portal',
        unsubscribed: [],
        feedback: null,
      },
    },
    author,
  );
  return { issue, request: requestData(issue), project, desk, agent: isAgent(call.world, author.accountId, project) };
}

function requestData({
  key,
  request,
}: {
  key: string;
  request: FoundRequest['request'] | null;
}): FoundRequest['request'] {
  if (!request) throw new Error(`${key} was raised as a request and is none`);
  return request;
}

function openDesk(call: Call, id: string): { project: Project; desk: ServiceDesk } {
  for (const project of call.jira.projects.values()) {
    const desk = project.serviceDesk;
    if (!desk || (desk.id !== id && project.key !== id)) continue;
    if (mayUsePortal(call.world, call.actor.accountId, project)) return { project, desk };
  }
  throw new Refusal(403, [`You cannot raise requests in the service desk ${id}.`]);
}

/** Values in kept form: what was filled in, and what hidden fields are preset to. */
function readFields(
  call: Call,
  { requestFieldValues, isAdfRequest }: NewRequest,
  type: RequestType,
): Map<Field, unknown> {
  const values = new Map<Field, unknown>();
  const problems: string[] = [];
  const read = (fieldId: string, value: unknown): void => {
    const field = fieldOf(call.jira, fieldId);
    const text = field.kind === 'rich-text' && !isAdfRequest && typeof value === 'string';
    if (field.kind === 'rich-text' && !isAdfRequest && value !== null && !text)
      return void problems.push(`${fieldId}: rich text is written as text unless isAdfRequest is set.`);
    const result = readValue(text ? wikiToAdf(value) : value, field, call.jira);
    if (!result.ok) problems.push(`${fieldId}: ${result.problem}`);
    else if (!isEmpty(result.kept)) values.set(field, result.kept);
  };
  for (const shown of type.fields) {
    const given = shown.visible ? requestFieldValues[shown.fieldId] : shown.preset;
    if (isEmpty(given) || (typeof given === 'string' && given.trim() === '')) {
      if (shown.required && shown.visible) problems.push(`${shown.fieldId}: ${shown.name} is required.`);
    } else read(shown.fieldId, given);
  }
  const offered = new Set(type.fields.filter((shown) => shown.visible).map((shown) => shown.fieldId));
  for (const fieldId of Object.keys(requestFieldValues))
    if (!offered.has(fieldId)) problems.push(`${fieldId}: the request type does not offer this field.`);
  if (problems.length > 0) throw new Refusal(400, ['Your request could not be created.', ...problems]);
  return values;
}

const USUAL_OWNERSHIP = ['OWNED_REQUESTS', 'PARTICIPATED_REQUESTS', 'ALL_ORGANIZATIONS'];

function ownRequests(call: Call): FoundRequest[] {
  const { query, jira } = call;
  const me = call.actor.accountId ?? '';
  const ownership = listOf(query, 'requestOwnership');
  const wanted = new Set(ownership.length > 0 ? ownership : USUAL_OWNERSHIP);
  const state = query.get('requestStatus');
  const matches = textTest(query.get('searchTerm') ?? '*');
  const memberOf = (id: string): boolean => jira.organisations.get(id)?.memberIds.has(me) ?? false;
  const owned = ({ issue, request }: FoundRequest): boolean =>
    wanted.has('ALL_REQUESTS') ||
    (wanted.has('OWNED_REQUESTS') && issue.reporterId === me) ||
    (wanted.has('PARTICIPATED_REQUESTS') && request.participantIds.includes(me)) ||
    (wanted.has('ALL_ORGANIZATIONS') && request.organisationIds.some(memberOf)) ||
    (wanted.has('ORGANIZATION') &&
      request.organisationIds.some((id) => id === query.get('organizationId') && memberOf(id))) ||
    (wanted.has('APPROVER') && approves(call, issue.id, me));
  return [...jira.issues.values()]
    .flatMap((issue) => requestFor(call, issue) ?? [])
    .filter(
      (found) =>
        owned(found) &&
        (query.get('serviceDeskId') ?? found.desk.id) === found.desk.id &&
        (query.get('requestTypeId') ?? found.request.requestTypeId) === found.request.requestTypeId &&
        (state !== 'OPEN_REQUESTS' || found.issue.resolutionId === null) &&
        (state !== 'CLOSED_REQUESTS' || found.issue.resolutionId !== null) &&
        (!query.has('searchTerm') || matches(found.issue.summary.toLowerCase())),
    )
    .sort((a, b) => b.issue.updatedAt - a.issue.updatedAt || Number(b.issue.id) - Number(a.issue.id));
}

function approves(call: Call, issueId: string, accountId: string): boolean {
  const status = call.query.get('approvalStatus');
  return [...call.jira.approvals.values()].some(
    (approval) =>
      approval.issueId === issueId &&
      approval.approvers.some(
        (one) =>
          one.accountId === accountId &&
          (status === null || (status === 'MY_PENDING_APPROVAL') === (one.decision === 'pending')),
      ),
  );
}

export const REQUESTS: readonly Route[] = [
  {
    method: 'POST',
    template: '/rest/servicedeskapi/request',
    run: (call) => created(requestAnswer(call, raise(call), [])),
  },
  {
    method: 'GET',
    template: '/rest/servicedeskapi/request',
    run(call) {
      if (call.actor.accountId === null) throw new Refusal(401, ['Log in to see your requests.']);
      // Only the requests of the page are written out: an agent's list may be the whole desk.
      const found = page(call, ownRequests(call));
      const expand = listOf(call.query, 'expand');
      const { values } = found;
      const written = Array.isArray(values) ? values.map((one: FoundRequest) => requestAnswer(call, one, expand)) : [];
      return ok({ ...found, values: written });
    },
  },
  {
    method: 'GET',
    template: '/rest/servicedeskapi/request/{issueIdOrKey}',
    run: (call) => ok(requestAnswer(call, visibleRequest(call), listOf(call.query, 'expand'))),
  },
];
