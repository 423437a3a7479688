/**
 * Everything the simulated Jira remembers, as plain data: a snapshot copies it, a restored site goes on from it.
 * Instants are epoch milliseconds. What a site may lack is null or an empty collection, never undefined.
 */
export type AccountType = 'licensed' | 'unlicensed' | 'customer' | 'app';

export interface User {
  readonly accountId: string;
  accountType: AccountType;
  displayName: string;
  email: string;
  active: boolean;
  /** As Jira spells it: `da_DK`, `en_US`. */
  locale: string;
  timeZone: string;
  properties: Map<string, unknown>;
}

export interface Group {
  readonly id: string;
  name: string;
  members: Set<string>;
}

export interface Role {
  readonly id: string;
  name: string;
  description: string;
}

/** Who a permission is given to, inside a permission scheme. */
export type Holder =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'licensed' }
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'role'; readonly roleId: string }
  | { readonly kind: 'user'; readonly accountId: string }
  | { readonly kind: 'reporter' }
  | { readonly kind: 'assignee' };

export interface RoleActors {
  users: Set<string>;
  groups: Set<string>;
}

/** The part of a project that only a service desk has. Its ids are numbers in JSM's answers. */
export interface ServiceDesk {
  readonly id: string;
  readonly portalId: string;
  portalName: string;
  portalDescription: string;
  /** Customers added one by one; reporters and members of its organisations are customers too. */
  customers: Set<string>;
  organisationIds: Set<string>;
  /** `open`: every customer of the site may raise requests here. */
  access: 'open' | 'restricted';
}

export interface Project {
  readonly id: string;
  key: string;
  oldKeys: string[];
  name: string;
  description: string;
  readonly type: 'service_desk' | 'software' | 'business';
  /** `simplified` in Jira's answers is team-managed. */
  readonly style: 'company-managed' | 'team-managed';
  leadId: string;
  typeIds: string[];
  /** Workflow by issue type; `default` for the rest. */
  workflowIds: Map<string, string>;
  priorityIds: string[];
  /** Permission key to its holders. */
  grants: Map<string, Holder[]>;
  /** Actors by role id. */
  actors: Map<string, RoleActors>;
  properties: Map<string, unknown>;
  serviceDesk: ServiceDesk | null;
  /** Number of the newest issue key. */
  lastNumber: number;
  archived: boolean;
}

export interface IssueType {
  readonly id: string;
  name: string;
  description: string;
  /** -1 subtask, 0 standard, 1 epic. */
  hierarchyLevel: number;
  /** Names by language, `da`. */
  translations: Record<string, string>;
  projectId: string | null;
}

export type StatusCategoryKey = 'new' | 'indeterminate' | 'done';

export interface Status {
  readonly id: string;
  name: string;
  description: string;
  category: StatusCategoryKey;
  /** Names by language, `da`. */
  translations: Record<string, string>;
  /** Set for a status of a team-managed project. */
  projectId: string | null;
}

export interface AppRule {
  readonly id: string;
  readonly moduleKey: string;
  configuration: unknown;
}

export type TransitionCondition =
  | { readonly kind: 'role'; readonly roleId: string }
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'permission'; readonly permission: string }
  | { readonly kind: 'assignee' }
  | { readonly kind: 'reporter' };

export interface Transition {
  readonly id: string;
  name: string;
  translations: Record<string, string>;
  /** Status ids; empty: from every status. */
  from: string[];
  to: string;
  /** Makes the issue; never offered afterwards. */
  initial: boolean;
  conditions: TransitionCondition[];
  /** Forge `jira:workflowValidator` rules, asked before the transition. */
  validators: AppRule[];
  /** Customers may do it in the portal. */
  customerFacing: boolean;
  /** Fields on the transition's screen. */
  screenFieldIds: string[];
  /** Set by the transition when the caller names none; `none` empties it. */
  resolutionId: string | 'none' | null;
}

export interface Workflow {
  readonly id: string;
  name: string;
  statusIds: string[];
  transitions: Transition[];
}

export interface Priority {
  readonly id: string;
  name: string;
  description: string;
  colour: string;
  translations: Record<string, string>;
}

export interface Resolution {
  readonly id: string;
  name: string;
  description: string;
  translations: Record<string, string>;
}

export interface LinkType {
  readonly id: string;
  name: string;
  inward: string;
  outward: string;
}

export type FieldKind =
  | 'string'
  | 'rich-text'
  | 'number'
  | 'date'
  | 'datetime'
  | 'user'
  | 'users'
  | 'group'
  | 'option'
  | 'options'
  | 'labels'
  | 'boolean'
  | 'object'
  | 'priority'
  | 'issue-type'
  | 'parent'
  | 'request-type'
  | 'organisations'
  /** Kept elsewhere in the issue (status, project, links, request type, an SLA ...). */
  | 'system';

interface FieldOption {
  readonly id: string;
  value: string;
  disabled: boolean;
}

export interface Field {
  /** `summary`, or `customfield_10042`. */
  readonly id: string;
  /** For an app's field `<appId>__<ENVIRONMENT>__<moduleKey>`, otherwise the id. */
  readonly key: string;
  name: string;
  translations: Record<string, string>;
  description: string;
  readonly custom: boolean;
  readonly kind: FieldKind;
  /** Jira's own words for its type: `{type, items?, system?, custom?, customId?}`. */
  readonly schema: {
    readonly type: string;
    readonly items?: string;
    readonly system?: string;
    readonly custom?: string;
    readonly customId?: number;
  };
  clauseNames: string[];
  options: FieldOption[];
  /** Set for a field that a Forge app brought along. */
  readonly app: { readonly appId: string; readonly moduleKey: string; readonly readOnly: boolean } | null;
}

/** An Atlassian Document Format document; checked where it enters. */
export type Adf = Readonly<Record<string, unknown>>;

export interface Comment {
  readonly id: string;
  body: Adf;
  readonly authorId: string;
  updateAuthorId: string;
  readonly createdAt: number;
  updatedAt: number;
  /** False: an internal note. Always true outside service desks. */
  public: boolean;
  visibility: { readonly type: 'group' | 'role'; readonly value: string; readonly identifier: string | null } | null;
  properties: Map<string, unknown>;
}

export interface ChangeItem {
  /** The field's name as the changelog has it: `status`, `Support level`. */
  readonly field: string;
  readonly fieldId: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

export interface Change {
  readonly id: string;
  readonly authorId: string;
  readonly createdAt: number;
  readonly items: readonly ChangeItem[];
}

export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly mimeType: string;
  readonly size: number;
  readonly bytes: Uint8Array;
  readonly authorId: string;
  readonly createdAt: number;
  /** Internal attachments stay out of the portal. */
  public: boolean;
}

/** A file sent ahead, waiting to be attached to a request. */
export interface TemporaryAttachment {
  readonly id: string;
  readonly filename: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
  readonly authorId: string | null;
  readonly createdAt: number;
}

/** What makes an issue of a service desk a customer's request. */
export interface RequestData {
  requestTypeId: string;
  participantIds: string[];
  organisationIds: string[];
  channel: 'portal' | 'email' | 'jira' | 'api';
  /** People who switched this request's mails off. */
  unsubscribed: string[];
  feedback: { readonly rating: number; readonly comment: string; readonly at: number } | null;
}

export interface Issue {
  readonly id: string;
  key: string;
  /** Keys it had in other projects; they still lead here. */
  oldKeys: string[];
  projectId: string;
  typeId: string;
  statusId: string;
  statusChangedAt: number;
  resolutionId: string | null;
  resolvedAt: number | null;
  priorityId: string;
  summary: string;
  description: Adf | null;
  environment: Adf | null;
  reporterId: string | null;
  readonly creatorId: string;
  assigneeId: string | null;
  labels: string[];
  /** `2027-03-28`, or null. */
  dueDate: string | null;
  parentId: string | null;
  readonly createdAt: number;
  updatedAt: number;
  archivedAt: number | null;
  watcherIds: string[];
  voterIds: string[];
  /** Values of custom fields by field id, as their kind stores them (see fields.ts); an empty field has no entry. */
  custom: Record<string, unknown>;
  comments: Comment[];
  /** Oldest first. */
  history: Change[];
  properties: Map<string, unknown>;
  attachments: Attachment[];
  linkIds: string[];
  request: RequestData | null;
}

export interface IssueLink {
  readonly id: string;
  readonly typeId: string;
  readonly inwardIssueId: string;
  readonly outwardIssueId: string;
}

export interface RequestTypeField {
  readonly fieldId: string;
  name: string;
  description: string;
  required: boolean;
  /** Shown in the portal; a hidden one has a preset value. */
  visible: boolean;
  preset: unknown;
}

export interface RequestType {
  readonly id: string;
  readonly projectId: string;
  readonly issueTypeId: string;
  name: string;
  description: string;
  helpText: string;
  translations: Record<string, string>;
  /** Portal groups it is shown in; none: not in the portal. */
  groupIds: string[];
  fields: RequestTypeField[];
  properties: Map<string, unknown>;
}

interface RequestTypeGroup {
  readonly id: string;
  readonly projectId: string;
  name: string;
}

export interface Organisation {
  readonly id: string;
  readonly uuid: string;
  name: string;
  memberIds: Set<string>;
  properties: Map<string, unknown>;
}

export interface Queue {
  readonly id: string;
  readonly projectId: string;
  name: string;
  jql: string;
  fieldIds: string[];
}

interface Approver {
  readonly accountId: string;
  decision: 'pending' | 'approved' | 'declined';
  decidedAt: number | null;
}

export interface Approval {
  readonly id: string;
  readonly issueId: string;
  name: string;
  approvers: Approver[];
  approvalsNeeded: number;
  decision: 'pending' | 'approved' | 'declined';
  readonly createdAt: number;
  completedAt: number | null;
  /** Transitions the decision makes. */
  onApproved: string | null;
  onDeclined: string | null;
}

/** JSM's own service level agreement: read only for everybody who calls. */
export interface SlaMetric {
  readonly id: string;
  readonly projectId: string;
  name: string;
  goalMs: number;
  pauseStatusIds: string[];
  /** Ends the cycle; leaving one of these statuses starts the next. */
  stopStatusIds: string[];
  /** Weekly hours in minutes of the day by ISO weekday, in a zone. */
  calendar: {
    readonly timeZone: string;
    readonly days: Readonly<Record<string, readonly [from: number, to: number][]>>;
  };
}

type TaskStatus = 'ENQUEUED' | 'RUNNING' | 'COMPLETE' | 'FAILED' | 'CANCELLED';

/** Something asynchronous a caller may poll: `/task/{id}` and `/bulk/queue/{id}`. */
export interface Task {
  readonly id: string;
  readonly kind: string;
  readonly submittedBy: string;
  readonly createdAt: number;
  startedAt: number | null;
  finishedAt: number | null;
  status: TaskStatus;
  progress: number;
  message: string;
  input: unknown;
  result: unknown;
}

/** A shared or private search. */
export interface Filter {
  readonly id: string;
  name: string;
  description: string;
  jql: string;
  ownerId: string;
  sharedWith: Holder[];
  favouriteOf: string[];
}

/** What search knew of an issue when it last looked; null: gone. */
interface SeenIssue {
  readonly issueId: string;
  readonly at: number;
  readonly issue: Issue | null;
}

interface SearchIndex {
  /** By issue id. */
  docs: Map<string, Issue>;
  /** Changes on their way into `docs`, oldest first. */
  waiting: SeenIssue[];
}

export interface RateUse {
  /** Points used by the app in the hour that began at `hourAt`. */
  hourAt: number;
  points: number;
  /** Calls in the second that began at `secondAt`, by method and path template. */
  secondAt: number;
  calls: Map<string, number>;
  /** Instants of the latest writes by issue id. */
  writes: Map<string, number[]>;
}

/** The Forge app installed here: its account and where its fields come from. */
export interface InstalledApp {
  readonly appId: string;
  readonly environmentType: 'PRODUCTION' | 'STAGING' | 'DEVELOPMENT';
  readonly environmentId: string;
  readonly accountId: string;
  readonly installedAt: number;
}

/** A path inside an issue property that the app declared searchable (`jira:entityProperty`). */
interface SearchableProperty {
  readonly propertyKey: string;
  /** `level`, or `next.step`. */
  readonly path: string;
  readonly type: 'number' | 'string' | 'text' | 'user' | 'date';
  /** Name to search by instead of `issue.property[key].path`. */
  readonly alias: string | null;
}

export interface JiraState {
  cloudId: string;
  baseUrl: string;
  /** The site's own zone and language. */
  timeZone: string;
  locale: string;
  users: Map<string, User>;
  groups: Map<string, Group>;
  roles: Map<string, Role>;
  /** Global permission key to its holders. */
  globalGrants: Map<string, Holder[]>;
  app: InstalledApp | null;
  projects: Map<string, Project>;
  /** Present and former keys to project id. */
  projectKeys: Map<string, string>;
  issueTypes: Map<string, IssueType>;
  statuses: Map<string, Status>;
  workflows: Map<string, Workflow>;
  priorities: Map<string, Priority>;
  resolutions: Map<string, Resolution>;
  linkTypes: Map<string, LinkType>;
  fields: Map<string, Field>;
  searchableProperties: SearchableProperty[];
  issues: Map<string, Issue>;
  /** Present and former keys to issue id. */
  issueKeys: Map<string, string>;
  links: Map<string, IssueLink>;
  requestTypes: Map<string, RequestType>;
  requestTypeGroups: Map<string, RequestTypeGroup>;
  organisations: Map<string, Organisation>;
  queues: Map<string, Queue>;
  approvals: Map<string, Approval>;
  slaMetrics: Map<string, SlaMetric>;
  temporaryAttachments: Map<string, TemporaryAttachment>;
  tasks: Map<string, Task>;
  filters: Map<string, Filter>;
  index: SearchIndex;
  rate: RateUse;
}

/** A site with nobody and nothing on it; building.ts fills it. */
export function emptyJira(): JiraState {
  return {
    cloudId: 'a1f0c9d2-5b7e-4c39-9a61-3e0d2c4b8f75',
    baseUrl: 'https://servicedesk.example',
    timeZone: 'Europe/Copenhagen',
    locale: 'da_DK',
    users: new Map(),
    groups: new Map(),
    roles: new Map(),
    globalGrants: new Map(),
    app: null,
    projects: new Map(),
    projectKeys: new Map(),
    issueTypes: new Map(),
    statuses: new Map(),
    workflows: new Map(),
    priorities: new Map(),
    resolutions: new Map(),
    linkTypes: new Map(),
    fields: new Map(),
    searchableProperties: [],
    issues: new Map(),
    issueKeys: new Map(),
    links: new Map(),
    requestTypes: new Map(),
    requestTypeGroups: new Map(),
    organisations: new Map(),
    queues: new Map(),
    approvals: new Map(),
    slaMetrics: new Map(),
    temporaryAttachments: new Map(),
    tasks: new Map(),
    filters: new Map(),
    index: { docs: new Map(), waiting: [] },
    rate: { hourAt: 0, points: 0, secondAt: 0, calls: new Map(), writes: new Map() },
  };
}
