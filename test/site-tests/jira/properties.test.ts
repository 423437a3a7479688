import { makeIssue, openDesk } from './desk';

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
