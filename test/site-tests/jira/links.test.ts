import { at, listAt, stringAt } from '../../site/jira/json';
import { makeIssue, openDesk } from './desk';

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
