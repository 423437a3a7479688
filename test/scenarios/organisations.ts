import { NOTHING_KNOWN, type About } from '../../src/domain/organisation';
import type { Desk } from './desk';

const SUP = { projectKey: 'SUP' };

/** Jira's id of an organisation of the support centre's customers. */
export async function idOf(desk: Desk, name: string): Promise<string> {
  const listed = await desk.call('first', 'organisation.list', {}, SUP);
  const found = listed.ok ? listed.value.organisations.find((one) => one.name === name) : undefined;
  if (!found) throw new Error(`no organisation ${name}: ${JSON.stringify(listed)}`);
  return found.id;
}

/** An agent writes down what is known of an organisation that nobody has written about yet; its id. */
export async function writeDown(desk: Desk, name: string, about: Partial<About>): Promise<string> {
  const id = await idOf(desk, name);
  const saved = await desk.call(
    'first',
    'organisation.save',
    { id, seen: 0, about: { ...NOTHING_KNOWN, ...about } },
    SUP,
  );
  if (!saved.ok || !saved.value.saved) throw new Error(`${name} was not written down: ${JSON.stringify(saved)}`);
  return id;
}

/** Shares a request with an organisation, as Jira does by itself where it is set to. */
export async function share(desk: Desk, key: string, organisation: string): Promise<void> {
  await desk.rest('first', 'PUT', `/rest/api/3/issue/${key}`, {
    fields: { customfield_10002: [Number(organisation)] },
  });
}
