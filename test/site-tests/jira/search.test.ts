import { compileJql } from '../../site/jira/jql';
import { addUser } from '../../site/jira/building';
import { makeIssue } from '../../site/jira/making';
import { each, openDesk, read, START, type SupportDesk } from './support-desk';

let desk: SupportDesk;
beforeEach(() => void (desk = openDesk()));
afterEach(() => expect(desk.world.state.violations).toEqual([]));

const MINUTE = 60_000;
const search = (body: Readonly<Record<string, unknown>>) =>
  desk.as(desk.people.anne, 'POST', '/rest/api/3/search/jql', body);
const keys = async (jql: string): Promise<unknown[]> =>
  each((await search({ jql, fields: ['key'] })).body, 'issues', 'key');

/** SUP-1 to SUP-4, an hour apart; Anne has the first, the last is answered. */
async function fourCases(): Promise<void> {
  const { anne, carla, dorte } = desk.people;
  await desk.raise(carla, 'Adgang til Jobnet virker ikke', {
    requestFieldValues: { summary: 'Adgang til Jobnet virker ikke', description: 'Fejlkode 403 ved login' },
  });
  desk.wait(60 * MINUTE);
  await desk.raise(dorte, 'Printer');
  desk.wait(60 * MINUTE);
  await desk.raise(carla, 'Ny bruger i DFDG');
  desk.wait(60 * MINUTE);
  await desk.raise(dorte, 'Glemt kode');
  const put = (path: string, body: unknown) => desk.as(anne, 'PUT', `/rest/api/3/issue/${path}`, body);
  await put('SUP-1/assignee', { accountId: anne.accountId });
  await put('SUP-1', { fields: { priority: { id: '1' }, labels: ['haster', 'adgang'] } });
  await put('SUP-2', { fields: { labels: ['adgang'] } });
  await put('SUP-3/properties/trin', { level: 2 });
  await desk.as(anne, 'POST', '/rest/servicedeskapi/request/SUP-2/comment', { body: 'Husk toner', public: false });
  await desk.as(anne, 'POST', '/rest/api/3/issue/SUP-4/transitions', { transition: { id: '41' } });
  const level = [...desk.world.state.jira.fields.values()].find(({ name }) => name === 'Support level');
  const due = [...desk.world.state.jira.fields.values()].find(({ name }) => name === 'Level due');
  const value = (id: string | undefined, key: string, field: string | number) =>
    desk.as('app', 'PUT', `/rest/api/3/app/field/${id}/value`, {
      updates: [{ issueIds: [Number(desk.world.state.jira.issueKeys.get(key))], value: field }],
    });
  await value(level?.id, 'SUP-1', '2nd level');
  await value(level?.id, 'SUP-2', '1st level');
  await value(due?.id, 'SUP-1', '2026-11-24T15:00:00.000+0100');
  desk.wait(MINUTE);
}

test('JQL finds what it says', async () => {
  await fourCases();
  const { anne, carla } = desk.people;
  const facts: readonly (readonly [jql: string, ...keys: number[]])[] = [
    ['project = SUP', 4, 3, 2, 1],
    ['project = "Support" AND key in (SUP-1, SUP-3)', 3, 1],
    ['project = SUP ORDER BY created ASC', 1, 2, 3, 4],
    ['project = SUP ORDER BY priority DESC, key ASC', 1, 2, 3, 4],
    ['key > SUP-2 order by key', 3, 4],
    ['status = "Afventer support"', 3, 2, 1],
    ['status = "waiting for support" and statusCategory = "To Do"', 3, 2, 1],
    ['statusCategory != Done', 3, 2, 1],
    ['status was "Afventer support" and status = Besvaret', 4],
    ['status changed to Besvaret after -1h', 4],
    ['status changed to Besvaret by currentUser()', 4],
    ['status was not Besvaret', 3, 2, 1],
    ['resolution = Unresolved', 3, 2, 1],
    ['resolution is not EMPTY', 4],
    ['resolved >= startOfDay()', 4],
    ['priority = Highest', 1],
    ['priority >= High', 1],
    ['assignee = currentUser()', 1],
    ['assignee is EMPTY', 4, 3, 2],
    ['assignee in membersOf(agents)', 1],
    [`assignee != "${anne.accountId}"`],
    [`NOT assignee = "${anne.accountId}"`],
    [`reporter = "${carla.accountId}"`, 3, 1],
    ['reporter in ("Carla Kunde")', 3, 1],
    ['labels = adgang', 2, 1],
    ['labels in (haster) OR key = SUP-4', 4, 1],
    ['labels != haster', 2],
    ['labels is empty', 4, 3],
    ['summary ~ jobnet', 1],
    ['summary ~ "job*"', 1],
    ['summary !~ jobnet', 4, 3, 2],
    ['description ~ "\\"kode 403\\""', 1],
    ['text ~ toner', 2],
    ['text ~ kode', 4],
    ['comment ~ toner', 2],
    ['"Support level" = "2nd level"', 1],
    ['"Support level[Short text]" in ("1st level", "2nd level")', 2, 1],
    ['"Support level" is EMPTY', 4, 3],
    ['"Support level" ~ "2nd"', 1],
    ['"Level due" <= "2026-11-24 15:00"', 1],
    ['"Level due" < "2026/11/24 15:00"'],
    ['issue.property[trin].level = 2', 3],
    ['trinLevel > 1', 3],
    ['"Request Type" = "Kan ikke logge ind (SUP)"', 4, 3, 2, 1],
    ['created >= -90m', 4, 3],
    ['created < "2026-11-24 11:30" AND created > "2026-11-24"', 2, 1],
    ['created >= startOfDay("+1d")'],
    ['NOT (labels = adgang OR status = Besvaret) AND project = SUP'],
  ];
  desk.wait(10_000);
  for (const [jql, ...numbers] of facts)
    expect([jql, await keys(jql)]).toEqual([jql, numbers.map((number) => `SUP-${number}`)]);
});

test.each([
  ['nonsense = 1', "Field 'nonsense' does not exist"],
  ['project = NIX', "The value 'NIX' does not exist for the field 'project'"],
  ['status = Ukendt', "The value 'Ukendt' does not exist"],
  ['summary = hej', "The operator '=' is not supported"],
  ['issue.property[trin].secret = 1', 'does not exist'],
  ['project =', 'Error in the JQL Query'],
  ['created > yesterday', "The value 'yesterday' does not exist"],
  ['project = SUP ORDER BY key, created, updated, status, priority, assignee, reporter, labels', 'at most 7'],
  ['order by created', 'Unbounded'],
  ['', 'Unbounded'],
])('%s is refused', async (jql, message) => {
  const answer = await search({ jql });
  expect(answer.status).toBe(400);
  expect(String(read(answer.body, 'errorMessages', 0))).toContain(message);
});

test('search sees issues as they were a moment ago, unless told to reconcile', async () => {
  const { carla } = desk.people;
  await desk.raise(carla, 'Ny');
  const id = Number(desk.world.state.jira.issueKeys.get('SUP-1'));
  expect(await keys('project = SUP')).toEqual([]);
  const fresh = await search({ jql: 'project = SUP', reconcileIssues: [id] });
  expect(each(fresh.body, 'issues', 'id')).toEqual([String(id)]);
  desk.wait(3_000);
  expect(await keys('project = SUP')).toEqual(['SUP-1']);
  await desk.as(desk.people.anne, 'PUT', '/rest/api/3/issue/SUP-1', { fields: { summary: 'Ældre' } });
  expect(await keys('summary ~ Ny')).toEqual(['SUP-1']);
  desk.wait(3_000);
  expect(await keys('summary ~ Ny')).toEqual([]);
  desk.switch({ searchLag: 'PT2M' });
  await desk.as(desk.people.admin, 'DELETE', '/rest/api/3/issue/SUP-1');
  desk.wait(60_000);
  expect(await keys('project = SUP')).toEqual(['SUP-1']);
  desk.wait(60_000);
  expect(await keys('project = SUP')).toEqual([]);
});

test('pages follow each other by token, and tell no total', async () => {
  await fourCases();
  desk.wait(3_000);
  const first = await search({ jql: 'project = SUP', maxResults: 3 });
  expect(first.body).toEqual({
    issues: [4, 3, 2].map((n) => ({ id: desk.world.state.jira.issueKeys.get(`SUP-${n}`) })),
    isLast: false,
    nextPageToken: expect.any(String),
  });
  const nextPageToken = read(first.body, 'nextPageToken');
  const second = await search({ jql: 'project = SUP', maxResults: 3, nextPageToken });
  expect(read(second.body, 'isLast')).toBe(true);
  expect(second.body).not.toHaveProperty('nextPageToken');
  expect((await search({ jql: 'key = SUP-1', nextPageToken })).status).toBe(400);
  expect((await search({ jql: 'project = SUP', nextPageToken, reconcileIssues: [1] })).status).toBe(400);
  desk.wait(8 * 24 * 60 * MINUTE);
  expect((await search({ jql: 'project = SUP', nextPageToken })).status).toBe(400);
});

test('fields, properties and names come when asked for', async () => {
  await fourCases();
  desk.wait(3_000);
  const query = 'jql=key=SUP-3&fields=summary&fields=status&properties=trin&expand=names';
  const answer = await desk.as(desk.people.anne, 'GET', `/rest/api/3/search/jql?${query}`);
  expect(read(answer.body, 'issues', 0, 'fields', 'summary')).toBe('Ny bruger i DFDG');
  expect(read(answer.body, 'issues', 0, 'properties', 'trin')).toEqual({ level: 2 });
  expect(read(answer.body, 'names', 'status')).toBe('Status');
});

test('nobody finds what they may not see', async () => {
  await fourCases();
  desk.wait(3_000);
  const anywhere = { jql: 'created > -1d' };
  const count = async (who: Parameters<SupportDesk['as']>[0]) =>
    read((await desk.as(who, 'POST', '/rest/api/3/search/approximate-count', anywhere)).body, 'count');
  expect(await count(desk.people.anne)).toBe(4);
  expect(await count('app')).toBe(4);
  expect(await count(desk.people.carla)).toBe(0);
  expect(await count(null)).toBe(0);
  expect(await count(addUser(desk.world, { displayName: 'Agent elsewhere' }))).toBe(0);
  desk.switch({ appPermissions: { SUP: ['browse'] } });
  expect(await count('app')).toBe(0);
});

test('match and parse', async () => {
  await fourCases();
  desk.wait(3_000);
  const ids = ['SUP-1', 'SUP-4'].map((key) => Number(desk.world.state.jira.issueKeys.get(key)));
  const jqls = ['status = Besvaret', 'nonsense = 1'];
  const answer = await desk.as(desk.people.anne, 'POST', '/rest/api/3/jql/match', { issueIds: ids, jqls });
  expect(read(answer.body, 'matches', 0, 'matchedIssues')).toEqual([ids[1]]);
  expect(read(answer.body, 'matches', 1, 'errors', 0)).toContain('nonsense');
  const parsed = await desk.as(desk.people.anne, 'POST', '/rest/api/3/jql/parse?validation=strict', { queries: jqls });
  expect(read(parsed.body, 'queries', 1, 'errors', 0)).toContain('nonsense');
});

test('a queue shows its issues with its columns, to agents only', async () => {
  await fourCases();
  desk.wait(3_000);
  const { anne, carla } = desk.people;
  const queue = {
    id: '31',
    projectId: desk.project.id,
    name: 'Åbne',
    jql: 'project = SUP AND resolution = Unresolved',
    fieldIds: ['summary', 'status'],
  };
  desk.world.state.jira.queues.set(queue.id, queue);
  const path = '/rest/servicedeskapi/servicedesk/7/queue';
  expect(each((await desk.as(anne, 'GET', `${path}?includeCount=true`)).body, 'values', 'issueCount')).toEqual([3]);
  const issues = await desk.as(anne, 'GET', `${path}/31/issue`);
  expect(each(issues.body, 'values', 'key')).toEqual(['SUP-3', 'SUP-2', 'SUP-1']);
  expect(Object.keys(Object(read(issues.body, 'values', 0, 'fields')))).toEqual(['summary', 'status']);
  expect((await desk.as(carla, 'GET', path)).status).toBe(403);
});

test('10,000 issues are searched within a test', () => {
  const { world, project, people } = desk;
  const summary = world.state.jira.fields.get('summary');
  if (!summary) throw new Error('no summary');
  const author = { accountId: people.anne.accountId, byApp: false };
  for (let n = 0; n < 10_000; n += 1)
    makeIssue(world, { project, typeId: project.typeIds[0] ?? '', values: new Map([[summary, `Sag ${n}`]]) }, author);
  const asking = { world, accountId: people.anne.accountId, now: START, timeZone: 'Europe/Copenhagen' };
  const jql =
    'project = SUP AND statusCategory != Done AND assignee is EMPTY AND created > -1d AND summary ~ "sag" ORDER BY created';
  const compiled = compileJql(asking, jql);
  if (!compiled.ok) throw new Error(compiled.errors.join());
  const { matches, compare } = compiled.query;
  expect([...world.state.jira.issues.values()].filter(matches).sort(compare)).toHaveLength(10_000);
});
