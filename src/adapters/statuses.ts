import { getAppContext, route } from '@forge/api';
import { z } from 'zod';
import { MINUTE } from '../domain/time';
import { clock } from './clock';
import { askJira, JiraError } from './jira-call';
import { Memory } from './memory';

const Status = z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) });
const Kept = z.object({ name: z.string(), finished: z.boolean() });

/** A status is renamed once in a great while, and a change that slips through meanwhile is found by the sweep. */
const statuses = new Memory(500, 10 * MINUTE, () => clock.now());

/** What a status is called, and whether Jira counts it as done, by its id; undefined when Jira has none. */
export async function statusOf(id: string): Promise<z.infer<typeof Kept> | undefined> {
  const installation = String(getAppContext().installationAri);
  const known = statuses.recall(installation, id);
  if (known !== undefined) return Kept.parse(JSON.parse(known));
  const { status, body } = await askJira(route`/rest/api/3/status/${id}`, { doing: 'read a status' });
  if (status === 404) return undefined;
  if (status >= 400) throw new JiraError('read a status', status);
  const { name, statusCategory } = Status.parse(body);
  const found = { name, finished: statusCategory.key === 'done' };
  statuses.keep(JSON.stringify(found), installation, id);
  return found;
}
