/** The small objects Jira repeats in every answer: people, projects, statuses, types, priorities. */
import { known } from './finding';
import { nameFor } from './localized';
import { holdsGlobally } from './rights';
import type { Call } from './route';
import { stamp } from './stamp';
import type {
  IssueType,
  JiraState,
  LinkType,
  Priority,
  Project,
  Resolution,
  Status,
  StatusCategoryKey,
  User,
} from './state';

const CATEGORIES: Readonly<Record<StatusCategoryKey, { id: number; colorName: string; en: string; da: string }>> = {
  new: { id: 2, colorName: 'blue-gray', en: 'To Do', da: 'Opgaver' },
  indeterminate: { id: 4, colorName: 'yellow', en: 'In Progress', da: 'I gang' },
  done: { id: 3, colorName: 'green', en: 'Done', da: 'Udført' },
};

export const CATEGORY_KEYS: readonly StatusCategoryKey[] = ['new', 'indeterminate', 'done'];

/** An instant as the caller reads it; the app reads in the site's zone. */
export function stampFor(call: Call, at: number): string {
  const { user } = call.actor;
  return stamp(at, user && !call.actor.isApp ? user.timeZone : call.jira.timeZone);
}

export function restUrl(jira: JiraState, path: string): string {
  return `${jira.baseUrl}/rest/api/3/${path}`;
}

export function avatarUrls(jira: JiraState, path: string): Record<string, string> {
  const url = (size: string): string => `${jira.baseUrl}/${path}?size=${size}`;
  return { '16x16': url('xsmall'), '24x24': url('small'), '32x32': url('medium'), '48x48': url('large') };
}

const WIRE_TYPE = { licensed: 'atlassian', unlicensed: 'atlassian', customer: 'customer', app: 'app' } as const;

/** A person as any answer names one. The mail address is shown to people who may browse users, never to apps. */
export function userBean(call: Call, accountId: string): Record<string, unknown> {
  const { jira, actor, world } = call;
  const user = jira.users.get(accountId);
  const bean = {
    self: restUrl(jira, `user?accountId=${encodeURIComponent(accountId)}`),
    accountId,
    avatarUrls: avatarUrls(jira, 'avatar/user'),
  };
  if (!user) return { ...bean, displayName: 'Former user', active: false, accountType: 'unknown' };
  const own = actor.accountId === accountId;
  const showsMail = !actor.isApp && (own || holdsGlobally(world, actor.accountId, 'USER_PICKER'));
  return {
    ...bean,
    ...(showsMail && user.email !== '' ? { emailAddress: user.email } : {}),
    displayName: user.displayName,
    active: user.active,
    timeZone: user.timeZone,
    accountType: WIRE_TYPE[user.accountType],
  };
}

export function userOrNull(call: Call, accountId: string | null): Record<string, unknown> | null {
  return accountId === null ? null : userBean(call, accountId);
}

export function categoryBean(jira: JiraState, key: StatusCategoryKey, reader: User | null): Record<string, unknown> {
  const category = CATEGORIES[key];
  return {
    self: restUrl(jira, `statuscategory/${category.id}`),
    id: category.id,
    key,
    colorName: category.colorName,
    name: reader?.locale.startsWith('da') ? category.da : category.en,
  };
}

export function statusBean(jira: JiraState, status: Status, reader: User | null): Record<string, unknown> {
  return {
    self: restUrl(jira, `status/${status.id}`),
    description: status.description,
    iconUrl: `${jira.baseUrl}/images/icons/status_generic.gif`,
    name: nameFor(reader, status),
    id: status.id,
    statusCategory: categoryBean(jira, status.category, reader),
  };
}

export function typeBean(jira: JiraState, type: IssueType, reader: User | null): Record<string, unknown> {
  return {
    self: restUrl(jira, `issuetype/${type.id}`),
    id: type.id,
    description: type.description,
    iconUrl: `${jira.baseUrl}/images/icons/issuetypes/${type.id}.svg`,
    name: nameFor(reader, type),
    subtask: type.hierarchyLevel < 0,
    avatarId: 10_300 + Number(type.id.slice(-2)),
    hierarchyLevel: type.hierarchyLevel,
  };
}

export function projectBean(jira: JiraState, project: Project): Record<string, unknown> {
  return {
    self: restUrl(jira, `project/${project.id}`),
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: project.type,
    simplified: project.style === 'team-managed',
    avatarUrls: avatarUrls(jira, `avatar/project/${project.id}`),
  };
}

export function priorityBean(jira: JiraState, priority: Priority, reader: User | null): Record<string, unknown> {
  return {
    self: restUrl(jira, `priority/${priority.id}`),
    iconUrl: `${jira.baseUrl}/images/icons/priorities/${priority.id}.svg`,
    name: nameFor(reader, priority),
    id: priority.id,
  };
}

export function resolutionBean(jira: JiraState, resolution: Resolution, reader: User | null): Record<string, unknown> {
  return {
    self: restUrl(jira, `resolution/${resolution.id}`),
    id: resolution.id,
    description: resolution.description,
    name: nameFor(reader, resolution),
  };
}

export function linkTypeBean(jira: JiraState, type: LinkType): Record<string, unknown> {
  return {
    id: type.id,
    name: type.name,
    inward: type.inward,
    outward: type.outward,
    self: restUrl(jira, `issueLinkType/${type.id}`),
  };
}

export function groupBean(jira: JiraState, groupId: string): Record<string, unknown> {
  const group = known(jira.groups.get(groupId), `group ${groupId}`);
  return { name: group.name, groupId: group.id, self: restUrl(jira, `group?groupId=${group.id}`) };
}

/** A page cut out of all values, in the form most of Jira's lists have. */
export function pageOf<T>(
  call: Call,
  all: readonly T[],
  startAt: number,
  maxResults: number,
  toBean: (one: T) => unknown,
): Record<string, unknown> {
  const values = all.slice(startAt, startAt + maxResults);
  return {
    self: `${call.jira.baseUrl}${call.template}?startAt=${startAt}&maxResults=${maxResults}`.replace(/[{}]/g, ''),
    maxResults,
    startAt,
    total: all.length,
    isLast: startAt + values.length >= all.length,
    values: values.map(toBean),
  };
}
