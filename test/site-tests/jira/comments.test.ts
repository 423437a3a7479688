import { adf, makeIssue, openDesk } from './desk';

const INTERNAL = [{ key: 'sd.public.comment', value: { internal: true } }];

test('an internal note and a public comment are told apart, in answers and events', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  const path = `/rest/api/3/issue/${key}/comment`;
  const as = desk.as(desk.agent);
  expect((await as('POST', path, { body: adf('Internt'), properties: INTERNAL })).body).toMatchObject({
    jsdPublic: false,
  });
  expect((await as('POST', path, { body: adf('Kære Karen') })).body).toMatchObject({ jsdPublic: true });
  const { body } = await as('GET', `${path}?orderBy=-created&maxResults=1&expand=properties`);
  expect(body).toMatchObject({ total: 2, comments: [{ jsdPublic: true, body: adf('Kære Karen') }] });
  const told = desk.events.filter((event) => event.name === 'avi:jira:commented:issue');
  expect(told.map((event) => event.body['comment'])).toMatchObject([{ jsdPublic: false }, { jsdPublic: true }]);
  expect(desk.world.state.violations).toEqual([]);
});

test('a colleague who is no agent writes internal notes, whatever they ask for', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  const { body } = await desk.as(desk.colleague)('POST', `/rest/api/3/issue/${key}/comment`, { body: adf('Set') });
  expect(body).toMatchObject({ jsdPublic: false });
});

test('a property finds an app its own comment again', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  const properties = [...INTERNAL, { key: 'effect', value: { id: 'e-1' } }];
  await desk.asApp('POST', `/rest/api/3/issue/${key}/comment`, { body: adf('Gået videre'), properties });
  const { body } = await desk.asApp('GET', `/rest/api/3/issue/${key}/comment?expand=properties`);
  expect(body).toMatchObject({
    comments: [{ properties: expect.arrayContaining([{ key: 'effect', value: { id: 'e-1' } }]) }],
  });
  const id = [...desk.world.state.jira.issues.values()][0]?.comments[0]?.id;
  expect((await desk.asApp('GET', `/rest/api/3/comment/${id}/properties/effect`)).body).toEqual({
    key: 'effect',
    value: { id: 'e-1' },
  });
  expect(desk.world.state.violations).toEqual([]);
});

test.each([
  ['plain text', 'Hej'],
  [
    'an empty text node',
    { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] },
  ],
  ['text outside a paragraph', { type: 'doc', version: 1, content: [{ type: 'text', text: 'Hej' }] }],
  ['an unknown node', { type: 'doc', version: 1, content: [{ type: 'marquee', content: [] }] }],
  ['more than 32,767 characters', adf('x'.repeat(32_768))],
])('a comment is refused when it is %s', async (_why, body) => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  expect((await desk.as(desk.agent)('POST', `/rest/api/3/issue/${key}/comment`, { body })).status).toBe(400);
});

test('only the author or an administrator changes or deletes a comment', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  const path = `/rest/api/3/issue/${key}/comment`;
  await desk.asApp('POST', path, { body: adf('Fra appen') });
  const issue = [...desk.world.state.jira.issues.values()][0];
  const id = issue?.comments[0]?.id;
  expect((await desk.as(desk.agent)('PUT', `${path}/${id}`, { body: adf('Ændret') })).status).toBe(403);
  expect((await desk.as(desk.admin)('PUT', `${path}/${id}`, { body: adf('Ændret') })).status).toBe(200);
  expect((await desk.as(desk.admin)('DELETE', `${path}/${id}`)).status).toBe(204);
  expect(desk.events.map((event) => event.name).slice(-2)).toEqual([
    'avi:jira:commented:issue',
    'avi:jira:deleted:comment',
  ]);
});
