import { makeIssue, openDesk } from './desk';

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
