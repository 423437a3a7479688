/**
 * Where a screen of the app stands, who may see it there, and the context the platform signs for its calls. Nothing of
 * it comes from the page. Ids are strings in Jira's modules and numbers in the portal's.
 */
import { isDeepStrictEqual } from 'node:util';
import { isRecord, type Core } from './core';
import type { AppModule } from './manifest';
import { ENVIRONMENT_ID, ENVIRONMENT_TYPE, licenceOf } from './runtime';

export interface Place {
  readonly issueKey?: string | undefined;
  readonly projectKey?: string | undefined;
  readonly requestKey?: string | undefined;
  /** Of the portal: `my_requests`. */
  readonly page?: string | undefined;
  readonly gadget?: Gadget | undefined;
}

/** A gadget as its dashboard keeps it. Whoever owns a dashboard sets its gadgets to whatever they like. */
interface Gadget {
  readonly id: string;
  readonly dashboardId: string;
  readonly entryPoint: 'view' | 'edit';
  readonly configuration: Readonly<Record<string, unknown>>;
}

type AccountType = 'licensed' | 'unlicensed' | 'customer' | 'anonymous';

const PORTAL = 'jiraServiceManagement:portal';
const GADGET = 'jira:dashboardGadget';

function accountTypeOf(core: Core, accountId: string | null): AccountType {
  return accountId === null ? 'anonymous' : (core.jira.lookup.user(accountId)?.accountType ?? 'anonymous');
}

/** Why this person does not get this module there; undefined when they do. */
export function hiddenBecause(
  core: Core,
  module: AppModule,
  accountId: string | null,
  place: Place,
): string | undefined {
  const accountType = accountTypeOf(core, accountId);
  const { lookup } = core.jira;
  if (module.type.startsWith(PORTAL)) {
    if (accountType !== 'licensed' && !module.unlicensedAccess.includes(accountType))
      return `${module.key} is not shown to ${accountType} accounts`;
    if (accountType === 'customer' && !core.state.switches.customersSeePortalModules)
      return 'customers see no portal modules on this site';
    if (module.pages && !module.pages.includes(place.page ?? 'help_center'))
      return `${module.key} is not shown on this page`;
    if (!module.type.includes('Request')) return undefined;
    const key = place.requestKey;
    if (key === undefined || lookup.issue(key)?.portalId === undefined) return `${module.key} needs a request`;
    return lookup.mayFollowRequest(accountId, key) ? undefined : `this person may not follow ${key}`;
  }
  if (accountId === null || accountType !== 'licensed') return `${module.key} is for licensed users`;
  if (module.type === 'jira:adminPage')
    return lookup.isSiteAdmin(accountId) ? undefined : 'this person does not administer the site';
  if (isOnIssue(module.type)) {
    if (place.issueKey === undefined || !lookup.issue(place.issueKey)) return `${module.key} needs an issue`;
    return lookup.mayBrowse(accountId, place.issueKey) ? undefined : `this person may not see ${place.issueKey}`;
  }
  if (module.type === GADGET) return place.gadget ? undefined : `${module.key} needs a dashboard`;
  if (!isOnProject(module.type)) return undefined;
  const project = place.projectKey === undefined ? undefined : lookup.project(place.projectKey);
  if (!project) return `${module.key} needs a project`;
  if (module.type === 'jira:projectSettingsPage')
    return lookup.mayAdminister(accountId, project.key) ? undefined : `this person does not administer ${project.key}`;
  if (module.type.startsWith('jiraServiceManagement:'))
    return lookup.isAgent(accountId, project.key) ? undefined : `this person is no agent of ${project.key}`;
  return lookup.mayBrowseProject(accountId, project.key) ? undefined : `this person may not see ${project.key}`;
}

/** `context` of a resolver call, apart from what `@forge/resolver` adds. */
export function contextFor(
  core: Core,
  module: AppModule,
  accountId: string | null,
  extension: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { jira, switches } = core.state;
  const user = accountId === null ? undefined : core.jira.lookup.user(accountId);
  return {
    ...(accountId === null ? {} : { accountId }),
    accountType: accountTypeOf(core, accountId),
    cloudId: jira.cloudId,
    localId: `ari:cloud:ecosystem::extension/${core.manifest.appId}/${ENVIRONMENT_ID}/static/${module.key}`,
    moduleKey: module.key,
    siteUrl: jira.baseUrl,
    environmentId: ENVIRONMENT_ID,
    environmentType: ENVIRONMENT_TYPE,
    locale: user?.locale ?? jira.locale,
    timezone: user?.timeZone ?? jira.timeZone,
    license: licenceOf(switches.licence),
    extension,
  };
}

/** `context.extension` as Jira fills it for this kind of module. */
export function extensionFor(core: Core, module: AppModule, place: Place): Record<string, unknown> {
  const { lookup } = core.jira;
  const type = module.type;
  if (type.startsWith(PORTAL)) {
    const request = place.requestKey === undefined ? undefined : lookup.issue(place.requestKey);
    const base = core.state.jira.baseUrl;
    if (!request) return { type, page: place.page ?? 'help_center', location: `${base}/servicedesk/customer/portals` };
    return {
      type,
      portal: { id: Number(request.portalId) },
      request: { key: request.key, typeId: Number(request.requestTypeId) },
      location: `${base}/servicedesk/customer/portal/${request.portalId}/${request.key}`,
    };
  }
  if (type === GADGET && place.gadget) {
    const { id, dashboardId, entryPoint, configuration } = place.gadget;
    return {
      type,
      entryPoint,
      gadget: { id },
      dashboard: { id: dashboardId },
      gadgetConfiguration: configuration,
      location: `${core.state.jira.baseUrl}/jira/dashboards/${dashboardId}`,
    };
  }
  const issue = place.issueKey === undefined ? undefined : lookup.issue(place.issueKey);
  const project = lookup.project(issue?.projectKey ?? place.projectKey ?? '');
  const location = `${core.state.jira.baseUrl}/${issue ? `browse/${issue.key}` : `jira/${project?.key ?? 'apps'}`}`;
  const onQueue = type === 'jiraServiceManagement:queuePage';
  return {
    type,
    ...(issue && isOnIssue(type)
      ? {
          issue: { id: issue.id, key: issue.key, type: issue.typeName, typeId: issue.typeId },
          ...(type === 'jira:issuePanel' ? { isNewToIssue: false } : {}),
        }
      : {}),
    ...(project && (isOnIssue(type) || isOnProject(type))
      ? { project: { id: project.id, key: project.key, ...(onQueue ? {} : { type: project.type }) } }
      : {}),
    location,
  };
}

/** True when a page claims to stand somewhere else than it does. */
export function isForged(claimed: unknown, real: Readonly<Record<string, unknown>>): boolean {
  if (!isRecord(claimed)) return claimed !== undefined;
  return Object.entries(claimed).some(([key, value]) => !isDeepStrictEqual(value, real[key]));
}

function isOnIssue(type: string): boolean {
  return type.startsWith('jira:issue') && !type.startsWith('jira:issueNavigator');
}

function isOnProject(type: string): boolean {
  return type.startsWith('jira:project') || type === 'jiraServiceManagement:queuePage';
}
