import { addCustomField, addRequestType, addWorkflow } from '../../site/jira/building';
import { listAt, stringAt } from '../../site/jira/json';
import { makeIssue, openDesk } from './desk';

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

test('types come into a project by its scheme, and stand above and below each other by their levels', async () => {
  const desk = openDesk();
  const as = desk.as(desk.admin);
  const scheme = `/rest/api/3/issuetypescheme/project?projectId=${desk.project.id}`;
  expect((await desk.as(desk.agent)('GET', scheme)).status).toBe(403);
  const [found] = listAt((await as('GET', scheme)).body, 'values');
  expect(found).toMatchObject({ projectIds: [desk.project.id] });
  const id = stringAt(Object(found).issueTypeScheme, 'id');
  const made = await as('POST', '/rest/api/3/issuetype', { name: 'Delopgave', hierarchyLevel: -1 });
  const typeId = stringAt(made.body, 'id');
  const add = (ids: readonly unknown[]) =>
    as('PUT', `/rest/api/3/issuetypescheme/${id}/issuetype`, { issueTypeIds: ids });
  expect((await add([typeId])).status).toBe(204);
  expect((await add([typeId])).status).toBe(400);
  expect((await add(['4711'])).status).toBe(404);

  const parent = await makeIssue(desk, 'Fejl');
  const below = (fields: object) =>
    as('POST', '/rest/api/3/issue', {
      fields: { project: { key: 'SUP' }, issuetype: { id: typeId }, summary: 'Del', ...fields },
    });
  expect((await below({})).status).toBe(400);
  const child = await below({ parent: { key: parent } });
  expect(child.status).toBe(201);
  // A sub-task has none of its own, and a standard issue no standard one above it.
  expect((await below({ parent: { key: stringAt(child.body, 'key') } })).status).toBe(400);
  const standard = { issuetype: { name: 'Fejl' }, parent: { key: parent } };
  expect((await below(standard)).status).toBe(400);
  const seen = await as('GET', `/rest/api/3/issue/${parent}?fields=subtasks`);
  expect(seen.body).toMatchObject({ fields: { subtasks: [{ key: stringAt(child.body, 'key') }] } });
  expect(desk.world.state.violations).toEqual([]);
});
