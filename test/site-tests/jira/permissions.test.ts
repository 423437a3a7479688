import { grant } from '../../site/jira/building';
import { adf, makeIssue, openDesk } from './desk';

const both = { permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'], projects: [10010, 99999] };

test('permissions are answered for the issues and projects they are held in', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  const issue = Number(desk.world.state.jira.issueKeys.get(key));
  const ask = { projectPermissions: [{ ...both, issues: [issue] }], globalPermissions: ['ADMINISTER'] };
  const check = async (who: typeof desk.agent | null) =>
    (await desk.as(who)('POST', '/rest/api/3/permissions/check', ask)).body;
  expect(await check(desk.agent)).toEqual({
    globalPermissions: [],
    projectPermissions: [
      { permission: 'BROWSE_PROJECTS', issues: [issue], projects: [10010] },
      { permission: 'EDIT_ISSUES', issues: [issue], projects: [10010] },
    ],
  });
  expect(await check(desk.colleague)).toMatchObject({
    projectPermissions: [{ issues: [issue] }, { issues: [], projects: [] }],
  });
  for (const who of [desk.stranger, desk.customer, null])
    expect(await check(who)).toMatchObject({
      projectPermissions: [
        { issues: [], projects: [] },
        { issues: [], projects: [] },
      ],
    });
  expect(await check(desk.admin)).toMatchObject({ globalPermissions: ['ADMINISTER'] });
  expect(desk.world.state.violations).toEqual([]);
});

test('somebody else is asked about only with Administer Jira', async () => {
  const desk = openDesk();
  const ask = { accountId: 'agnes', projectPermissions: [both] };
  expect((await desk.as(desk.colleague)('POST', '/rest/api/3/permissions/check', ask)).status).toBe(403);
  expect((await desk.asApp('POST', '/rest/api/3/permissions/check', ask)).body).toMatchObject({
    projectPermissions: [{ projects: [10010] }, { projects: [10010] }],
  });
  desk.world.state.switches.appPermissions = { '*': ['ADMINISTER'] };
  expect((await desk.asApp('POST', '/rest/api/3/permissions/check', ask)).status).toBe(403);
});

test('mypermissions says of a customer that the project may be browsed, as the portal sees it; the issue stays shut', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  const ask = (context: string) =>
    desk.as(desk.customer)('GET', `/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS&${context}`);
  expect((await ask('projectKey=SUP')).body).toMatchObject({
    permissions: { BROWSE_PROJECTS: { havePermission: true } },
  });
  expect((await ask(`issueKey=${key}`)).status).toBe(404);
});

test('a permission may go to the reporter alone', async () => {
  const desk = openDesk();
  grant(desk.project, 'BROWSE_PROJECTS', { kind: 'reporter' });
  const theirs = await makeIssue(desk, 'a', { reporter: { accountId: 'svend' }, description: adf('b') });
  const other = await makeIssue(desk, 'c');
  expect((await desk.as(desk.stranger)('GET', `/rest/api/3/issue/${theirs}`)).status).toBe(200);
  expect((await desk.as(desk.stranger)('GET', `/rest/api/3/issue/${other}`)).status).toBe(404);
});
