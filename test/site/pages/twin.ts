import { match, paths } from './route';
import type { Persona } from './visitor';

/** Where a person belongs who has just been chosen on a page; undefined: they may stay. */
export function twinOf(path: string, persona: Persona): string | undefined {
  const inPortal = path.startsWith('/servicedesk/');
  if (persona.accountType === 'licensed')
    return inPortal ? agentsPage(path) : path === '/' ? homeOf(persona) : undefined;
  return inPortal ? undefined : customersPage(path);
}

/** The first page of somebody who signs in. */
export function homeOf({ accountType }: Persona): string {
  return accountType === 'licensed' ? '/jira/servicedesk/projects' : paths.helpCentre;
}

function agentsPage(path: string): string {
  const request = match('/servicedesk/customer/portal/:desk/:key', path);
  return request?.['key'] === undefined ? '/jira/servicedesk/projects' : paths.issue(request['key']);
}

function customersPage(path: string): string {
  const issue = match('/browse/:key', path);
  // The portal finds the right desk itself; a request is known by its key alone.
  return issue?.['key'] === undefined ? paths.helpCentre : paths.request('1', issue['key']);
}
