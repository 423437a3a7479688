import { makeIssue, openDesk } from './desk';

test('twenty writes of one issue in two seconds are enough for an app', async () => {
  const desk = openDesk();
  const key = await makeIssue(desk, 'Fejl');
  const write = (n: number) => desk.asApp('PUT', `/rest/api/3/issue/${key}/properties/p${n}`, { n });
  for (let n = 0; n < 20; n += 1) expect((await write(n)).status).toBe(201);
  expect(await write(20)).toMatchObject({
    status: 429,
    headers: { 'Retry-After': '2', 'RateLimit-Reason': 'jira-per-issue-on-write' },
  });
  desk.pass(2_000);
  expect((await write(21)).status).toBe(201);
});

test('a hundred calls a second of one endpoint are enough for an app; people are not counted', async () => {
  const desk = openDesk();
  const ask = async (speak: typeof desk.asApp) => (await speak('GET', '/rest/api/3/serverInfo')).status;
  for (let n = 0; n < 100; n += 1) expect(await ask(desk.asApp)).toBe(200);
  expect(await ask(desk.asApp)).toBe(429);
  expect(await ask(desk.as(desk.agent))).toBe(200);
  expect((await desk.asApp('GET', '/rest/api/3/myself')).status).toBe(200);
  desk.pass(1_000);
  expect(await ask(desk.asApp)).toBe(200);
});

test('points count what was read, run out for the hour, and come back with the next', async () => {
  const desk = openDesk();
  const keys = [await makeIssue(desk, 'a'), await makeIssue(desk, 'b')];
  const fetch = () => desk.asApp('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: keys, fields: ['summary'] });
  expect(await fetch()).toMatchObject({ status: 200, headers: { 'X-RateLimit-Remaining': '64997' } });
  desk.world.state.jira.rate.points = 64_998;
  expect((await fetch()).headers).toMatchObject({ 'X-RateLimit-NearLimit': 'true' });
  expect(await fetch()).toMatchObject({
    status: 429,
    headers: { 'RateLimit-Reason': 'jira-quota-global-based', 'Retry-After': String(48 * 60) },
  });
  desk.pass(48 * 60_000);
  expect((await fetch()).status).toBe(200);
  expect(desk.world.state.violations).toEqual([]);
});
