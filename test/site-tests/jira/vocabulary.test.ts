import { addCustomField, addRequestType, addWorkflow, grant } from '../../site/jira/building';
import { at, listAt, stringAt } from '../../site/jira/json';
import { adf, makeIssue, openDesk, type Desk } from './desk';

const READS: readonly (readonly [path: string, part: unknown])[] = [
  ['myself', { accountId: 'agnes', locale: 'da_DK', accountType: 'atlassian' }],
  ['serverInfo', { deploymentType: 'Cloud' }],
  ['user?accountId=qm:karen&expand=groups', { accountType: 'customer', groups: { size: 0 } }],
  ['user/bulk?accountId=agnes&accountId=admin', { total: 2 }],
  ['user/search?query=agn', [{ accountId: 'agnes' }]],
  ['users/search', expect.any(Array)],
  ['user/assignable/search?project=SUP', [{ accountId: 'admin' }, { accountId: 'agnes' }]],
  ['user/groups?accountId=agnes', [{ name: 'agents' }, { name: 'everybody' }]],
  ['group?groupId=group-agents&expand=users', { name: 'agents', users: { size: 1 } }],
  ['group/bulk', { total: 4 }],
  ['group/member?groupId=group-agents', { values: [{ accountId: 'agnes' }] }],
  ['groups/picker?query=ag', { groups: [{ name: 'agents' }] }],
  ['role', expect.any(Array)],
  ['project/SUP/role', { Administrators: expect.stringContaining('/role/10002') }],
  ['project/SUP/roledetails?currentMember=true', [{ name: 'Service Desk Team' }]],
  ['project/SUP/role/10101', { actors: [{ actorGroup: { groupId: 'group-agents' } }] }],
  ['project', [{ key: 'SUP' }]],
  ['project/search?query=support&expand=lead', { total: 1, values: [{ key: 'SUP', projectTypeKey: 'service_desk' }] }],
  ['project/SUP', { style: 'classic', lead: { accountId: 'admin' }, issueTypes: [{ id: '10001' }] }],
  ['project/SUP/statuses', [{ statuses: [{ name: 'Afventer support' }, {}, {}, {}, {}, {}] }]],
  ['project/SUP/properties', { keys: [] }],
  ['field', expect.arrayContaining([expect.objectContaining({ id: 'customfield_10200', name: 'Support level' })])],
  ['field/search?query=support%20level', { values: [{ id: 'customfield_10200' }] }],
  ['status', expect.any(Array)],
  ['status/Besvaret', { statusCategory: { key: 'done' } }],
  ['statuses/search?statusCategory=DONE', { total: 3 }],
  ['statuscategory', [{ key: 'new' }, { key: 'indeterminate' }, { key: 'done' }]],
  ['priority', [{ name: 'Højeste' }, {}, {}, {}, {}]],
  ['priority/search', { total: 5 }],
  ['priority/3', { name: 'Mellem' }],
  ['resolution', expect.any(Array)],
  ['resolution/search', { total: 4 }],
  ['resolution/10000', { name: 'Løst' }],
  ['issuetype', [{ name: 'Fejl', hierarchyLevel: 0 }]],
  ['issuetype/project?projectId=10010', [{ id: '10001' }]],
  ['issuetype/10001', { name: 'Fejl' }],
  ['issueLinkType', { issueLinkTypes: expect.any(Array) }],
  ['issueLinkType/10000', { name: 'Blocks' }],
  ['permissions', { permissions: { EDIT_ISSUES: { type: 'PROJECT' } } }],
  ['attachment/meta', { enabled: true }],
  ['issue/createmeta/SUP/issuetypes', { total: 1 }],
  ['issue/createmeta/SUP/issuetypes/10001?maxResults=2', { fields: [{ fieldId: 'project' }, { fieldId: 'summary' }] }],
  ['issue/SUP-1/editmeta', { fields: { summary: { required: true }, priority: { allowedValues: expect.any(Array) } } }],
  ['user/picker?query=agn', { users: [{ accountId: 'agnes' }], total: 1 }],
  ['groupuserpicker?query=ag', { groups: { total: 1 }, users: { total: 1 } }],
  ['user/permission/search?permissions=SERVICEDESK_AGENT&projectKey=SUP', [{ accountId: 'agnes' }]],
  ['user/viewissue/search?issueKey=SUP-1', [{ accountId: 'admin' }, { accountId: 'agnes' }, { accountId: 'rikke' }]],
  ['label', { values: [] }],
  ['issue/SUP-1/watchers', { watchCount: 1, isWatching: true }],
  ['issue/SUP-1/votes', { votes: 0 }],
  [
    'issue/SUP-1?expand=names,schema,renderedFields,changelog,transitions,editmeta,operations&properties=*all',
    { key: 'SUP-1' },
  ],
];

test.each(READS)('GET %s answers as the specification says', async (path, part) => {
  const desk = openDesk();
  await makeIssue(desk, 'Fejl');
  const response = await desk.as(desk.agent)('GET', `/rest/api/3/${path}`);
  expect(response.status).toBe(200);
  expect(response.body).toMatchObject(Object(part));
  expect(desk.world.state.violations).toEqual([]);
});

test('without the permission to browse users nobody is found, and group members are a secret', async () => {
  const desk = openDesk();
  desk.world.state.switches.browseUsers = false;
  for (const ask of [desk.as(desk.agent), desk.asApp]) {
    expect((await ask('GET', '/rest/api/3/user/search?query=a')).body).toEqual([]);
    expect((await ask('GET', '/rest/api/3/user?accountId=admin')).status).toBe(403);
  }
  expect((await desk.as(desk.agent)('GET', '/rest/api/3/group/member?groupId=group-agents')).status).toBe(403);
  expect((await desk.as(desk.agent)('GET', '/rest/api/3/user/groups?accountId=agnes')).status).toBe(200);
});

test('a link is told from both ends and noted in both histories', async () => {
  const desk = openDesk();
  const [one, two] = [await makeIssue(desk, 'a'), await makeIssue(desk, 'b')];
  const ask = { type: { name: 'Blocks' }, inwardIssue: { key: one }, outwardIssue: { key: two } };
  expect((await desk.as(desk.agent)('POST', '/rest/api/3/issueLink', ask)).status).toBe(201);
  expect((await desk.as(desk.agent)('POST', '/rest/api/3/issueLink', ask)).status).toBe(201);
  const read = async (key: string) =>
    (await desk.as(desk.agent)('GET', `/rest/api/3/issue/${key}?fields=issuelinks`)).body;
  expect(await read(one)).toMatchObject({ fields: { issuelinks: [{ outwardIssue: { key: two } }] } });
  expect(await read(two)).toMatchObject({ fields: { issuelinks: [{ inwardIssue: { key: one } }] } });
  const id = stringAt(listAt(at(await read(one), 'fields'), 'issuelinks')[0], 'id');
  expect((await desk.as(desk.agent)('GET', `/rest/api/3/issueLink/${id}`)).body).toMatchObject({
    type: { name: 'Blocks' },
  });
  expect((await desk.as(desk.agent)('DELETE', `/rest/api/3/issueLink/${id}`)).status).toBe(204);
  expect(desk.events.filter((event) => event.name.endsWith(':issuelink'))).toHaveLength(2);
  expect(desk.world.state.violations).toEqual([]);
});

test('a file at an issue can be read back, and not by strangers', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  const bytes = new TextEncoder().encode('skærmbillede');
  const { body } = await desk.jira.handle({
    caller: { kind: 'user', accountId: 'agnes', through: 'browser' },
    method: 'POST',
    path: `/rest/api/3/issue/${key}/attachments`,
    headers: {},
    files: [{ name: 'fejl.txt', type: 'text/plain', bytes }],
  });
  const id = Array.isArray(body) ? stringAt(body[0], 'id') : undefined;
  expect((await desk.as(desk.agent)('GET', `/rest/api/3/attachment/content/${id}`)).body).toEqual(bytes);
  expect((await desk.as(desk.customer)('GET', `/rest/api/3/attachment/content/${id}`)).status).toBe(404);
  expect((await desk.as(desk.agent)('GET', `/rest/api/3/attachment/${id}`)).body).toMatchObject({
    filename: 'fejl.txt',
  });
  expect((await desk.as(desk.agent)('DELETE', `/rest/api/3/attachment/${id}`)).status).toBe(204);
  expect(desk.world.state.violations).toEqual([]);
});

const textOf = (desk: Desk): string[] => desk.world.state.mail.flatMap((mail) => mail.to.map((one) => one.accountId));

test('a notification reaches only those who could open the issue, never a customer', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl', { reporter: { accountId: 'qm:karen' } });
  const to = { reporter: true, users: [{ accountId: 'svend' }], groupIds: ['group-agents'] };
  const ask = () =>
    desk.asApp('POST', `/rest/api/3/issue/${key}/notify`, { subject: 'Frist', textBody: 'Se på sagen', to });
  expect((await ask()).status).toBe(204);
  expect(textOf(desk)).toEqual(['agnes']);
  desk.world.state.switches.notifyAsApp = 'swallowed';
  expect((await ask()).status).toBe(204);
  expect(textOf(desk)).toEqual(['agnes']);
  expect((await desk.asApp('POST', `/rest/api/3/issue/${key}/notify`, { to: {} })).status).toBe(400);
  expect(desk.world.state.violations).toEqual([]);
});

test('properties hold any not empty JSON up to 32,768 characters', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  const path = `/rest/api/3/issue/${key}/properties/trin`;
  expect((await desk.asApp('PUT', path, { level: 2 })).status).toBe(201);
  expect((await desk.asApp('PUT', path, { level: 3 })).status).toBe(200);
  expect((await desk.asApp('GET', path)).body).toEqual({ key: 'trin', value: { level: 3 } });
  expect((await desk.asApp('PUT', path, 'x'.repeat(32_766))).status).toBe(200);
  expect((await desk.asApp('PUT', path, 'x'.repeat(32_767))).status).toBe(400);
  expect((await desk.as(desk.colleague)('PUT', path, 1)).status).toBe(403);
  expect((await desk.asApp('DELETE', path)).status).toBe(204);
  expect((await desk.asApp('GET', path)).status).toBe(404);
  expect(desk.events.map((event) => event.name).slice(-4)).toEqual([
    'avi:jira:set:issue-property',
    'avi:jira:set:issue-property',
    'avi:jira:set:issue-property',
    'avi:jira:deleted:issue-property',
  ]);
});

test('administrators change groups and roles, and what follows from them at once', async () => {
  const desk = openDesk();
  const as = desk.as(desk.admin);
  const key = await makeIssue(desk, 'Fejl');
  const seen = async () => (await desk.as(desk.stranger)('GET', `/rest/api/3/issue/${key}`)).status;
  expect((await desk.as(desk.agent)('POST', '/rest/api/3/group', { name: 'x' })).status).toBe(403);
  expect((await as('POST', '/rest/api/3/group/user?groupId=group-readers', { accountId: 'svend' })).status).toBe(201);
  expect(await seen()).toBe(200);
  expect((await as('DELETE', '/rest/api/3/group/user?groupId=group-readers&accountId=svend')).status).toBe(200);
  expect(await seen()).toBe(404);
  expect((await as('POST', '/rest/api/3/project/SUP/role/10103', { user: ['svend'] })).status).toBe(200);
  expect(await seen()).toBe(200);
  expect((await as('POST', '/rest/api/3/group', { name: 'nye' })).status).toBe(201);
  expect(
    (
      await as('POST', '/rest/api/3/field', {
        name: 'Antal',
        type: 'com.atlassian.jira.plugin.system.customfieldtypes:float',
      })
    ).status,
  ).toBe(201);
  expect(
    (await as('POST', '/rest/api/3/issueLinkType', { name: 'Følger', inward: 'følges af', outward: 'følger' })).status,
  ).toBe(201);
  expect((await as('PUT', '/rest/api/3/project/SUP/properties/trin', { on: true })).status).toBe(201);
  expect((await as('PUT', '/rest/api/3/project/SUP', { name: 'Support' })).body).toMatchObject({ name: 'Support' });
  expect(desk.world.state.violations).toEqual([]);
});

test('a request that changes type by field keeps being a request', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  const issueType = [...desk.world.state.jira.issueTypes.values()][0];
  if (!issueType) throw new Error('no issue type');
  const other = addRequestType(desk.world, desk.project, { name: 'Spørg', issueType });
  const put = (id: string) =>
    desk.as(desk.agent)('PUT', `/rest/api/3/issue/${key}`, { fields: { customfield_10010: id } });
  expect((await put(desk.requestType.id)).status).toBe(204);
  expect((await put(other.id)).status).toBe(204);
  const { body } = await desk.as(desk.agent)('GET', `/rest/api/3/issue/${key}?fields=customfield_10010`);
  expect(body).toMatchObject({ fields: { customfield_10010: { requestType: { name: 'Spørg' } } } });
});

test('a permission may go to the reporter alone', async () => {
  const desk = openDesk();
  grant(desk.project, 'BROWSE_PROJECTS', { kind: 'reporter' });
  const theirs = await makeIssue(desk, 'a', { reporter: { accountId: 'svend' }, description: adf('b') });
  const other = await makeIssue(desk, 'c');
  expect((await desk.as(desk.stranger)('GET', `/rest/api/3/issue/${theirs}`)).status).toBe(200);
  expect((await desk.as(desk.stranger)('GET', `/rest/api/3/issue/${other}`)).status).toBe(404);
});

test('a workflow may be told apart by its statuses', () => {
  const desk = openDesk();
  const workflow = addWorkflow(desk.world, 'Udvikling', [
    { name: 'Klar', category: 'new' },
    { name: 'Færdig', category: 'done' },
  ]);
  expect(workflow.transitions.map((one) => [one.id, one.name])).toEqual([
    ['1', 'Create'],
    ['11', 'Klar'],
    ['21', 'Færdig'],
  ]);
});

test('an administrator sets up statuses, types, options, people and a project', async () => {
  const desk = openDesk();
  const as = desk.as(desk.admin);
  const post = async (path: string, body: unknown) => (await as('POST', `/rest/api/3/${path}`, body)).status;
  const statuses = [{ name: 'Hos leverandør', statusCategory: 'IN_PROGRESS' }];
  expect(await post('statuses', { scope: { type: 'GLOBAL' }, statuses })).toBe(200);
  expect(await post('statuses', { scope: { type: 'GLOBAL' }, statuses })).toBe(409);
  expect(await post('issuetype', { name: 'Delopgave', hierarchyLevel: -1 })).toBe(201);
  expect(await post('issuetype', { name: 'Epic', hierarchyLevel: 1 })).toBe(400);
  expect(await post('resolution', { name: 'Ændringsønske' })).toBe(201);
  expect(await post('priority', { name: 'Nul', statusColor: '#ffffff' })).toBe(201);
  expect(await post('user', { emailAddress: 'ny@example.org', products: ['jira-servicedesk'] })).toBe(201);
  expect(
    await post('project', { key: 'NY', name: 'Nyt', leadAccountId: 'admin', projectTypeKey: 'service_desk' }),
  ).toBe(201);
  const field = addCustomField(desk.world, { name: 'System', kind: 'option', options: ['Jobnet'] });
  const path = `field/${field.id}/context`;
  const context = stringAt(listAt((await as('GET', `/rest/api/3/${path}`)).body, 'values')[0], 'id');
  expect(await post(`${path}/${context}/option`, { options: [{ value: 'Amanda' }] })).toBe(200);
  expect((await as('GET', `/rest/api/3/${path}/${context}/option`)).body).toMatchObject({ total: 2 });
  expect((await as('GET', '/rest/api/3/workflow/search?expand=transitions,statuses,projects')).body).toMatchObject({
    values: [{ id: { name: 'Support' }, projects: [{ key: 'SUP' }, { key: 'DEV' }] }, { projects: [{ key: 'NY' }] }],
  });
  expect((await as('GET', '/rest/api/3/project/SUP/permissionscheme?expand=permissions')).body).toMatchObject({
    permissions: expect.arrayContaining([expect.objectContaining({ permission: 'BROWSE_PROJECTS' })]),
  });
  expect((await as('DELETE', '/rest/api/3/project/NY')).status).toBe(204);
  expect((await desk.as(desk.agent)('POST', '/rest/api/3/issuetype', { name: 'x' })).status).toBe(403);
  expect(desk.world.state.violations).toEqual([]);
});
