/** Jira Service Management's REST as the portal and the queues use it. */
import { z } from 'zod';
import { IssueRow } from './jira';
import { read, send } from './rest';

const page = <T extends z.ZodType>(of: T) => z.object({ values: z.array(of), isLastPage: z.boolean() });

const Moment = z.object({ iso8601: z.string() });
const User = z.object({ accountId: z.string(), displayName: z.string() });

export const ServiceDesk = z.object({
  id: z.string(),
  projectId: z.string(),
  projectKey: z.string(),
  projectName: z.string(),
});
export type ServiceDesk = z.infer<typeof ServiceDesk>;

export const RequestType = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().default(''),
  helpText: z.string().default(''),
  groupIds: z.array(z.string()).default([]),
  serviceDeskId: z.string(),
});
export type RequestType = z.infer<typeof RequestType>;

const Choice: z.ZodType<{ value: string; label: string }> = z.object({ value: z.string(), label: z.string() });
export const RequestField = z.object({
  fieldId: z.string(),
  name: z.string(),
  description: z.string().default(''),
  required: z.boolean(),
  visible: z.boolean().default(true),
  validValues: z.array(Choice).default([]),
  jiraSchema: z.looseObject({ type: z.string(), items: z.string().optional() }),
});
export type RequestField = z.infer<typeof RequestField>;

export const Request = z.object({
  issueId: z.string(),
  issueKey: z.string(),
  serviceDeskId: z.string(),
  requestTypeId: z.string(),
  summary: z.string().optional(),
  createdDate: Moment,
  reporter: User,
  currentStatus: z.object({ status: z.string(), statusCategory: z.string().optional() }),
  requestFieldValues: z
    .array(z.object({ fieldId: z.string(), label: z.string(), value: z.unknown().optional() }))
    .default([]),
  requestType: RequestType.optional(),
});
export type Request = z.infer<typeof Request>;

export const RequestComment = z.object({
  id: z.string(),
  body: z.string(),
  public: z.boolean(),
  author: User,
  created: Moment,
});
export type RequestComment = z.infer<typeof RequestComment>;

const Queue = z.object({
  id: z.string(),
  name: z.string(),
  fields: z.array(z.string()).default([]),
  issueCount: z.number().optional(),
});

const Transition = z.object({ id: z.string(), name: z.string() });
export type RequestTransition = z.infer<typeof Transition>;

const SlaTime = z.object({ friendly: z.string() });
const Sla = z.object({
  id: z.string(),
  name: z.string(),
  ongoingCycle: z
    .object({ breached: z.boolean(), paused: z.boolean(), remainingTime: SlaTime, goalDuration: SlaTime })
    .optional(),
});

const root = '/rest/servicedeskapi';
const request = (key: string): string => `${root}/request/${encodeURIComponent(key)}`;

export const desk = {
  desks: async () => (await read(`${root}/servicedesk?limit=50`, page(ServiceDesk))).values,
  requestTypes: async (id: string) =>
    (await read(`${root}/servicedesk/${id}/requesttype?limit=100`, page(RequestType))).values,
  groups: async (id: string) =>
    (await read(`${root}/servicedesk/${id}/requesttypegroup`, page(z.object({ id: z.string(), name: z.string() }))))
      .values,
  requestFields: (id: string, type: string) =>
    read(
      `${root}/servicedesk/${id}/requesttype/${type}/field`,
      z.object({ requestTypeFields: z.array(RequestField), canRaiseOnBehalfOf: z.boolean().default(false) }),
    ),
  customers: async (id: string) => (await read(`${root}/servicedesk/${id}/customer?limit=100`, page(User))).values,
  raise: (wanted: {
    readonly serviceDeskId: string;
    readonly requestTypeId: string;
    readonly requestFieldValues: Readonly<Record<string, unknown>>;
    readonly raiseOnBehalfOf?: string;
  }) => read(`${root}/request`, z.object({ issueKey: z.string() }), { method: 'POST', body: wanted }),
  requests: (status: 'OPEN_REQUESTS' | 'CLOSED_REQUESTS' | 'ALL_REQUESTS', ownership: readonly string[]) => {
    const whose = ownership.map((one) => `&requestOwnership=${one}`).join('');
    return read(`${root}/request?limit=100&requestStatus=${status}${whose}&expand=requestType`, page(Request));
  },
  request: (key: string) => read(`${request(key)}?expand=requestType&expand=status`, Request),
  comments: async (key: string) =>
    (await read(`${request(key)}/comment?public=true&internal=false&limit=100`, page(RequestComment))).values,
  comment: (key: string, body: string) =>
    send(`${request(key)}/comment`, { method: 'POST', body: { body, public: true } }),
  participants: async (key: string) => (await read(`${request(key)}/participant?limit=50`, page(User))).values,
  transitions: async (key: string) => (await read(`${request(key)}/transition?limit=50`, page(Transition))).values,
  transition: (key: string, id: string) => send(`${request(key)}/transition`, { method: 'POST', body: { id } }),
  slas: async (key: string) => (await read(`${request(key)}/sla?limit=50`, page(Sla))).values,
  queues: async (id: string) =>
    (await read(`${root}/servicedesk/${id}/queue?includeCount=true&limit=50`, page(Queue))).values,
  queueIssues: (id: string, queue: string, start: number, limit: number) =>
    read(`${root}/servicedesk/${id}/queue/${queue}/issue?start=${start}&limit=${limit}`, page(IssueRow)),
};
