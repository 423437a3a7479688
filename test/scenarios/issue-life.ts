import { inCopenhagen } from './story';
import type { Desk } from './desk';

/** Moves an issue to another project, as whoever administers both does it; its key there. */
export async function moveTo(desk: Desk, key: string, projectKey: string): Promise<string> {
  const { issueId, typeIds } = inJira(desk, key, projectKey);
  const infer = {
    inferClassificationDefaults: true,
    inferFieldDefaults: true,
    inferStatusDefaults: true,
    inferSubtaskTypeDefault: true,
  };
  await desk.rest('siteAdmin', 'POST', '/rest/api/3/bulk/issues/move', {
    sendBulkNotification: false,
    targetToSourcesMapping: { [`${projectKey},${typeIds[0]}`]: { ...infer, issueIdsOrKeys: [key] } },
  });
  for (let waited = 0; waited < 60 && !keyNow(desk, issueId).startsWith(projectKey); waited += 1)
    await desk.until(new Date(desk.site.now() + 1000).toISOString());
  return keyNow(desk, issueId);
}

export function idOf(desk: Desk, key: string): string {
  const id = desk.site.world.state.jira.issueKeys.get(key);
  if (id === undefined) throw new Error(`no issue ${key}`);
  return id;
}

function keyNow(desk: Desk, issueId: string): string {
  return desk.site.world.state.jira.issues.get(issueId)?.key ?? 'gone';
}

function inJira(desk: Desk, key: string, projectKey: string) {
  const { jira } = desk.site.world.state;
  const target = [...jira.projects.values()].find((project) => project.key === projectKey);
  return { issueId: idOf(desk, key), typeIds: target?.typeIds ?? [] };
}

/** Our three fields as Jira shows them, wherever the issue is. */
export async function ourFields(desk: Desk, key: string): Promise<readonly (string | null)[]> {
  const { fields, names } = Object(await desk.rest('siteAdmin', 'GET', `/rest/api/3/issue/${key}?expand=names`));
  return ['Support level', 'Support team', 'Level due'].map((name) => {
    const [id] = Object.entries(Object(names)).find(([, shown]) => shown === name) ?? [''];
    const value: unknown = Object(fields)[id];
    if (typeof value !== 'string') return null;
    return name === 'Level due' ? inCopenhagen(Date.parse(value)) : value;
  });
}

/** Stays of a case as its panel draws them: how it came there, where, and from when. */
export async function stays(desk: Desk, who: string, key: string): Promise<readonly string[]> {
  const { chain } = await desk.show(who, key);
  return chain.map(({ arrival, level, from }) => `${arrival} ${level} ${inCopenhagen(from).slice(5)}`);
}

/** What a desk's ledger proves of an issue: what happened last there, and whether all of it is as the rules have it. */
export async function proof(desk: Desk, projectKey: string, issueId: string): Promise<readonly unknown[]> {
  const answer = await desk.call('siteAdmin', 'ledger.prove', { issueId }, { projectKey });
  if (!answer.ok || answer.value.state !== 'known') return ['no-case'];
  const { events, difference } = answer.value.proof;
  return [events.at(-1)?.what, difference === undefined];
}

/** Everything that is still to be done, sent or tried again. */
export function leftToDo(desk: Desk): readonly string[] {
  const called = desk.site.storage('case').filter(({ value }) => ['stuck', 'new'].includes(Object(value).running));
  return [...desk.site.storage('owed').map(({ key }) => key), ...called.map(({ key }) => `case ${key}`)];
}

/** Mails to staff so far. */
export function lettersSent(desk: Desk): number {
  return desk.site.mail.filter(({ kind }) => kind === 'notify').length;
}

/** Requests of the app to Jira since a number of calls. */
export function asked(desk: Desk, since: number): readonly string[] {
  return desk.site.calls
    .slice(since)
    .filter(({ caller, api }) => api === 'jira' && !caller.startsWith('persona'))
    .map(({ method, template }) => `${method} ${template}`);
}
