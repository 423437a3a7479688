import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
window.addEventListener('popstate', tell);

function tell(): void {
  for (const listener of listeners) listener();
}

/** Goes to another page of the site without loading anew. */
export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') window.history.pushState(null, '', path);
  else window.history.replaceState(null, '', path);
  tell();
  if (how === 'push') window.scrollTo(0, 0);
}

export function onRoute(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The path of the address, kept up to date. */
export function usePath(): string {
  return useSyncExternalStore(onRoute, () => window.location.pathname);
}

/** Matches `/browse/:key` against a path; undefined when it is another page. A last `*` takes the rest. */
export function match(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const wanted = pattern.split('/').filter(Boolean);
  const parts = path.split('/').filter(Boolean);
  const open = wanted.at(-1) === '*';
  if (open ? parts.length < wanted.length - 1 : parts.length !== wanted.length) return undefined;
  const found: Record<string, string> = {};
  for (const [index, name] of wanted.entries()) {
    const part = parts[index] ?? '';
    if (name === '*') found['*'] = parts.slice(index).join('/');
    else if (name.startsWith(':')) found[name.slice(1)] = decodeURIComponent(part);
    else if (name !== part) return undefined;
  }
  return found;
}

export const paths = {
  issue: (key: string): string => `/browse/${key}`,
  queue: (project: string, id: string): string => `/jira/servicedesk/projects/${project}/queues/custom/${id}`,
  queues: (project: string): string => `/jira/servicedesk/projects/${project}/queues`,
  projectPage: (project: string, module: string): string => `/jira/servicedesk/projects/${project}/apps/${module}`,
  queuePage: (project: string, module: string): string => `/jira/servicedesk/projects/${project}/queues/apps/${module}`,
  settings: (project: string): string => `/jira/servicedesk/projects/${project}/settings`,
  settingsPage: (project: string, module: string): string =>
    `/jira/servicedesk/projects/${project}/settings/apps/${module}`,
  dashboard: '/jira/dashboards/10000',
  admin: '/jira/settings/apps',
  adminPage: (module: string): string => `/jira/settings/apps/${module}`,
  helpCentre: '/servicedesk/customer/portals',
  portal: (desk: string): string => `/servicedesk/customer/portal/${desk}`,
  createRequest: (desk: string, group: string, type: string): string =>
    `/servicedesk/customer/portal/${desk}/group/${group}/create/${type}`,
  request: (desk: string, key: string): string => `/servicedesk/customer/portal/${desk}/${key}`,
  myRequests: '/servicedesk/customer/user/requests',
} as const;
