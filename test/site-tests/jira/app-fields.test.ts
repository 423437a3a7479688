import { isRecord } from '../../site/jira/json';
import { makeIssue, openDesk, type Desk } from './desk';

async function valueOf(desk: Desk, key: string, field: string): Promise<unknown> {
  const { body } = await desk.as(desk.agent)('GET', `/rest/api/3/issue/${key}?fields=${field}`);
  return isRecord(body) && isRecord(body['fields']) ? body['fields'][field] : undefined;
}

function idOf(desk: Desk, key: string): number {
  return Number(desk.world.state.jira.issueKeys.get(key));
}

test('an app writes its fields by module key, full key or id, and the history names it', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  const issueIds = [idOf(desk, key)];
  for (const [name, value] of [
    ['level', '1st level'],
    ['app-1__DEVELOPMENT__level', '2nd level'],
    ['customfield_10200', '3rd level'],
  ]) {
    const response = await desk.asApp('PUT', `/rest/api/3/app/field/${name}/value`, { updates: [{ issueIds, value }] });
    expect(response.status).toBe(204);
    expect(await valueOf(desk, key, 'customfield_10200')).toBe(value);
  }
  const { body } = await desk.asApp('GET', `/rest/api/3/issue/${key}/changelog`);
  expect(body).toMatchObject({
    values: [
      {},
      {
        author: { accountId: 'app-app-1' },
        items: [{ field: 'Support level', fromString: '1st level', toString: '2nd level' }],
      },
      {},
    ],
  });
  expect(desk.events.at(-1)).toMatchObject({ name: 'avi:jira:updated:issue', byApp: true });
  expect(desk.world.state.violations).toEqual([]);
});

test('several fields of an issue go in one call, and null empties one', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  const issueIds = [idOf(desk, key)];
  const write = (due: string | null) =>
    desk.asApp('POST', '/rest/api/3/app/field/value', {
      updates: [
        { customField: 'customfield_10200', issueIds, value: '2nd level' },
        { customField: 'due', issueIds, value: due },
      ],
    });
  expect((await write('2026-11-24T16:00:00.000+00:00')).status).toBe(204);
  expect(await valueOf(desk, key, 'customfield_10201')).toBe('2026-11-24T17:00:00.000+0100');
  expect((await write(null)).status).toBe(204);
  expect(await valueOf(desk, key, 'customfield_10201')).toBeNull();
  expect(desk.world.state.violations).toEqual([]);
});

test('one wrong value leaves all as it was', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  const issueIds = [idOf(desk, key)];
  const updates = [
    { customField: 'level', issueIds, value: '2nd level' },
    { customField: 'due', issueIds, value: 'tomorrow' },
  ];
  expect((await desk.asApp('POST', '/rest/api/3/app/field/value', { updates })).status).toBe(400);
  expect(await valueOf(desk, key, 'customfield_10200')).toBeNull();
});

test("people write neither through the app's door nor into its read-only fields", async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  const as = desk.as(desk.admin);
  const updates = [{ issueIds: [idOf(desk, key)], value: 'x' }];
  expect((await as('PUT', '/rest/api/3/app/field/level/value', { updates })).status).toBe(403);
  expect((await as('PUT', `/rest/api/3/issue/${key}`, { fields: { customfield_10200: 'x' } })).status).toBe(400);
  expect((await as('PUT', `/rest/api/3/issue/${key}`, { fields: { customfield_10202: 'åben' } })).status).toBe(204);
  expect(await valueOf(desk, key, 'customfield_10202')).toBe('åben');
});
