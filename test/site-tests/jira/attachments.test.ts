import { stringAt } from '../../site/jira/json';
import { makeIssue, openDesk } from './desk';

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
