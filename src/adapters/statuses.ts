import { getAppContext, route } from '@forge/api';
import { z } from 'zod';
import { MINUTE } from '../domain/time';
import { clock } from './clock';
import { askJira, JiraError } from './jira-call';
import { Memory } from './memory';

const Status = z.object({ name: z.string() });

/** A status is renamed once in a great while, and a change that slips through meanwhile is found by the sweep. */
const names = new Memory(500, 10 * MINUTE, () => clock.now());

/** The name of a status by its id; undefined when Jira has none. */
export async function statusName(id: string): Promise<string | undefined> {
  const installation = String(getAppContext().installationAri);
  const known = names.recall(installation, id);
  if (known !== undefined) return known;
  const { status, body } = await askJira(route`/rest/api/3/status/${id}`, { doing: 'read the name of a status' });
  if (status === 404) return undefined;
  if (status >= 400) throw new JiraError('read the name of a status', status);
  const { name } = Status.parse(body);
  names.keep(name, installation, id);
  return name;
}
