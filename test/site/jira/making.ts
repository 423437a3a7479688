/** Making, moving between projects and deleting issues. */
import type { World } from '../world';
import { customerMail } from './customer-mail';
import { item, recordChange } from './edits';
import { fieldOf, homeOf, known } from './finding';
import { tellCreated, tellDeleted, tellUpdated, type Author } from './product-events';
import { noteForSearch } from './search-index';
import type { ChangeItem, Field, Issue, JiraState, Project, RequestData, Transition, Workflow } from './state';
import { setValue, valueOf } from './system-fields';

export interface IssueDraft {
  readonly project: Project;
  readonly typeId: string;
  /** Kept values (see values.ts), at least the summary. */
  readonly values: ReadonlyMap<Field, unknown>;
  readonly properties?: ReadonlyMap<string, unknown>;
  readonly request?: RequestData;
}

export function workflowOf(jira: JiraState, project: Project, typeId: string): Workflow {
  const id = project.workflowIds.get(typeId) ?? project.workflowIds.get('default') ?? '';
  return known(jira.workflows.get(id), `workflow of ${project.key}`);
}

/** Makes an issue in the workflow's first status. What the caller may do, and whether values fit, is checked before. */
export function makeIssue(world: World, draft: IssueDraft, author: Author): Issue {
  const { jira } = world.state;
  const { project } = draft;
  const at = world.now();
  const user = jira.users.get(author.accountId);
  const issue: Issue = {
    id: String(world.next()),
    key: nextKey(project),
    oldKeys: [],
    projectId: project.id,
    typeId: draft.typeId,
    statusId: firstStep(workflowOf(jira, project, draft.typeId)).to,
    statusChangedAt: at,
    resolutionId: null,
    resolvedAt: null,
    priorityId: project.priorityIds[Math.floor(project.priorityIds.length / 2)] ?? '',
    summary: '',
    description: null,
    environment: null,
    reporterId: author.accountId,
    creatorId: author.accountId,
    assigneeId: null,
    labels: [],
    dueDate: null,
    parentId: null,
    createdAt: at,
    updatedAt: at,
    archivedAt: null,
    watcherIds: user?.accountType === 'licensed' ? [author.accountId] : [],
    voterIds: [],
    custom: {},
    comments: [],
    history: [],
    properties: new Map(draft.properties),
    attachments: [],
    linkIds: [],
    request: draft.request ?? null,
  };
  for (const [field, value] of draft.values) setValue(issue, field, value);
  jira.issues.set(issue.id, issue);
  jira.issueKeys.set(issue.key, issue.id);
  noteForSearch(world, issue.id);
  tellCreated(world, issue, author);
  customerMail(world, { cause: 'request-created', issueId: issue.id, byId: author.accountId });
  return issue;
}

/** Jira's own clone: an issue of its own with every value of the other, those of apps too; no comments, no history. */
export function cloneIssue(world: World, original: Issue, author: Author): Issue {
  const { jira } = world.state;
  const values = [...jira.fields.values()]
    .filter(({ id, custom }) => custom || ['summary', 'description', 'priority', 'labels'].includes(id))
    .map((field): [Field, unknown] => [field, valueOf(original, field)]);
  return makeIssue(
    world,
    {
      project: homeOf(jira, original),
      typeId: original.typeId,
      values: new Map(values.filter(([, value]) => value !== null && value !== undefined)),
      ...(original.request && { request: { ...original.request } }),
    },
    author,
  );
}

/** Takes an issue to another project: it gets a new key, the old one still leads to it. */
export function moveIssue(world: World, issue: Issue, project: Project, typeId: string, author: Author): void {
  const { jira } = world.state;
  const from = homeOf(jira, issue);
  const fields = jira.fields;
  const items: ChangeItem[] = [
    item(fieldOf(jira, 'project'), from.id, from.name, project.id, project.name),
    { ...item(fieldOf(jira, 'project'), null, issue.key, null, ''), field: 'Key', fieldId: 'issuekey' },
  ];
  if (typeId !== issue.typeId) {
    const name = (id: string): string => jira.issueTypes.get(id)?.name ?? id;
    items.push(
      item(known(fields.get('issuetype'), 'issue type field'), issue.typeId, name(issue.typeId), typeId, name(typeId)),
    );
  }
  const oldKey = issue.key;
  issue.oldKeys.push(oldKey);
  issue.key = nextKey(project);
  issue.projectId = project.id;
  issue.typeId = typeId;
  if (issue.request && jira.requestTypes.get(issue.request.requestTypeId)?.projectId !== project.id)
    issue.request = null;
  jira.issueKeys.set(issue.key, issue.id);
  const workflow = workflowOf(jira, project, typeId);
  if (!workflow.statusIds.includes(issue.statusId)) {
    const to = firstStep(workflow).to;
    const name = (id: string): string => jira.statuses.get(id)?.name ?? id;
    items.push(item(fieldOf(jira, 'status'), issue.statusId, name(issue.statusId), to, name(to)));
    issue.statusId = to;
    issue.statusChangedAt = world.now();
  }
  const told = items.map((one) => (one.fieldId === 'issuekey' ? { ...one, toString: issue.key } : one));
  recordChange(world, issue, told, author);
  tellUpdated(world, issue, told, author);
}

/** Deletes for good; links go with it, and no event but the issue's own is sent. */
export function deleteIssue(world: World, issue: Issue, author: Author): void {
  const { jira } = world.state;
  tellDeleted(world, issue, author);
  for (const linkId of issue.linkIds) {
    const link = jira.links.get(linkId);
    jira.links.delete(linkId);
    for (const id of [link?.inwardIssueId, link?.outwardIssueId]) {
      const other = id === undefined ? undefined : jira.issues.get(id);
      if (other && other !== issue) other.linkIds = other.linkIds.filter((one) => one !== linkId);
    }
  }
  jira.issues.delete(issue.id);
  for (const key of [issue.key, ...issue.oldKeys]) jira.issueKeys.delete(key);
  noteForSearch(world, issue.id);
}

function firstStep(workflow: Workflow): Transition {
  return known(
    workflow.transitions.find((one) => one.initial),
    `first step of the workflow ${workflow.name}`,
  );
}

function nextKey(project: Project): string {
  project.lastNumber += 1;
  return `${project.key}-${project.lastNumber}`;
}
