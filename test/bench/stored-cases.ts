import { eventRow, type CaseRow } from '../../src/adapters/shapes';
import type { History } from '../../src/domain/casework/event';
import type { Site } from '../site/site';
import { tableOf, write } from '../site/platform/store';

export interface CaseToStore {
  readonly issueId: string;
  readonly projectId: string;
  readonly history: History;
  readonly wakeAt: number;
}

/** Writes a running case straight into the store's tables, for numbers that would take the portal hours. Its row. */
export function storeCase(site: Site, { issueId, projectId, history, wakeAt }: CaseToStore): CaseRow {
  const row: CaseRow = { v: 1, issueId, projectId, version: history.length, running: 'running', wakeAt };
  put(site, 'case', issueId, row);
  for (const event of history)
    put(site, 'event', `${issueId}:${event.seq}`, eventRow({ issueId, projectId, before: 0 }, event));
  return row;
}

function put(site: Site, entity: string, key: string, value: object): void {
  const table = tableOf(site.core.state.platform.tables, entity);
  write(table, key, value, Buffer.byteLength(JSON.stringify(value)), site.now(), null);
}

export function projectIdOf(site: Site, key: string): string {
  const id = site.world.state.jira.projectKeys.get(key);
  if (id === undefined) throw new Error(`no project ${key}`);
  return id;
}
