import { adf, makeIssue, openDesk, START } from './desk';

test('an issue is made in the first status, numbered in its project, and told to the app', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Jobnet svarer ikke', { description: adf('Siden er hvid.') });
  expect(key).toBe('SUP-1');
  const { body } = await desk.as(desk.agent)('GET', `/rest/api/3/issue/${key}?fields=summary,status,priority,created`);
  expect(body).toMatchObject({
    key: 'SUP-1',
    fields: {
      summary: 'Jobnet svarer ikke',
      status: { name: 'Afventer support', statusCategory: { key: 'new' } },
      created: '2026-11-24T10:12:00.000+0100',
    },
  });
  expect(desk.events).toMatchObject([
    {
      name: 'avi:jira:created:issue',
      projectKey: 'SUP',
      byApp: false,
      body: {
        eventType: 'avi:jira:created:issue',
        issue: { key: 'SUP-1', fields: { issuetype: { name: 'Fejl' }, project: { projectTypeKey: 'service_desk' } } },
        associatedUsers: [{ accountId: 'agnes' }],
      },
    },
  ]);
  expect(desk.world.state.violations).toEqual([]);
});

test.each([
  ['no summary', {}, { errors: { summary: expect.any(String) } }],
  [
    'plain text where rich text belongs',
    { summary: 'x', description: 'plain' },
    { errors: { description: expect.any(String) } },
  ],
  ['a line of 256 characters', { summary: 'x'.repeat(256) }, { errors: { summary: expect.any(String) } }],
  ['an unknown field', { summary: 'x', customfield_99999: 'y' }, { errors: { customfield_99999: expect.any(String) } }],
  [
    'somebody who cannot be assigned',
    { summary: 'x', assignee: { accountId: 'svend' } },
    { errors: { assignee: expect.any(String) } },
  ],
])('an issue is refused: %s', async (_why, fields, body) => {
  const desk = openDesk();
  const all = { project: { key: 'SUP' }, issuetype: { id: '10001' }, ...fields };
  expect(await desk.as(desk.agent)('POST', '/rest/api/3/issue', { fields: all })).toMatchObject({ status: 400, body });
  expect(desk.events).toEqual([]);
});

test('an edit leaves a trace with author, instant and both sides, and is told twice when it assigns', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  desk.pass(60_000);
  const edited = await desk.as(desk.agent)('PUT', `/rest/api/3/issue/${key}`, {
    fields: { assignee: { accountId: 'agnes' } },
    update: { labels: [{ add: 'jobnet' }] },
  });
  expect(edited.status).toBe(204);
  const { body } = await desk.as(desk.agent)('GET', `/rest/api/3/issue/${key}/changelog`);
  expect(body).toMatchObject({
    total: 1,
    isLast: true,
    values: [
      {
        author: { accountId: 'agnes' },
        created: '2026-11-24T10:13:00.000+0100',
        items: [
          { field: 'assignee', fieldId: 'assignee', to: 'agnes', toString: 'Agnes' },
          { field: 'labels', fieldId: 'labels', toString: 'jobnet' },
        ],
      },
    ],
  });
  expect(desk.events.map((event) => event.name)).toEqual([
    'avi:jira:created:issue',
    'avi:jira:updated:issue',
    'avi:jira:assigned:issue',
  ]);
  expect(desk.world.state.violations).toEqual([]);
});

test('an edit that changes nothing leaves no trace', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  await desk.as(desk.agent)('PUT', `/rest/api/3/issue/${key}`, { fields: { summary: 'Fejl' } });
  expect(desk.events).toHaveLength(1);
});

test('a bulk fetch answers in order of id, caps the changelog at 40 entries and names what it cannot show', async () => {
  const desk = openDesk();
  const first = await makeIssue(desk, 'Første');
  const second = await makeIssue(desk, 'Anden');
  for (let n = 0; n < 45; n += 1) {
    desk.pass(2_000);
    await desk.asApp('PUT', `/rest/api/3/issue/${first}`, { fields: { summary: `Første, ${n}` } });
  }
  const { body } = await desk.asApp('POST', '/rest/api/3/issue/bulkfetch', {
    issueIdsOrKeys: [second, first, 'SUP-99'],
    fields: ['summary'],
    expand: ['changelog'],
  });
  expect(body).toMatchObject({
    issues: [
      { key: first, fields: { summary: 'Første, 44' }, changelog: { total: 45, maxResults: 40 } },
      { key: second, changelog: { total: 0 } },
    ],
    issueErrors: [{ id: 'SUP-99' }],
  });
  expect(desk.world.state.violations).toEqual([]);
});

test('changelogs of many issues come oldest first, page by page', async () => {
  const desk = openDesk();
  const keys = [await makeIssue(desk, 'a'), await makeIssue(desk, 'b')];
  for (const key of [...keys, ...keys]) {
    desk.pass(1_000);
    await desk.as(desk.agent)('PUT', `/rest/api/3/issue/${key}`, { fields: { summary: `${key} ${desk.world.now()}` } });
  }
  const page = (nextPageToken?: string) =>
    desk.asApp('POST', '/rest/api/3/changelog/bulkfetch', {
      issueIdsOrKeys: keys,
      fieldIds: ['summary'],
      maxResults: 3,
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    });
  expect((await page()).body).toMatchObject({
    nextPageToken: '3',
    issueChangeLogs: [{ changeHistories: [{}, {}] }, { changeHistories: [{}] }],
  });
  expect((await page('3')).body).not.toHaveProperty('nextPageToken');
  expect(desk.world.state.violations).toEqual([]);
});

test('whoever may not browse is told that there is no issue', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  for (const who of [desk.stranger, desk.customer, null])
    for (const path of ['', '/comment', '/changelog', '/transitions', '/properties'])
      expect((await desk.as(who)('GET', `/rest/api/3/issue/${key}${path}`)).status).toBe(404);
});

test('a deleted issue is gone with its links, and only its own event tells of it', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  expect((await desk.as(desk.agent)('DELETE', `/rest/api/3/issue/${key}`)).status).toBe(403);
  expect((await desk.as(desk.admin)('DELETE', `/rest/api/3/issue/${key}`)).status).toBe(204);
  expect((await desk.as(desk.admin)('GET', `/rest/api/3/issue/${key}`)).status).toBe(404);
  expect(desk.events.at(-1)).toMatchObject({ name: 'avi:jira:deleted:issue', body: { issue: { key } } });
});

test('an app that may not edit, or not browse, is refused like anyone else', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  const edit = () => desk.asApp('PUT', `/rest/api/3/issue/${key}`, { fields: { summary: 'x' } });
  desk.world.state.switches.appPermissions = { SUP: ['edit'] };
  expect((await edit()).status).toBe(403);
  desk.world.state.switches.appPermissions = { SUP: ['browse'] };
  expect((await edit()).status).toBe(404);
  desk.world.state.switches.appPermissions = 'all';
  expect((await edit()).status).toBe(204);
  expect(desk.events.at(-1)).toMatchObject({ byApp: true, body: { atlassianId: 'app-app-1' } });
});

test('right after installation the app may be refused for some minutes', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  desk.world.state.switches.asAppAfterInstall = 'refused for some minutes';
  expect((await desk.asApp('GET', `/rest/api/3/issue/${key}`)).status).toBe(401);
  desk.pass(START - START + 4 * 60_000);
  expect((await desk.asApp('GET', `/rest/api/3/issue/${key}`)).status).toBe(200);
});

test('a path the site does not have is refused by its name', async () => {
  const desk = openDesk();
  expect((await desk.asApp('GET', '/rest/api/3/dashboards/none')).status).toBe(501);
  expect(desk.world.state.violations).toMatchObject([
    { kind: 'unknown-call', message: 'GET /rest/api/3/dashboards/none' },
  ]);
});

test('an edit may comment and link, if the permission to do so is there', async () => {
  const desk = openDesk();
  const [one, two] = [await makeIssue(desk, 'a'), await makeIssue(desk, 'b')];
  const update = {
    comment: [{ add: { body: adf('Se den anden') } }],
    issuelinks: [{ add: { type: { name: 'Relates' }, outwardIssue: { key: two } } }],
  };
  const edit = () => desk.asApp('PUT', `/rest/api/3/issue/${one}`, { update });
  desk.world.state.switches.appPermissions = { SUP: ['comment'] };
  expect((await edit()).status).toBe(400);
  desk.world.state.switches.appPermissions = 'all';
  expect((await edit()).status).toBe(204);
  const { body } = await desk.asApp('GET', `/rest/api/3/issue/${two}?fields=issuelinks`);
  expect(body).toMatchObject({ fields: { issuelinks: [{ inwardIssue: { key: one } }] } });
  expect(desk.world.state.violations).toEqual([]);
});
