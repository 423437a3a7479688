/** Jira's own fields: where the issue keeps the ones that can be written, and how the others are told. */
import {
  categoryBean,
  linkTypeBean,
  projectBean,
  resolutionBean,
  restUrl,
  stampFor,
  statusBean,
  typeBean,
  userOrNull,
  priorityBean,
} from './beans';
import { homeOf, known, statusOf, typeOf } from './finding';
import { isAdf } from './adf';
import { mayBrowse } from './rights';
import type { Call } from './route';
import type { Adf, Field, FieldKind, Issue, JiraState } from './state';
import { strings } from './values';

/** Custom fields that Jira Service Management brings along, by the ids they have here. */
const REQUEST_TYPE_FIELD = 'customfield_10010';
export const ORGANISATIONS_FIELD = 'customfield_10002';
export const PARTICIPANTS_FIELD = 'customfield_10026';

interface Place {
  get(issue: Issue): unknown;
  set(issue: Issue, value: unknown): void;
}

const textOrNull = (value: unknown): string | null => (value === null ? null : String(value));
const adfOrNull = (value: unknown): Adf | null => (isAdf(value) ? value : null);

/** Where values of writable fields lie that are not in `custom`. */
const PLACES: Readonly<Record<string, Place>> = {
  summary: { get: (issue) => issue.summary, set: (issue, value) => void (issue.summary = String(value)) },
  description: {
    get: (issue) => issue.description,
    set: (issue, value) => void (issue.description = adfOrNull(value)),
  },
  environment: {
    get: (issue) => issue.environment,
    set: (issue, value) => void (issue.environment = adfOrNull(value)),
  },
  priority: { get: (issue) => issue.priorityId, set: (issue, value) => void (issue.priorityId = String(value)) },
  assignee: { get: (issue) => issue.assigneeId, set: (issue, value) => void (issue.assigneeId = textOrNull(value)) },
  reporter: { get: (issue) => issue.reporterId, set: (issue, value) => void (issue.reporterId = textOrNull(value)) },
  labels: { get: (issue) => issue.labels, set: (issue, value) => void (issue.labels = strings(value)) },
  duedate: { get: (issue) => issue.dueDate, set: (issue, value) => void (issue.dueDate = textOrNull(value)) },
  issuetype: { get: (issue) => issue.typeId, set: (issue, value) => void (issue.typeId = String(value)) },
  parent: { get: (issue) => issue.parentId, set: (issue, value) => void (issue.parentId = textOrNull(value)) },
  [REQUEST_TYPE_FIELD]: {
    get: (issue) => issue.request?.requestTypeId ?? null,
    set(issue, value) {
      if (value === null) issue.request = null;
      else if (issue.request) issue.request.requestTypeId = String(value);
      else issue.request = newRequest(String(value));
    },
  },
  [ORGANISATIONS_FIELD]: {
    get: (issue) => issue.request?.organisationIds ?? [],
    set: (issue, value) => void (issue.request && (issue.request.organisationIds = strings(value))),
  },
  [PARTICIPANTS_FIELD]: {
    get: (issue) => issue.request?.participantIds ?? [],
    set: (issue, value) => void (issue.request && (issue.request.participantIds = strings(value))),
  },
};

function newRequest(requestTypeId: string): NonNullable<Issue['request']> {
  return { requestTypeId, participantIds: [], organisationIds: [], channel: 'jira', unsubscribed: [], feedback: null };
}

/** The kept value of a field (see values.ts); null when empty. */
export function valueOf(issue: Issue, field: Field): unknown {
  const place = PLACES[field.id];
  return place ? place.get(issue) : (issue.custom[field.id] ?? null);
}

export function setValue(issue: Issue, field: Field, value: unknown): void {
  const place = PLACES[field.id];
  if (place) place.set(issue, value);
  else if (value === null) delete issue.custom[field.id];
  else issue.custom[field.id] = value;
}

/** Fields with a wire form of their own. */
export const TOLD: Readonly<Record<string, (call: Call, issue: Issue) => unknown>> = {
  status: ({ jira, actor }, issue) => statusBean(jira, statusOf(jira, issue), actor.user),
  statusCategory: ({ jira, actor }, issue) => categoryBean(jira, statusOf(jira, issue).category, actor.user),
  project: ({ jira }, issue) => projectBean(jira, homeOf(jira, issue)),
  resolution: ({ jira, actor }, issue) =>
    issue.resolutionId === null
      ? null
      : resolutionBean(jira, known(jira.resolutions.get(issue.resolutionId), 'resolution'), actor.user),
  resolutiondate: (call, issue) => (issue.resolvedAt === null ? null : stampFor(call, issue.resolvedAt)),
  created: (call, issue) => stampFor(call, issue.createdAt),
  updated: (call, issue) => stampFor(call, issue.updatedAt),
  statuscategorychangedate: (call, issue) => stampFor(call, categoryChangedAt(call.jira, issue)),
  creator: (call, issue) => userOrNull(call, issue.creatorId),
  watches: (call, issue) => ({
    self: restUrl(call.jira, `issue/${issue.key}/watchers`),
    watchCount: issue.watcherIds.length,
    isWatching: call.actor.accountId !== null && issue.watcherIds.includes(call.actor.accountId),
  }),
  votes: (call, issue) => ({
    self: restUrl(call.jira, `issue/${issue.key}/votes`),
    votes: issue.voterIds.length,
    hasVoted: call.actor.accountId !== null && issue.voterIds.includes(call.actor.accountId),
  }),
  parent: (call, issue) => (issue.parentId === null ? null : issueLine(call, issue.parentId)),
  subtasks: (call, issue) => subtasksOf(call.jira, issue).map((one) => issueLine(call, one.id)),
  issuelinks: (call, issue) => issue.linkIds.flatMap((id) => linkSeenFrom(call, issue, id)),
  lastViewed: () => null,
  security: () => null,
  timetracking: () => ({}),
  workratio: () => -1,
  components: () => [],
  fixVersions: () => [],
  versions: () => [],
  [REQUEST_TYPE_FIELD]: requestTypeValue,
};

/** When the issue last went from one category of statuses to another, or was made. */
export function categoryChangedAt(jira: JiraState, issue: Issue): number {
  const category = (id: string | null): string | undefined => jira.statuses.get(id ?? '')?.category;
  const change = issue.history.findLast(({ items }) =>
    items.some(({ fieldId, from, to }) => fieldId === 'status' && category(from) !== category(to)),
  );
  return change?.createdAt ?? issue.createdAt;
}

/** Looks through the issues only where the project has subtasks at all. */
export function subtasksOf(jira: JiraState, issue: Issue): Issue[] {
  const isSubtask = (typeId: string): boolean => (jira.issueTypes.get(typeId)?.hierarchyLevel ?? 0) < 0;
  if (!homeOf(jira, issue).typeIds.some(isSubtask)) return [];
  return [...jira.issues.values()].filter((one) => one.parentId === issue.id && isSubtask(one.typeId));
}

/** An issue as another one refers to it. */
export function issueLine(call: Call, issueId: string): Record<string, unknown> {
  const { jira, actor } = call;
  const issue = known(jira.issues.get(issueId), `issue ${issueId}`);
  const priority = jira.priorities.get(issue.priorityId);
  return {
    id: issue.id,
    key: issue.key,
    self: restUrl(jira, `issue/${issue.id}`),
    fields: {
      summary: issue.summary,
      status: statusBean(jira, statusOf(jira, issue), actor.user),
      ...(priority ? { priority: priorityBean(jira, priority, actor.user) } : {}),
      issuetype: typeBean(jira, typeOf(jira, issue), actor.user),
    },
  };
}

/** A link, told from one end; nothing when the caller may not see the other. */
function linkSeenFrom(call: Call, issue: Issue, linkId: string): unknown[] {
  const { jira } = call;
  const link = jira.links.get(linkId);
  const type = link && jira.linkTypes.get(link.typeId);
  if (!link || !type) return [];
  const outward = link.inwardIssueId === issue.id;
  const otherId = outward ? link.outwardIssueId : link.inwardIssueId;
  const other = jira.issues.get(otherId);
  if (!other || !mayBrowse(call.world, call.actor.accountId, other)) return [];
  return [
    {
      id: link.id,
      self: restUrl(jira, `issueLink/${link.id}`),
      type: linkTypeBean(jira, type),
      [outward ? 'outwardIssue' : 'inwardIssue']: issueLine(call, otherId),
    },
  ];
}

function requestTypeValue(call: Call, issue: Issue): unknown {
  const { jira, actor } = call;
  const type = issue.request && jira.requestTypes.get(issue.request.requestTypeId);
  const project = homeOf(jira, issue);
  if (!type || !project.serviceDesk) return null;
  const base = `${jira.baseUrl}/rest/servicedeskapi`;
  const status = statusOf(jira, issue);
  return {
    _links: {
      self: `${base}/request/${issue.id}`,
      jiraRest: restUrl(jira, `issue/${issue.id}`),
      web: `${jira.baseUrl}/servicedesk/customer/portal/${project.serviceDesk.portalId}/${issue.key}`,
      agent: `${jira.baseUrl}/browse/${issue.key}`,
    },
    requestType: {
      _links: { self: `${base}/servicedesk/${project.serviceDesk.id}/requesttype/${type.id}` },
      id: type.id,
      name: type.name,
      description: type.description,
      helpText: type.helpText,
      issueTypeId: type.issueTypeId,
      serviceDeskId: project.serviceDesk.id,
      portalId: project.serviceDesk.portalId,
      groupIds: type.groupIds,
    },
    currentStatus: {
      status: statusBean(jira, status, actor.user)['name'],
      statusCategory: status.category.toUpperCase(),
      statusDate: { epochMillis: issue.statusChangedAt, jira: stampFor(call, issue.statusChangedAt) },
    },
  };
}

type Row = readonly [id: string, name: string, da: string, kind: FieldKind, type: string, items?: string];

const SYSTEM_ROWS: readonly Row[] = [
  ['summary', 'Summary', 'Resumé', 'string', 'string'],
  ['description', 'Description', 'Beskrivelse', 'rich-text', 'string'],
  ['environment', 'Environment', 'Miljø', 'rich-text', 'string'],
  ['issuetype', 'Issue Type', 'Sagstype', 'issue-type', 'issuetype'],
  ['priority', 'Priority', 'Prioritet', 'priority', 'priority'],
  ['assignee', 'Assignee', 'Ansvarlig', 'user', 'user'],
  ['reporter', 'Reporter', 'Indmelder', 'user', 'user'],
  ['labels', 'Labels', 'Etiketter', 'labels', 'array', 'string'],
  ['duedate', 'Due date', 'Forfaldsdato', 'date', 'date'],
  ['parent', 'Parent', 'Overordnet', 'parent', 'issuelink'],
  ['status', 'Status', 'Status', 'system', 'status'],
  ['statusCategory', 'Status Category', 'Statuskategori', 'system', 'statusCategory'],
  ['project', 'Project', 'Projekt', 'system', 'project'],
  ['resolution', 'Resolution', 'Løsning', 'system', 'resolution'],
  ['resolutiondate', 'Resolved', 'Løst', 'system', 'datetime'],
  ['created', 'Created', 'Oprettet', 'system', 'datetime'],
  ['updated', 'Updated', 'Opdateret', 'system', 'datetime'],
  ['statuscategorychangedate', 'Status Category Changed', 'Statuskategori ændret', 'system', 'datetime'],
  ['creator', 'Creator', 'Opretter', 'system', 'user'],
  ['watches', 'Watchers', 'Følgere', 'system', 'watches'],
  ['votes', 'Votes', 'Stemmer', 'system', 'votes'],
  ['subtasks', 'Sub-tasks', 'Underopgaver', 'system', 'array', 'issuelinks'],
  ['issuelinks', 'Linked Issues', 'Sammenkædede sager', 'system', 'array', 'issuelinks'],
  ['comment', 'Comment', 'Kommentar', 'system', 'comments-page'],
  ['attachment', 'Attachment', 'Vedhæftning', 'system', 'array', 'attachment'],
  ['worklog', 'Log Work', 'Arbejdslog', 'system', 'array', 'worklog'],
  ['lastViewed', 'Last Viewed', 'Sidst vist', 'system', 'datetime'],
  ['security', 'Security Level', 'Sikkerhedsniveau', 'system', 'securitylevel'],
  ['timetracking', 'Time tracking', 'Tidsregistrering', 'system', 'timetracking'],
  ['workratio', 'Work Ratio', 'Arbejdsforhold', 'system', 'number'],
  ['components', 'Components', 'Komponenter', 'system', 'array', 'component'],
  ['fixVersions', 'Fix versions', 'Rettet i', 'system', 'array', 'version'],
  ['versions', 'Affects versions', 'Berører', 'system', 'array', 'version'],
];

const JSM_ROWS: readonly (readonly [
  id: string,
  name: string,
  da: string,
  kind: FieldKind,
  type: string,
  custom: string,
])[] = [
  [REQUEST_TYPE_FIELD, 'Request Type', 'Anmodningstype', 'request-type', 'sd-customerrequesttype', 'vp-origin'],
  [ORGANISATIONS_FIELD, 'Organizations', 'Organisationer', 'organisations', 'array', 'sd-customer-organizations'],
  [PARTICIPANTS_FIELD, 'Request participants', 'Deltagere', 'users', 'array', 'sd-request-participants'],
];

/** Every field a site has before anyone makes one. */
export function builtInFields(): Field[] {
  const system = SYSTEM_ROWS.map(([id, name, da, kind, type, items]): Field => ({
    id,
    key: id,
    name,
    translations: { da },
    description: '',
    custom: false,
    kind,
    schema: { type, ...(items === undefined ? {} : { items }), system: id },
    clauseNames: [id],
    options: [],
    app: null,
  }));
  const jsm = JSM_ROWS.map(([id, name, da, kind, type, custom]): Field => {
    const customId = Number(id.replace('customfield_', ''));
    return {
      id,
      key: id,
      name,
      translations: { da },
      description: '',
      custom: true,
      kind,
      schema: { type, custom: `com.atlassian.servicedesk:${custom}`, customId },
      clauseNames: [`cf[${customId}]`, name],
      options: [],
      app: null,
    };
  });
  return [...system, ...jsm];
}
